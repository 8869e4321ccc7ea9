"""What one slide is, and the headings that the deck itself puts on slides."""

from typing import Literal

from msgspec import Struct, field

TOP = "In short"
PASSING = "Pass is always fine"
CONTENT_NOTE = "Before we begin"
HELP = "Help"
CATCH = "How sure, and the catch"
TELLS = "What we would say"
TO_TRY = "One thing to try"  # as the chapters have it: this part comes last

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


def numbered(heading: str, number: int) -> str:
    """Return the heading of a slide of a part: from the second on it is counted.

    Args:
        heading: the heading of the part.
        number: which slide of the part it is, from 1.

    >>> numbered("In short", 1), numbered("In short", 2)
    ('In short', 'In short (2)')
    """
    return f"{heading} ({number})" if number > 1 else heading
