"""The plan in a notebook. It holds the names of the pieces and none of the words in them."""

from typing import Any

from psychoed.exercises.markup import render
from psychoed.exercises.plan.model import Plan
from psychoed.exercises.private.definition import as_json
from psychoed.exercises.widget import ExerciseWidget

Definitions = dict[str, dict[str, Any]]


def plan_html(plan: Plan, chapter: str, definitions: Definitions) -> str:
    """Return the whole markup of a plan.

    Args:
        plan: which pieces it gathers.
        chapter: name of its chapter.
        definitions: the title and fields of every piece of the course, under ``chapter/piece``.

    Raises:
        KeyError: the plan names a piece that does not exist.
    """
    return render(
        "plan/template.html.j2",
        plan=plan,
        key=f"{chapter}/{plan.id}",
        definition=as_json({"name": plan.title, "title": plan.title, "fields": [], "page": []}),
        pieces=[_piece(place, plan, definitions[place]) for place in plan.pieces],
        others=" ".join(sorted(definitions.keys() - set(plan.pieces))),
    )


def _piece(place: str, plan: Plan, definition: dict[str, Any]) -> dict[str, Any]:
    chapter, _, id = place.partition("/")
    return {
        "place": place,
        "chapter": chapter,
        "id": id,
        "name": definition["name"],
        "definition": as_json(definition),
        "wallet": place in plan.wallet,
        "on": place not in plan.left_off,
        "apart": place in plan.apart,
    }


def plan_paper(plan: Plan, definitions: Definitions) -> str:
    """Return the plan as Markdown: a list of the pieces, to tick what goes along to the visit."""
    pieces = "\n".join(f"- ☐ {definitions[place]['name']}" for place in plan.pieces)
    return f"**{plan.title}**\n\n{pieces}\n"


class PlanWidget(ExerciseWidget):
    """One page from many pieces, wherever a notebook is shown.

    Raises:
        KeyError: the plan names a piece that does not exist.
    """

    def __init__(self, plan: Plan, chapter: str, definitions: Definitions) -> None:
        super().__init__(
            f"Plan {plan.id}",
            plan_html(plan, chapter, definitions),
            plan_paper(plan, definitions),
        )
