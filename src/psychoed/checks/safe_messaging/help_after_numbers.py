"""A number about suicide never stands alone: what helps comes within two sentences."""

from collections.abc import Iterator

from msgspec import Struct

from psychoed.checks.finding import Finding
from psychoed.checks.material import Material
from psychoed.checks.numbers import figures
from psychoed.checks.passage import Page, Passage
from psychoed.checks.safe_messaging.parts import parts
from psychoed.checks.safe_messaging.rules import Rule, compiled, plain, rule_book, says
from psychoed.checks.words import sentences

WITHIN = 2


class _Sentence(Struct, frozen=True):
    passage: Passage
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def check(rule: Rule, material: Material) -> Iterator[Finding]:
    """Find numbers about the topic that no action and no protective fact follows."""
    for page in material.pages:
        held = list(rule_book().passages(rule, page))
        for passages in parts(Page(page.path, page.kind, held)).values():
            yield from _part(rule, passages)


def _part(rule: Rule, passages: list[Passage]) -> Iterator[Finding]:
    read = [
        _Sentence(passage, one.start, one.text)
        for passage in passages
        for one in sentences(plain(passage))
    ]
    for place, sentence in enumerate(read):
        following = " ".join(one.text for one in read[place + 1 : place + 1 + WITHIN])
        at = _number(rule, sentence)
        if at is not None and _about(read, place) and rule.missing(following):
            yield rule.finding(sentence.passage, at, f'"{sentence.text}"')


def _about(read: list[_Sentence], place: int) -> bool:
    """Is a sentence about the topic, by itself or by the one before it in its paragraph?"""
    around = read[max(place - 1, 0) : place + 1]
    own = (one for one in around if one.passage is read[place].passage)
    return any(says(rule_book().topic, one.text) for one in own)


def _number(rule: Rule, sentence: _Sentence) -> int | None:
    """Return where the first number of a sentence stands."""
    inside = (
        n.start for n in figures(sentence.passage) if sentence.start <= n.start < sentence.end
    )
    other = compiled(rule.pattern).search(sentence.text)
    return next(inside, sentence.start + other.start() if other else None)
