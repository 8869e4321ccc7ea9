"""Draws two options in two columns, row by row, each beside its own comparison group."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from psychoed.pictures.bars import LOOKS, SMALL, bar, meaning, most_lines
from psychoed.pictures.compare.model import Compare
from psychoed.pictures.compare.rows import Filled, Known, Rows, fill, same_claim
from psychoed.pictures.drawing import LEADING, NUMBER, TEXT, WIDTH, Drawing, wrap
from psychoed.pictures.frame import Frame, Table, frame_html, frame_paper, notes
from psychoed.pictures.people import Claims, first_up, paragraph

WARNING = "Different people, different studies: read each row within its own column."
ONE_TRIAL = "One trial compared the two."
GAP = 16.0
COLUMN = (WIDTH - GAP) / 2


def compare_html(picture: Compare, claims: Claims, *, literal: bool = False) -> str:
    """Return the whole markup of a comparison.

    Raises:
        PictureError: a claim does not exist or cannot be drawn, or a row mixes gain and harm.
    """
    return frame_html(_frame(picture, claims), literal=literal)


def compare_paper(picture: Compare, claims: Claims) -> str:
    """Return a comparison as Markdown, its numbers as a table."""
    frame = _frame(picture, claims)
    return frame_paper(replace(frame, finding=[frame.spoken[0], *frame.finding]))


def _frame(picture: Compare, claims: Claims) -> Frame:
    names = [option.name for option in picture.options]
    rows, base = fill(picture, claims)
    sources = [one.source for _, cells in rows for one in cells if isinstance(one, Known)]
    first = ONE_TRIAL if all(same_claim(cells) for _, cells in rows) else WARNING
    return Frame(
        id=picture.id,
        kind="compare",
        title=picture.title,
        how=f"{first} {picture.how or first_up(_how(base))}",
        draw=lambda: draw(names, rows),
        finding=list(_said(names, rows)),
        table=Table(["Group", f"Of {base:,} people", "All others"], list(_table(names, rows))),
        notes=notes(sources),
        spoken=[first, *_spoken(names, rows)],
    )


def _how(base: int) -> str:
    return (
        f"every bar is {base:,} people. A {LOOKS['gain']} part is people with a gain, "
        f"a {LOOKS['harm']} part is people with a harm. The empty part is everybody else."
    )


def _said(names: Sequence[str], rows: Rows) -> Iterator[str]:
    for name, cells in rows:
        known = [cell for cell in cells if isinstance(cell, Known)]
        if same_claim(cells):
            yield paragraph(name, known[0].source, [one for cell in known for one in cell.groups])
            continue
        for option, cell in zip(names, cells, strict=True):
            if isinstance(cell, Known):
                yield paragraph(f"{option}. {first_up(name)}", cell.source, cell.groups)
            else:
                yield f"{first_up(option)}. {first_up(name)}: {cell}"


def _spoken(names: Sequence[str], rows: Rows) -> Iterator[str]:
    for name, cells in rows:
        for option, cell in zip(names, cells, strict=True):
            if isinstance(cell, Known):
                counts = ", ".join(f"{one.did_words} with {one.name}" for one in cell.groups)
                yield f"{first_up(name)}, {option}: {counts}."
            else:
                yield f"{first_up(name)}, {option}: {cell}"


def _table(names: Sequence[str], rows: Rows) -> Iterator[list[str]]:
    for name, cells in rows:
        for option, cell in zip(names, cells, strict=True):
            yield [f"{first_up(name)}: {option}"]
            if isinstance(cell, Known):
                for one in cell.groups:
                    yield [first_up(one.name), f"{one.did:,}", f"{one.did_not:,}"]
            else:
                yield [cell, "", ""]


def draw(names: Sequence[str], rows: Rows) -> Drawing:
    """Draw a column for each option; what stands in the same row begins at the same height."""
    sheet = Drawing()
    lefts = (0.0, COLUMN + GAP)
    heads = [wrap(first_up(name), COLUMN, size=NUMBER, bold=True) for name in names]
    for left, head in zip(lefts, heads, strict=True):
        sheet.lines(left, NUMBER, head, size=NUMBER, bold=True)
    top = max(map(len, heads)) * NUMBER * LEADING + 4
    for number, (name, cells) in enumerate(rows, 1):
        sheet.line([(0, top), (WIDTH, top)])
        top = sheet.lines(0, top + 6 + TEXT, wrap(first_up(name), WIDTH, bold=True), bold=True)
        top -= TEXT - 4
        lines = most_lines(
            [one for cell in cells if isinstance(cell, Known) for one in cell.groups], COLUMN
        )
        top = max(
            _cell(sheet, left, top, cell, lines, f"{number}-{column}")
            for column, (left, cell) in enumerate(zip(lefts, cells, strict=True), 1)
        )
        top += 12
    sheet.height = top - 8
    return sheet


def _cell(sheet: Drawing, left: float, top: float, cell: Filled, lines: int, name: str) -> float:
    if isinstance(cell, str):
        return sheet.lines(left, top + TEXT, wrap(cell, COLUMN), colour="unknown") - TEXT
    looks = meaning(cell.source.people.good)
    for number, one in enumerate(cell.groups, 1):
        top = bar(sheet, left, top, COLUMN, one, looks, f"{name}-{number}", lines=lines) + 8
    small = [cell.source.people.when, f"How sure: {cell.source.claim.certainty.word}"]
    notes = [line for text in small for line in wrap(first_up(text), COLUMN, size=SMALL)]
    return sheet.lines(left, top + SMALL - 2, notes, size=SMALL, colour="muted") - SMALL
