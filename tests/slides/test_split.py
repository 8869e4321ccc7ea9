"""A cell is cut so that each piece can be read from the back row, and nothing is parted."""

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from psychoed.slides.split import MOST, ORPHAN, split, words

PARAGRAPHS = st.lists(
    st.integers(1, MOST).map(lambda n: " ".join(["word"] * n).capitalize() + "."), min_size=1
)
LONG = "word " * 60 + "end."


@given(PARAGRAPHS)
def test_no_word_is_lost_and_no_piece_is_long(paragraphs: list[str]) -> None:
    _, texts = split("\n\n".join(paragraphs))
    assert list(chain.from_iterable(text.split("\n\n") for text in texts)) == paragraphs
    assert all(words(text) <= MOST + 2 * ORPHAN for text in texts)


def test_a_paragraph_is_never_cut() -> None:
    long = "With it, 29 of 100 did. " * 20 + "With a sham, 10 did."
    assert split(f"{LONG}\n\n{long}\n\n{LONG}")[1] == [LONG, long, LONG]


def test_a_number_stays_with_how_sure_it_is() -> None:
    number, between, sure = f"Of 100, 29 did. {LONG}", "And 10 with a sham.", "How sure: low."
    texts = split(f"{LONG}\n\n{number}\n\n{between}\n\n{sure}\n\n{LONG}")[1]
    assert texts == [LONG, f"{number}\n\n{between}\n\n{sure}", LONG]


def test_a_thought_stays_with_its_answer_and_a_good_story_with_the_others() -> None:
    thought, answer = "**A thought that comes with it:** No.", f"**Another way:** {LONG}"
    stories = [f"**{how}** {'word ' * 30}end." for how in ("Better.", "Partly.", "Not yet.")]
    texts = split("\n\n".join([LONG, thought, answer, *stories]))[1]
    assert texts == [LONG, f"{thought}\n\n{answer}", "\n\n".join(stories)]


def test_items_stay_whole_and_keep_their_numbers() -> None:
    items = [f"{n}. " + "word " * 50 + "end." for n in (1, 2, 3)]
    assert split("\n".join(items))[1] == items


def test_short_items_stand_close_together() -> None:
    assert split("## Ask\n\n- One?\n- Two?")[1] == ["- One?\n- Two?"]


def test_a_heading_alone_gives_no_text() -> None:
    assert split("## A belief to look at") == ("A belief to look at", [])


def test_what_leads_in_goes_with_what_it_leads_to() -> None:
    lead, item = "One of them must be so:", "- " + "word " * 25 + "end."
    assert split(f"{LONG}\n\n{lead}\n\n{item}")[1] == [LONG, f"{lead}\n\n{item}"]


def test_a_box_stays_whole_and_leads_to_nothing() -> None:
    box = f":::{{div}} emergency\n{LONG}\n\n{LONG}\n:::"
    assert split(f"{LONG}\n\n{box}\n\n{LONG}")[1] == [LONG, box, LONG]
