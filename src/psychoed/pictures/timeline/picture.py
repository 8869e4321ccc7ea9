"""Draws the weeks of a course of treatment, each visit as one shape."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from psychoed.evidence.model import Claim, Record
from psychoed.pictures.drawing import LEADING, TEXT, WIDTH, Drawing, wrap
from psychoed.pictures.frame import Frame, Table, frame_html, frame_paper, note
from psychoed.pictures.people import Claims, PictureError, find
from psychoed.pictures.timeline.model import Span, Timeline

HOW = "each row is one week, and each filled square is one visit. A line stands for weeks with no set number of visits."
WEEK_NAME = 70.0
ROW = 21.0
SQUARE = 13.0
MOST_VISITS = 10
NOT_GIVEN = "not given"


class Stretch(Struct, frozen=True):
    """A span with its claim, and its visits a week where the claim gives them."""

    span: Span
    record: Record
    claim: Claim
    visits: int | None

    @property
    def weeks(self) -> str:
        """The weeks in words."""
        first, last = self.span.first, self.span.last
        return f"Week {first}" if first == last else f"Weeks {first} to {last}"

    @property
    def total(self) -> int | None:
        """The visits of all its weeks together."""
        weeks = self.span.last - self.span.first + 1
        return None if self.visits is None else self.visits * weeks


def timeline_html(picture: Timeline, claims: Claims, *, literal: bool = False) -> str:
    """Return the whole markup of a timeline.

    Raises:
        PictureError: a claim or its figure does not exist, or the weeks are out of order.
    """
    return frame_html(_frame(picture, claims), literal=literal)


def timeline_paper(picture: Timeline, claims: Claims) -> str:
    """Return a timeline as Markdown, its numbers as a table."""
    return frame_paper(_frame(picture, claims))


def _frame(picture: Timeline, claims: Claims) -> Frame:
    stretches = [_stretch(picture, span, claims) for span in picture.spans]
    for before, after in pairwise(stretches):
        if after.span.first <= before.span.last:
            raise PictureError(
                f"picture {picture.id}: {after.weeks} begins before {before.weeks} ends"
            )
    cited = {stretch.claim.id: stretch for stretch in stretches}
    rows = [[one.weeks, one.span.what, _count(one.visits), _count(one.total)] for one in stretches]
    return Frame(
        id=picture.id,
        kind="timeline",
        title=picture.title,
        how=picture.how or HOW,
        draw=lambda: draw(stretches),
        finding=[_sentence(stretch) for stretch in stretches],
        table=Table(["When", "What", "Visits a week", "Visits in all"], rows),
        notes=[note(one.record, one.claim) for one in cited.values()],
    )


def _stretch(picture: Timeline, span: Span, claims: Claims) -> Stretch:
    record, claim = find(claims, picture.id, span.claim)
    if not span.visits:
        return Stretch(span, record, claim, None)
    visits = claim.values.get(span.visits)
    if visits is None or visits != int(visits) or not 0 < visits <= MOST_VISITS:
        raise PictureError(
            f'picture {picture.id}: claim "{claim.id}" needs a whole number of visits a week, '
            f'at most {MOST_VISITS}, under "{span.visits}" in "values"'
        )
    return Stretch(span, record, claim, int(visits))


def _count(number: int | None) -> str:
    return NOT_GIVEN if number is None else str(number)


def _sentence(stretch: Stretch) -> str:
    what = stretch.span.what.rstrip(".")
    if stretch.visits is None:
        return f"{stretch.weeks}: {what}."
    visits = "1 visit" if stretch.visits == 1 else f"{stretch.visits} visits"
    return f"{stretch.weeks}: {what}, {visits} a week, {stretch.total} in all."


def draw(stretches: Sequence[Stretch]) -> Drawing:
    """Draw each stretch under its words, a row a week."""
    sheet = Drawing()
    y = TEXT
    for number, one in enumerate(stretches, 1):
        y = sheet.lines(0, y, wrap(f"{one.weeks}: {one.span.what}", WIDTH, bold=True), bold=True)
        if one.visits is None:
            middle = y - TEXT / 3
            sheet.line([(WEEK_NAME, middle), (WIDTH, middle)], width=2, name=f"line-{number}")
            y += ROW
            continue
        centres = []
        for week in range(one.span.first, one.span.last + 1):
            sheet.text(0, y, f"week {week}", colour="muted")
            centres += [
                (WEEK_NAME + SQUARE / 2 + visit * ROW, y - TEXT / 3) for visit in range(one.visits)
            ]
            y += ROW
        sheet.shapes("square", centres, SQUARE, "accent", name=f"visits-{number}")
        y += TEXT * (LEADING - 1) + 4
    sheet.height = y - TEXT
    return sheet
