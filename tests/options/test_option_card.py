"""An option card: the same eight rows, gain and harm drawn on one scale, whatever is typed stays text."""

import re
from typing import Any

import pytest
from msgspec.structs import replace
from pictures.conftest import CLAIMS

from psychoed.exercises.markup import plain_text
from psychoed.options.model import OptionCard
from psychoed.options.widget import OptionWidget, option_html, option_paper, row_names
from psychoed.pictures.people import PictureError

ROWS: dict[str, Any] = {name: f"Words about {name}." for name in row_names()}
CARD = OptionCard(
    id="o-spray", name="The spray", **ROWS,
    evidence=["spray2020-words"], gains=["spray2020-better"], harms=["spray2020-dizzy"],
)  # fmt: skip


def test_the_rows_are_all_there_in_their_order() -> None:
    markup = option_html(CARD, CLAIMS)
    assert re.findall(r"<dt>(.*?)</dt>", markup) == list(row_names().values())
    assert re.findall(r"<dd>(.*?)</dd>", markup) == list(ROWS.values())
    assert list(row_names()) == [
        name for name in OptionCard.__struct_fields__ if name in row_names()
    ]


def test_it_is_closed_and_its_name_can_be_reached_by_keyboard() -> None:
    markup = option_html(CARD, CLAIMS)
    assert markup.startswith('<details class="psychoed psychoed-option" id="o-spray">')
    assert '<summary data-lm-suppress-shortcuts="true"><strong>The spray</strong>' in markup


def test_gain_and_harm_are_drawn_together_with_ids_of_their_own() -> None:
    markup = option_html(CARD, CLAIMS)
    assert 'id="o-spray-drawn"' in markup
    assert "69 of 100" in plain_text(markup) or "70 of 100" in plain_text(markup)
    ids = re.findall(r'\bid="([^"]*)"', markup)
    assert len(ids) == len(set(ids))
    assert 'href="#spray2020-words"' in markup


def test_without_claims_nothing_is_drawn() -> None:
    assert "<svg" not in option_html(replace(CARD, gains=[], harms=[]), CLAIMS)


def test_whatever_is_typed_stays_text() -> None:
    markup = option_html(replace(CARD, helped="<script>x</script>"), CLAIMS)
    assert "<script" not in markup
    assert "<script>x</script>" in plain_text(markup)


def test_paper_has_every_row_and_the_numbers() -> None:
    printed = option_paper(CARD, CLAIMS)
    assert all(text in printed for text in (*row_names().values(), *ROWS.values()))
    assert "| --- |" in printed


def test_an_unknown_claim_is_named() -> None:
    with pytest.raises(PictureError, match="there is no claim"):
        OptionWidget(CARD, {})
