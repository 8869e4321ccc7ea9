"""Reads a content file into its model, or names every mistake in it at once."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from psychoed.content.wording import in_words, place
from psychoed.content.yaml_lines import Steps, YamlFile

Model = TypeVar("Model")


class Mistake(msgspec.Struct, frozen=True, order=True):
    """One thing to change in a content file."""

    path: Path
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text}"


class ContentError(Exception):
    """A content file has mistakes. Its message lists them all, one a line."""

    def __init__(self, mistakes: list[Mistake]) -> None:
        super().__init__("\n".join(map(str, mistakes)))
        self.mistakes = mistakes


Faults = Iterator[tuple[Steps, str]]


def _nothing_more(_: Any) -> Faults:
    return iter(())


def read(
    path: Path,
    model: type[Model],
    *,
    name: Path | None = None,
    more: Callable[[Any], Faults] = _nothing_more,
) -> Model:
    """Read a YAML file into a typed model.

    Args:
        path: the file.
        model: what it must hold, a msgspec type.
        name: how messages call the file, if not by ``path``.
        more: rules that a schema cannot say; asked only of data that fits the schema.

    Returns:
        The filled model.

    Raises:
        ContentError: with every mistake, each with file, line and what to change.
        FileNotFoundError: there is no such file.
    """
    name = name or path
    try:
        file = YamlFile(path)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise ContentError([Mistake(name, line, f"this is not YAML: {error.problem}")]) from None
    data = msgspec.to_builtins(file.data)
    found = [
        Mistake(name, line, f'"{key}" stands here twice') for line, key in file.duplicate_keys()
    ]
    faults = [*_against_schema(data, model)] or [*more(data)]
    faults += _repeated_ids(data)
    found += [
        Mistake(name, file.line(steps), f"{place(data, steps)}{text}") for steps, text in faults
    ]
    if found:
        raise ContentError(sorted(set(found)))
    return msgspec.convert(data, model, strict=False)


def _against_schema(data: Any, model: type) -> Faults:
    from jsonschema import Draft202012Validator

    for error in Draft202012Validator(msgspec.json.schema(model)).iter_errors(data):
        yield from in_words(error)


def _repeated_ids(data: Any) -> Faults:
    """Ids are unique in a whole file: they become addresses on one page. Those of fields do not."""
    seen: set[str] = set()
    for steps, identity in _ids(data, ()):
        if identity in seen:
            yield steps, f'the id "{identity}" is used twice'
        seen.add(identity)


def _ids(data: Any, steps: tuple[str | int, ...]) -> Faults:
    if isinstance(data, list):
        for number, entry in enumerate(data):
            yield from _ids(entry, (*steps, number))
    if isinstance(data, dict):
        if isinstance(data.get("id"), str):
            yield (*steps, "id"), data["id"]
        for key, value in data.items():
            if key != "fields":
                yield from _ids(value, (*steps, key))
