"""An option card in a notebook."""

from functools import cache
from pathlib import Path

import yaml
from msgspec.structs import asdict

from psychoed.exercises.markup import render
from psychoed.exercises.widget import ExerciseWidget
from psychoed.options.model import OptionCard
from psychoed.pictures.benefits_and_harms.model import BenefitsAndHarms
from psychoed.pictures.benefits_and_harms.picture import (
    benefits_and_harms_html,
    benefits_and_harms_paper,
)
from psychoed.pictures.people import Claims

TITLE = "Gains and harms of {name}, on one scale"


@cache
def row_names() -> dict[str, str]:
    """Return what the rows of a card are called, in their order: field -> words."""
    text = Path(__file__).with_name("rows.yml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(text))


def option_html(card: OptionCard, claims: Claims) -> str:
    """Return the whole markup of an option card, with its picture if it names gains and harms.

    Raises:
        PictureError: a claim does not exist, or cannot be drawn.
    """
    picture = _picture(card)
    return render(
        "options/template.html.j2",
        card=asdict(card),
        rows=row_names(),
        picture=benefits_and_harms_html(picture, claims) if picture else "",
    )


def option_paper(card: OptionCard, claims: Claims) -> str:
    """Return an option card as Markdown."""
    fields = asdict(card)
    rows = [f"- {label}: {fields[name]}" for name, label in row_names().items()]
    picture = _picture(card)
    drawn = ["", benefits_and_harms_paper(picture, claims)] if picture else []
    return "\n".join([f"**{card.name}**", "", *rows, *drawn]) + "\n"


def _picture(card: OptionCard) -> BenefitsAndHarms | None:
    if not card.gains or not card.harms:
        return None
    return BenefitsAndHarms(
        id=f"{card.id}-drawn",
        title=TITLE.format(name=card.name),
        option=card.name,
        gains=card.gains,
        harms=card.harms,
    )


class OptionWidget(ExerciseWidget):
    """A card about one option, wherever a notebook is shown.

    Raises:
        PictureError: a claim does not exist, or cannot be drawn.
    """

    def __init__(self, card: OptionCard, claims: Claims) -> None:
        super().__init__(f"Option {card.id}", option_html(card, claims), option_paper(card, claims))
