"""Finds the numbers in a text, and tells study figures from all others by the words beside them."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from msgspec import Struct

from psychoed.checks.passage import Passage

DIGITS = r"(?<![\w.,/*-])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\w/]|-\d)"
BASE = r"(?:1,000,000|100,000|10,000|1,000|100)"


class Number(Struct, frozen=True):
    """A number in a text.

    Attributes:
        start: where it begins in the text; ``end``: where it ends.
        value: what it says.
        decimals: how many digits stand after its point.
        base: 100, 1,000 and so on where it says "of 100" or "of 1,000", else None.
        sure: it has the form of a rate ("of 100", percent), so that it can only be a figure.
    """

    start: int
    end: int
    value: float
    decimals: int
    base: int | None
    sure: bool


@cache
def words() -> dict[str, Any]:
    """Return the words that tell numbers apart, from ``numbers.yml``."""
    text = Path(__file__).with_suffix(".yml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))


@cache
def _any_of(name: str, plural: str = "s?") -> str:
    return "(?:" + "|".join(re.escape(word) for word in words()[name]) + f"){plural}"


@cache
def _spelled() -> dict[str, int]:
    ones, tens = words()["ones"], words()["tens"]
    named = {word: n for n, word in enumerate(ones)}
    for number, ten in enumerate(tens, 2):
        named[ten] = number * 10
        named |= {f"{ten}-{ones[one]}": number * 10 + one for one in range(1, 10)}
    return named


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    several = rf"(?:{DIGITS}\s*(?:to|or|and|\u2013|-|,)\s*)*"
    following = rf"(?:\s*(?:to|or|and|\u2013|-)\s*{DIGITS})?"
    return {
        "rate": re.compile(
            rf"\s*(?:%|percent\b|per cent\b|(?:\w+\s+)?(?:more |fewer |less )?(?:out of|of|in|per)\s+(?:every\s+)?(?P<base>{BASE})\b)"
        ),
        "base": re.compile(rf"\b(?:of|in|per|every|each)\s+(?:the same\s+|those\s+|these\s+|such\s+)?{BASE}$", re.IGNORECASE),
        "time": re.compile(rf"{following}[\s-]+(?:more\s+|full\s+)?{_any_of('time')}\b", re.IGNORECASE),
        "clock": re.compile(r":\d\d\b|\s*(?:am|pm)\b"),
        "month": re.compile(rf"\s+{_any_of('months', '')}\b"),
        "after_month": re.compile(rf"{_any_of('months', '')}\s+$"),
        "age_before": re.compile(rf"\b{_any_of('age_before', '')}\s+{several}$", re.IGNORECASE),
        "age_after": re.compile(rf"{following}\s*{_any_of('age_after', '')}\b"),
        "label": re.compile(rf"\b{_any_of('label')}\s+{several}$", re.IGNORECASE),
        "phone": re.compile(rf"\b{_any_of('phone', '')}\s+(?:\w+\s+to\s+)?$", re.IGNORECASE),
        "item": re.compile(r"\.\s+[A-Z]"),
        "name": re.compile(r"\b[A-Z]{2,}\s+$"),
        "counted": re.compile(rf"{following}[\s-]+(?:\w+\s+)?{_any_of('counted')}\b", re.IGNORECASE),
    }  # fmt: skip


def figures(passage: Passage) -> list[Number]:
    """Return the numbers of a passage that can only be, or may be, study figures.

    >>> texts = ("Of 100 people aged 60 or over, 27 got it in 4 weeks.", "Chapter 1 has 3 parts.")
    >>> [[n.value for n in figures(Passage(Path("a.md"), 1, "paragraph", t))] for t in texts]
    [[27.0], []]
    """
    text = passage.text
    phone = any(link.target.startswith("tel:") for link in passage.links)
    outside = [(link.start, link.end) for link in passage.links if not link.target.startswith("#")]
    found = [
        number
        for number in (*_in_digits(text), *_in_words(text))
        if number.sure
        or not (
            phone
            or any(start <= number.start < end for start, end in outside)
            or _told_apart(text, number)
        )
    ]
    return sorted(found, key=lambda number: number.start)


def _in_digits(text: str) -> Iterator[Number]:
    patterns = _patterns()
    for match in re.finditer(DIGITS, text):
        if patterns["base"].search(text[: match.end()]):
            continue
        yield _number(text, match, float(match[0].replace(",", "")))


def _in_words(text: str) -> Iterator[Number]:
    """Yield spelled numbers where they can only be figures: "nine of 100", "that is nine more"."""
    spelled = "|".join(sorted(_spelled(), key=len, reverse=True))
    for match in re.finditer(rf"\b(?:{spelled})\b", text, re.IGNORECASE):
        number = _number(text, match, _spelled()[match[0].lower()])
        gap = re.search(r"\bthat is\s+$", text[: match.start()], re.IGNORECASE)
        if number.sure or (gap and re.match(r"\s+(?:more|fewer)\b", text[match.end() :])):
            yield Number(number.start, number.end, number.value, 0, number.base, True)


def _number(text: str, match: re.Match[str], value: float) -> Number:
    rate = _patterns()["rate"].match(text, match.end())
    base = int(rate["base"].replace(",", "")) if rate and rate["base"] else None
    decimals = len(match[0].partition(".")[2])
    return Number(match.start(), match.end(), value, decimals, base, rate is not None)


def _told_apart(text: str, number: Number) -> bool:
    """Is this a time, a date, an age, a label, a phone number or a count of the course's things?"""
    before, patterns = text[: number.start], _patterns()
    if not before and patterns["item"].match(text, number.end):
        return True
    year = (
        number.decimals == 0
        and 1900 <= number.value <= 2099
        and "," not in text[number.start : number.end]
    )
    return (
        year
        or any(
            patterns[name].search(before)
            for name in ("after_month", "age_before", "label", "phone", "name")
        )
        or any(
            patterns[name].match(text, number.end)
            for name in ("time", "clock", "month", "age_after", "counted")
        )
    )
