"""What the file of the help page's phone numbers holds."""

import datetime
from pathlib import Path

from msgspec import Struct

from psychoed.fields import Address, Text

FILE = Path("book/crisis-lines.yml")


class Emergency(Struct, forbid_unknown_fields=True):
    """The number to call in a country when life is in danger, and where we saw it."""

    country: Text
    number: Text
    source: Text
    note: str = ""


class Line(Struct, forbid_unknown_fields=True):
    """A line to talk or write to, as its own official page shows it."""

    name: Text
    country: Text
    hours: Text
    cost: Text
    page: Address
    seen: Text
    checked: datetime.date
    call: str = ""
    text: str = ""
    chat: str = ""
    note: str = ""


class HelpLines(Struct, forbid_unknown_fields=True):
    """All numbers of the help page."""

    emergency: list[Emergency]
    lines: list[Line]
