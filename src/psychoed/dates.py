"""Writes dates as people write them."""

import datetime


def day(date: datetime.date) -> str:
    """Return a date as people write it.

    >>> day(datetime.date(2026, 11, 2))
    '2 November 2026'
    """
    return f"{date.day} {date:%B %Y}"
