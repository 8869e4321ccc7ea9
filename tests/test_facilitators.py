"""The pages for people who lead a group hold what the timed plans say."""

import re
from collections.abc import Iterator
from html import unescape
from itertools import chain
from typing import Any

import nbformat
import pytest

from psychoed.chapter import Chapter
from psychoed.course import Course
from psychoed.sessions.timed_plans import Block

COURSE = Course.here()
BOOK = COURSE.root / "_build" / "html"
NONE = "\N{EN DASH}"
EACH_CHAPTER = pytest.mark.parametrize("chapter", COURSE.chapters, ids=lambda one: one.name)

SENTENCE = 9  # words, at least
QUOTED = r"\"[^\"]*\"|“[^”]*”|\[[^]]*\]\([^)]*\)"


def built(name: str) -> str:
    return (BOOK / f"{name}.html").read_text(encoding="utf-8")


def test_the_closing_is_five_minutes_in_every_plan_and_cannot_be_left_out() -> None:
    closing = COURSE.timed_plans.blocks[-1]
    assert closing.id == "closing"
    assert closing.minutes == (5, 5, 5)
    assert not closing.can_leave


@pytest.mark.parametrize("block", COURSE.timed_plans.blocks, ids=lambda block: block.id)
def test_the_page_of_timed_plans_shows_every_block(block: Block) -> None:
    cells = "".join(f"<td>{minutes or NONE}</td>" for minutes in block.minutes)
    page = built("book/facilitators/timed-plans")
    assert f'<th scope="row">{block.name}<span' in page
    assert cells in page


def test_the_box_stands_on_its_page_and_on_the_run_sheet() -> None:
    for page in ("before-you-start", "session-builder"):
        assert built(f"book/facilitators/{page}").count("<strong>yes / no</strong>") == 7


@EACH_CHAPTER
def test_each_chapter_leads_to_its_plan_of_three_lengths(chapter: Chapter) -> None:
    plan = f"book/facilitators/sessions/chapter-{chapter.number:02}"
    assert f'href="../{plan}.html"' in built(f"notebooks/{chapter.name}")
    for length in (60, 90, 120):
        assert f'<table class="session-plan" aria-label="{length} minutes">' in built(plan)


@EACH_CHAPTER
def test_the_plan_of_a_chapter_says_all_that_its_file_says(chapter: Chapter) -> None:
    page = unescape(built(f"book/facilitators/sessions/chapter-{chapter.number:02}"))
    session = chapter.file.session
    assert page.count("<dt>") >= len(session.heavy_part.moments)
    for steps in session.blocks.values():
        for step in steps:
            assert f"<strong>{step.name}.</strong>" in page


def only_words(text: str) -> str:
    """Return the words of a text without its markup, so that the same sentence reads the same."""
    return " ".join(re.findall(r"\w+", unescape(re.sub(r"<[^>]*>", " ", text)).lower()))


def texts(content: Any) -> Iterator[str]:
    """Every text in a tree of lists and dictionaries."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict | list):
        inside = content.values() if isinstance(content, dict) else content
        yield from chain.from_iterable(texts(each) for each in inside)


def notes_of(chapter: Chapter) -> set[str]:
    """The sentences that only leaders read, without what they quote or link to.

    Shorter ones can stand anywhere by chance.
    """
    session = chapter.file.session
    steps = [step.do for block in session.blocks.values() for step in block]
    heavy = session.heavy_part
    moments = [words for moment in heavy.moments for words in (moment.when, moment.do)]
    notes = [*steps, heavy.what, *moments, *session.mind, session.if_late]
    own = (re.sub(QUOTED, ". ", note) for note in notes)
    parts = chain.from_iterable(re.split(r"[.?!:]\s+", note) for note in own)
    return {words for part in parts if len((words := only_words(part)).split()) >= SENTENCE}


@EACH_CHAPTER
def test_no_notebook_holds_what_is_written_for_the_leaders(chapter: Chapter) -> None:
    notes = notes_of(chapter)
    assert len(notes) > 5
    for path in COURSE.notebooks:
        cells = nbformat.read(path, as_version=4).cells
        words = only_words(
            " ".join(texts([[each.source, each.get("outputs", [])] for each in cells]))
        )
        assert {note for note in notes if note in words} == set(), path.name
