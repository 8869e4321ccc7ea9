"""The front end is tested on what the templates really give. `python tests/exercises/test_rendered.py` writes it."""

import json
from pathlib import Path

from psychoed.content.chapter import read_chapter
from psychoed.exercises.quiz.widget import quiz_html
from psychoed.exercises.reflection.widget import reflection_html

HERE = Path(__file__).parent
RENDERED = HERE / "rendered.json"


def rendered() -> str:
    samples = read_chapter(HERE / "samples.yml")
    markup = {quiz.id: quiz_html(quiz) for quiz in samples.quizzes}
    markup |= {one.id: reflection_html(one, "01-start") for one in samples.reflections}
    return json.dumps(markup, indent=1) + "\n"


def test_the_markup_that_the_front_end_is_tested_on_is_fresh() -> None:
    assert RENDERED.read_text(encoding="utf-8") == rendered(), f"Run: python {Path(__file__).name}"


if __name__ == "__main__":
    RENDERED.write_text(rendered(), encoding="utf-8")
