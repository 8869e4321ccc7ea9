"""Sorts options by where they were studied."""

from psychoed.evidence.model import Claim, Record
from psychoed.pictures.frame import Frame, Table, frame_html, frame_paper, note
from psychoed.pictures.ladder.model import Ladder
from psychoed.pictures.people import Claims, find

Found = dict[str, list[tuple[Record, Claim]]]
HOW = (
    "a high rung says in whom an option was studied. It does not say that it helped. "
    "Open a study card to see what was found."
)
NO_STUDY = "We found no study to show."


def ladder_html(picture: Ladder, claims: Claims, *, literal: bool = False) -> str:
    """Return the whole markup of an evidence ladder.

    Raises:
        PictureError: a claim does not exist.
    """
    found = _found(picture, claims)
    return frame_html(
        _frame(picture, found),
        literal=literal,
        template="pictures/ladder/template.html.j2",
        rungs=picture.rungs,
        sure={name: _sure(named) for name, named in found.items()},
    )


def ladder_paper(picture: Ladder, claims: Claims) -> str:
    """Return an evidence ladder as Markdown."""
    return frame_paper(_frame(picture, _found(picture, claims)))


def _found(picture: Ladder, claims: Claims) -> Found:
    """Return the claims of each option, under its name."""
    return {
        item.name: [find(claims, picture.id, name) for name in item.claims]
        for rung in picture.rungs
        for item in rung.items
    }


def _frame(picture: Ladder, found: Found) -> Frame:
    rows = [
        [rung.name, item.name, item.words, _sure(found[item.name])]
        for rung in picture.rungs
        for item in rung.items
    ]
    return Frame(
        id=picture.id,
        kind="ladder",
        title=picture.title,
        how=picture.how or HOW,
        draw=None,
        finding=[f"{rung}: {name}." for rung, name, *_ in rows],
        table=Table(["In whom it was studied", "Option", "What there is", "How sure"], rows),
        notes=[note(*one, name) for name, named in found.items() for one in named],
    )


def _sure(named: list[tuple[Record, Claim]]) -> str:
    if not named:
        return NO_STUDY
    sure = (
        claim.certainty.word + (", second hand" if claim.seen == "secondary" else "")
        for _, claim in named
    )
    return f"How sure: {'; '.join(dict.fromkeys(sure))}."
