"""The leaders find what they do beside the slide at which they do it."""

from msgspec import convert

from psychoed.course import Course
from psychoed.sessions.model import Session
from psychoed.slides.notes import add_notes, block_notes
from psychoed.slides.slide import Slide

from .made_up import ROOT, SESSION

PLANS = Course(ROOT).timed_plans


def noted(belief_check: str | None = "q-belief") -> list[Slide]:
    slides = [
        Slide("title", ""),
        Slide("pass", ""),
        Slide("prose", ""),
        Slide("quiz", "", of="q-belief"),
        Slide("quiz", "", of="q-other"),
        Slide("picture", "", of="p-later"),
        Slide("help", ""),
    ]
    add_notes(slides, convert(SESSION | {"belief_check": belief_check}, Session), PLANS)
    return slides


def test_each_block_stands_at_its_slide() -> None:
    title, none, body, belief, other, later, last = ("\n".join(s.notes) for s in noted())
    assert "A made-up heavy part." in title
    assert "If somebody cries: B sits beside them." in title
    assert "Chairs by the door stay free." in title
    assert "A reads the made-up message." in body
    assert "A counts no cards." in belief
    assert "Sort, in pairs. (9 of 60, 10 of 90, 11 of 120 minutes)" in other
    assert (none, later) == ("", "")
    assert last.startswith("Closing.")
    assert next(block.do for block in PLANS.blocks if block.id == "closing") in last


def test_without_a_belief_check_the_first_exercise_is_the_activity() -> None:
    slides = noted(None)
    assert slides[3].notes[0] == "Activity A."
    assert slides[4].notes == []


def test_a_block_that_is_not_at_every_length_says_at_which() -> None:
    session = convert(SESSION, Session)
    assert "of 60" not in block_notes("belief-check", session, PLANS)[1]
