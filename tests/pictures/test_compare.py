"""Two options have the same rows, and each stands beside its own comparison group."""

from pathlib import Path

import pytest

from pictures.conftest import html, paper, read_with
from pictures.drawn import bars
from psychoed.content.reading import ContentError
from psychoed.pictures.compare.model import Cell, Compare, Option
from psychoed.pictures.compare.picture import ONE_TRIAL, WARNING
from psychoed.pictures.people import PictureError


def compare(first: Cell, second: Cell) -> Compare:
    options = [Option("The spray", [first]), Option("The coil", [second])]
    return Compare(id="p-x", title="A finding", rows=["better"], options=options)


TWO_STUDIES = compare(Cell("spray2020-better"), Cell("coil2018-better"))
ONE_STUDY = compare(Cell("steps2006-three", "both"), Cell("steps2006-three", "talking"))


def test_each_option_stands_beside_its_own_group_at_the_same_size() -> None:
    drawn = bars(html(TWO_STUDIES))
    shares = {name: round(bar.share, 2) for name, bar in drawn.items()}
    assert shares == {"1-1-1": 0.7, "1-1-2": 0.45, "1-2-1": 0.3, "1-2-2": 0.11}
    assert len({(bar.whole, bar.height) for bar in drawn.values()}) == 1


def test_two_studies_come_with_a_warning_on_the_page_on_paper_and_for_listeners() -> None:
    markup = html(TWO_STUDIES)
    assert markup.index(WARNING) < markup.index("<svg")
    assert WARNING in markup.partition("<title")[2].partition("</title>")[0]
    assert WARNING in paper(TWO_STUDIES)


def test_own_words_do_not_replace_the_warning() -> None:
    own = Compare(
        id="p-x", title="A finding", how="Own words.", rows=["better"], options=TWO_STUDIES.options
    )
    assert f"{WARNING} Own words." in html(own)


def test_one_trial_that_compared_the_two_needs_no_warning() -> None:
    markup = html(ONE_STUDY)
    assert WARNING not in markup
    assert ONE_TRIAL in markup
    assert {name: round(bar.share, 2) for name, bar in bars(markup).items()} == {
        "1-1-1": 0.73,
        "1-2-1": 0.48,
    }
    assert "That is 25 more of 100 with both together." in markup
    assert "tablets" not in markup.partition("</div>")[0]


def test_one_row_from_different_studies_is_enough_for_the_warning() -> None:
    cells = [
        [Cell("steps2006-three", "both"), Cell("spray2020-better")],
        [Cell("steps2006-three", "talking"), Cell(unknown=True)],
    ]
    options = [Option("Both", cells[0]), Option("Talking", cells[1])]
    mixed = Compare(id="p-x", title="A finding", rows=["better", "half better"], options=options)
    assert WARNING in html(mixed)


def test_what_is_not_known_is_said_and_has_no_bar() -> None:
    picture = compare(Cell("spray2020-better"), Cell(unknown=True, words="Nobody asked."))
    assert ">Nobody asked.</text>" in html(picture)
    assert "The coil. Better: Nobody asked." in html(picture)
    assert set(bars(html(picture))) == {"1-1-1", "1-1-2"}
    assert "Nobody asked." in paper(picture)


@pytest.mark.parametrize(
    ("first", "second", "message"),
    [
        (Cell("spray2020-better"), Cell("spray2020-dizzy"), "mixes a gain and a harm"),
        (Cell("spray2020-better"), Cell("spray2020-better"), 'say with "value" which arm'),
        (Cell("spray2020-better", "spray"), Cell("spray2020-better", "spray"), "which arm"),
        (Cell("spray2020-better", "spray"), Cell("coil2018-better"), "leaves out a comparison"),
        (Cell("spray2020-better", "spary"), Cell("coil2018-better"), 'no arm "spary".*dummy'),
        (Cell(unknown=True), Cell(unknown=True), "no cell has a claim"),
    ],
)
def test_a_comparison_that_misleads_is_refused(first: Cell, second: Cell, message: str) -> None:
    with pytest.raises(PictureError, match=f"picture p-x.*{message}"):
        html(compare(first, second))


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        (", {unknown: true, words: Nobody asked.}", "", r"option 2, \"rows\": needs a cell for each of the 2 rows, has 1"),
        ("unknown: true, words: Nobody", "words: Nobody", "option 2, row 2: needs a claim, or unknown: true"),
        ("{claim: coil2018-better}", "{claim: coil2018-better, unknown: true}", "option 2, row 1: needs a claim, or"),
    ],
)  # fmt: skip
def test_a_missing_cell_is_named_with_its_line(
    right: str, wrong: str, message: str, tmp_path: Path
) -> None:
    with pytest.raises(ContentError, match=rf":\d+: picture p-compare, {message}"):
        read_with(tmp_path, right, wrong)
