"""Two options side by side, and a dialogue, on the built pages."""

from playwright.sync_api import expect

from .conftest import Reader
from .reading import CHAPTER_FILES, open_around, too_wide

ADDRESS, COMPARISON = next(
    (address, one) for address, file in CHAPTER_FILES.items() for one in file.comparisons
)
TALK, DIALOGUE = next(
    (address, one) for address, file in CHAPTER_FILES.items() for one in file.dialogues
)


def test_a_pair_of_one_trial_shows_it_and_any_other_pair_says_that_people_differ(
    reader: Reader,
) -> None:
    page = reader(ADDRESS)
    shown = open_around(page, COMPARISON.id)
    trial = COMPARISON.trials[0]
    pairs = [set(one.cards) for one in COMPARISON.trials]
    apart = next(card for card in COMPARISON.cards[1:] if {COMPARISON.cards[0], card} not in pairs)
    shown.get_by_label("One option").select_option(trial.cards[0])
    shown.get_by_label("And another").select_option(trial.cards[1])
    expect(shown.get_by_role("status")).to_have_text("Compared with each other:")
    expect(shown.get_by_text(trial.words)).to_be_visible()
    expect(shown.locator(".psychoed-beside-row")).to_have_count(9)
    shown.get_by_label("One option").select_option(COMPARISON.cards[0])
    shown.get_by_label("And another").select_option(apart)
    expect(shown.get_by_role("status")).to_contain_text("Different people, different studies.")
    expect(shown.get_by_text(trial.words)).to_be_hidden()
    assert too_wide(page) == []


def test_no_change_for_now_is_among_the_options(reader: Reader) -> None:
    page = reader(ADDRESS)
    shown = open_around(page, COMPARISON.id)
    first = shown.get_by_label("One option").locator("option").nth(1)
    expect(first).to_have_text("No change for now")


def test_a_reply_opens_by_keys_and_says_how_it_may_land(reader: Reader) -> None:
    page = reader(TALK)
    shown = open_around(page, DIALOGUE.id)
    reply = DIALOGUE.scenes[0].replies[0]
    expect(shown.get_by_text(reply.lands)).to_be_hidden()
    shown.locator("summary").first.focus()
    page.keyboard.press("Enter")
    expect(shown.get_by_text(reply.lands)).to_be_visible()
