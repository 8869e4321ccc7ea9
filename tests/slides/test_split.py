"""A cell is cut so that each piece can be read from the back row, and no word is lost."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psychoed.slides.split import LITTLE_MORE, MOST, split, words

SENTENCES = st.lists(
    st.integers(1, 14).map(lambda n: " ".join(["word"] * n).capitalize() + "."), min_size=1
)


@given(SENTENCES)
def test_no_word_is_lost_and_no_piece_is_long(sentences: list[str]) -> None:
    _, texts = split(" ".join(sentences))
    assert " ".join(texts).split() == " ".join(sentences).split()
    assert all(words(text) <= MOST + LITTLE_MORE for text in texts)


def test_items_stay_whole_and_keep_their_numbers() -> None:
    items = [f"{n}. " + "word " * 30 + "end." for n in (1, 2, 3)]
    assert split("\n".join(items))[1] == [item.strip() for item in items]


def test_short_items_stand_close_together() -> None:
    assert split("## Ask\n\n- One?\n- Two?")[1] == ["- One?\n- Two?"]


def test_a_heading_alone_gives_no_text() -> None:
    assert split("## A belief to look at") == ("A belief to look at", [])


def test_what_leads_in_goes_with_what_it_leads_to() -> None:
    before, lead, item = "word " * 30 + "end.", "One of them must be so:", "- " + "word " * 25
    _, texts = split(f"{before}\n\n{lead}\n\n{item}")
    assert [text.startswith(lead) for text in texts] == [False, True]


@pytest.mark.parametrize("many", [1, 12])
def test_a_box_stays_a_box_on_each_slide(many: int) -> None:
    inside = "\n\n".join(["Call now, wherever you are, and say it plainly."] * many)
    _, texts = split(f":::{{div}} emergency\n{inside}\n:::")
    assert len(texts) == (1 if many == 1 else 3)
    assert all(re.fullmatch(r":::\{div\} emergency\n.*\n:::", text, re.DOTALL) for text in texts)
