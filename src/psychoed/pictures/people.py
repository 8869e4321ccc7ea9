"""Turns the claims of a picture into people out of 100, and into sentences that say so."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from psychoed.evidence.model import Claim, People, Record
from psychoed.evidence.people import base as base_of
from psychoed.evidence.people import half_up

Claims = Mapping[str, tuple[Record, Claim]]
NO_COMPARISON = "There was no group to compare with."


class PictureError(ValueError):
    """A picture cannot be drawn; the message says which, and what to change where."""


class Source(Struct, frozen=True):
    """A claim that a picture draws, with its study and the id of the picture."""

    picture: str
    record: Record
    claim: Claim
    people: People


class Group(Struct, frozen=True):
    """One group of people, all of them counted on the base of the picture.

    >>> group = Group("talking therapy", 46.1, 46, 54, 100)
    >>> group.did_words, group.did_not_words
    ('46 of 100', '54 of 100')
    >>> Group("tablets", 0.02, 0, 1000, 1000).did_words
    'fewer than 1 of 1,000'
    """

    name: str
    rate: float
    did: int
    did_not: int
    base: int

    @property
    def did_words(self) -> str:
        """The people who are counted, such as ``"46 of 100"``."""
        return of(self.did or ("fewer than 1" if self.rate else 0), self.base)

    @property
    def did_not_words(self) -> str:
        """All the others."""
        return of(self.did_not or ("fewer than 1" if self.rate < 100 else 0), self.base)


def of(count: int | str, base: int) -> str:
    """Return a count with its base.

    >>> of(7, 1000)
    '7 of 1,000'
    """
    return f"{count if isinstance(count, str) else format(count, ',')} of {base:,}"


def first_up(text: str) -> str:
    """Return a text that can begin a sentence.

    >>> first_up("after 4 weeks")
    'After 4 weeks'
    """
    return text[:1].upper() + text[1:]


def find(claims: Claims, picture: str, claim: str) -> tuple[Record, Claim]:
    """Return a claim that a picture names, with its study.

    Raises:
        PictureError: no record in ``evidence/`` has it.
    """
    if claim not in claims:
        raise PictureError(
            f'picture {picture}: there is no claim "{claim}"; '
            "add it to the record of its study in evidence/, or correct the id"
        )
    return claims[claim]


def source(claims: Claims, picture: str, claim: str) -> Source:
    """Return a claim whose figures a picture can draw as people.

    Raises:
        PictureError: there is no such claim, or its record does not say how it reads as people.
    """
    record, found = find(claims, picture, claim)
    where = f'picture {picture}: claim "{claim}" (record {record.id} in evidence/)'
    if found.people is None:
        raise PictureError(
            f"{where} does not say how it reads as people; "
            'add "people" to it, with who, when, did, did_not, good and arms'
        )
    for label in found.people.arms:
        if not 0 <= found.values.get(label, -1) <= 100:
            raise PictureError(
                f'{where}: the arm "{label}" needs a figure from 0 to 100 in "values"'
            )
    return Source(picture, record, found, found.people)


def panel_base(sources: Sequence[Source]) -> int:
    """Return the base of a whole picture: 1,000 if one rate in it is below 1 in 100, else 100."""
    return max(base_of(one.claim) for one in sources)


def group(source: Source, label: str, base: int) -> Group:
    """Return one group of a claim, counted on a base and rounded half up.

    Raises:
        PictureError: the claim has no such arm.
    """
    if label not in source.people.arms:
        raise PictureError(
            f'picture {source.picture}: claim "{source.claim.id}" has no arm "{label}"; '
            f"it has: {', '.join(source.people.arms)}"
        )
    rate = source.claim.values[label]
    did = on_base(rate, base)
    return Group(source.people.arms[label], rate, did, base - did, base)


def groups(source: Source, base: int) -> list[Group]:
    """Return the groups of a claim, the one to compare with last."""
    return [group(source, label, base) for label in source.people.arms]


def on_base(rate: float, base: int) -> int:
    """Return how many people of the base a rate per 100 means.

    >>> on_base(36.5, 100), on_base(0.45, 1000)
    (37, 5)
    """
    return int(half_up(rate * (base // 100)))


def outcome(people: People, group: Group) -> str:
    """Return gain and loss of one group in one sentence."""
    return (
        f"{first_up(group.name)}: {group.did_words} {people.did}, "
        f"and {group.did_not_words.partition(' of ')[0]} {people.did_not}."
    )


def difference(groups: Sequence[Group]) -> str:
    """Return in words how the groups differ from the last one, as a reader would subtract.

    >>> difference([Group("the spray", 69, 69, 31, 100), Group("a dummy spray", 45, 45, 55, 100)])
    'That is 24 more of 100 with the spray.'
    >>> difference([Group("the spray", 5, 5, 95, 100)])
    'There was no group to compare with.'
    """
    *others, compared = groups
    if not others:
        return NO_COMPARISON
    if len(others) == 1:
        return f"That is {_gap(others[0], compared)}."
    return f"Set against {compared.name}: {', and '.join(_gap(one, compared) for one in others)}."


def _gap(group: Group, compared: Group) -> str:
    gap = group.did - compared.did
    if not gap:
        return f"as many of {group.base:,} with {group.name}"
    more = "more" if gap > 0 else "fewer"
    return f"{abs(gap):,} {more} of {group.base:,} with {group.name}"


def finding(source: Source, base: int) -> list[str]:
    """Return what a claim found, in sentences: each group, then the difference."""
    counted = groups(source, base)
    first, *rest = [outcome(source.people, one) for one in counted]
    return [f"{first_up(source.people.when)}. {first}", *rest, difference(counted)]


def paragraph(lead: str, source: Source, groups: Sequence[Group]) -> str:
    """Return what one claim of several found, and how sure we are, as one paragraph."""
    said = [outcome(source.people, one) for one in groups]
    sure = f"How sure: {source.claim.certainty.word}."
    return " ".join([f"{first_up(lead)}, {source.people.when}.", *said, difference(groups), sure])
