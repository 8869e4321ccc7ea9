"""Search finds words of the chapters, and tells nobody which."""

import pytest
from playwright.sync_api import Page, expect

from .conftest import Noise, Reader
from .reading import CHAPTERS, KEPT, axe_faults, too_wide

WORD = "prescriber"  # of a chapter's text, of no page's name


@pytest.fixture
def page(reader: Reader) -> Page:
    """The search page, after a search by the keyboard alone."""
    page = reader("search.html")
    page.get_by_label("Words to look for").fill(WORD)
    page.keyboard.press("Enter")
    return page


def test_a_word_leads_to_its_chapter(page: Page) -> None:
    results = page.locator("#search-results")
    expect(results).to_have_attribute("aria-live", "polite")
    link = results.locator(f"a[href*='{CHAPTERS[1]}']").first
    expect(link).to_be_visible()
    link.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("means")
    assert WORD not in page.url


def test_the_words_are_in_no_address_and_in_no_store(page: Page, noise: Noise, site: str) -> None:
    expect(page.locator("#search-results li").first).to_be_visible()
    assert page.url == f"{site}/search.html"
    assert not [address for address in noise.requests if WORD in address.lower()]
    assert page.evaluate(KEPT) == []
    assert WORD not in page.evaluate("document.title + JSON.stringify(history.state)")


def test_another_search_takes_the_place_of_the_first(page: Page) -> None:
    # Sphinx shows what it finds one by one; a search that begins meanwhile would get the rest.
    expect(page.locator("#search-results")).to_contain_text("Search finished")
    page.get_by_label("Words to look for").fill("zzzzzz")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("#search-results")).to_contain_text("did not match any documents")
    expect(page.locator("#search-results li")).to_have_count(0)


def test_the_results_fit_a_small_phone_and_have_no_fault(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    expect(page.locator("#search-results li p").first).to_be_visible()
    assert too_wide(page) == []
    assert axe_faults(page) == []
