"""What the front end must know of an exercise to make a page of the answers."""

import json
from typing import Any

from msgspec.structs import asdict

from psychoed.exercises.reflection.model import Reflection
from psychoed.exercises.worksheet.fields import Note, Sort, Table
from psychoed.exercises.worksheet.model import Worksheet


def worksheet_definition(worksheet: Worksheet) -> dict[str, Any]:
    """Return the name, the title of the page, the fields and the sentences of a worksheet."""
    return {
        "name": worksheet.title,
        "title": worksheet.page_title or worksheet.title,
        "fields": [_field(field) for field in worksheet.fields if not isinstance(field, Note)],
        "page": worksheet.page,
    }


def reflection_definition(reflection: Reflection) -> dict[str, Any]:
    """Return the same for a reflection: its prompts are the fields 1, 2, 3."""
    fields = [
        {"id": str(number), "kind": "text", "name": prompt.text}
        for number, prompt in enumerate(reflection.prompts, 1)
    ]
    title = reflection.title
    return {"name": title, "title": title, "fields": fields, "page": []}


def as_json(definition: dict[str, Any]) -> str:
    """Return a definition as text, the same bytes each time.

    >>> as_json({"title": "My words", "fields": [], "page": []})
    '{"title":"My words","fields":[],"page":[]}'
    """
    return json.dumps(definition, ensure_ascii=False, separators=(",", ":"))


def _field(field: Any) -> dict[str, Any]:
    found = {"id": field.id, "kind": field.__struct_config__.tag, "name": field.name}
    if field.when:
        found["when"] = field.when
    if isinstance(field, Sort):
        found["groups"] = field.columns
    if isinstance(field, Table):
        columns = [(column, column.__struct_config__.tag) for column in field.columns]
        found["columns"] = [{"id": c.id, "name": c.name, "kind": kind} for c, kind in columns]
        found |= {
            name: asdict(field)[name] for name in ("newest_first", "blank") if asdict(field)[name]
        }
    return found
