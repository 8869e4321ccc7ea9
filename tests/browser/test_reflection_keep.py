"""Words of a reflection are kept on the device only when asked, each time, and can be erased."""

from playwright.sync_api import expect

from .conftest import Reader
from .reading import (
    KEPT,
    REFLECTIONS,
    WORDS,
    box,
    erase,
    keep,
    open_around,
    press,
    said,
    tab_to,
)

ADDRESS, PIECE = REFLECTIONS[0]


def test_words_go_with_the_page_unless_the_reader_says_yes(reader: Reader) -> None:
    page = reader(ADDRESS)
    shown = open_around(page, PIECE.id)
    box(shown).fill(WORDS)
    press(shown, "Keep on this device")
    expect(shown.get_by_role("group", name="Keep on this device?")).to_be_focused()
    assert page.evaluate(KEPT) == []
    press(shown, "No, do not keep it")
    expect(said(shown)).to_contain_text("Not kept")
    assert page.evaluate(KEPT) == []
    page.reload()
    expect(box(page.locator(f"#{PIECE.id}"))).to_have_value("")


def test_kept_words_come_back_and_the_question_comes_each_time(reader: Reader) -> None:
    page = reader(ADDRESS)
    shown = open_around(page, PIECE.id)
    box(shown).fill(WORDS)
    box(shown, 1).fill("quiet")
    keep(shown)
    expect(said(shown)).to_contain_text("Kept on this device")
    page.reload()
    open_around(page, PIECE.id)
    expect(box(shown)).to_have_value(WORDS)
    expect(box(shown, 1)).to_have_value("quiet")
    expect(said(shown)).to_contain_text("This was kept on this device")
    box(shown).fill(f"{WORDS}, again")
    press(shown, "Keep on this device")
    page.keyboard.press("Escape")
    page.reload()
    expect(box(shown)).to_have_value(WORDS)


def test_the_keyboard_alone_writes_keeps_and_erases(reader: Reader) -> None:
    page = reader(ADDRESS)
    shown = page.locator(f"#{PIECE.id}")
    tab_to(page, page.locator("details.part", has=shown).locator("summary").first)
    page.keyboard.press("Enter")
    tab_to(page, box(shown))
    page.keyboard.type(WORDS)
    for name in ("Keep on this device", "Yes, keep it here"):
        tab_to(page, shown.get_by_role("button", name=name, exact=True))
        page.keyboard.press("Enter")
    expect(said(shown)).to_contain_text("Kept on this device")
    expect(shown.get_by_role("button", name="Keep on this device", exact=True)).to_be_focused()
    for name in ("Erase what I wrote", "Yes, erase it"):
        tab_to(page, shown.get_by_role("button", name=name))
        page.keyboard.press("Enter")
    expect(box(shown)).to_have_value("")
    assert page.evaluate(KEPT) == []


def test_erase_takes_the_words_from_the_page_and_from_the_device(reader: Reader) -> None:
    page = reader(ADDRESS)
    shown = open_around(page, PIECE.id)
    box(shown).fill(WORDS)
    keep(shown)
    erase(shown)
    expect(said(shown)).to_contain_text("Erased, from the page and from this device")
    expect(box(shown)).to_have_value("")
    page.reload()
    expect(box(shown)).to_have_value("")
    assert page.evaluate(KEPT) == []


def test_erase_all_leaves_what_others_keep_here(reader: Reader) -> None:
    page = reader(ADDRESS)
    page.evaluate("localStorage.setItem('of-another-site', 'stays')")
    for address, piece in REFLECTIONS:
        page.goto(address)
        shown = open_around(page, piece.id)
        box(shown).fill(WORDS)
        keep(shown)
    assert len(page.evaluate(KEPT)) == 1 + len(REFLECTIONS)
    press(shown, "Erase everything kept on this device")
    press(shown, "Yes, erase everything")
    expect(said(shown)).to_contain_text("Everything that this course kept")
    assert page.evaluate(KEPT) == [["of-another-site", "stays"]]


def test_an_empty_box_is_not_kept(reader: Reader) -> None:
    page = reader(ADDRESS)
    shown = open_around(page, PIECE.id)
    press(shown, "Keep on this device")
    expect(said(shown)).to_contain_text("Nothing is written yet")
    assert page.evaluate(KEPT) == []
