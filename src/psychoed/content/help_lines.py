"""What the file of the help page's phone numbers holds."""

import datetime
from itertools import groupby
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


def to_tick(help_lines: HelpLines) -> dict[str, list[str]]:
    """Return what a reader can tick: under each country its emergency number and its lines."""
    found: dict[str, list[str]] = {}
    for one in help_lines.emergency:
        number = " ".join(filter(None, [one.number, one.note]))
        found[one.country] = [f"Emergency, {one.country}: {number}"]
    for country, lines in groupby(help_lines.lines, lambda line: line.country):
        for line in lines:
            ways = [f"call {line.call}"] if line.call else []
            ways += [f"text {line.text}"] if line.text else []
            ways = ways or ["chat"]
            note = f". {line.note}" if line.note else ""
            found.setdefault(country, []).append(f"{line.name}: {', '.join(ways)}{note}")
    return found
