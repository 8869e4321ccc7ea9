"""An icon array shows as many shapes as its claim says, in every group, at the same size."""

import re
from collections.abc import Iterable

import pytest
from msgspec.structs import replace

from pictures.conftest import CLAIMS
from pictures.test_every_kind import drawings
from psychoed.pictures.icon_array.model import IconArray
from psychoed.pictures.icon_array.picture import icon_array_html, icon_array_paper
from psychoed.pictures.people import NO_COMPARISON, Claims, PictureError


def array(claim: str, claims: Claims = CLAIMS) -> str:
    return icon_array_html(IconArray(id="p-x", title="A finding", claim=claim), claims)


def paths(markup: str) -> dict[str, str]:
    """Return the outline of each named group of shapes, under its name."""
    [svg] = drawings(markup)
    return {
        group.attrib["id"].removeprefix("p-x-"): group[0].attrib["d"]
        for group in svg.iter("{http://www.w3.org/2000/svg}g")
    }


def shapes(markup: str) -> dict[str, int]:
    return {name: d.count("z") for name, d in paths(markup).items()}


def outlines(d: str) -> set[str]:
    """Return the different shapes of a path, wherever they stand."""
    return {re.sub(r"^m-?[\d.]+[ -]?-?[\d.]*", "", one) for one in d.split("z") if one}


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("spray2020-better", [70, 30, 45, 55]),  # 69.5 and 45.4, half up
        ("spray2020-stopped", [70, 930, 9, 991]),  # 0.85 of 100 is 9 of 1,000
        ("spray2020-dizzy", [29, 71, 9, 91]),
        ("steps2006-alone", [30, 70]),
        ("steps2006-three", [73, 27, 48, 52, 48, 52]),
    ],
)
def test_there_are_as_many_shapes_as_people(claim: str, expected: Iterable[int]) -> None:
    assert list(shapes(array(claim)).values()) == expected


def test_all_groups_are_of_the_same_size_and_shape() -> None:
    drawn = paths(array("spray2020-better"))
    assert len(outlines(drawn["did-1"])) == 1
    assert outlines(drawn["did-1"]) == outlines(drawn["did-2"])
    assert outlines(drawn["did-not-1"]) == outlines(drawn["did-not-2"])


def test_a_harm_has_another_shape_than_a_gain() -> None:
    gain, harm = (paths(array(claim))["did-1"] for claim in ("spray2020-better", "spray2020-dizzy"))
    assert outlines(gain) != outlines(harm)


def test_gain_loss_and_difference_are_said_together() -> None:
    for words in (
        array("spray2020-better"),
        icon_array_paper(IconArray(id="p", title="A finding", claim="spray2020-better"), CLAIMS),
    ):
        assert (
            "After 4 weeks. The spray and a new tablet: 70 of 100 were at least half better, "
            "and 30 were not." in words
        )
        assert "A dummy spray and a new tablet: 45 of 100" in words
        assert "That is 25 more of 100 with the spray and a new tablet." in words  # as 70 - 45


def test_the_whole_panel_counts_in_thousands() -> None:
    markup = array("spray2020-stopped")
    assert "70 of 1,000" in markup
    assert "9 of 1,000" in markup
    assert "61 more of 1,000" in markup
    assert "of 100 " not in markup


def test_a_rate_too_small_for_a_shape_is_not_called_none() -> None:
    record, claim = CLAIMS["spray2020-stopped"]
    tiny = replace(claim, values={"spray": 0.02, "dummy": 0.0})
    markup = array(claim.id, {claim.id: (record, tiny)})
    assert "fewer than 1 of 1,000 stopped" in markup
    assert "tablet: 0 of 1,000 stopped" in markup


def test_one_group_says_that_nothing_was_compared() -> None:
    assert NO_COMPARISON in array("steps2006-alone")
    assert NO_COMPARISON not in array("spray2020-better")


def test_three_groups_are_set_against_the_last() -> None:
    assert (
        "Set against tablets alone: 25 more of 100 with both together, "
        "and as many of 100 with talking alone." in array("steps2006-three")
    )


def test_the_range_of_a_study_is_one_click_away() -> None:
    markup = array("spray2020-better")
    assert "60 to 78" in markup
    assert markup.index("60 to 78") > markup.index("<details")


@pytest.mark.parametrize(
    ("claim", "message"),
    [
        ("spray2020-words", 'claim "spray2020-words" .*add "people".*who, when, did'),
        ("spray2020-typo", 'arm "spary" needs a figure'),
        ("steps2006-well", "4 arms"),
        ("spray2020-bettr", 'no claim "spray2020-bettr"'),
    ],
)
def test_a_mistake_names_the_picture_the_claim_and_what_to_do(claim: str, message: str) -> None:
    with pytest.raises(PictureError, match=f"picture p-x: .*{message}"):
        array(claim)


def test_own_words_replace_how_to_read_it() -> None:
    picture = IconArray(id="p-x", title="A finding", claim="spray2020-better", how="Count them.")
    assert "</strong> Count them.</p>" in icon_array_html(picture, CLAIMS)
