"""Cuts the text fields of a YAML file into passages."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct

from psychoed.checks.markdown import allowed_rules
from psychoed.checks.passage import Exemption, Passage
from psychoed.content.wording import place
from psychoed.content.yaml_lines import Steps, YamlFile

NOT_READ = {
    "id", "kind", "bloom", "skip_to", "belief_check", "group", "value", "rung", "arm",
    "seen", "word", "unit", "measure", "bib", "bib_unconfirmed", "values",
    "not_for_readers", "ci", "context", "when", "takes", "newest_first", "pieces", "wallet",
    "apart", "left_off", "cards", "begins", "not_in_handout", "only",
}  # fmt: skip
NAMES_CLAIMS = ("claim", "claims", "evidence", "gains", "harms")


class _Around(Struct):
    claims: tuple[str, ...] = ()
    part: str = ""


def field_passages(path: Path, root: Path, parts: dict[str, str]) -> Iterator[Passage]:
    """Yield each text that a reader sees from a YAML file.

    Args:
        path: the file.
        root: the root of the course.
        parts: id of an exercise -> the part of the page that shows it.
    """
    file = YamlFile(path)
    lines = path.read_text(encoding="utf-8").splitlines()

    def walk(data: Any, steps: tuple[str | int, ...], around: _Around) -> Iterator[Passage]:
        if isinstance(data, dict):
            if data.get("not_for_readers"):
                return
            # At the top of a chapter, "evidence" names records and not claims.
            named = tuple(name for _, name in named_claims(data, ())) if steps else ()
            around = _Around(
                named if "claim" in data else around.claims + named,
                parts.get(str(data.get("id")), around.part),
            )
            for key, value in data.items():
                if key not in NOT_READ and not _names(key, value):
                    yield from walk(value, (*steps, key), around)
        elif isinstance(data, list):
            for number, value in enumerate(data):
                yield from walk(value, (*steps, number), around)
        elif isinstance(data, str):
            line = file.line(steps)
            yield Passage(
                path.relative_to(root), line, "field", data, part=around.part,
                place=place(file.data, steps).removesuffix(": "),
                block=_block(file.data, steps), claims=around.claims,
                allowed=_allowed(lines, line),
            )  # fmt: skip

    yield from walk(file.data, (), _Around())


def _names(key: str, value: Any) -> bool:
    """Are these ids? The claims of a record stand under the same name as those of a picture."""
    return key in NAMES_CLAIMS and not any(isinstance(entry, dict) for entry in value)


def named_claims(data: Any, steps: tuple[str | int, ...]) -> Iterator[tuple[Steps, str]]:
    """Yield each claim that is named anywhere in some data, and the steps to its name."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key in NAMES_CLAIMS:
                names = {0: value} if isinstance(value, str) else dict(enumerate(value))
                for number, name in names.items():
                    if isinstance(name, str):
                        yield (*steps, key, number), name
            yield from named_claims(value, (*steps, key))
    elif isinstance(data, list):
        for number, entry in enumerate(data):
            yield from named_claims(entry, (*steps, number))


def _allowed(lines: list[str], line: int) -> tuple[str, ...]:
    """Return what a comment on this line, or on the line above, switches off."""
    comments = (lines[n].partition("#")[2] for n in (line - 2, line - 1) if 0 <= n < len(lines))
    return tuple(rule for comment in comments for rule in allowed_rules(comment))


def _block(data: Any, steps: Steps) -> Exemption | None:
    """A belief is stated to be answered, and an answer that does not fit is shown as such."""
    if steps[-1] == "belief":
        return "myth"
    if len(steps) > 1 and steps[-1] == "text" and "options" in steps:
        option = data
        for step in steps[:-1]:
            option = option[step]
        return None if option.get("right") else "wrong-option"
    return None
