"""The markup of a quiz is whole without scripts, and safe whatever a writer types."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psychoed.exercises.markup import plain_text
from psychoed.exercises.quiz.model import (
    BeliefCheck,
    Item,
    OneAnswer,
    Option,
    Quiz,
    SeveralAnswers,
    Sort,
    Stance,
)
from psychoed.exercises.quiz.widget import QuizWidget, quiz_html, quiz_paper

ONE = OneAnswer(
    "q-one",
    "How long?",
    [Option("A week", "Short."), Option("Two months", "Long enough.", right=True)],
    "Fine.",
    ["study-claim"],
)
SEVERAL = SeveralAnswers(
    "q-several",
    "Which?",
    [Option("Time", "Yes, time.", right=True), Option("Colour", "Not colour.")],
    "Fine.",
)
BELIEF = BeliefCheck(
    "q-belief",
    "It is my fault.",
    [Stance("I have thought this", "So have others."), Stance("Not sure", "Fair.")],
    "Not so.",
    "The treatment fell short.",
    ["study-claim"],
)
SORT = Sort(
    "q-sort",
    "Where does each belong?",
    ["Yes", "No"],
    [Item("First", "Yes", "Because yes."), Item("Second", "No", "Because no.")],
    "Fine.",
)
ALL = [ONE, SEVERAL, BELIEF, SORT]
BY_KIND = pytest.mark.parametrize("quiz", ALL, ids=lambda quiz: type(quiz).__name__)


@BY_KIND
def test_every_answer_and_its_reason_can_be_read_without_scripts(quiz: Quiz) -> None:
    words = plain_text(quiz_html(quiz))
    answers = quiz.items if isinstance(quiz, Sort) else quiz.options
    for answer in answers:
        assert answer.text in words
        assert answer.feedback in words


@BY_KIND
def test_not_sure_is_always_an_answer(quiz: Quiz) -> None:
    assert "Not sure" in plain_text(quiz_html(quiz))


@pytest.mark.parametrize("quiz", [ONE, SEVERAL])
def test_the_question_stands_in_the_legend(quiz: OneAnswer | SeveralAnswers) -> None:
    assert f"<legend>{quiz.question}</legend>" in quiz_html(quiz)


def test_a_belief_is_stated_answered_and_sourced() -> None:
    html = quiz_html(BELIEF)
    assert "It is my fault." in html
    assert "<strong>Not so.</strong> The treatment fell short." in html
    assert 'href="#study-claim"' in html


@BY_KIND
def test_every_control_keeps_its_keys_from_a_notebook(quiz: Quiz) -> None:
    controls = re.findall(
        r"<(?:input|summary|a|button(?! type=\"submit\"))[ >][^>]*>", quiz_html(quiz)
    )
    assert controls
    assert [one for one in controls if "data-lm-suppress-shortcuts" not in one] == []


@BY_KIND
def test_enter_can_never_send_the_form(quiz: Quiz) -> None:
    form = quiz_html(quiz).split("<form", 1)[1]
    assert form.index('<button type="submit" disabled hidden="hidden">') < form.index("<input")


@BY_KIND
def test_no_style_attribute_breaks_the_policy(quiz: Quiz) -> None:
    assert " style=" not in quiz_html(quiz)


@BY_KIND
def test_paper_has_a_box_for_every_answer(quiz: Quiz) -> None:
    answers = quiz.items if isinstance(quiz, Sort) else quiz.options
    assert quiz_paper(quiz).count("- [ ]") == len(answers)


@given(text=st.text(min_size=1), feedback=st.text(min_size=1))
def test_whatever_is_typed_stays_text(text: str, feedback: str) -> None:
    hostile = f"<img src=x onerror=alert(1)>{text}"
    quiz = OneAnswer("q-x", hostile, [Option(text, feedback), Option("b", "c", right=True)], text)
    html = quiz_html(quiz)
    assert "<img" not in html
    assert plain_text(html).count("<img src=x onerror=alert(1)>") == 1


@BY_KIND
def test_the_same_quiz_gives_the_same_bytes(quiz: Quiz) -> None:
    assert quiz_html(quiz) == quiz_html(quiz)
    assert repr(QuizWidget(quiz)) == f"Quiz {quiz.id}"


def test_a_widget_carries_its_paper_version() -> None:
    data, _ = QuizWidget(ONE)._repr_mimebundle_()
    assert data["text/html"] == quiz_html(ONE)
    assert data["text/markdown"] == quiz_paper(ONE)
    assert data["text/plain"] == "Quiz q-one"
    assert "application/vnd.jupyter.widget-view+json" in data


def test_python_can_read_what_was_answered() -> None:
    widget = QuizWidget(ONE)
    assert (widget.answers, widget.checked) == ([], False)
    assert {"answers", "checked"} <= set(widget.keys)
