"""The cards of studies: found by the keyboard, reached from every number, and all there without scripts."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import Noise, Reader
from .reading import (
    CHAPTER_FILES,
    EACH_CHAPTER,
    KEPT,
    PAGES,
    axe_faults,
    is_focused,
    press,
    sheets_of_paper,
    tab_to,
    too_wide,
)

EVIDENCE = [address for address in PAGES if "/evidence/" in address]
EACH_EVIDENCE = pytest.mark.parametrize("address", EVIDENCE)
ADDRESS = next(address for address in EVIDENCE if "what-and-why" in address)
WORD = "antidepressant"


@pytest.fixture
def page(reader: Reader) -> Page:
    return reader(ADDRESS)


def form(page: Page) -> Locator:
    return page.get_by_role("search", name="The cards on this page")


def words(page: Page) -> Locator:
    return form(page).get_by_label("Find a word")


def cards(page: Page) -> Locator:
    return page.locator(".study")


def shown(page: Page) -> Locator:
    return page.locator(".study:visible")


def expect_said(page: Page, many: int) -> None:
    """The polite live region says how many cards there are to see, and nothing else shouts."""
    all_cards = cards(page).count()
    text = (
        f"All {many} cards shown." if many == all_cards else f"{many} of {all_cards} cards shown."
    )
    expect(form(page).get_by_role("status")).to_have_text(text)
    expect(page.locator("[role=alert], [aria-live=assertive]")).to_have_count(0)


@EACH_EVIDENCE
def test_the_keyboard_alone_finds_cards_and_brings_all_back(reader: Reader, address: str) -> None:
    page = reader(address)
    many = cards(page).count()
    expect(shown(page)).to_have_count(many)
    expect_said(page, many)
    tab_to(page, words(page))
    page.keyboard.type(f"{WORD.upper()} trial")
    fitting = shown(page).count()
    assert 0 < fitting < many
    expect_said(page, fitting)
    for card in shown(page).all():
        text = card.inner_text().lower()
        assert WORD in text and "trial" in text
    page.keyboard.press("Enter")
    tab_to(page, form(page).get_by_label("How sure"))
    page.keyboard.type("low")
    fewer = shown(page).count()
    assert 0 < fewer < fitting
    expect_said(page, fewer)
    for card in shown(page).all():
        expect(card.get_by_text("How sure (our rating): low:").first).to_be_visible()
    button = form(page).get_by_role("button", name="Show all")
    tab_to(page, button)
    page.keyboard.press("Enter")
    expect(shown(page)).to_have_count(many)
    expect_said(page, many)
    expect(words(page)).to_have_value("")
    assert is_focused(button)


def test_a_kind_of_study_is_chosen_by_the_keyboard(page: Page) -> None:
    tab_to(page, form(page).get_by_label("What kind"))
    page.keyboard.type("A guideline")
    assert 0 < shown(page).count() < cards(page).count()
    for card in shown(page).all():
        expect(card).to_contain_text("What kind: A guideline")
    expect_said(page, shown(page).count())


def test_no_card_fits_is_said_with_what_helps(page: Page) -> None:
    words(page).fill("zzzzzz")
    status = form(page).get_by_role("status")
    expect(status).to_have_text(re.compile(r"^No card here fits\. Show all brings back all \d+\.$"))
    expect(shown(page)).to_have_count(0)
    press(form(page), "Show all")
    expect_said(page, cards(page).count())


def test_what_is_typed_is_kept_nowhere_and_asked_of_nobody(
    page: Page, noise: Noise, site: str
) -> None:
    asked = len(noise.requests)
    words(page).fill(WORD)
    words(page).press("Enter")
    form(page).get_by_label("How sure").select_option("low")
    expect_said(page, shown(page).count())
    # The browser asks for the icon of a page by itself, when it likes.
    assert [url for url in noise.requests[asked:] if not url.endswith("favicon.svg")] == []
    assert page.url == f"{site}/{ADDRESS}"
    assert page.evaluate(KEPT) == []
    assert page.context.cookies() == []
    assert WORD not in page.evaluate("document.title + JSON.stringify(history.state)")
    page.reload()
    expect(words(page)).to_have_value("")
    expect(shown(page)).to_have_count(cards(page).count())


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@EACH_CHAPTER
def test_a_number_of_a_chapter_lands_on_its_visible_card(
    reader: Reader, address: str, scripts: bool
) -> None:
    """One claim for each evidence page that the chapter leads to; a check looks up all the others."""
    page = reader(address, java_script_enabled=scripts)
    links = page.locator("a[href*='evidence/'][href*='#']").all()
    addresses = [str(link.evaluate("(it) => it.href")) for link in links]
    places = {place.partition("#")[0]: place for place in addresses}
    assert places or not CHAPTER_FILES[address].evidence
    for place in places.values():
        page.goto("about:blank")
        page.goto(place)
        card = page.locator(f"[id='{place.partition('#')[2]}']")
        expect(card).to_be_in_viewport()
        expect(card).to_have_css("border-top-width", "2px")


def test_a_card_that_was_filtered_away_is_shown_to_who_is_sent_there(page: Page) -> None:
    claim = page.locator(".study .claim").last
    words(page).fill("zzzzzz")
    expect(claim).to_be_hidden()
    page.evaluate("(id) => { location.hash = id; }", claim.get_attribute("id"))
    expect(claim).to_be_in_viewport()
    expect_said(page, cards(page).count())


@EACH_EVIDENCE
def test_without_scripts_all_cards_are_there_and_no_box(reader: Reader, address: str) -> None:
    page = reader(address, java_script_enabled=False)
    expect(page.locator("form.filter")).to_be_hidden()
    assert page.locator("form.filter").bounding_box() is None  # it leaves no gap
    expect(page.locator("noscript p")).to_be_visible()
    assert cards(page).count() > 10
    expect(shown(page)).to_have_count(cards(page).count())
    for name in ("What kind: ", "With whom: ", "Who paid: ", "Published as: "):
        expect(page.locator(".study > p:visible", has_text=name)).to_have_count(cards(page).count())
    for name in ("How sure (our rating): ", "Where we read it: ", "Look at it again by: "):
        in_each = page.locator(".claim > p:visible", has_text=name)
        expect(in_each).to_have_count(page.locator(".claim").count())


def test_a_card_about_suicide_leads_to_help(page: Page) -> None:
    words(page).fill("suicid")
    for card in shown(page).all():
        expect(card.get_by_role("link", name="Get help now")).to_be_visible()
    assert shown(page).count() > 0
    shown(page).first.get_by_role("link", name="Get help now").click()
    expect(page.get_by_role("heading", level=1, name="Get help now")).to_be_visible()


def test_on_paper_all_cards_are_there_and_no_box(page: Page) -> None:
    whole = sheets_of_paper(page.pdf(format="A4"))
    words(page).fill("zzzzzz")
    expect(shown(page)).to_have_count(0)
    assert sheets_of_paper(page.pdf(format="A4")) == whole
    page.emulate_media(media="print")
    expect(form(page)).to_be_hidden()
    expect(shown(page)).to_have_count(cards(page).count())


def test_the_box_fits_a_small_phone_is_easy_to_hit_and_has_no_fault(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    words(page).fill(WORD)
    expect_said(page, shown(page).count())
    assert too_wide(page) == []
    assert axe_faults(page) == []
    controls = form(page).locator("input, select, button:visible").all()
    assert len(controls) == 4
    for control in controls:
        box = control.bounding_box()
        assert box and box["height"] >= 43.9 and box["width"] >= 43.9


def test_each_control_of_the_box_shows_a_ring(page: Page) -> None:
    tab_to(page, words(page))
    for _ in range(4):
        ring = page.evaluate("getComputedStyle(document.activeElement).outline")
        assert "solid 3px" in ring, ring
        page.keyboard.press("Tab")


def test_with_system_colours_the_box_has_a_border(reader: Reader) -> None:
    page = reader(ADDRESS, forced_colors="active")
    for part in (form(page), words(page), page.locator(".claim").first):
        expect(part).to_have_css("border-top-style", "solid")
        assert part.evaluate("(it) => parseFloat(getComputedStyle(it).borderTopWidth)") >= 1
