"""Options by where they were studied."""

from pictures.conftest import PICTURES, html
from psychoed.pictures.ladder.model import Ladder

(LADDER,) = [one for one in PICTURES if isinstance(one, Ladder)]


def test_every_rung_is_shown_in_order_also_an_empty_one() -> None:
    markup = html(LADDER)
    places = [markup.index(rung.name) for rung in LADDER.rungs]
    assert places == sorted(places)
    assert markup.count("None of these.") == 1


def test_each_option_says_how_sure_or_that_there_is_no_study() -> None:
    markup = html(LADDER)
    assert "How sure: low; very low, second hand." in markup
    assert "How sure: not rated." in markup
    assert markup.count("We found no study to show.") == 2  # on the ladder, and in the table
