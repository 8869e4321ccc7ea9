"""The pages for people who lead a group: the minutes of each plan add up, and one thing follows from another."""

import re

import pytest

from psychoed.course import Course

FACILITATORS = Course.here().root / "book" / "facilitators"
PLANS = (FACILITATORS / "timed-plans.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PLANS.splitlines()
    if line.startswith("|") and not set(line) <= set("|- ")
]
START = ROWS.index(next(row for row in ROWS if row[0] == "Block"))
END = ROWS.index(next(row for row in ROWS if row[0].strip("*") == "Minutes in all"))
BLOCKS = ROWS[START + 1 : END]
CLOCK = {row[0]: row[1:] for row in ROWS[END + 1 :] if row[0] != "Clock"}


def minutes(column: int, before: str = "") -> int:
    """Return the minutes of one plan, or of what comes before a block in it."""
    names = [row[0] for row in BLOCKS]
    last = next(n for n, name in enumerate(names) if name.startswith(before)) if before else None
    return sum(int(row[column]) for row in BLOCKS[:last] if row[column].isdigit())


@pytest.mark.parametrize(("column", "length"), [(1, 60), (2, 90), (3, 120)])
def test_the_minutes_of_a_plan_add_up(column: int, length: int) -> None:
    assert len(BLOCKS) >= 10
    assert minutes(column) == length
    assert ROWS[END][column].strip("*") == str(length)


@pytest.mark.parametrize("column", [1, 2, 3])
@pytest.mark.parametrize(
    ("clock", "block"),
    [
        ("Learn A begins", "Learn A"),
        ("Activity A begins", "Activity A"),
        ("The closing begins", "Closing"),
    ],
)
def test_the_clock_follows_from_the_minutes(clock: str, block: str, column: int) -> None:
    said = next(cells for name, cells in CLOCK.items() if name.startswith(clock))
    assert int(re.sub(r"\D", "", said[column - 1])) == minutes(column, block)


def test_the_closing_is_five_minutes_in_every_plan() -> None:
    closing = next(row for row in BLOCKS if row[0].startswith("Closing"))
    assert closing[1:] == ["5", "5", "5"]
