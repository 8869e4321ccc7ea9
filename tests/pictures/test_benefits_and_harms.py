"""Gains and harms of one option stand on one scale, and neither side can be left out."""

from pathlib import Path

import pytest

from pictures.conftest import html
from pictures.drawn import bars
from psychoed.content.chapter import read_chapter
from psychoed.content.reading import ContentError
from psychoed.pictures.benefits_and_harms.model import BenefitsAndHarms
from psychoed.pictures.people import PictureError

SAMPLES = Path(__file__).parent / "samples.yml"


def picture(gains: list[str], harms: list[str]) -> BenefitsAndHarms:
    return BenefitsAndHarms(
        id="p-x", title="A finding", option="the spray", gains=gains, harms=harms
    )


def test_both_groups_of_every_row_are_drawn_as_long_as_their_share() -> None:
    drawn = bars(html(picture(["spray2020-better"], ["spray2020-dizzy"])))
    shares = {name: round(bar.share, 2) for name, bar in drawn.items()}
    assert shares == {"gain-1-1": 0.7, "gain-1-2": 0.45, "harm-2-1": 0.29, "harm-2-2": 0.09}


def test_gains_and_harms_are_of_the_same_size_and_look_different() -> None:
    drawn = bars(html(picture(["spray2020-better"], ["spray2020-dizzy"])))
    assert len({(bar.whole, bar.height) for bar in drawn.values()}) == 1
    assert {bar.fill.partition("(")[0] for name, bar in drawn.items() if name < "h"} == {"var"}
    assert {bar.fill.partition("(")[0] for name, bar in drawn.items() if name > "h"} == {"url"}


def test_one_small_rate_turns_the_whole_panel_to_thousands() -> None:
    markup = html(picture(["spray2020-better"], ["spray2020-stopped"]))
    assert "695 of 1,000" in markup
    assert "9 of 1,000" in markup
    assert " of 100 " not in markup
    assert [round(bar.share, 3) for bar in bars(markup).values()] == [0.695, 0.454, 0.07, 0.009]


def test_each_row_says_gain_or_harm_loss_difference_and_how_sure() -> None:
    markup = html(picture(["spray2020-better"], ["spray2020-dizzy"]))
    assert (
        "Gain, after 4 weeks. The spray and a new tablet: 70 of 100 were at least half better, "
        "and 30 were not. A dummy spray and a new tablet: 45 of 100 were at least half better, "
        "and 55 were not. That is 25 more of 100 with the spray and a new tablet. How sure: low."
    ) in markup
    assert "Harm, over 4 weeks. The spray" in markup


def test_a_row_without_a_comparison_says_so_in_the_drawing() -> None:
    svg = html(picture(["spray2020-better"], ["steps2006-alone"])).partition("</svg>")[0]
    assert ">There was no group to compare with.</text>" in svg


@pytest.mark.parametrize(
    ("gains", "harms", "message"),
    [
        (["spray2020-dizzy"], ["spray2020-stopped"], '"spray2020-dizzy" is a harm; .* "harms"'),
        (["spray2020-better"], ["coil2018-better"], '"coil2018-better" is a gain; .* "gains"'),
    ],
)
def test_a_claim_on_the_wrong_side_is_named(
    gains: list[str], harms: list[str], message: str
) -> None:
    with pytest.raises(PictureError, match=f"picture p-x: claim {message}"):
        html(picture(gains, harms))


@pytest.mark.parametrize(
    "side", ["gains: [spray2020-better]", "harms: [spray2020-dizzy, spray2020-stopped]"]
)
@pytest.mark.parametrize("instead", ["", "empty"])
def test_one_side_alone_is_a_mistake(side: str, instead: str, tmp_path: Path) -> None:
    name = side.partition(":")[0]
    text = SAMPLES.read_text(encoding="utf-8")
    assert side in text
    path = tmp_path / "one-sided.yml"
    path.write_text(text.replace(side, f"{name}: []" if instead else ""), encoding="utf-8")
    with pytest.raises(
        ContentError, match=rf'picture p-both-sides.*"?{name}"?.*(missing|at least 1)'
    ):
        read_chapter(path)
