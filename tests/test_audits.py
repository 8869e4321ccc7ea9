"""Every chapter is rated, item by item, and the page shows what follows from the marks."""

import datetime
import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Annotated, Literal

import msgspec
import pytest
from msgspec import Meta, Struct

from psychoed import Chapter, Course

UNDERSTANDABILITY = [
    "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9",
    "P10", "P11", "P12", "P15", "P16", "P17", "P18", "P19",
]  # fmt: skip
ACTIONABILITY = ["P20", "P21", "P22", "P23", "P24", "P25", "P26"]
DISCERN = [
    "D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8",
    "D9", "D10", "D11", "D12", "D13", "D14", "D15", "D16",
]  # fmt: skip
WORDS = ["none", "one", "two", "three", "four", "five"]

Mark = Literal["agree", "disagree", "na"]
OneToFive = Annotated[int, Meta(ge=1, le=5)]


class Pemat(Struct, forbid_unknown_fields=True):
    understandability: dict[str, Mark]
    actionability: dict[str, Mark]


class Audit(Struct, forbid_unknown_fields=True):
    pemat: Pemat
    notes: str
    discern: dict[str, OneToFive] | None = None


class Audits(Struct, forbid_unknown_fields=True):
    rated: datetime.date
    by: str
    chapters: dict[str, Audit]


COURSE = Course.here(Path(__file__).parent)
ABOUT = COURSE.root / "book" / "about"
PAGE = (ABOUT / "audits.md").read_text(encoding="utf-8")
AUDITS = msgspec.yaml.decode((ABOUT / "audits.yml").read_bytes(), type=Audits)
EACH = pytest.mark.parametrize("name", AUDITS.chapters)


def percent(marks: Iterable[Mark]) -> int:
    """Points out of 100: agree / (agree + disagree), rounded half up."""
    counted = [mark for mark in marks if mark != "na"]
    return (200 * counted.count("agree") + len(counted)) // (2 * len(counted))


def mean(marks: Iterable[int]) -> Decimal:
    """The mean with one decimal, rounded half up."""
    every = list(marks)
    return (Decimal(sum(every)) / len(every)).quantize(Decimal("0.1"), ROUND_HALF_UP)


def row(name: str) -> list[str]:
    """The cells that the page should have for a chapter."""
    audit = AUDITS.chapters[name]
    marks = audit.discern
    return [
        f"Chapter {int(name[:2])}",
        f"PEMAT {percent(audit.pemat.understandability.values())}",
        f"PEMAT {percent(audit.pemat.actionability.values())}",
        f"DISCERN {mean(marks.values())}, lowest {WORDS[min(marks.values())]}"
        if marks
        else "not used",
    ]


@pytest.mark.parametrize(
    ("marks", "points"),
    [
        (["agree", "na"], 100),
        (["disagree", "na"], 0),
        (["agree", "agree", "disagree"], 67),
        (["agree", *["disagree"] * 7], 13),  # 12.5
    ],
)
def test_points_are_rounded_half_up(marks: list[Mark], points: int) -> None:
    assert percent(marks) == points


def test_a_mean_is_rounded_half_up() -> None:
    assert mean([3, 3, 3, 4]) == Decimal("3.3")  # 3.25


@pytest.mark.parametrize("path", COURSE.chapter_files, ids=lambda path: path.stem)
def test_every_chapter_has_marks(path: Path) -> None:
    kind = Chapter(path.stem, COURSE).file.kind
    if kind == "start":
        return
    assert path.stem in AUDITS.chapters
    if kind == "options":
        assert AUDITS.chapters[path.stem].discern


@EACH
def test_every_item_is_marked(name: str) -> None:
    audit = AUDITS.chapters[name]
    assert list(audit.pemat.understandability) == UNDERSTANDABILITY
    assert list(audit.pemat.actionability) == ACTIONABILITY
    if audit.discern is not None:
        assert list(audit.discern) == DISCERN


@EACH
def test_notes_are_short_and_say_why_an_instrument_is_left_out(name: str) -> None:
    audit = AUDITS.chapters[name]
    assert 1 <= len(re.findall(r"[.!?](?:\s|$)", audit.notes)) <= 3
    if audit.discern is None:
        assert "DISCERN" in audit.notes


def test_the_page_shows_what_follows_from_the_marks() -> None:
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in PAGE.splitlines()
        if line.startswith("| Chapter ")
    ]
    assert rows == [row(name) for name in sorted(AUDITS.chapters)]


def test_the_page_says_who_rated_and_when() -> None:
    assert "self-rated" in PAGE.lower()
    assert "self-rated" in AUDITS.by.lower()
    assert f"{AUDITS.rated.day} {AUDITS.rated:%B %Y}" in PAGE
