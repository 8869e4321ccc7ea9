"""A guess asks first, shows then, and never judges or keeps anything."""

import re
from html import unescape

import pytest
from msgspec.structs import replace

from pictures.conftest import CLAIMS, PICTURES, html, paper
from psychoed.exercises.markup import plain_text
from psychoed.pictures.guess.model import Guess
from psychoed.pictures.guess.picture import guess_html
from psychoed.pictures.people import PictureError
from psychoed.pictures.widget import PictureWidget

GUESS, THOUSAND = (one for one in PICTURES if isinstance(one, Guess))


def outside_the_fold(markup: str) -> str:
    """Return what a reader sees before the answer is opened."""
    return plain_text(markup.partition('<details class="psychoed-found">')[0])


def test_the_question_is_the_name_of_the_group() -> None:
    assert f"<legend>{GUESS.question}</legend>" in html(GUESS)


def test_the_answer_is_not_given_away() -> None:
    before = outside_the_fold(html(GUESS))
    assert GUESS.title not in before
    assert "70" not in before
    assert "45" not in before


def test_who_is_counted_is_said_before_anybody_guesses() -> None:
    before = outside_the_fold(html(GUESS))
    assert "adults whose two medicines had not helped enough" in before
    assert "the spray and a new tablet. After 4 weeks." in before


@pytest.mark.parametrize(("picture", "most"), [(GUESS, 100), (THOUSAND, 1000)])
def test_any_number_of_people_can_be_guessed(picture: Guess, most: int) -> None:
    slider = re.search(r'<input type="range" ([^>]*)>', html(picture))
    assert slider
    assert f'min="0" max="{most}" step="1" value="{most // 2}"' in slider[1]
    assert 'autocomplete="off"' in slider[1]
    assert f"Your guess: {most // 2} of {most:,}" in html(picture)


@pytest.mark.parametrize(
    ("picture", "arm", "found"),
    [
        (GUESS, "spray", "70 of 100"),
        (GUESS, "dummy", "45 of 100"),
        (THOUSAND, "dummy", "9 of 1,000"),
    ],
)
def test_a_guess_is_compared_with_the_group_that_was_asked_about(
    picture: Guess, arm: str, found: str
) -> None:
    compared = re.search(r'data-compared="([^"]*)"', html(replace(picture, arm=arm)))
    assert compared
    assert f"What was found: {found}." in compared[1]


def test_no_word_judges_a_guess() -> None:
    text = unescape(html(GUESS)).lower()
    for word in ("wrong", "right", "correct", "score", "well done", "sorry", "only guessed"):
        assert word not in plain_text(text)
        assert word not in " ".join(re.findall(r'data-(?:compared|skipped)="([^"]*)"', text))


def test_without_a_script_no_control_shows_and_the_answer_can_be_opened() -> None:
    markup = html(GUESS)
    for part in ("psychoed-setting", "psychoed-actions"):
        assert re.search(rf'class="{part}" hidden="hidden"', markup)
    assert '<details class="psychoed-found">\n<summary' in markup


def test_nothing_can_be_sent_or_named() -> None:
    markup = html(GUESS)
    assert "<form" not in markup
    assert " name=" not in markup
    assert not {"guess", "value", "answers"} & set(PictureWidget(GUESS, CLAIMS).keys)


def test_paper_asks_before_it_tells() -> None:
    printed = paper(GUESS)
    order = [GUESS.question, "My guess: ______ of 100", GUESS.title, "70 of 100"]
    assert sorted(order, key=printed.index) == order


def test_an_arm_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(PictureError, match=r'p-guess: .*no arm "spary"; it has: spray, dummy'):
        guess_html(replace(GUESS, arm="spary"), CLAIMS)
