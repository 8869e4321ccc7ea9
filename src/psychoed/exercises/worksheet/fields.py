"""The kinds of field that a worksheet may have."""

from typing import Annotated

from msgspec import Meta, Struct

from psychoed.fields import Id, Text

Words = Annotated[list[Text], Meta(min_length=2)]
When = dict[str, list[Text]]
Place = Annotated[
    str,
    Meta(
        pattern=r"^[0-9]{2}-[a-z0-9-]+/[a-z][a-z0-9-]*/[a-z0-9][a-z0-9-]*$",
        description="chapter/worksheet/field",
    ),
]


class Note(Struct, tag_field="kind", tag="note", forbid_unknown_fields=True):
    """A heading between fields."""

    text: Text


class Column(Struct, tag_field="kind", forbid_unknown_fields=True, kw_only=True):
    """What every field asks.

    Attributes:
        name: a few words for the printed page.
        text: the question, as the reader sees it.
    """

    id: Id
    name: Text
    text: Text


class ShortColumn(Column, tag="line", kw_only=True):
    """One line of a table's row."""


class LongColumn(Column, tag="text", kw_only=True):
    """A box in a table's row, 2 to 6 lines high."""

    lines: Annotated[int, Meta(ge=2, le=6)] = 2


class ChoiceColumn(Column, tag="choice", kw_only=True):
    """One of some answers, in a table's row."""

    options: Words


class MonthColumn(Column, tag="month", kw_only=True):
    """A month and a year in a table's row; the year alone is fine."""


class FieldBase(Column, kw_only=True):
    """What every field of a worksheet asks.

    Attributes:
        example: a made-up answer.
        when: shown only after one of these answers to the fields named; every one must fit.
    """

    example: Text
    when: When = {}


class Line(FieldBase, tag="line", kw_only=True):
    """One line to write. ``takes`` offers what was kept in an earlier piece."""

    takes: Place | None = None


class LongText(FieldBase, tag="text", kw_only=True):
    """A box to write in, 2 to 6 lines high. ``takes`` offers what was kept in an earlier piece."""

    lines: Annotated[int, Meta(ge=2, le=6)] = 2
    takes: Place | None = None


class Choice(FieldBase, tag="choice", kw_only=True):
    """One of some answers."""

    options: Words


class Several(FieldBase, tag="several", kw_only=True):
    """Any of some answers."""

    options: Words


class Scale(FieldBase, tag="scale", kw_only=True):
    """A line from 0 to 10, with words at both ends."""

    low: Text
    high: Text


class Month(FieldBase, tag="month", kw_only=True):
    """A month and a year; the year alone is fine."""


class Result(Struct, forbid_unknown_fields=True):
    """A sentence for a row whose answers fit ``when``; an empty ``when`` always fits."""

    text: Text
    when: When = {}


class Table(FieldBase, tag="table", kw_only=True):
    """Rows that the reader adds.

    Attributes:
        row: what one row is, such as "Treatment".
        rows: how many empty ones stand on paper.
        newest_first: the column of months by which the printed page is sorted.
        blank: columns that stay empty on the printed page, for somebody else to fill in.
        results: the first that fits is shown below a row.
    """

    row: Text
    columns: Annotated[
        list[ShortColumn | LongColumn | ChoiceColumn | MonthColumn], Meta(min_length=2)
    ]
    rows: Annotated[int, Meta(ge=1, le=8)] = 3
    newest_first: Id | None = None
    blank: list[Text] = []
    results: list[Result] = []


class Sort(FieldBase, tag="sort", kw_only=True):
    """Items to put into columns, by buttons; readers add their own."""

    columns: Words
    items: list[Text] = []


class Rank(FieldBase, tag="rank", kw_only=True):
    """Items to put in order, by buttons; readers add their own."""

    items: Words


class Tiny(FieldBase, tag="tiny", kw_only=True):
    """Steps to choose from, each in several sizes from large to small."""

    steps: Annotated[list[Words], Meta(min_length=2)]


class Lines(FieldBase, tag="help-lines", kw_only=True):
    """Help lines of the course to tick, by country."""


Field = (
    Note | Line | LongText | Choice | Several | Scale | Month | Table | Sort | Rank | Tiny | Lines
)
