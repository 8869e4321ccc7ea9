"""What stands around every drawing: title, how to read it, finding, table, and how sure we are."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from msgspec import Struct

from psychoed.evidence.model import Claim, People, Record
from psychoed.evidence.words import KIND
from psychoed.exercises.markup import render
from psychoed.pictures.cleaner import clean
from psychoed.pictures.drawing import Drawing
from psychoed.pictures.people import Group, Source, first_up, on_base

SECOND_HAND = "We read this second hand."
RANGE = "Range (95 %)"


class Table(Struct, frozen=True):
    """The numbers of a picture; the first column names the rows.

    A row of one cell is the heading of those below it.
    """

    header: Sequence[str]
    rows: Sequence[Sequence[str]]


class Note(Struct, frozen=True):
    """What a reader should know about one claim of a picture: how sure, who, when, the catch.

    Attributes:
        claim: its id, which is where the study card stands.
        about: what of the picture rests on it, where there are several.
        lines: name and text of each thing to know.
    """

    claim: str
    about: str
    lines: Sequence[tuple[str, str]]


class Frame(Struct, frozen=True):
    """A picture of any kind, ready to be put into a page or on paper.

    Attributes:
        draw: makes the drawing; called for pages only. None for a kind that is all words.
        finding: what is found, in sentences that stand below the drawing and are its alternative.
        notes: one for each claim.
        spoken: the finding in fewer words for the text alternative, where there are many rows.
    """

    id: str
    kind: str
    title: str
    how: str
    draw: Callable[[], Drawing] | None
    finding: Sequence[str]
    table: Table
    notes: Sequence[Note]
    spoken: Sequence[str] = ()

    @property
    def alternative(self) -> str:
        """The text alternative of the drawing: the title, and the finding with its numbers."""
        return " ".join([f"{self.title.rstrip('.')}.", *(self.spoken or self.finding)])


def frame_html(
    frame: Frame,
    *,
    literal: bool = False,
    template: str = "pictures/frame.html.j2",
    **more: Any,
) -> str:
    """Return the whole markup of a picture.

    Args:
        frame: what it holds.
        literal: colours as they are, for print; otherwise as variables of the page.
        template: one that extends the frame, for a kind that needs more.
        more: what that template names.
    """
    drawn = frame.draw and frame.draw().svg()
    svg = clean(drawn, frame.id, frame.alternative, literal=literal) if drawn else ""
    return render(template, frame=frame, svg=svg, **more)


def frame_paper(frame: Frame) -> str:
    """Return the picture as Markdown, for readers of plain text: the same words and numbers."""
    columns = len(frame.table.header)
    rows = [_paper_row(row, columns) for row in (frame.table.header, *frame.table.rows)]
    rows.insert(1, "| --- " * columns + "|")
    notes = [
        "\n".join(
            [f"- **{note.about}**" if note.about else "- About the study"]
            + [f"  - {name}: {text}" for name, text in note.lines]
            + [f"  - [The study card](#{note.claim})"]
        )
        for note in frame.notes
    ]
    return (
        "\n\n".join([f"**{frame.title}**", *frame.finding, "\n".join(rows), "\n".join(notes)])
        + "\n"
    )


def _paper_row(row: Sequence[str], columns: int) -> str:
    cells = [cell.replace("|", "\\|") for cell in row]
    if len(cells) == 1:
        cells = [f"**{cells[0]}**", *[""] * (columns - 1)]
    return f"| {' | '.join(cells)} |"


def note(record: Record, claim: Claim, about: str = "") -> Note:
    """Return what a reader should know about a claim."""
    rating = claim.certainty
    second_hand = f" {SECOND_HAND}" if claim.seen == "secondary" else ""
    lines = [("How sure", f"{rating.word} (our rating: {rating.why}).{second_hand}")]
    if claim.people:
        lines += [("Who", first_up(claim.people.who)), ("When", first_up(claim.people.when))]
    lines.append(("What kind of study", KIND[record.kind]))
    if claim.caveat:
        lines.append(("The catch", claim.caveat))
    return Note(claim.id, about, lines)


def notes(sources: Iterable[Source]) -> list[Note]:
    """Return a note for each claim, each once; where there are several, each says what it is about."""
    once = list({source.claim.id: source for source in sources}.values())
    return [
        note(one.record, one.claim, _about(one.people) if len(once) > 1 else "") for one in once
    ]


def _about(people: People) -> str:
    return f"{first_up(next(iter(people.arms.values())))}: {people.did}"


def numbers(source: Source, groups: Sequence[Group]) -> Table:
    """Return the numbers of one claim, with their range where the study gives one."""
    base = groups[0].base
    spans = [source.claim.ci.get(label) for label in source.people.arms]
    header = [f"Of {base:,} people", source.people.did, source.people.did_not]
    rows = [[first_up(one.name), f"{one.did:,}", f"{one.did_not:,}"] for one in groups]
    if any(spans):
        header.append(RANGE)
        for row, span in zip(rows, spans, strict=True):
            row.append(
                f"{on_base(span[0], base):,} to {on_base(span[1], base):,}" if span else "not given"
            )
    return Table(header, rows)
