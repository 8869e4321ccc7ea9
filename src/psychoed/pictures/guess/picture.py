"""Lets a reader guess a number of people, and then shows what was found. The guess goes nowhere."""

from msgspec import Struct

from psychoed.exercises.markup import render
from psychoed.pictures.guess.model import Guess
from psychoed.pictures.icon_array.model import IconArray
from psychoed.pictures.icon_array.picture import icon_array_html, icon_array_paper
from psychoed.pictures.people import (
    Claims,
    Group,
    Source,
    first_up,
    group,
    panel_base,
    source,
)


class Asked(Struct, frozen=True):
    """What a guess is about."""

    about: Source
    group: Group

    @property
    def base(self) -> str:
        """The number of people to think of, such as ``"1,000"``."""
        return f"{self.group.base:,}"

    @property
    def people(self) -> str:
        """Who is counted, and when."""
        people = self.about.people
        return (
            f"Think of {self.base} people who were studied: {people.who}. "
            f"Their group: {self.group.name}. {first_up(people.when)}."
        )


def guess_html(picture: Guess, claims: Claims, *, literal: bool = False) -> str:
    """Return the whole markup of a guess: question, controls, and the icon array in a fold.

    Args:
        picture: what the chapter declares.
        claims: every claim of the course, under its id.
        literal: colours as they are, for print; otherwise as variables of the page.

    Raises:
        PictureError: the claim does not exist, cannot be drawn, or has no such arm.
    """
    return render(
        "pictures/guess/template.html.j2",
        guess=picture,
        asked=_asked(picture, claims),
        found=icon_array_html(_found(picture), claims, literal=literal),
    )


def guess_paper(picture: Guess, claims: Claims) -> str:
    """Return a guess as Markdown: the question, room for a guess, and what was found."""
    asked = _asked(picture, claims)
    room = f"My guess: ______ of {asked.base}"
    found = icon_array_paper(_found(picture), claims)
    return "\n\n".join([f"**{picture.question}**", asked.people, room, found])


def _asked(picture: Guess, claims: Claims) -> Asked:
    about = source(claims, picture.id, picture.claim)
    return Asked(about, group(about, picture.arm, panel_base([about])))


def _found(picture: Guess) -> IconArray:
    return IconArray(
        id=f"{picture.id}-found", title=picture.title, how=picture.how, claim=picture.claim
    )
