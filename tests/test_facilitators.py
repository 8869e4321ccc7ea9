"""The pages for people who lead a group hold what the timed plans say."""

from html import unescape

import pytest

from psychoed.chapter import Chapter
from psychoed.course import Course
from psychoed.sessions.timed_plans import Block

COURSE = Course.here()
BOOK = COURSE.root / "_build" / "html"
EACH_CHAPTER = pytest.mark.parametrize("chapter", COURSE.chapters, ids=lambda one: one.name)


def built(name: str) -> str:
    return (BOOK / f"{name}.html").read_text(encoding="utf-8")


def test_the_closing_is_five_minutes_in_every_plan_and_cannot_be_left_out() -> None:
    closing = COURSE.timed_plans.blocks[-1]
    assert closing.id == "closing"
    assert closing.minutes == (5, 5, 5)
    assert not closing.can_leave


@pytest.mark.parametrize("block", COURSE.timed_plans.blocks, ids=lambda block: block.id)
def test_the_page_of_timed_plans_shows_every_block(block: Block) -> None:
    cells = "".join(f"<td>{minutes or '–'}</td>" for minutes in block.minutes)
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
