"""Links into a page open what they lead to."""

import pytest
from playwright.sync_api import Page, expect

from .conftest import Reader
from .reading import CHAPTERS, QUIZZES, REFLECTIONS

ADDRESS, PIECE = REFLECTIONS[0]
INSIDE = [(address, quiz.id) for address, quiz in (QUIZZES[0], QUIZZES[-1])]


@pytest.mark.parametrize(("address", "inside"), [*INSIDE, (ADDRESS, PIECE.id)])
def test_an_address_opens_the_fold_that_holds_its_place(
    reader: Reader, address: str, inside: str
) -> None:
    page = reader(f"{address}#{inside}")
    expect(page.locator(f"#{inside}")).to_be_in_viewport()
    expect(page.locator("details.part[open]")).to_have_count(1)


def test_an_address_opens_the_part_that_it_names(reader: Reader) -> None:
    page = reader(CHAPTERS[1])
    part = page.locator("section:has(> details.part)").last
    name = part.get_attribute("id")
    page.goto(f"{CHAPTERS[1]}#{name}")
    expect(part.locator("summary ~ *").first).to_be_visible()
    expect(part.locator("summary h2")).to_be_in_viewport()


def test_a_link_in_the_same_page_opens_a_fold_too(reader: Reader) -> None:
    page = reader(ADDRESS)
    page.evaluate("(name) => { location.hash = name; }", PIECE.id)
    expect(page.locator(f"#{PIECE.id} textarea").first).to_be_in_viewport()


@pytest.mark.parametrize("odd", ["%E0%A4%A", "nowhere", ".part[open]", "%00"])
def test_an_odd_address_breaks_nothing(reader: Reader, odd: str) -> None:
    page = reader(f"{ADDRESS}#{odd}")
    expect(page.locator("[data-address]")).to_contain_text(ADDRESS)
    expect(page.get_by_role("group", name="Colours")).to_be_visible()


def expect_card(page: Page, name: str) -> None:
    card = page.locator(f"[id='{name}']")
    expect(card).to_be_in_viewport()
    assert card.evaluate("(it) => it.matches(':target')")
    expect(card).to_have_css("border-top-width", "2px")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
def test_a_number_leads_to_the_card_of_its_claim(reader: Reader, scripts: bool) -> None:
    page = reader(CHAPTERS[1], java_script_enabled=scripts)
    claim = page.locator("a[href*='evidence/'][href*='#']")
    part = page.locator("details.part", has=claim).first
    part.locator("summary").first.click()
    number = part.locator("a[href*='evidence/'][href*='#']").first
    target = (number.get_attribute("href") or "").partition("#")[2]
    number.click()
    expect_card(page, target)


def test_a_study_card_of_a_quiz_leads_there_too(reader: Reader) -> None:
    address, quiz = QUIZZES[0]
    page = reader(f"{address}#{quiz.id}")
    page.locator(f"#{quiz.id} .psychoed-reasons summary").click()
    link = page.locator(f"#{quiz.id} .psychoed-sources a").first
    target = (link.get_attribute("href") or "").partition("#")[2]
    link.click()
    expect_card(page, target)
