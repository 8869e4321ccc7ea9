"""What a worksheet may hold: fields to fill in, in private, and the page that comes of them."""

import re
from collections.abc import Iterator
from typing import Annotated, Any

from msgspec import Meta, Struct

from psychoed.exercises.worksheet.fields import Field
from psychoed.fields import Text

WorksheetId = Annotated[
    str, Meta(pattern=r"^w-[a-z0-9-]+$", description="w-, small letters, digits, hyphens.")
]
PLACEHOLDER = re.compile(r"\{([a-z0-9-]+)\}")


class Worksheet(Struct, forbid_unknown_fields=True):
    """Fields that a reader may fill in, in private, and take along as one page.

    Attributes:
        opening: a short paragraph above all fields.
        closing: a short paragraph below them.
        page_title: a neutral title for the printed page, where ``title`` would say too much.
        page: sentences with the ids of fields in braces. A sentence stands on the page only if
            all its fields are filled. Without any, the page lists names and answers.
    """

    id: WorksheetId
    title: Text
    fields: Annotated[list[Field], Meta(min_length=1)]
    opening: str = ""
    closing: str = ""
    page_title: str = ""
    page: list[Text] = []


def faults(worksheet: dict[str, Any]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield what no schema can say: ids that repeat, and names of fields that do not exist.

    Args:
        worksheet: a worksheet that fits the schema, as it stands in the file.

    Yields:
        The place in it, and what to change there.
    """
    seen: dict[str, Any] = {}
    for f, field in enumerate(worksheet["fields"]):
        place = ("fields", f)
        if field["kind"] == "note":
            continue
        if field["id"] in seen:
            yield (*place, "id"), f'the id "{field["id"]}" is used twice'
        for name, answers in field.get("when", {}).items():
            yield from _condition((*place, "when", name), seen.get(name), answers)
        seen[field["id"]] = field
        if field["kind"] == "table":
            yield from _table(place, field)
    for s, sentence in enumerate(worksheet.get("page", [])):
        for name in PLACEHOLDER.findall(sentence):
            if name not in seen:
                yield ("page", s), f'there is no field "{name}" in this worksheet'


def _table(
    place: tuple[str | int, ...], table: dict[str, Any]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    columns = {column["id"]: column for column in table["columns"]}
    newest = table.get("newest_first")
    if newest and columns.get(newest, {}).get("kind") != "month":
        yield (*place, "newest_first"), f'there is no column "{newest}" of kind month'
    for r, result in enumerate(table.get("results", [])):
        for name, answers in result.get("when", {}).items():
            yield from _condition((*place, "results", r, "when", name), columns.get(name), answers)


def _condition(
    place: tuple[str | int, ...], asked: dict[str, Any] | None, answers: list[str]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    options = (asked or {}).get("options")
    if options is None:
        yield place, f'there is no field "{place[-1]}" with options above this one'
        return
    for answer in answers:
        if answer not in options:
            yield place, f'"{answer}" is none of the answers: {", ".join(options)}'
