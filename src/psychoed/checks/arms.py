"""Tells which group of a trial a sentence speaks of when it prints a figure."""

import re
from collections.abc import Sequence

from psychoed.checks.numbers import Number
from psychoed.evidence.model import People

SENTENCE_END = re.compile(r"(?<=[.?!])[\s”\"]+|\n")
FILLING = {
    "the",
    "and",
    "with",
    "for",
    "who",
    "had",
    "was",
    "were",
    "not",
    "any",
    "their",
    "people",
}


def arm_spoken_of(
    text: str, number: Number, numbers: Sequence[Number], people: People
) -> str | None:
    """Return the label of the arm whose words stand beside a figure; None if that is not clear.

    The words between a figure and its neighbours in the sentence are looked at. Where they name
    two arms, the sentence's own habit decides: groups named before their figures, or after.

    >>> people = People("adults", "in 4 weeks", "were better", "were not", True,
    ...                 {"drug": "the spray", "dummy": "a dummy spray"})
    >>> text = "69 of 100 on the spray, and 52 of 100 on a dummy spray."
    >>> numbers = [Number(0, 2, 69, 0, 100, True), Number(28, 30, 52, 0, 100, True)]
    >>> [arm_spoken_of(text, number, numbers, people) for number in numbers]
    [None, 'dummy']
    """
    start, end = _sentence(text, number.start)
    inside = [one for one in numbers if start <= one.start < end]
    place = inside.index(number)
    before = text[inside[place - 1].end if place else start : number.start]
    after = text[number.end : inside[place + 1].start if place + 1 < len(inside) else end]
    named_before, named_after = _named(before, people), _named(after, people)
    if len(named_before | named_after) == 1:
        return next(iter(named_before | named_after))
    first = _named(text[start : inside[0].start], people)
    chosen = named_before if first else named_after
    return next(iter(chosen)) if len(chosen) == 1 else None


def _sentence(text: str, position: int) -> tuple[int, int]:
    ends = [match.end() for match in SENTENCE_END.finditer(text)]
    start = max((end for end in ends if end <= position), default=0)
    return start, min((end for end in ends if end > position), default=len(text))


def _named(text: str, people: People) -> set[str]:
    """Return the arms that a piece of text names by a word that no other arm has."""
    spoken = _words(text)
    return {label for label, own in _own_words(people).items() if own & spoken}


def _own_words(people: People) -> dict[str, set[str]]:
    names = {label: _words(name) | _words(label) for label, name in people.arms.items()}
    return {
        label: mine - set().union(*(other for key, other in names.items() if key != label))
        for label, mine in names.items()
    }


def _words(text: str) -> set[str]:
    return {
        word
        for word in re.findall(r"[a-z]+", text.lower().replace("_", " "))
        if len(word) > 2 and word not in FILLING
    }
