"""Fills the cells of a comparison with what their claims hold, and refuses what would mislead."""

from collections.abc import Sequence

from msgspec import Struct

from psychoed.pictures.compare.model import Cell, Compare
from psychoed.pictures.people import (
    Claims,
    Group,
    PictureError,
    Source,
    group,
    groups,
    panel_base,
    source,
)


class Known(Struct, frozen=True):
    """A cell with figures. ``whole`` is False where the other arm stands in the other column."""

    source: Source
    groups: Sequence[Group]
    whole: bool


Filled = Known | str  # a cell, or the words for what is not known
Rows = Sequence[tuple[str, Sequence[Filled]]]


def fill(picture: Compare, claims: Claims) -> tuple[Rows, int]:
    """Return each row with the cells of both options, and the base that all are counted on.

    Raises:
        PictureError: a claim does not exist or cannot be drawn, or a row would mislead.
    """
    cells = [cell for option in picture.options for cell in option.rows if cell.claim]
    if not cells:
        raise PictureError(
            f"picture {picture.id}: no cell has a claim; there is nothing to compare"
        )
    found = {cell.claim: source(claims, picture.id, cell.claim) for cell in cells if cell.claim}
    base = panel_base(list(found.values()))

    def filled(cell: Cell) -> Filled:
        if cell.claim is None:
            return cell.words
        one = found[cell.claim]
        own = [group(one, cell.value, base)] if cell.value else groups(one, base)
        return Known(one, own, whole=cell.value is None)

    rows = [
        (name, [filled(option.rows[number]) for option in picture.options])
        for number, name in enumerate(picture.rows)
    ]
    for name, both in rows:
        _check(picture, name, both)
    return rows, base


def _check(picture: Compare, name: str, cells: Sequence[Filled]) -> None:
    known = [cell for cell in cells if isinstance(cell, Known)]
    if len({cell.source.people.good for cell in known}) > 1:
        raise PictureError(f'picture {picture.id}: row "{name}" mixes a gain and a harm')
    if same_claim(cells) and (
        any(cell.whole for cell in known) or known[0].groups == known[1].groups
    ):
        raise PictureError(
            f'picture {picture.id}: in row "{name}" both options name the claim '
            f'"{known[0].source.claim.id}"; say with "value" which arm is whose'
        )
    if not same_claim(cells) and not all(cell.whole for cell in known):
        raise PictureError(
            f'picture {picture.id}: row "{name}" leaves out a comparison group; '
            'use "value" only where both options name the same claim'
        )


def same_claim(cells: Sequence[Filled]) -> bool:
    """Return whether one trial compared both options in this row."""
    claims = [cell.source.claim.id if isinstance(cell, Known) else None for cell in cells]
    return claims[0] is not None and claims[0] == claims[1]
