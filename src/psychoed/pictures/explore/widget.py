"""A control over a function that draws: every frame is stored, and a kernel draws afresh."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any

import traitlets

from psychoed.exercises.widget import ExerciseWidget
from psychoed.pictures.explore.model import Explore
from psychoed.pictures.explore.picture import drawer, explore_paper
from psychoed.pictures.explore.stage import Draw, one, stage
from psychoed.pictures.people import Claims


class ExploreWidget(ExerciseWidget):
    """A control whose choice a kernel draws.

    Attributes:
        value: the words of what is chosen; empty until somebody chooses.
        frame: the markup that was drawn for it.
    """

    value = traitlets.Unicode().tag(sync=True)
    frame = traitlets.Unicode().tag(sync=True)

    def __init__(
        self, name: str, html: str, paper: str, frames: Mapping[str, Callable[[], str]]
    ) -> None:
        super().__init__(name, html, paper)
        self._frames = frames

    @traitlets.validate("value")
    def _one_of_them(self, proposal: Any) -> str:
        value = str(proposal["value"])
        if value not in self._frames:
            raise traitlets.TraitError(f"{value!r} must be one of: {', '.join(self._frames)}")
        return value

    @traitlets.observe("value")
    def _draw_it(self, change: Any) -> None:
        self.frame = self._frames[change["new"]]()


def explore(
    draw: Draw, values: Iterable[Any], *, id: str, title: str, control: str, paper: str = ""
) -> ExploreWidget:
    """Return a picture that a reader changes by one control.

    ``draw`` is called once for each value, so that a page without a kernel has every frame.
    With a kernel it is called again whenever a reader chooses.

    Args:
        draw: turns a value into markup.
        values: what the control offers; ``str`` of each is what a reader sees.
        id: of the picture.
        title: the finding, as a sentence.
        control: what the control asks.
        paper: the same as Markdown, for readers of plain text; the title if empty.

    >>> picture = explore(lambda week: f"<p>{week * 2} visits</p>", [1, 4],
    ...                   id="p-visits", title="Two visits a week", control="Weeks")
    >>> picture.value = "4"
    >>> "<p>8 visits</p>" in picture.frame
    True
    """
    kept = list(values)
    html = stage(draw, kept, id=id, title=title, control=control)
    frames = {str(value): partial(one, draw, value) for value in kept}
    return ExploreWidget(f"Picture {id}", html, paper or f"**{title}**\n", frames)


def explore_claims(picture: Explore, claims: Claims) -> ExploreWidget:
    """Return an exploration of a chapter, with a function that draws its claims.

    Raises:
        PictureError: a claim does not exist, or cannot be drawn.
    """
    return explore(
        drawer(picture, claims),
        [frame.label for frame in picture.frames],
        id=picture.id,
        title=picture.title,
        control=picture.control,
        paper=explore_paper(picture, claims),
    )
