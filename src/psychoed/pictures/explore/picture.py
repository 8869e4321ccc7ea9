"""Draws one claim at a time as an icon array; in a page all of them are there to be read."""

from collections.abc import Callable

from psychoed.pictures.explore.model import Explore
from psychoed.pictures.explore.stage import stage
from psychoed.pictures.frame import Frame, frame_html, frame_paper
from psychoed.pictures.icon_array.model import IconArray
from psychoed.pictures.icon_array.picture import icon_array_frame
from psychoed.pictures.people import Claims, panel_base, source


class _Chosen(Frame, frozen=True, kw_only=True):
    """One frame of a picture; its title is only what was chosen."""

    whole: str

    @property
    def alternative(self) -> str:
        """The text alternative of the drawing: both titles, and the finding with its numbers."""
        return f"{self.whole.rstrip('.')}. {super().alternative}"


def explore_html(picture: Explore, claims: Claims, *, literal: bool = False) -> str:
    """Return the whole markup of an exploration, with every frame in it.

    Args:
        picture: what the chapter declares.
        claims: every claim of the course, under its id.
        literal: colours as they are, for print; otherwise as variables of the page.

    Raises:
        PictureError: a claim does not exist, or cannot be drawn.
    """
    return stage(
        drawer(picture, claims, literal=literal),
        [frame.label for frame in picture.frames],
        id=picture.id,
        title=picture.title,
        control=picture.control,
    )


def explore_paper(picture: Explore, claims: Claims) -> str:
    """Return every frame as Markdown, one below the other."""
    frames = _frames(picture, claims).values()
    return "\n\n".join([f"**{picture.title}**", *(frame_paper(frame) for frame in frames)])


def drawer(picture: Explore, claims: Claims, *, literal: bool = False) -> Callable[[str], str]:
    """Return the function that draws the frame of a label."""
    frames = _frames(picture, claims)
    return lambda label: frame_html(frames[label], literal=literal)


def _frames(picture: Explore, claims: Claims) -> dict[str, Frame]:
    """Return a frame for each label; all have the base of the one that needs the larger."""
    base = panel_base([source(claims, picture.id, frame.claim) for frame in picture.frames])
    frames: dict[str, Frame] = {}
    for number, chosen in enumerate(picture.frames, 1):
        array = IconArray(id=picture.id, title=chosen.label, how=picture.how, claim=chosen.claim)
        frame = icon_array_frame(array, claims, base)
        fields = {name: getattr(frame, name) for name in frame.__struct_fields__}
        fields["id"] = f"{picture.id}-{number}"
        frames[chosen.label] = _Chosen(**fields, whole=picture.title)
    return frames
