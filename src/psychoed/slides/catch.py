"""How sure we are of a picture, and the catch: after it, as large as other prose."""

from collections.abc import Iterator

from bs4 import Tag

from psychoed.slides.slide import Slide
from psychoed.slides.split import words

MOST = 95
MOST_NOTES = 2
HEADING = "How sure, and the catch"


def catch_slides(figure: Tag, id: str) -> list[Slide]:
    """Return a slide for each claim of a picture; none if there are too many for a wall.

    Args:
        figure: the markup of the picture; the lines are taken out of it.
        id: the id of the picture.
    """
    notes = _notes(figure)
    if len(notes) > MOST_NOTES:
        return []
    return [Slide("about", page, HEADING, id) for note in notes for page in _pages(note)]


def _pages(note: list[Tag]) -> Iterator[str]:
    """Yield a note in as many texts as it needs slides."""
    together: list[Tag] = []
    for line in note:
        if together and sum(words(one.get_text()) for one in [*together, line]) > MOST:
            yield "".join(map(str, together))
            together = []
        together.append(line)
    yield "".join(map(str, together))


def _notes(figure: Tag) -> list[list[Tag]]:
    """Return what is said about each claim of a picture: a list of lines for each claim."""
    notes: list[list[Tag]] = []
    for line in figure.select(".psychoed-about p"):
        starts = "psychoed-of" in (line.get_attribute_list("class"))
        if starts or not notes:
            notes.append([])
        if ":" in line.get_text() or starts:  # the last line of a note is a link to its study
            notes[-1].append(line.extract())
    return notes
