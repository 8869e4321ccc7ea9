"""Directives that print the phone numbers of ``book/crisis-lines.yml``."""

import re
from itertools import groupby
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from psychoed.content.help_lines import FILE, HelpLines, Line
from psychoed.content.reading import read
from psychoed.site.status import day


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
    """The lines that were seen on their official page, country by country."""

    def run(self) -> list[nodes.Node]:
        """Return what stands in the page instead of the directive."""
        countries = nodes.definition_list(classes=["crisis-lines", "simple"])
        for country, lines in groupby(self.read().lines, key=lambda line: line.country):
            term = nodes.term("", country)
            said = nodes.definition("", *(_line(line) for line in lines))
            countries += nodes.definition_list_item("", term, said)
        return [countries]


def _line(line: Line) -> nodes.paragraph:
    text = nodes.paragraph("", "", nodes.strong("", line.name), nodes.Text(". "))
    if line.call:
        text += [nodes.Text("Call "), _link(line.call, _call(line.call)), nodes.Text(". ")]
    if line.text:
        text += nodes.Text(f"Text {line.text}. ")
    if line.chat:
        text += [_link("Chat", line.chat), nodes.Text(". ")]
    note = f"{line.note} " if line.note else ""
    text += nodes.Text(f"{note}{line.hours.capitalize()}, {line.cost}. ")
    seen = nodes.inline("", "Read on ", classes=["checked"])
    seen += [_link(line.seen, line.page), nodes.Text(f", {day(line.checked)}.")]
    text += seen
    return text


def _link(text: str, address: str) -> nodes.reference:
    return nodes.reference("", text, refuri=address)


def _call(number: str) -> str:
    """Return the address that calls a number; what follows the first comma or word is not dialled."""
    digits = re.match(r"[\d\s+()-]+", number)
    return "tel:" + re.sub(r"[^\d+]", "", digits[0] if digits else number)
