"""A private reflection in a notebook. Nothing that is typed has a trait, so nothing can leave."""

from msgspec.structs import asdict

from psychoed.exercises.markup import render
from psychoed.exercises.private.definition import as_json, reflection_definition
from psychoed.exercises.reflection.model import Reflection
from psychoed.exercises.widget import ExerciseWidget


def reflection_html(reflection: Reflection, chapter: str) -> str:
    """Return the whole markup of a reflection.

    Args:
        reflection: its title and prompts.
        chapter: name of its chapter, under which the reader's device keeps it when asked to.
    """
    return render(
        "reflection/template.html.j2",
        reflection=asdict(reflection),
        definition=as_json(reflection_definition(reflection)),
        key=f"{chapter}/{reflection.id}",
    )


def reflection_paper(reflection: Reflection) -> str:
    """Return the reflection as Markdown: the prompts, each with room to write on paper."""
    prompts = (f"{prompt.text}\n\n" + "\\_" * 40 * prompt.lines for prompt in reflection.prompts)
    return "\n\n".join([f"**{reflection.title}**", *prompts]) + "\n"


class ReflectionWidget(ExerciseWidget):
    """Prompts to answer in private. It has no trait for the text, on purpose."""

    def __init__(self, reflection: Reflection, chapter: str) -> None:
        super().__init__(
            f"Reflection {reflection.id}",
            reflection_html(reflection, chapter),
            reflection_paper(reflection),
        )
