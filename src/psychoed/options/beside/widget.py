"""Two options side by side in a notebook."""

from msgspec.structs import asdict

from psychoed.exercises.markup import render
from psychoed.exercises.widget import ExerciseWidget
from psychoed.options.beside.model import Comparison
from psychoed.options.model import OptionCard
from psychoed.options.widget import row_names

Cards = dict[str, OptionCard]


def beside_html(comparison: Comparison, cards: Cards) -> str:
    """Return the whole markup: every card folded, two of which a script lays side by side.

    Args:
        comparison: which cards, and which trials compared two of them.
        cards: every option card of the course, under ``chapter/card``.

    Raises:
        KeyError: the comparison names a card that does not exist.
    """
    return render(
        "options/beside/template.html.j2",
        comparison=comparison,
        cards=[{"place": place, "card": asdict(cards[place])} for place in comparison.cards],
        names={place: cards[place].name for place in comparison.cards},
        rows=row_names(),
    )


def beside_paper(comparison: Comparison, cards: Cards) -> str:
    """Return the comparison as Markdown: the options by name, and what single trials compared."""
    names = [f"- {cards[place].name}" for place in comparison.cards]
    trials = [
        f"- {' and '.join(cards[place].name for place in trial.cards)}: {trial.words}"
        for trial in comparison.trials
    ]
    return "\n".join([f"**{comparison.title}**", "", *names, "", *trials]) + "\n"


class BesideWidget(ExerciseWidget):
    """Two options side by side, wherever a notebook is shown.

    Raises:
        KeyError: the comparison names a card that does not exist.
    """

    def __init__(self, comparison: Comparison, cards: Cards) -> None:
        super().__init__(
            f"Comparison {comparison.id}",
            beside_html(comparison, cards),
            beside_paper(comparison, cards),
        )
