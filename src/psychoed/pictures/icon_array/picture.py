"""Draws each group of a claim as 100 shapes, side by side and at the same size."""

from collections.abc import Iterator, Sequence

from psychoed.pictures.drawing import (
    LEADING,
    NUMBER,
    TEXT,
    WIDTH,
    Drawing,
    Point,
    Role,
    wrap,
)
from psychoed.pictures.frame import Frame, frame_html, frame_paper, notes, numbers
from psychoed.pictures.icon_array.model import IconArray
from psychoed.pictures.outlines import Shape
from psychoed.pictures.people import (
    Claims,
    Group,
    PictureError,
    Source,
    finding,
    first_up,
    groups,
    panel_base,
    source,
)

GAP = 16.0
COLUMN = (WIDTH - GAP) / 2
IN_A_ROW = {100: 10, 1000: 25}
Mark = tuple[Shape, Role]
MARKS: dict[bool, Mark] = {True: ("square", "gain"), False: ("diamond", "harm")}
OTHERS: Mark = ("ring", "muted")
MOST = 3


def icon_array_html(picture: IconArray, claims: Claims, *, literal: bool = False) -> str:
    """Return the whole markup of an icon array.

    Args:
        picture: what the chapter declares.
        claims: every claim of the course, under its id.
        literal: colours as they are, for print; otherwise as variables of the page.

    Raises:
        PictureError: the claim does not exist, or cannot be drawn.
    """
    return frame_html(icon_array_frame(picture, claims), literal=literal)


def icon_array_paper(picture: IconArray, claims: Claims) -> str:
    """Return an icon array as Markdown, its numbers as a table."""
    return frame_paper(icon_array_frame(picture, claims))


def icon_array_frame(picture: IconArray, claims: Claims, base: int = 0) -> Frame:
    """Return an icon array, ready for page and paper; ``base`` is that of a larger picture, if any."""
    drawn = source(claims, picture.id, picture.claim)
    base = base or panel_base([drawn])
    counted = groups(drawn, base)
    if len(counted) > MOST:
        raise PictureError(
            f'picture {picture.id}: claim "{picture.claim}" has {len(counted)} arms, '
            f"an icon array shows {MOST} at most; draw steps, or name another claim"
        )
    return Frame(
        id=picture.id,
        kind="icon-array",
        title=picture.title,
        how=picture.how or _how(drawn, base),
        draw=lambda: draw(drawn, counted),
        finding=finding(drawn, base),
        table=numbers(drawn, counted),
        notes=notes([drawn]),
    )


def _how(drawn: Source, base: int) -> str:
    shape, _ = MARKS[drawn.people.good]
    return (
        f"each group is shown as {base:,} people. A filled {shape} is one of those who "
        f"{drawn.people.did}. An open ring is one of those who {drawn.people.did_not}."
    )


def draw(drawn: Source, counted: Sequence[Group]) -> Drawing:
    """Draw the groups two in a row, and below them what the shapes mean."""
    sheet = Drawing()
    top = 0.0
    for first in range(0, len(counted), 2):
        pair = counted[first : first + 2]
        names = [wrap(first_up(one.name), COLUMN, bold=True) for one in pair]
        below = top + max(map(len, names)) * TEXT * LEADING
        for place, (one, name) in enumerate(zip(pair, names, strict=True)):
            left = place * (COLUMN + GAP)
            sheet.lines(left, top + TEXT, name, bold=True)
            bottom = array(sheet, left, below + 6, one, drawn.people.good, f"{first + place + 1}")
            _key(sheet, left, bottom + 22, [one.did_words], drawn.people.good, bold=True)
            _key(sheet, left, bottom + 44, [one.did_not_words], None)
        top = bottom + 64
    words = WIDTH - 22
    top = _key(sheet, 0, top + 10, wrap(drawn.people.did, words), drawn.people.good) + 4
    sheet.height = _key(sheet, 0, top, wrap(drawn.people.did_not, words), None) - TEXT / 2
    return sheet


def array(sheet: Drawing, left: float, top: float, group: Group, good: bool, name: str) -> float:
    """Draw one group as a block of shapes, those counted first; return where it ends."""
    in_a_row = IN_A_ROW[group.base]
    cell = int(COLUMN * 10 / in_a_row) / 10  # in tenths, as the cleaner writes it
    places = list(_places(left, top, cell, in_a_row, group.base))
    shape, colour = MARKS[good]
    size = round(cell * (0.85 if shape == "diamond" else 0.7), 1)
    sheet.shapes(shape, places[: group.did], size, colour, name=f"did-{name}")
    shape, colour = OTHERS
    others = places[group.did :]
    sheet.shapes(shape, others, round(cell * 0.5, 1), colour, filled=False, name=f"did-not-{name}")
    return top + cell * group.base / in_a_row


def _places(left: float, top: float, cell: float, in_a_row: int, many: int) -> Iterator[Point]:
    for number in range(many):
        row, place = divmod(number, in_a_row)
        yield left + (place + 0.5) * cell, top + (row + 0.5) * cell


def _key(
    sheet: Drawing,
    left: float,
    baseline: float,
    lines: Sequence[str],
    good: bool | None,
    *,
    bold: bool = False,
) -> float:
    """Write what a shape stands for beside one of them; ``good`` is None for the open ring."""
    shape, colour = OTHERS if good is None else MARKS[good]
    size = 7.0 if good is None else 11.0
    sheet.shapes(shape, [(left + 7, baseline - 5)], size, colour, filled=good is not None)
    return sheet.lines(left + 22, baseline, lines, bold=bold, size=NUMBER if bold else TEXT)
