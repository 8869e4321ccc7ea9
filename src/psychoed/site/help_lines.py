"""Directives that print the phone numbers of ``book/crisis-lines.yml``."""

import datetime
import re
from pathlib import Path
from typing import Annotated

from docutils import nodes
from msgspec import Meta, Struct
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from psychoed.content.reading import read
from psychoed.exercises.quiz.model import Text

FILE = Path("book/crisis-lines.yml")


class Emergency(Struct, forbid_unknown_fields=True):
    """The number to call in a country when life is in danger, and where we saw it."""

    country: Text
    number: Text
    source: Text
    note: str = ""


class Line(Struct, forbid_unknown_fields=True, rename={"whom": "for"}):
    """A line to talk or write to, as its own official page shows it."""

    name: Text
    country: Text
    whom: Text
    hours: Text
    cost: Text
    page: Annotated[str, Meta(pattern="^https://")]
    seen: Text
    checked: datetime.date
    call: str = ""
    text: str = ""
    chat: str = ""


class Directory(Struct, forbid_unknown_fields=True):
    """A list of lines in other countries."""

    name: Text
    page: Annotated[str, Meta(pattern="^https://")]
    about: Text


class HelpLines(Struct, forbid_unknown_fields=True):
    """All numbers of the help page."""

    emergency: list[Emergency]
    lines: list[Line]
    directories: list[Directory]


def setup(app: Sphinx) -> None:
    """Add the directives ``emergency-numbers`` and ``crisis-lines``."""
    app.add_directive("emergency-numbers", EmergencyNumbers)
    app.add_directive("crisis-lines", CrisisLines)


class _HelpDirective(SphinxDirective):
    def read(self) -> HelpLines:
        path = Path(self.env.srcdir) / FILE
        self.env.note_dependency(str(path))
        return read(path, HelpLines, name=FILE)


class EmergencyNumbers(_HelpDirective):
    """A list of countries, each with its number as a link that calls."""

    def run(self) -> list[nodes.Node]:
        """Return what stands in the page instead of the directive."""
        entries = nodes.bullet_list(classes=["emergency-numbers"])
        for one in self.read().emergency:
            text = nodes.paragraph("", f"{one.country}: ")
            text += _link(one.number, _call(one.number))
            if one.note:
                text += nodes.Text(f" {one.note}")
            entries += nodes.list_item("", text)
        return [entries]


class CrisisLines(_HelpDirective):
    """The lines that were seen on their official page, then the directories."""

    def run(self) -> list[nodes.Node]:
        """Return what stands in the page instead of the directive."""
        lines = self.read()
        entries = nodes.bullet_list(classes=["crisis-lines"])
        for line in lines.lines:
            entries += nodes.list_item("", *_line(line))
        for place in lines.directories:
            text = nodes.paragraph("", "", nodes.strong("", "Any other country: "))
            text += _link(place.name, place.page)
            text += nodes.Text(f". {place.about}")
            entries += nodes.list_item("", text)
        return [entries]


def _line(line: Line) -> list[nodes.Node]:
    first = nodes.paragraph("", "", nodes.strong("", f"{line.country}, {line.whom}: {line.name}. "))
    if line.call:
        first += [nodes.Text("Call "), _link(line.call, _call(line.call)), nodes.Text(". ")]
    if line.text:
        first += nodes.Text(f"Text {line.text}. ")
    if line.chat:
        first += [_link("Chat", line.chat), nodes.Text(". ")]
    first += nodes.Text(f"Open {line.hours}. Cost: {line.cost}.")
    seen = nodes.paragraph("", f"Looked at on {line.checked:%-d %B %Y}: ", classes=["checked"])
    seen += [_link(line.seen, line.page), nodes.Text(".")]
    return [first, seen]


def _link(text: str, address: str) -> nodes.reference:
    return nodes.reference("", text, refuri=address)


def _call(number: str) -> str:
    """Return the address that calls a number; what follows the first comma or word is not dialled."""
    digits = re.match(r"[\d\s+()-]+", number)
    return "tel:" + re.sub(r"[^\d+]", "", digits[0] if digits else number)
