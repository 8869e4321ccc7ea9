"""With scripts switched off everything can be read, opened, left and helped."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from psychoed.exercises.worksheet.fields import Note

from .conftest import Reader
from .reading import CHAPTER_FILES, EACH_CHAPTER, PAGES, open_around, open_folds

FIELDS = "input:visible, textarea:visible, select:visible"


@pytest.fixture
def plain(reader: Reader) -> Callable[[str], Page]:
    return lambda address: reader(address, java_script_enabled=False)


Plain = Callable[[str], Page]


@EACH_CHAPTER
def test_each_part_opens_by_mouse_and_by_keyboard(plain: Plain, address: str) -> None:
    page = plain(address)
    expect(page.locator(".main-message")).to_be_visible()
    parts = page.locator("details.part").all()
    assert len(parts) > 3
    for number, part in enumerate(parts):
        heading = part.locator("summary h2")
        expect(heading).to_be_visible()
        inside = part.locator("summary ~ *").first
        expect(inside).to_be_hidden()
        if number % 2:
            heading.click()
        else:
            part.locator("summary").first.press("Enter")
        expect(inside).to_be_visible()


@EACH_CHAPTER
def test_a_quiz_can_be_read_with_all_its_reasons(plain: Plain, address: str) -> None:
    page = plain(address)
    for quiz in CHAPTER_FILES[address].quizzes:
        shown = page.locator(f"#{quiz.id}")
        if not shown.is_visible():
            open_around(page, quiz.id)
        shown.locator("summary").click()
        for reason in shown.locator(".psychoed-reasons li").all():
            expect(reason).to_be_visible()
        expect(shown.get_by_role("button")).to_have_count(0)


@EACH_CHAPTER
def test_a_reflection_can_be_written_on_and_shows_no_button(plain: Plain, address: str) -> None:
    page = plain(address)
    for piece in CHAPTER_FILES[address].reflections:
        shown = open_around(page, piece.id)
        shown.locator("textarea").first.fill("a word")
        expect(shown.get_by_role("button")).to_have_count(0)
        expect(shown.get_by_role("link", name="Skip this")).to_be_visible()


@EACH_CHAPTER
def test_a_worksheet_shows_every_field_open_to_an_answer_and_no_button(
    plain: Plain, address: str
) -> None:
    page = plain(address)
    for sheet in CHAPTER_FILES[address].worksheets:
        shown = open_around(page, sheet.id)
        for field in sheet.fields:
            if not isinstance(field, Note):
                place = shown.locator(f'[data-field="{field.id}"]')
                expect(place).to_be_visible()
                expect(
                    place.locator("input, textarea, summary").locator("visible=true")
                ).not_to_have_count(0)
        expect(shown.get_by_role("button")).to_have_count(0)


def test_enter_in_a_field_never_changes_the_address(plain: Plain) -> None:
    page = plain(PAGES[0])
    fields = 0
    for address in PAGES:
        page.goto(address)
        open_folds(page)
        before = page.url
        for field in page.locator(FIELDS).all():
            field.focus()
            page.keyboard.type("x")
            page.keyboard.press("Enter")
            fields += 1
        assert page.evaluate("document.readyState") == "complete"
        assert page.url == before
    assert fields > len(PAGES)  # the box that hides Leave is on each page


def test_help_is_a_link(plain: Plain) -> None:
    page = plain(PAGES[0])
    page.get_by_role("link", name="Get help now").first.click()
    expect(page.get_by_role("heading", level=1, name="Get help now")).to_be_visible()
    expect(page.locator("a[href^='tel:']").first).to_be_visible()


def test_a_box_hides_the_leave_button(plain: Plain) -> None:
    page = plain(PAGES[0])
    leave = page.locator(".leave-now")
    expect(leave).to_be_visible()
    page.get_by_text("About Leave").click()
    expect(page.get_by_text("It does not clear the history of your browser")).to_be_visible()
    page.get_by_label("Hide the Leave button").check()
    expect(leave).to_be_hidden()
    page.get_by_label("Hide the Leave button").uncheck()
    expect(leave).to_be_visible()


def test_the_search_page_names_another_way(plain: Plain) -> None:
    page = plain("search.html")
    expect(page.get_by_role("search")).to_be_hidden()
    page.get_by_role("link", name="list of all pages").click()
    expect(page.get_by_role("heading", level=1, name="Show me everything")).to_be_visible()


@EACH_CHAPTER
def test_on_paper_the_folds_are_open(plain: Plain, address: str) -> None:
    page = plain(address)
    page.emulate_media(media="print")
    for part in page.locator("details.part > summary ~ *").all():
        expect(part).to_be_visible()
    for reason in page.locator(".psychoed-reasons li").all():
        expect(reason).to_be_visible()
