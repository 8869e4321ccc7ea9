"""On paper: everything open, answers after the questions, nothing that only a screen needs."""

import pytest
from playwright.sync_api import Page, expect

from .conftest import Reader
from .reading import (
    CHAPTER_FILES,
    EACH_CHAPTER,
    REFLECTIONS,
    open_around,
    sheets_of_paper,
)

ONLY_ON_SCREEN = (".help-bar", ".masthead", ".onwards", ".colours", ".psychoed-actions")
LONG = "\n".join(f"line {number} of what I wrote" for number in range(1, 121))
ADDRESS, PIECE = REFLECTIONS[0]
# The browser's own dialog cannot be seen by a test: note what stood on the page meanwhile.
PRINTER = """window.print = () => {
  dispatchEvent(new Event("beforeprint"));
  window.onPaper = document.body.innerText;
  dispatchEvent(new Event("afterprint"));
};"""


@pytest.fixture
def paper(reader: Reader) -> Page:
    """A page as it is while it is printed."""
    page = reader(ADDRESS)
    page.emulate_media(media="print")
    return page


def begin_to_print(page: Page) -> None:
    page.evaluate("dispatchEvent(new Event('beforeprint'))")


def end_printing(page: Page) -> None:
    page.evaluate("dispatchEvent(new Event('afterprint'))")


@EACH_CHAPTER
def test_all_folds_are_open_and_close_again(paper: Page, address: str) -> None:
    paper.goto(address)
    begin_to_print(paper)
    expect(paper.locator("main details:not([open])")).to_have_count(0)
    end_printing(paper)
    expect(paper.locator("main details[open]")).to_have_count(0)


@EACH_CHAPTER
def test_answers_stand_after_the_questions(paper: Page, address: str) -> None:
    paper.goto(address)
    for quiz in CHAPTER_FILES[address].quizzes:
        shown = paper.locator(f"#{quiz.id}")
        last_choice = shown.locator("label").last.bounding_box()
        reasons = shown.locator(".psychoed-reasons li")
        first_reason = reasons.first.bounding_box()
        assert last_choice and first_reason
        assert first_reason["y"] >= last_choice["y"] + last_choice["height"]
        for reason in reasons.all():
            expect(reason).to_be_visible()


@EACH_CHAPTER
def test_controls_are_left_out_and_the_address_is_there(paper: Page, address: str) -> None:
    paper.goto(address)
    begin_to_print(paper)
    for control in ONLY_ON_SCREEN:
        found = paper.locator(control)
        assert found.count() > 0
        for each in found.all():
            expect(each).to_be_hidden()
    expect(paper.get_by_role("button")).to_have_count(0)
    expect(paper.get_by_text(f"This page: {paper.url}")).to_be_visible()


def test_a_long_text_is_printed_whole(paper: Page) -> None:
    shown = paper.locator(f"#{PIECE.id}")
    paper.emulate_media(media="screen")
    open_around(paper, PIECE.id)
    box = shown.locator("textarea").first
    box.fill(LONG)
    without = sheets_of_paper(paper.pdf(format="A4"))
    paper.emulate_media(media="print")
    begin_to_print(paper)
    printed = shown.locator(".psychoed-page")
    expect(printed).to_be_visible()
    assert LONG in printed.inner_text()
    expect(box).to_be_hidden()
    end_printing(paper)
    expect(printed).to_have_text("")
    box.fill("")
    assert sheets_of_paper(paper.pdf(format="A4")) < without  # the real printer took it too


def test_the_promise_that_nobody_reads_this_is_not_on_paper(paper: Page) -> None:
    begin_to_print(paper)
    for promise in paper.get_by_text("Nobody reads this").all():
        expect(promise).to_be_hidden()


def test_print_this_prints_the_reflection_and_nothing_else(reader: Reader) -> None:
    page = reader()
    page.add_init_script(PRINTER)
    page.goto(ADDRESS)
    shown = open_around(page, PIECE.id)
    shown.locator("textarea").first.fill(LONG)
    page.emulate_media(media="print")
    # On paper there are no buttons: press it as the screen would.
    shown.locator("[data-act=print]").dispatch_event("click")
    text = page.evaluate("window.onPaper")
    assert PIECE.title in text
    assert LONG in text
    for elsewhere in ("Start here", "Sources", "This page:"):
        assert elsewhere not in text
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_the_help_page_is_one_sheet_and_its_second_part_another(reader: Reader) -> None:
    page = reader("book/get-help.html")
    assert sheets_of_paper(page.pdf(format="A4")) <= 2
    page.evaluate("""() => {
      const second = document.querySelector("#signs-that-cannot-wait");
      document.querySelectorAll("#signs-that-cannot-wait ~ *, footer").forEach((it) => it.remove());
      second.remove();
    }""")
    assert sheets_of_paper(page.pdf(format="A4")) == 1


def test_the_guide_to_laptops_is_one_sheet(reader: Reader) -> None:
    page = reader("book/facilitators/laptops.html")
    assert sheets_of_paper(page.pdf(format="A4", prefer_css_page_size=True)) == 1
