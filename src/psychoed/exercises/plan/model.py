"""What "My plan" gathers: pieces of the whole course."""

from collections.abc import Iterator
from typing import Annotated, Any

from msgspec import Meta, Struct

from psychoed.fields import Id, Text

PiecePlace = Annotated[
    str,
    Meta(
        pattern=r"^[0-9]{2}-[a-z0-9-]+/[a-z][a-z0-9-]*$",
        description="chapter/worksheet or chapter/reflection",
    ),
]


class Plan(Struct, forbid_unknown_fields=True):
    """One page from what the reader kept along the way.

    Attributes:
        pieces: worksheets and reflections of any chapter, in the order in which they stand at first.
        wallet: those that fit on a small card.
        left_off: those that stay off the page until the reader wants them there.
        apart: those that are printed on their own page only.
    """

    id: Id
    title: Text
    pieces: Annotated[list[PiecePlace], Meta(min_length=1)]
    wallet: list[PiecePlace] = []
    left_off: list[PiecePlace] = []
    apart: list[PiecePlace] = []


def faults(plan: dict[str, Any]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield what no schema can say: each special place of a piece is that of a piece of the plan."""
    for name in ("wallet", "left_off", "apart"):
        for p, piece in enumerate(plan.get(name, [])):
            if piece not in plan["pieces"]:
                yield (name, p), f'"{piece}" is not among the pieces of this plan'
