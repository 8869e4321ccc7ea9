"""What every page says about itself, honestly."""

import datetime

REVIEW = (
    "Written from studies. No clinician has checked it yet, and it is not yet tested with readers."
)


def day(date: datetime.date) -> str:
    """Return a date as people write it.

    >>> day(datetime.date(2026, 11, 2))
    '2 November 2026'
    """
    return f"{date.day} {date:%B %Y}"


def status_line(updated: datetime.date, expires: datetime.date) -> str:
    """Return the line that says who has not checked a chapter, and how old it is."""
    return f"{REVIEW} Written {day(updated)}; to be looked at again by {day(expires)}."
