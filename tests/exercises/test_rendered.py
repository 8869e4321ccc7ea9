"""The front end is tested on what the templates really give. `python tests/exercises/test_rendered.py` writes it."""

import json
from pathlib import Path

from psychoed.content.chapter import read_chapter
from psychoed.content.help_lines import HelpLines, to_tick
from psychoed.content.reading import read
from psychoed.exercises.dialogue.widget import dialogue_html
from psychoed.exercises.plan.widget import plan_html
from psychoed.exercises.private.definition import reflection_definition, worksheet_definition
from psychoed.exercises.quiz.widget import quiz_html
from psychoed.exercises.reflection.widget import reflection_html
from psychoed.exercises.worksheet.widget import worksheet_html
from psychoed.options.beside.widget import beside_html

HERE = Path(__file__).parent
RENDERED = HERE / "rendered.json"
CHAPTER = "01-start"


def rendered() -> str:
    samples = read_chapter(HERE / "samples.yml")
    lines = to_tick(read(HERE / "help-lines.yml", HelpLines))
    cards = {f"{CHAPTER}/{card.id}": card for card in samples.options}
    pieces = {f"{CHAPTER}/{one.id}": worksheet_definition(one) for one in samples.worksheets}
    pieces |= {f"{CHAPTER}/{one.id}": reflection_definition(one) for one in samples.reflections}
    markup = {quiz.id: quiz_html(quiz) for quiz in samples.quizzes}
    markup |= {one.id: reflection_html(one, CHAPTER) for one in samples.reflections}
    markup |= {one.id: worksheet_html(one, CHAPTER, lines) for one in samples.worksheets}
    markup |= {one.id: dialogue_html(one) for one in samples.dialogues}
    markup |= {one.id: beside_html(one, cards) for one in samples.comparisons}
    markup |= {one.id: plan_html(one, CHAPTER, pieces) for one in samples.plans}
    return json.dumps(markup, indent=1) + "\n"


def test_the_markup_that_the_front_end_is_tested_on_is_fresh() -> None:
    assert RENDERED.read_text(encoding="utf-8") == rendered(), f"Run: python {Path(__file__).name}"


if __name__ == "__main__":
    RENDERED.write_text(rendered(), encoding="utf-8")
