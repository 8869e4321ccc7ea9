"""What the YAML of a comparison of two options holds."""

from collections.abc import Iterator
from typing import Annotated, Any

from msgspec import Meta, Struct

from psychoed.fields import ClaimId, Text
from psychoed.pictures.base import PictureBase


class Cell(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """What one option has in one row: a claim, or ``unknown: true`` and words for it.

    Attributes:
        value: label of the only arm to show, where one trial compared the two options.
    """

    claim: ClaimId | None = None
    value: Text | None = None
    unknown: bool = False
    words: Text = "Not known."


class Option(Struct, forbid_unknown_fields=True):
    """One option, with a cell for each row, in the order of the rows."""

    name: Text
    rows: Annotated[list[Cell], Meta(min_length=1)]


class Compare(PictureBase, tag="compare", kw_only=True):
    """Two options beside each other, each beside its own comparison group.

    Attributes:
        rows: what is looked at, the same for both options.
    """

    rows: Annotated[list[Text], Meta(min_length=1)]
    options: Annotated[list[Option], Meta(min_length=2, max_length=2)]


def faults(data: dict[str, Any]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield what is wrong with a comparison that fits its schema: both options have every row."""
    for o, option in enumerate(data["options"]):
        if len(option["rows"]) != len(data["rows"]):
            have, want = len(option["rows"]), len(data["rows"])
            yield ("options", o, "rows"), f"needs a cell for each of the {want} rows, has {have}"
        for c, cell in enumerate(option["rows"]):
            if ("claim" in cell) == cell.get("unknown", False):
                yield (
                    ("options", o, "rows", c),
                    "needs a claim, or unknown: true with words that say so",
                )
