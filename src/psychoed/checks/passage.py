"""What a reader sees, cut into passages that know their file, their line and their links."""

from pathlib import Path
from typing import Literal

from msgspec import Struct

PassageKind = Literal["title", "heading", "paragraph", "item", "cell", "field"]
Exemption = Literal["myth", "ad", "wrong-option", "emergency"]


class Link(Struct, frozen=True):
    """A link in a passage: where its words stand in the text, and where it leads."""

    start: int
    end: int
    target: str


class Passage(Struct, frozen=True):
    """A heading, a paragraph, an item of a list, or a text field of a YAML file.

    Attributes:
        path: its file, from the root of the course.
        line: the line of its first word, from 1.
        kind: what it is; ``field`` stands in a YAML file.
        text: its words as a reader sees them. A line break in the file is a line break here.
        links: the links in it, in order.
        part: the ``##`` heading that it stands under; empty in the top of a page.
        place: where it stands in words, such as ``"cell 4"`` or ``"quiz q-letter, option 2"``.
        block: the block with rules of its own that it stands in, if any.
        block_line: the line on which that block begins; blocks of one kind may follow each other.
        claims: the ids of the claims that the exercise or picture around it names.
        allowed: names of rules that somebody switched off here, each with a reason.
    """

    path: Path
    line: int
    kind: PassageKind
    text: str
    links: tuple[Link, ...] = ()
    part: str = ""
    place: str = ""
    block: Exemption | None = None
    claims: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    block_line: int = 0

    @property
    def for_groups(self) -> bool:
        """Is it for people who lead a group: an aim, or the plan of a session?"""
        return self.kind == "field" and self.place.lstrip('"').startswith(("session", "objective"))

    def line_at(self, position: int) -> int:
        """Return the line in the file of a position in the text, counted from 0."""
        return self.line + self.text.count("\n", 0, position)

    def words(self, link: Link) -> str:
        """Return the words of one of its links."""
        return self.text[link.start : link.end]


class Page(Struct, frozen=True):
    """Everything that one page shows.

    Attributes:
        path: its main file, from the root of the course.
        kind: the kind of a chapter, or ``page``, ``help``, ``facilitators``, ``evidence``.
        passages: what it shows, in order; the fields of a chapter's YAML file come last.
    """

    path: Path
    kind: str
    passages: list[Passage]

    @property
    def name(self) -> str:
        """The name of its file without the ending."""
        return self.path.stem

    def parts(self) -> dict[str, list[Passage]]:
        """Return its prose by part, the top under the empty name; without fields of YAML files."""
        parts: dict[str, list[Passage]] = {"": []}
        for passage in self.passages:
            if passage.kind != "field":
                parts.setdefault(passage.part, []).append(passage)
        return parts
