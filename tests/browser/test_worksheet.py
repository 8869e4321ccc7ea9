"""Every worksheet of the course: filled in, kept, brought back, printed, erased; by mouse and by keys."""

import json

import pytest
from playwright.sync_api import Dialog, Locator, Page, expect

from psychoed.exercises.worksheet.fields import Note
from psychoed.exercises.worksheet.model import Worksheet

from .conftest import Noise, Reader
from .filling import answer_by_keys, field_of, fill_in, press_by_keys
from .reading import (
    FILL_STORE,
    KEPT,
    WORKSHEETS,
    erase,
    keep,
    open_around,
    press,
    said,
    too_wide,
)

EACH_WORKSHEET = pytest.mark.parametrize(
    ("address", "sheet"), WORKSHEETS, ids=[sheet.id for _, sheet in WORKSHEETS]
)
WITH_HELP_LINES = next(one for one in WORKSHEETS if one[1].page_title)
WITH_TABLE = next(one for one in WORKSHEETS if one[1].id == "w-story")
SECRET = "wombat"


def on_paper(page: Page, shown: Locator) -> str:
    """What the worksheet prints now."""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    text = str(shown.locator(".psychoed-page").evaluate("(it) => it.textContent"))
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    return text


@EACH_WORKSHEET
def test_what_is_filled_in_is_printed_kept_and_brought_back(
    reader: Reader, noise: Noise, address: str, sheet: Worksheet
) -> None:
    page = reader(address)
    shown = open_around(page, sheet.id)
    expected = fill_in(shown, sheet, SECRET)
    printed = on_paper(page, shown)
    if not sheet.page:
        for words in expected:
            assert words in printed
    assert printed
    assert page.evaluate(KEPT) == []
    keep(shown)
    expect(said(shown)).to_contain_text("Kept on this device")
    page.reload()
    open_around(page, sheet.id)
    assert on_paper(page, shown) == printed
    assert too_wide(page) == []
    erase(shown)
    assert on_paper(page, shown) == ""
    assert page.evaluate(KEPT) == []
    assert not any(SECRET in request for request in noise.requests)


@EACH_WORKSHEET
def test_the_keyboard_alone_answers_every_field_and_undoes_the_last(
    reader: Reader, address: str, sheet: Worksheet
) -> None:
    page = reader(address)
    shown = open_around(page, sheet.id)
    for field in sheet.fields:
        if isinstance(field, Note) or not field_of(shown, field.id).is_visible():
            continue
        answer_by_keys(page, field_of(shown, field.id), field, SECRET)
    before = on_paper(page, shown)
    assert before
    press_by_keys(page, shown.get_by_role("button", name="Undo one step"))
    expect(said(shown)).to_contain_text("Undone")
    press_by_keys(page, shown.get_by_role("button", name="Show the page"))
    expect(shown.locator(".psychoed-page")).to_be_focused()


def test_a_table_of_two_tabs_loses_no_row(reader: Reader) -> None:
    address, sheet = WITH_TABLE
    one = reader(address)
    two = one.context.new_page()
    two.goto(one.url)
    sheets = [open_around(page, sheet.id) for page in (one, two)]
    for shown, words in zip(sheets, ("the first tab", "the second tab"), strict=True):
        shown.locator(".psychoed-table-row input[type=text]").first.fill(words)
    for shown in sheets:
        keep(shown)
    expect(said(sheets[1])).to_contain_text("both are kept")
    one.reload()
    for page in (one, two):
        printed = on_paper(page, page.locator(f"#{sheet.id}"))
        assert "the first tab" in printed
        assert "the second tab" in printed


def test_with_a_full_store_the_answers_stay_and_can_be_saved_as_a_file(reader: Reader) -> None:
    address, sheet = WITH_TABLE
    page = reader(address)
    page.evaluate(FILL_STORE)
    shown = open_around(page, sheet.id)
    fill_in(shown, sheet, SECRET)
    before = on_paper(page, shown)
    keep(shown)
    expect(said(shown)).to_contain_text("its store is full. Nothing was kept.")
    assert on_paper(page, shown) == before
    with page.expect_download():
        press(shown, "Save as a file")


def test_words_are_taken_over_from_another_chapter_only_if_they_were_kept(reader: Reader) -> None:
    page = reader("notebooks/02-what-it-is-like.html")
    words = open_around(page, "w-my-words")
    field_of(words, "early").locator("textarea").fill("I stop opening the post")
    page.goto("notebooks/13-living-alongside.html")
    early = field_of(open_around(page, "w-setback"), "early")
    expect(early.get_by_role("button", name="Use what I kept earlier")).to_be_hidden()
    page.goto("notebooks/02-what-it-is-like.html")
    words = open_around(page, "w-my-words")
    field_of(words, "early").locator("textarea").fill("I stop opening the post")
    keep(words)
    page.goto("notebooks/13-living-alongside.html")
    early = field_of(open_around(page, "w-setback"), "early")
    early.locator("textarea").fill("My own.")
    early.get_by_role("button", name="Use what I kept earlier").click()
    expect(early.locator("textarea")).to_have_value("My own.\n\nI stop opening the post")
    press(page.locator("#w-setback"), "Undo one step")
    expect(early.locator("textarea")).to_have_value("My own.")


def test_what_an_older_version_kept_is_read(reader: Reader) -> None:
    address, sheet = WITH_TABLE
    page = reader(address)
    key = f"psychoed.v1/{address.removeprefix('notebooks/').removesuffix('.html')}/{sheet.id}"
    page.evaluate(
        "([key, raw]) => localStorage.setItem(key, raw)",
        [key, json.dumps({"version": 1, "texts": ["from long ago"]})],
    )
    page.reload()
    shown = open_around(page, sheet.id)
    assert "from long ago" in on_paper(page, shown)


def test_the_browser_asks_before_words_are_lost_and_never_on_the_way_to_help(
    reader: Reader,
) -> None:
    address, sheet = WITH_TABLE
    page = reader(address)
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    shown = open_around(page, sheet.id)
    shown.locator("input[type=text]").first.fill("words")
    page.reload()
    assert asked == ["beforeunload"]
    open_around(page, sheet.id)
    shown.locator("input[type=text]").first.fill("words")
    page.get_by_role("link", name="Get help now").first.click()
    expect(page.get_by_role("heading", level=1, name="Get help now")).to_be_visible()
    assert asked == ["beforeunload"]


def test_the_plan_for_bad_hours_is_one_click_away_from_every_page_but_names_no_course(
    reader: Reader,
) -> None:
    _, sheet = WITH_HELP_LINES
    page = reader("book/tired.html")
    page.get_by_role("link", name="A plan for bad hours").click()
    shown = page.locator(f"#{sheet.id}")
    expect(shown.locator("legend").first).to_be_in_viewport()
    fill_in(shown, sheet, "words")
    page.evaluate("window.print = () => { window.titles = document.title; }")
    press(shown, "Print this")
    assert page.evaluate("window.titles") == sheet.page_title
    printed = on_paper(page, shown)
    assert sheet.page_title in printed
    assert "What Comes Next" not in printed
    for unsaid in ("complete", "score", "finished"):
        assert unsaid not in printed.lower()


def test_the_reader_names_the_file(reader: Reader) -> None:
    address, sheet = WITH_HELP_LINES
    page = reader(address)
    shown = open_around(page, sheet.id)
    shown.locator("[data-field] input[type=text]").first.fill("ring Ana")
    shown.get_by_label("A name for the file").fill("for the fridge")
    with page.expect_download() as download:
        press(shown, "Save as a file")
    assert download.value.suggested_filename == "for the fridge.txt"
