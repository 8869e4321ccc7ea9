"""What one slide is."""

from typing import Literal

from msgspec import Struct, field

Role = Literal[
    "title", "pass", "content-note", "prose", "quiz", "answer", "picture", "about", "dialogue",
    "take-home", "help",
]  # fmt: skip


class Slide(Struct):
    """One slide: what stands on the wall, and what only the leaders read.

    ``of`` is the id of the exercise or picture that it shows.
    """

    role: Role
    html: str
    heading: str = ""
    of: str = ""
    notes: list[str] = field(default_factory=list)
