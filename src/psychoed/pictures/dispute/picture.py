"""Sets two readings of the same thing side by side."""

from psychoed.pictures.dispute.model import Dispute
from psychoed.pictures.frame import Frame, Table, frame_html, frame_paper, note
from psychoed.pictures.people import Claims, find

HOW = (
    "two columns of the same size. Each says who, what and why. Neither stands first because it "
    "is right, and nobody has settled it."
)


def dispute_html(picture: Dispute, claims: Claims, *, literal: bool = False) -> str:
    """Return the whole markup of a dispute panel.

    Raises:
        PictureError: a claim does not exist.
    """
    return frame_html(
        _frame(picture, claims),
        literal=literal,
        template="pictures/dispute/template.html.j2",
        picture=picture,
    )


def dispute_paper(picture: Dispute, claims: Claims) -> str:
    """Return a dispute panel as Markdown."""
    return frame_paper(_frame(picture, claims))


def _frame(picture: Dispute, claims: Claims) -> Frame:
    return Frame(
        id=picture.id,
        kind="dispute",
        title=picture.title,
        how=picture.how or HOW,
        draw=None,
        finding=[picture.question, *(f"{side.who}: {side.says}" for side in picture.sides)],
        table=Table(
            ["Who", "What they say", "Why"],
            [[side.who, side.says, side.why] for side in picture.sides],
        ),
        notes=[note(*find(claims, picture.id, side.claim), side.who) for side in picture.sides],
    )
