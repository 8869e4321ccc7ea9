"""A quiz in a notebook."""

import traitlets
from msgspec.structs import asdict

from psychoed.exercises.markup import render
from psychoed.exercises.quiz.model import BeliefCheck, Quiz, Sort
from psychoed.exercises.widget import ExerciseWidget


def quiz_html(quiz: Quiz) -> str:
    """Return the whole markup of a quiz: question, answers, and a reason for every answer."""
    return render("quiz/template.html.j2", quiz=asdict(quiz), kind=quiz.__struct_config__.tag)


def quiz_paper(quiz: Quiz) -> str:
    """Return the quiz as Markdown, for readers of plain text: question and answers to tick."""
    if isinstance(quiz, BeliefCheck):
        question, answers = f"You may have heard: “{quiz.belief}”", [o.text for o in quiz.options]
    elif isinstance(quiz, Sort):
        question = f"{quiz.question} ({' / '.join(quiz.groups)})"
        answers = [item.text for item in quiz.items]
    else:
        question, answers = quiz.question, [option.text for option in quiz.options]
    return "\n".join([f"**{question}**", "", *(f"- [ ] {answer}" for answer in answers)]) + "\n"


class QuizWidget(ExerciseWidget):
    """A quiz whose answers a notebook may read.

    Attributes:
        answers: what is chosen now. One entry a chosen option, counted from "1", or "not-sure";
            in a sorting quiz one entry an item, "" where nothing is chosen.
        checked: True while the reasons of these answers are shown.
    """

    answers = traitlets.List(traitlets.Unicode()).tag(sync=True)
    checked = traitlets.Bool(False).tag(sync=True)

    def __init__(self, quiz: Quiz) -> None:
        super().__init__(f"Quiz {quiz.id}", quiz_html(quiz), quiz_paper(quiz))
