"""What every page says about itself, honestly."""

import datetime

from psychoed.dates import day

REVIEW = (
    "Written from studies. No clinician has checked it yet, and it is not yet tested with readers."
)


def status_line(updated: datetime.date, expires: datetime.date) -> str:
    """Return the line that says who has not checked a chapter, and how old it is."""
    return f"{REVIEW} Written {day(updated)}; to be looked at again by {day(expires)}."
