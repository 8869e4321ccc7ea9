"""Prints findings: for people, for GitHub's margin, for other programs."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum

from msgspec import to_builtins

from psychoed.checks.finding import Finding


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    GITHUB = "github"
    JSON = "json"


def report(found: Iterable[Finding], format: Format) -> Iterator[str]:
    """Yield the lines to print.

    >>> from pathlib import Path
    >>> list(report([Finding(Path("a.md"), 2, "SM01", "error", "say it kindly")], Format.TEXT))
    ['a.md:2: say it kindly [SM01]', '1 error. By rule: SM01 1.']
    """
    found = list(found)
    if format is Format.JSON:
        yield json.dumps(to_builtins(found, enc_hook=str), indent=1)
    elif format is Format.GITHUB:
        yield from map(_annotation, found)
    else:
        yield from map(str, found)
        yield _summary(found)


def _annotation(one: Finding) -> str:
    text = one.text.replace("%", "%25").replace("\n", "%0A")
    kind = {"note": "notice"}.get(one.severity, one.severity)
    return f"::{kind} file={one.path},line={one.line},title={one.rule}::{text}"


def _summary(found: list[Finding]) -> str:
    if not found:
        return "No mistakes found."
    by_severity = Counter(one.severity for one in found)
    counts = ", ".join(
        f"{by_severity[word]} {word}{'s' if by_severity[word] > 1 else ''}"
        for word in ("error", "warning", "note")
        if by_severity[word]
    )
    rules = ", ".join(f"{rule} {n}" for rule, n in sorted(Counter(o.rule for o in found).items()))
    return f"{counts}. By rule: {rules}."
