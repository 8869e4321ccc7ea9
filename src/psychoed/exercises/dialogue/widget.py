"""A dialogue in a notebook. It needs no script: each reply is a native fold."""

from psychoed.exercises.dialogue.model import Dialogue
from psychoed.exercises.markup import render
from psychoed.exercises.widget import ExerciseWidget


def dialogue_html(dialogue: Dialogue) -> str:
    """Return the whole markup of a dialogue."""
    return render("dialogue/template.html.j2", dialogue=dialogue)


def dialogue_paper(dialogue: Dialogue) -> str:
    """Return a dialogue as Markdown: what is said, the replies, and how each may land."""
    parts = [f"**{dialogue.title}**"]
    for scene in dialogue.scenes:
        parts.append(f"**{scene.says}**")
        parts += [f"- {reply.text}\n\n  {reply.lands}" for reply in scene.replies]
    return "\n\n".join(parts) + "\n"


class DialogueWidget(ExerciseWidget):
    """Two people talk, wherever a notebook is shown."""

    def __init__(self, dialogue: Dialogue) -> None:
        super().__init__(
            f"Dialogue {dialogue.id}", dialogue_html(dialogue), dialogue_paper(dialogue)
        )
