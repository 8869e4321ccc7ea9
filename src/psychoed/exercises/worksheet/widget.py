"""A worksheet in a notebook. Nothing that is filled in has a trait, so nothing can leave."""

import json
from typing import Any

import msgspec

from psychoed.exercises.markup import render
from psychoed.exercises.private.definition import as_json, worksheet_definition
from psychoed.exercises.widget import ExerciseWidget
from psychoed.exercises.worksheet.fields import Lines, Note
from psychoed.exercises.worksheet.model import Worksheet

ROOM = "\\_" * 40
BOX = "☐ "
Countries = dict[str, list[str]]


def worksheet_html(worksheet: Worksheet, chapter: str, countries: Countries | None = None) -> str:
    """Return the whole markup of a worksheet.

    Args:
        worksheet: its fields.
        chapter: name of its chapter, under which the reader's device keeps it when asked to.
        countries: under each country, the help lines to tick; only for a field of that kind.
    """
    fields: list[dict[str, Any]] = msgspec.to_builtins(worksheet.fields)
    for field in fields:
        wanted = (" or ".join(answers) for answers in field.get("when", {}).values())
        field["when_words"] = " and ".join(wanted)
    return render(
        "worksheet/template.html.j2",
        worksheet=worksheet,
        fields=fields,
        countries=countries or {},
        definition=as_json(worksheet_definition(worksheet)),
        key=f"{chapter}/{worksheet.id}",
        as_json=json.dumps,
    )


def worksheet_paper(worksheet: Worksheet) -> str:
    """Return the worksheet as Markdown: each question, with room to write on paper."""
    parts = [f"**{worksheet.title}**", worksheet.opening]
    for field in worksheet.fields:
        if isinstance(field, Note):
            parts.append(f"**{field.text}**")
        else:
            parts += [field.text, _room(field)]
    return "\n\n".join(filter(None, [*parts, worksheet.closing])) + "\n"


def _room(field: Any) -> str:
    data: dict[str, Any] = msgspec.to_builtins(field)
    if data["kind"] == "table":
        row = "\n".join(f"- {column['name']}: {ROOM}" for column in data["columns"])
        return "\n\n".join(f"{data['row']} {n}\n\n{row}" for n in range(1, data["rows"] + 1))
    if isinstance(field, Lines):
        return f"{ROOM}\n\n{ROOM}"
    sizes = [size for step in data.get("steps", []) for size in step]
    ready: list[str] = data.get("options") or data.get("items") or sizes
    marked = [f"- {BOX}{text}" for text in ready]
    if data["kind"] == "sort":
        boxes = " ".join(BOX + column for column in data["columns"])
        marked = [f"- {item}: {boxes}" for item in [*data["items"], ROOM]]
    return "\n".join(marked) if marked else "\n\n".join([ROOM] * data.get("lines", 1))


class WorksheetWidget(ExerciseWidget):
    """Fields to fill in, in private. It has no trait for the answers, on purpose."""

    def __init__(
        self, worksheet: Worksheet, chapter: str, countries: Countries | None = None
    ) -> None:
        super().__init__(
            f"Worksheet {worksheet.id}",
            worksheet_html(worksheet, chapter, countries),
            worksheet_paper(worksheet),
        )
