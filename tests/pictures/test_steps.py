"""Every step counts those who began it, and those who left are never left out."""

from pathlib import Path

import pytest

from pictures.conftest import html, read_with
from pictures.drawn import bars
from psychoed.content.reading import ContentError
from psychoed.pictures.people import NO_COMPARISON, PictureError
from psychoed.pictures.steps.model import Leavers, Step, Steps
from psychoed.pictures.steps.picture import NOT_KNOWN

STEPS = [
    Step(f"Step {value}", "steps2006-well", value) for value in ("one", "two", "three", "four")
]


def steps(left: list[Leavers] | None = None, unknown: str = "") -> Steps:
    return Steps(id="p-x", title="A finding", steps=STEPS, left=left or [], left_unknown=unknown)


LEFT = [Leavers("steps2006-left", "one"), Leavers("steps2006-left", "two", "Left early")]


def test_each_step_and_each_group_of_leavers_has_its_bar() -> None:
    drawn = bars(html(steps(LEFT)))
    assert [round(bar.share, 2) for bar in drawn.values()] == [0.37, 0.21, 0.31, 0.3, 0.14, 0.13]
    assert len({(bar.whole, bar.height) for bar in drawn.values()}) == 1


def test_leavers_look_different_from_those_who_were_helped() -> None:
    fills = [bar.fill for bar in bars(html(steps(LEFT))).values()]
    assert fills[0] != fills[1]
    assert fills[1].startswith("url(")


def test_steps_without_a_count_of_leavers_say_so() -> None:
    assert html(steps(LEFT)).count(f"<p>{NOT_KNOWN}</p>") == 2


def test_unknown_leavers_are_in_the_drawing_the_words_and_the_table() -> None:
    markup = html(steps(unknown="Nobody knows."))
    assert ">Nobody knows.</text>" in markup
    assert "<p>Nobody knows.</p>" in markup
    assert '<th scope="row">Nobody knows.</th>' in markup


def test_gain_loss_and_the_missing_comparison_are_said() -> None:
    markup = html(steps(LEFT))
    assert (
        "Step one. People at step one: 37 of 100 were well, or nearly, and 63 were not." in markup
    )
    assert (
        "Left at: Step one. People at step one: 21 of 100 left the study, and 79 stayed." in markup
    )
    assert f"<p>{NO_COMPARISON}</p>" in markup


def test_without_a_word_on_leavers_nothing_is_drawn() -> None:
    with pytest.raises(PictureError, match='picture p-x: needs "left"'):
        html(steps())


def test_a_wrong_label_is_named_with_those_there_are() -> None:
    with pytest.raises(PictureError, match=r'picture p-x: .*no arm "five"; it has: one, two'):
        html(steps([Leavers("steps2006-left", "five")]))


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ("    left_unknown: Many left. Nobody wrote down how many.\n", "", "p-steps-unknown: say how many people left"),
        ("Many left. Nobody wrote down how many.", '" "', "p-steps-unknown: say how many people left"),
        ("    left:\n", "    left_unknown: Some.\n    left:\n", "p-steps: say how many people left"),
        ("      - {name: Step two, claim: steps2006-well, value: two}\n      - {name: Step three, claim: steps2006-well, value: three}\n    left:\n",
         "      - {name: Step two, claim: steps2006-well, value: two}\n    left:\n      - {claim: steps2006-left, value: one}\n", "p-steps, \"left\": has 3 entries for 2 steps"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_line(
    right: str, wrong: str, message: str, tmp_path: Path
) -> None:
    with pytest.raises(ContentError, match=rf":\d+: picture {message}"):
        read_with(tmp_path, right, wrong)
