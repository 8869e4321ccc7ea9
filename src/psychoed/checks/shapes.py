"""The shape of a chapter by its kind, as ``shape.yml`` gives it."""

from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from psychoed.checks.passage import Page
from psychoed.content.chapter import ChapterFile


class Words(Struct, forbid_unknown_fields=True):
    """The most words of the main message, the top, all parts after it, and one part."""

    message: int
    top: int
    rest: int
    part: int


class NumberSets(Struct, forbid_unknown_fields=True):
    """The most groups of study figures in the top, and in all parts after it."""

    top: int
    rest: int


class Block(Struct, forbid_unknown_fields=True):
    """A thing that a chapter may have, and how it is known again. One of three is given.

    Attributes:
        heading: how the heading of its part begins.
        line: words that stand in it.
        field: the list of the YAML file that holds it; of these ``kinds``, or of any.
    """

    heading: str = ""
    line: str = ""
    field: str = ""
    kinds: list[str] = []

    def is_in(self, page: Page, file: ChapterFile) -> bool:
        """Does a chapter have it?"""
        if self.field:
            entries = getattr(file, self.field, [])
            return any(not self.kinds or _kind(entry) in self.kinds for entry in entries)
        prose = [passage for passage in page.passages if passage.kind != "field"]
        if self.heading:
            headings = (one.text for one in prose if one.kind == "heading")
            return any(text.casefold().startswith(self.heading.casefold()) for text in headings)
        return any(self.line.casefold() in passage.text.casefold() for passage in prose)

    @property
    def advice(self) -> str:
        """How to add it, or where to look for it."""
        if self.heading:
            return f'a part "## {self.heading} ..."'
        if self.line:
            return f'a line with "{self.line}"'
        kinds = f" of the kind {' or '.join(self.kinds)}" if self.kinds else ""
        return f'an entry{kinds} under "{self.field}:" in the YAML file'


class Shape(Struct, forbid_unknown_fields=True):
    """What a kind of chapter has, and has not; names of blocks. ``whole``: its most words in all."""

    must: list[str] = []
    should: list[str] = []
    leave_out: list[str] = []
    whole: int | None = None


class Shapes(Struct, forbid_unknown_fields=True):
    """The whole table."""

    sources: str
    more: str
    words: Words
    number_sets: NumberSets
    blocks: dict[str, Block]
    kinds: dict[str, Shape]


@cache
def shapes() -> Shapes:
    """Return what ``shape.yml`` says."""
    return msgspec.yaml.decode(Path(__file__).with_name("shape.yml").read_bytes(), type=Shapes)


def _kind(entry: Struct) -> str:
    return str(entry.__struct_config__.tag)
