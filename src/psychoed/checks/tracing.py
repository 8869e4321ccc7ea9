"""No study figure without its claim, and none that the claim does not hold."""

from collections.abc import Iterator, Sequence
from itertools import islice

from msgspec import Struct

from psychoed.checks.arms import arm_spoken_of
from psychoed.checks.finding import Finding
from psychoed.checks.material import Material
from psychoed.checks.numbers import Number, figures, words
from psychoed.checks.passage import Page, Passage
from psychoed.checks.values import Values
from psychoed.evidence.model import Claim
from psychoed.evidence.people import half_up

RULE = "tracing"
FOR_GROUPS = ("session", "objective")
INVENTED = ("ad", "wrong-option")


class _Figure(Struct, frozen=True):
    """A figure in a text, and the claims beside it that it may come from."""

    passage: Passage
    number: Number
    values: Sequence[Values]

    @property
    def shown(self) -> str:
        return f'"{self.passage.text[self.number.start : self.number.end]}"'

    def finding(self, text: str) -> Finding:
        return _finding(self.passage, self.passage.line_at(self.number.start), text)


def _finding(passage: Passage, line: int, text: str) -> Finding:
    place = f"{passage.place}: " if passage.place else ""
    return Finding(passage.path, line, RULE, "error", place + text)


def check(material: Material) -> Iterator[Finding]:
    """Compare every study figure of every page with the claim that it links to."""
    held = {
        claim.id: Values(claim, record)
        for record in material.records.values()
        for claim in record.claims
    }
    for page in material.pages:
        for passage in page.passages:
            yield from _kept_out(passage, held)
            for figure in _figures(page, passage, held):
                yield from _faults(figure, page, held)


def _figures(page: Page, passage: Passage, held: dict[str, Values]) -> Iterator[_Figure]:
    if passage.block in INVENTED or page.name in words()["own_pages"]:
        return
    for_groups = page.kind == "facilitators" or passage.place.lstrip('"').startswith(FOR_GROUPS)
    for number in figures(passage):
        if number.sure or not for_groups:
            yield _Figure(passage, number, _beside(number, passage, held))


def _beside(number: Number, passage: Passage, held: dict[str, Values]) -> list[Values]:
    """A figure inside a link comes from its claim; another one from any claim named beside it."""
    links = passage.links
    own = [link.target[1:] for link in links if link.start <= number.start < link.end]
    names = own or [*(link.target[1:] for link in links), *passage.claims]
    return [held[name] for name in dict.fromkeys(names) if name in held]


def _faults(figure: _Figure, page: Page, held: dict[str, Values]) -> Iterator[Finding]:
    holding = [values for values in figure.values if figure.number in values]
    if not figure.values:
        holders = islice((name for name, values in held.items() if figure.number in values), 3)
        known = ", ".join(holders) or "none in evidence/"
        yield figure.finding(
            f"{figure.shown} has no study beside it: write it as a link to its claim. "
            f"Claims that hold this number: {known}"
        )
    elif not holding:
        near = "; ".join(
            f"{one.claim.id} has {', '.join(one.nearest(figure.number))}" for one in figure.values
        )
        yield figure.finding(f"{figure.shown} is not a figure of the claim beside it: {near}")
    else:
        yield from _second_hand(figure, holding, page)
        if len(holding) == 1:
            yield from _swapped(figure, holding[0].claim)


def _swapped(figure: _Figure, claim: Claim) -> Iterator[Finding]:
    """Words that speak of one group must not carry the figure of another."""
    people, number = claim.people, figure.number
    arm = people and arm_spoken_of(figure.passage.text, number, figures(figure.passage), people)
    if not people or not arm:
        return
    whole = number.base or 100
    wanted = {number.value, whole - number.value}
    scale = whole // 100
    of = [a for a in people.arms if half_up(claim.values[a] * scale, number.decimals) in wanted]
    if of and arm not in of:
        yield figure.finding(
            f'{figure.shown} stands beside "{people.arms[arm]}", but {claim.id} has it for '
            f'"{people.arms[of[0]]}": are the groups swapped?'
        )


def _second_hand(figure: _Figure, holding: list[Values], page: Page) -> Iterator[Finding]:
    if any(values.claim.seen != "secondary" for values in holding):
        return
    around = _surroundings(figure.passage)
    near = (one.text.lower() for one in page.passages if _surroundings(one) == around)
    if not any(phrase in text for text in near for phrase in words()["second_hand"]):
        yield figure.finding(
            f"{figure.shown} was read second hand ({holding[0].claim.id}): say so in the same "
            'place, such as "We read this second hand."'
        )


def _surroundings(passage: Passage) -> tuple[bool, str]:
    """A part of the prose, or one exercise."""
    field = passage.kind == "field"
    return field, passage.place.partition(",")[0] if field else passage.part


def _kept_out(passage: Passage, held: dict[str, Values]) -> Iterator[Finding]:
    for name in (*(link.target[1:] for link in passage.links), *passage.claims):
        if name in held and (reason := held[name].claim.not_for_readers):
            yield _finding(passage, passage.line, f'"{name}" stays out of pages: {reason}')
