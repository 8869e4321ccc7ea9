"""The help page shows the numbers of its data file, in plain Markdown that every reader can call."""

from pathlib import Path

import pytest

from psychoed.content.help_lines import FILE, HelpLines
from psychoed.content.reading import read
from psychoed.course import Course
from psychoed.publish.help_page import with_numbers
from psychoed.publish.refresh import help_page_text

COURSE = Course.here(Path(__file__).parent)
LINES = read(COURSE.root / FILE, HelpLines)
PAGE = COURSE.root / "book" / "get-help.md"


def test_the_committed_page_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == help_page_text(COURSE), "Run: make refresh"


def test_every_number_can_be_called_by_a_tap() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for number in [one.number for one in LINES.emergency] + [one.call for one in LINES.lines]:
        assert not number or f"[{number}](tel:{number.replace(' ', '')})" in text


def test_every_line_says_its_hours_its_cost_and_when_it_was_read() -> None:
    for line in LINES.lines:
        [shown] = [row for row in PAGE.read_text(encoding="utf-8").splitlines() if line.name in row]
        assert f"{line.hours.capitalize()}, {line.cost}." in shown
        assert f"Read on [{line.seen}]({line.page}), {line.checked.day} " in shown


def test_a_page_without_marks_is_refused() -> None:
    with pytest.raises(ValueError, match="emergency-numbers"):
        with_numbers("# Get help now", LINES)
