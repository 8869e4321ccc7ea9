"""Draws what each step of treatment did for those who began it, and who left on the way."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from psychoed.pictures.bars import LOOKS, Meaning, bar, meaning, scale
from psychoed.pictures.drawing import NUMBER, TEXT, WIDTH, Drawing, wrap
from psychoed.pictures.frame import Frame, Table, frame_html, frame_paper, notes
from psychoed.pictures.people import (
    NO_COMPARISON,
    Claims,
    Group,
    PictureError,
    Source,
    first_up,
    group,
    outcome,
    panel_base,
    source,
)
from psychoed.pictures.steps.model import Leavers, Step, Steps

LEFT = "People who left"
NOT_KNOWN = "How many left at this step is not known."


class Counted(Struct, frozen=True):
    """The people of one step, or those who left at it, and how their bar looks."""

    name: str
    source: Source
    group: Group
    meaning: Meaning


Row = Counted | str  # counted people, or the words for those whom nobody counted


def steps_html(picture: Steps, claims: Claims, *, literal: bool = False) -> str:
    """Return the whole markup of a picture of steps.

    Raises:
        PictureError: a claim or an arm does not exist or cannot be drawn, or nothing says who left.
    """
    return frame_html(_frame(picture, claims), literal=literal)


def steps_paper(picture: Steps, claims: Claims) -> str:
    """Return the steps as Markdown, their numbers as a table."""
    return frame_paper(_frame(picture, claims))


def _frame(picture: Steps, claims: Claims) -> Frame:
    if not picture.left and not picture.left_unknown:
        raise PictureError(f'picture {picture.id}: needs "left" or "left_unknown"')
    named: list[Step | Leavers] = [*picture.steps, *picture.left]
    sources = {one.claim: source(claims, picture.id, one.claim) for one in named}
    base = panel_base(list(sources.values()))
    rows = list(_rows(picture, sources, base))
    return Frame(
        id=picture.id,
        kind="steps",
        title=picture.title,
        how=picture.how or _how(base, bool(picture.left)),
        draw=lambda: draw(rows, base),
        finding=[*map(_sentence, rows), NO_COMPARISON],
        table=Table(["Step", f"Of {base:,} who began it", "All others"], list(_table(rows))),
        notes=notes(sources.values()),
    )


def _rows(picture: Steps, sources: dict[str, Source], base: int) -> Iterator[Row]:
    """Yield each step, followed by those who left at it."""
    for number, step in enumerate(picture.steps):
        yield _counted(step, sources, base, step.name)
        if number < len(picture.left):
            left = picture.left[number]
            yield _counted(left, sources, base, left.name or f"Left at: {step.name}", left=True)
        elif picture.left:
            yield NOT_KNOWN
    if picture.left_unknown:
        yield picture.left_unknown


def _counted(
    one: Step | Leavers, sources: dict[str, Source], base: int, name: str, *, left: bool = False
) -> Counted:
    found = sources[one.claim]
    looks = "unknown" if left else meaning(found.people.good)
    return Counted(name, found, group(found, one.value, base), looks)


def _how(base: int, left: bool) -> str:
    return (
        f"every bar is {base:,} people who began that step, so each step starts anew. "
        f"A {LOOKS['gain']} part is people whom it helped that much."
        + (f" A part with {LOOKS['unknown']} is people who left." if left else "")
    )


def _sentence(row: Row) -> str:
    if isinstance(row, str):
        return row
    return f"{first_up(row.name)}. {outcome(row.source.people, row.group)}"


def _table(rows: Sequence[Row]) -> Iterator[list[str]]:
    for row in rows:
        if isinstance(row, str):
            yield from ([LEFT], [row, "", ""])
            continue
        if row.meaning != "unknown":
            yield [first_up(row.name)]
        yield [_what(row), f"{row.group.did:,}", f"{row.group.did_not:,}"]


def _what(row: Counted) -> str:
    """Return what the bar of a row shows."""
    return first_up(row.name if row.meaning == "unknown" else row.source.people.did)


def draw(rows: Sequence[Row], base: int) -> Drawing:
    """Draw a bar for each step, those who left below it, and one scale for all."""
    sheet = Drawing()
    top = 0.0
    for number, row in enumerate(rows, 1):
        if isinstance(row, str):
            top = _heading(sheet, top, LEFT) + 2
            top = sheet.lines(0, top + TEXT, wrap(row, WIDTH), colour="unknown") - TEXT + 18
            continue
        if row.meaning == "unknown":
            top -= 6
        else:
            top = _heading(sheet, top, row.name)
        top = _bar(sheet, top, row, str(number)) + 18
    sheet.height = scale(sheet, top - 6, WIDTH, base)
    return sheet


def _heading(sheet: Drawing, top: float, words: str) -> float:
    lines = wrap(first_up(words), WIDTH, size=NUMBER, bold=True)
    return sheet.lines(0, top + NUMBER, lines, size=NUMBER, bold=True) - NUMBER


def _bar(sheet: Drawing, top: float, row: Counted, name: str) -> float:
    """Draw the bar of a row under what happened to the people in it."""
    return bar(sheet, 0, top, WIDTH, replace(row.group, name=_what(row)), row.meaning, name)
