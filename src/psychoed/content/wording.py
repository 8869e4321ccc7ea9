"""Says what a schema found in the words of the person who wrote the file."""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any, cast

from jsonschema import ValidationError

from psychoed.content.yaml_lines import Steps

SINGULAR = {
    "quizzes": "quiz", "options": "option", "items": "item", "groups": "group",
    "reflections": "reflection", "prompts": "prompt", "objectives": "objective",
    "claims": "claim", "lines": "line", "pictures": "picture", "gains": "gain", "harms": "harm",
    "rows": "row", "steps": "step", "left": "group of leavers", "sides": "side", "rungs": "rung",
    "spans": "span", "frames": "frame", "worksheets": "worksheet", "fields": "field",
    "columns": "column", "results": "result", "dialogues": "dialogue", "scenes": "scene",
    "replies": "reply", "comparisons": "comparison", "trials": "trial", "plans": "plan",
    "page": "sentence of the page", "pieces": "piece",
}  # fmt: skip


def place(data: Any, steps: Steps) -> str:
    """Name a place in a file, such as ``"quiz q-adequate, option 2: "``.

    Args:
        data: the content of the whole file.
        steps: keys and positions (from 0) that lead to the place.
    """
    names: list[str] = []
    kind = "entry"
    for step, following in zip_longest(steps, steps[1:]):
        data = data[step] if _has(data, step) else None
        if isinstance(step, int):
            own = data.get("id") if isinstance(data, dict) else None
            names.append(f"{kind} {own or step + 1}")
        elif isinstance(following, int):
            kind = SINGULAR.get(step, step)
        elif step != "id":
            names.append(f'"{step}"')
    return ", ".join(names) + ": " if names else ""


def _has(data: Any, step: str | int) -> bool:
    return (
        step in data
        if isinstance(data, dict)
        else isinstance(data, list) and step in range(len(data))
    )


def in_words(error: ValidationError) -> Iterator[tuple[Steps, str]]:
    """Turn one finding of jsonschema into places and sentences."""
    steps = tuple(error.absolute_path)
    schema: Any = error.schema
    wanted: Any = error.validator_value
    value: Any = error.instance
    rule = error.validator
    if rule == "anyOf":
        yield from _of_the_right_kind(error)
    elif rule == "required":
        missing = re.match(r"'(.+?)' is a required", error.message)
        yield steps, f'"{missing[1] if missing else wanted}" is missing'
    elif rule == "additionalProperties":
        for key in sorted(set(value) - set(schema.get("properties", {}))):
            yield (*steps, key), f'there is no "{key}" here; is it misspelt?'
    elif rule in ("contains", "minContains", "maxContains"):
        right = sum(isinstance(option, dict) and option.get("right") is True for option in value)
        limit = "exactly one option" if "maxContains" in schema else "one or more options"
        yield steps, f"{limit} must say right: true; {right} do"
    elif rule == "pattern" and wanted == r"\S":
        yield steps, "this is empty"
    elif rule in ("minItems", "maxItems"):
        yield (
            steps,
            f"needs {'at least' if rule == 'minItems' else 'at most'} {wanted}, has {len(value)}",
        )
    elif rule == "enum":
        yield steps, f"{value!r} must be one of: {', '.join(map(str, wanted))}"
    elif rule == "type":
        yield steps, f"{value!r} should be {_kind(wanted)}"
    else:
        yield steps, error.message


def _of_the_right_kind(error: ValidationError) -> Iterator[tuple[Steps, str]]:
    """Of several shapes, keep what is wrong with the one that the writer named by ``kind``."""
    shapes: dict[Any, list[ValidationError]] = {}
    for cause in error.context or []:
        shapes.setdefault(cause.schema_path[0], []).append(cause)
    kinds: set[str] = set()
    for causes in shapes.values():
        other_kind = next((c for c in causes if list(c.path) == ["kind"]), None)
        if other_kind is not None:
            kinds.update(cast(list[str], other_kind.validator_value))
        elif not any(cause.validator == "type" and not cause.path for cause in causes):
            for cause in causes:
                yield from in_words(cause)
            return
    if kinds:
        yield (*error.absolute_path, "kind"), f"must be one of: {', '.join(sorted(kinds))}"
    else:
        yield tuple(error.absolute_path), f"{error.instance!r} does not fit here"


def _kind(wanted: Any) -> str:
    names = {
        "string": "text",
        "array": "a list",
        "object": "keys with values",
        "integer": "a whole number",
        "boolean": "true or false",
        "null": "nothing",
        "number": "a number",
    }
    return " or ".join(
        names.get(one, one) for one in ([wanted] if isinstance(wanted, str) else wanted)
    )
