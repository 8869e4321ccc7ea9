"""The plan of a session: of every chapter, at every length, its minutes add up."""

import pytest

from psychoed.chapter import Chapter
from psychoed.course import Course
from psychoed.sessions.model import HeavyPart, Session, Step
from psychoed.sessions.plan import heavy_from, plan
from psychoed.sessions.timed_plans import LENGTHS, Length

COURSE = Course.here()
TIMED = COURSE.timed_plans
CLOSING = 5


def session(name: str) -> Session:
    return Session(
        blocks={
            "learn-a": [Step(f"{name} a", "read", (4, 5, 5)), Step(f"{name} b", "rest", (6, 7, 7))],
            "activity-a": [Step(f"{name} sort", minutes=(14, 15, 12))],
            "learn-b": [Step(f"{name} stories")],
            "activity-b": [Step(f"{name} page")],
        },
        heavy_part=HeavyPart("loss", begins="learn-b"),
        if_late="less",
    )


def done(length: Length, *names: str) -> dict[str, list[str]]:
    planned = plan(TIMED, length, [session(name) for name in names])
    return {one.block.id: [step.do for step in one.steps] for one in planned}


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("chapter", COURSE.chapters, ids=lambda chapter: chapter.name)
def test_the_minutes_of_every_chapter_add_up(chapter: Chapter, length: Length) -> None:
    planned = plan(TIMED, length, [chapter.file.session])
    assert sum(one.minutes for one in planned) == length
    for one, following in zip(planned, [*planned[1:], None], strict=True):
        assert sum(step.minutes for step in one.steps) == one.minutes, one.block.name
        assert one.begins + one.minutes == (following.begins if following else length)
    assert planned[-1].block.id == "closing"
    assert planned[-1].minutes == CLOSING


@pytest.mark.parametrize("meeting", [one for s in TIMED.series for one in s.meetings], ids=str)
def test_every_meeting_of_a_series_adds_up(meeting: list[int]) -> None:
    length: Length = next(s.length for s in TIMED.series if meeting in s.meetings)
    sessions = [COURSE.chapters[number].file.session for number in meeting]
    planned = plan(TIMED, length, sessions)
    assert sum(step.minutes for one in planned for step in one.steps) == length


def test_a_series_has_each_of_its_chapters_once() -> None:
    for series in TIMED.series:
        numbers = [number for meeting in series.meetings for number in meeting]
        assert len(numbers) == len(set(numbers)), series.name


def test_a_chapter_fills_its_blocks_and_the_standard_fills_the_others() -> None:
    blocks = done(60, "one")
    assert blocks["learn-a"] == ["one a", "one b"]
    assert blocks["arrive"] == [TIMED.blocks[0].do]
    assert not {"belief-check", "break", "learn-b", "activity-b"} & blocks.keys()


def test_the_second_chapter_is_read_and_the_last_gives_its_page() -> None:
    two, three = done(120, "one", "two"), done(120, "one", "two", "three")
    assert two["activity-a"] == three["activity-a"] == ["one sort"]
    assert two["learn-b"] == three["learn-b"] == ["two a", "two b"]
    assert two["activity-b"] == ["two sort"]
    assert three["activity-b"] == ["three sort"]


def test_two_chapters_do_not_fit_into_a_short_meeting() -> None:
    with pytest.raises(ValueError, match="120 minutes"):
        plan(TIMED, 90, [session("one"), session("two")])


def test_the_heavy_part_has_a_minute_where_its_block_is_there() -> None:
    one = session("one")
    assert heavy_from(one, plan(TIMED, 120, [one])) == 75
    assert heavy_from(one, plan(TIMED, 60, [one])) is None


def test_the_opening_can_name_the_heavy_part_of_every_chapter() -> None:
    for chapter in COURSE.chapters:
        heavy = chapter.file.session.heavy_part
        named = heavy.begins or "Nothing heavy" in heavy.what
        assert named, f"{chapter.name}: when does its heavy part begin?"
