"""A picture in a notebook."""

from psychoed.exercises.widget import ExerciseWidget
from psychoed.pictures.kinds import KINDS
from psychoed.pictures.model import Picture
from psychoed.pictures.people import Claims


class PictureWidget(ExerciseWidget):
    """A picture wherever a notebook is shown; what it draws comes from claims only.

    Args:
        picture: what the chapter declares.
        claims: every claim of the course, under its id.

    Raises:
        PictureError: a claim does not exist, or cannot be drawn.
    """

    def __init__(self, picture: Picture, claims: Claims) -> None:
        html, paper = KINDS[type(picture)]
        super().__init__(f"Picture {picture.id}", html(picture, claims), paper(picture, claims))
