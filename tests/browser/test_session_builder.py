"""A facilitator's evening: from a chapter to a printed run sheet, with no kernel and no server."""

import pytest
from playwright.sync_api import Locator, Page, expect

from psychoed.chapter import Chapter
from psychoed.course import Course

from .conftest import Reader
from .reading import sheets_of_paper, too_wide

BUILDER = "book/facilitators/session-builder.html"
CHAPTERS = Course.here().chapters
SAFETY = next(chapter for chapter in CHAPTERS if chapter.file.kind == "safety")


def first_chapter(page: Page) -> Locator:
    return page.locator('[name="chapter-0"]')


def make(page: Page) -> None:
    page.get_by_role("button", name="Make the run sheet").click()


def test_a_run_sheet_is_made_and_printed_by_keyboard_alone(reader: Reader) -> None:
    page = reader(BUILDER)
    page.evaluate("window.print = () => { window.printed = document.title }")
    page.get_by_label("120 minutes").focus()
    page.keyboard.press("Space")
    first_chapter(page).focus()
    page.keyboard.type("12")
    page.get_by_label("When does it begin?").fill("18:00")
    make_it = page.get_by_role("button", name="Make the run sheet")
    make_it.focus()
    page.keyboard.press("Enter")
    sheet = page.locator(".run-sheet")
    expect(sheet).to_be_focused()
    expect(sheet.locator(".run tbody tr")).to_have_count(12)
    expect(sheet.locator(".run tbody tr").last).to_contain_text("19:55")
    expect(sheet.get_by_role("heading", level=2)).to_have_text(CHAPTERS[12].title)
    page.get_by_role("button", name="Print it").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("window.printed") == "Session 12"
    assert too_wide(page) == []


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda one: one.name)
def test_the_front_of_every_run_sheet_is_one_side(reader: Reader, chapter: Chapter) -> None:
    page = reader(BUILDER)
    page.get_by_label("120 minutes").check()
    first_chapter(page).select_option(str(chapter.number))
    make(page)
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="Print it").click()
    page.evaluate("document.querySelector('.run-sheet-behind').remove()")
    assert sheets_of_paper(page.pdf(format="A4", prefer_css_page_size=True)) == 1


def test_the_safety_chapter_is_only_for_a_room(reader: Reader) -> None:
    page = reader(BUILDER)
    first_chapter(page).select_option(str(SAFETY.number))
    page.get_by_label("Six or seven people, on a screen").check()
    make(page)
    expect(page.get_by_role("status")).to_contain_text("page to take home")
    expect(page.locator(".run-sheet")).to_be_hidden()


def test_it_works_with_the_network_gone(reader: Reader) -> None:
    page = reader(BUILDER)
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    make(page)
    expect(page.locator(".run-sheet")).to_be_visible()
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert page.evaluate("location.search + location.hash") == ""


def test_without_scripts_there_is_the_plan_of_each_chapter(reader: Reader) -> None:
    page = reader(BUILDER, java_script_enabled=False)
    expect(page.locator("form")).to_be_hidden()
    plans = page.locator(".without-scripts a")
    expect(plans).to_have_count(len(CHAPTERS))
    plans.nth(4).click()
    expect(page.get_by_role("heading", level=2, name="90 minutes")).to_be_visible()
