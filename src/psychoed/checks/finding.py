"""One thing that a check found, and how it is printed."""

from pathlib import Path
from typing import Literal

from msgspec import Struct

Severity = Literal["error", "warning", "note"]


class Finding(Struct, frozen=True, order=True):
    """What a check found, where, and what to write instead.

    Attributes:
        path: the file, from the root of the course.
        line: the line in it, from 1.
        rule: the name of the rule, such as ``"SM01"`` or ``"tracing"``.
        severity: an error fails the check; warnings and notes are counted.
        text: what was found, and what to change.
    """

    path: Path
    line: int
    rule: str
    severity: Severity
    text: str

    def __str__(self) -> str:
        word = "" if self.severity == "error" else f"{self.severity}: "
        return f"{self.path}:{self.line}: {word}{self.text} [{self.rule}]"
