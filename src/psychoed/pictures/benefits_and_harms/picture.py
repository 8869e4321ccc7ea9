"""Draws the gains and the harms of one option on the same scale and at the same size."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from psychoed.pictures.bars import LOOKS, bar, meaning, scale
from psychoed.pictures.benefits_and_harms.model import BenefitsAndHarms
from psychoed.pictures.drawing import LEADING, NUMBER, TEXT, WIDTH, Drawing, wrap
from psychoed.pictures.frame import Frame, Table, frame_html, frame_paper, notes
from psychoed.pictures.people import (
    NO_COMPARISON,
    Claims,
    Group,
    PictureError,
    Source,
    first_up,
    groups,
    panel_base,
    paragraph,
    source,
)

SIDES = {True: "gain", False: "harm"}


class Row(Struct, frozen=True):
    """One outcome: its claim and the groups of it."""

    source: Source
    groups: Sequence[Group]

    @property
    def side(self) -> str:
        """Gain or harm, in a word."""
        return SIDES[self.source.people.good]

    @property
    def what(self) -> str:
        """What is counted, and over what time."""
        return f"{first_up(self.source.people.did)}, {self.source.people.when}"


def benefits_and_harms_html(
    picture: BenefitsAndHarms, claims: Claims, *, literal: bool = False
) -> str:
    """Return the whole markup of a picture of benefits and harms.

    Raises:
        PictureError: a claim does not exist, cannot be drawn, or stands on the wrong side.
    """
    return frame_html(_frame(picture, claims), literal=literal)


def benefits_and_harms_paper(picture: BenefitsAndHarms, claims: Claims) -> str:
    """Return benefits and harms as Markdown, their numbers as a table."""
    return frame_paper(_frame(picture, claims))


def _frame(picture: BenefitsAndHarms, claims: Claims) -> Frame:
    sources = [
        _on_its_side(picture, source(claims, picture.id, claim), good)
        for good, named in ((True, picture.gains), (False, picture.harms))
        for claim in named
    ]
    base = panel_base(sources)
    rows = [Row(one, groups(one, base)) for one in sources]
    return Frame(
        id=picture.id,
        kind="benefits-and-harms",
        title=picture.title,
        how=picture.how or _how(base),
        draw=lambda: draw(picture.option, rows, base),
        finding=[paragraph(row.side, row.source, row.groups) for row in rows],
        table=Table(["Group", f"Of {base:,} people", "All others"], list(_table(rows))),
        notes=notes(sources),
        spoken=[_spoken(row) for row in rows],
    )


def _on_its_side(picture: BenefitsAndHarms, found: Source, good: bool) -> Source:
    if found.people.good is not good:
        raise PictureError(
            f'picture {picture.id}: claim "{found.claim.id}" is a {SIDES[not good]}; '
            f'move it to "{SIDES[not good]}s"'
        )
    return found


def _how(base: int) -> str:
    return (
        f"every bar is {base:,} people, for gains and for harms. A {LOOKS['gain']} part is people "
        f"with a gain, a {LOOKS['harm']} part is people with a harm. The empty part is everybody else."
    )


def _table(rows: Sequence[Row]) -> Iterator[list[str]]:
    for row in rows:
        yield [f"{first_up(row.side)}: {row.what}"]
        for group in row.groups:
            yield [first_up(group.name), f"{group.did:,}", f"{group.did_not:,}"]


def _spoken(row: Row) -> str:
    numbers = ", ".join(f"{one.did_words} with {one.name}" for one in row.groups)
    return f"{first_up(row.side)}: {row.what}: {numbers}."


def draw(option: str, rows: Sequence[Row], base: int) -> Drawing:
    """Draw a block of gains and a block of harms, each row with both groups, over one scale."""
    sheet = Drawing()
    top = 0.0
    for good, side in SIDES.items():
        heading = wrap(f"{first_up(side)}s of {option}", WIDTH, size=NUMBER, bold=True)
        top = sheet.lines(0, top + NUMBER, heading, size=NUMBER, bold=True) - NUMBER
        sheet.line([(0, top + 2), (WIDTH, top + 2)], meaning(good), width=2)
        top += 10
        for row in (row for row in rows if row.source.people.good is good):
            top = _row(sheet, top, row, f"{side}-{rows.index(row) + 1}") + 16
        top += 8
    sheet.height = scale(sheet, top - 6, WIDTH, base)
    return sheet


def _row(sheet: Drawing, top: float, row: Row, name: str) -> float:
    top = sheet.lines(0, top + TEXT, wrap(row.what, WIDTH, bold=True), bold=True) - TEXT + 4
    for number, group in enumerate(row.groups, 1):
        top = (
            bar(sheet, 0, top, WIDTH, group, meaning(row.source.people.good), f"{name}-{number}")
            + 6
        )
    if len(row.groups) == 1:
        top = sheet.lines(0, top + TEXT, wrap(NO_COMPARISON, WIDTH), colour="muted")
        top -= TEXT * LEADING - 2
    return top
