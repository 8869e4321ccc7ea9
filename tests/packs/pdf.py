"""Reads a PDF back as a reader's tools do: its tags, its text, and where the text stands."""

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from pypdf import PageObject, PdfReader


class Pdf:
    """A PDF file.

    Args:
        path: the file.
    """

    def __init__(self, path: Path) -> None:
        self.reader = PdfReader(path)
        self.root: Any = self.reader.trailer["/Root"]

    @cached_property
    def sheets(self) -> list["Sheet"]:
        """Each page with its words, and those of them that stand beyond its edges."""
        return [_sheet(page) for page in self.reader.pages]

    @property
    def texts(self) -> list[str]:
        """The words of each page, with single spaces."""
        return [sheet.text for sheet in self.sheets]

    @cached_property
    def tags(self) -> list[Any]:
        """Every element of the tag tree, in the order in which it is read aloud."""
        return list(_elements(self.root["/StructTreeRoot"]))

    def tagged(self, *names: str) -> list[Any]:
        """Return the elements with one of some names, such as ``"/Figure"``."""
        return [tag for tag in self.tags if tag["/S"] in names]

    def fonts(self) -> dict[str, bool]:
        """Return each font, and if its letters are in the file."""
        found: dict[str, bool] = {}
        for page in self.reader.pages:
            resources: Any = page["/Resources"]
            for font in resources.get("/Font", {}).values():
                for inner in font.get_object()["/DescendantFonts"]:
                    described = inner.get_object()["/FontDescriptor"].get_object()
                    embedded = described.keys() & {"/FontFile", "/FontFile2", "/FontFile3"}
                    found[str(described["/FontName"])] = bool(embedded)
        return found


class Sheet(NamedTuple):
    """One page: its words with single spaces, and what of them is cut off."""

    text: str
    outside: list[str]


def _sheet(page: PageObject) -> Sheet:
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    outside: list[str] = []

    def look(text: str, cm: list[float], tm: list[float], *_: object) -> None:
        x = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        y = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        if text.strip() and not (0 <= x <= width and 0 <= y <= height):
            outside.append(text)

    return Sheet(" ".join(page.extract_text(visitor_text=look).split()), outside)


def _elements(node: Any) -> Iterator[Any]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for one in node:
            yield from _elements(one)
    elif isinstance(node, dict):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from _elements(node["/K"])
