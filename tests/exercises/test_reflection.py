"""A reflection has nowhere to put what is typed: no trait, no field name, no address."""

import re

import anywidget

from psychoed.exercises.reflection.model import Prompt, Reflection
from psychoed.exercises.reflection.widget import (
    ReflectionWidget,
    reflection_html,
    reflection_paper,
)

REFLECTION = Reflection("r-words", "Which words?", [Prompt("A word"), Prompt("More", lines=3)])
HTML = reflection_html(REFLECTION, "01-chapter")


def test_the_widget_has_no_trait_for_the_text() -> None:
    own = set(ReflectionWidget(REFLECTION, "01-chapter").keys)
    assert own - set(anywidget.AnyWidget().keys) == {"_css", "html"}


def test_fields_have_no_name_and_no_help_from_the_browser() -> None:
    boxes = re.findall(r"<textarea[^>]*>", HTML)
    assert len(boxes) == 2
    for box in boxes:
        assert " name=" not in box
        assert 'autocomplete="off"' in box
        assert 'spellcheck="false"' in box


def test_skip_comes_before_the_first_box() -> None:
    assert HTML.index("Skip this") < HTML.index("<textarea")


def test_the_promise_and_the_way_to_help_stand_above_each_box() -> None:
    for part in HTML.split('<div class="psychoed-prompt">')[1:]:
        above = part.split("<textarea")[0]
        assert "Nobody reads this" in above
        assert "get-help" in above


def test_two_chapters_never_share_a_place_on_the_device() -> None:
    assert 'data-key="01-chapter/r-words"' in HTML
    assert 'data-key="02-other/r-words"' in reflection_html(REFLECTION, "02-other")


def test_paper_has_room_to_write() -> None:
    paper = reflection_paper(REFLECTION)
    assert "A word" in paper
    assert paper.count("\\_") >= 4 * 40
