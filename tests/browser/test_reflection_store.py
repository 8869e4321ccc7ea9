"""Where the words of a reflection may go, and what happens when a browser keeps nothing."""

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import Noise, Reader
from .reading import (
    FILL_STORE,
    KEPT,
    PAGES,
    REFLECTIONS,
    WORDS,
    WORKSHEETS,
    box,
    erase,
    keep,
    open_around,
    open_folds,
    press,
    said,
)

ADDRESS, PIECE = REFLECTIONS[0]
KEY = f"psychoed.v1/{ADDRESS.removeprefix('notebooks/').removesuffix('.html')}/{PIECE.id}"
REFUSED = "() => { throw new DOMException('refused', 'SecurityError'); }"
BLOCKED = {
    "no store at all": f"Object.defineProperty(window, 'localStorage', {{get: {REFUSED}}});"
    f"Object.defineProperty(window, 'sessionStorage', {{get: {REFUSED}}});",
    "a store that refuses": "for (const act of ['getItem', 'setItem', 'removeItem', 'key'])"
    f"Storage.prototype[act] = {REFUSED};",
}
SECRET = "wombatsecret"
TRACES = """async () => [
  location.href, document.referrer, document.title, document.cookie, window.name,
  JSON.stringify(history.state), document.documentElement.outerHTML,
  JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  JSON.stringify([await indexedDB.databases(), await caches.keys()]),
]"""


def expect_still_useful(page: Page, shown: Locator) -> None:
    """What needs no store works: the words stay in the box, and can be saved as a file."""
    expect(box(shown)).to_have_value(WORDS)
    with page.expect_download():
        press(shown, "Save as a file")
    expect(said(shown)).to_contain_text("Saved as a file")


@pytest.mark.parametrize("how", BLOCKED)
def test_with_a_blocked_store_it_works_and_says_what_it_cannot_do(reader: Reader, how: str) -> None:
    page = reader()
    page.add_init_script(BLOCKED[how])
    page.goto(ADDRESS)
    shown = open_around(page, PIECE.id)
    box(shown).fill(WORDS)
    keep(shown)
    expect(said(shown)).to_contain_text("does not let the page keep anything")
    expect_still_useful(page, shown)
    erase(shown)
    expect(box(shown)).to_have_value("")
    expect(said(shown)).to_contain_text("did not let the page erase")


def test_with_a_full_store_nothing_is_lost(reader: Reader) -> None:
    page = reader(ADDRESS)
    page.evaluate(FILL_STORE)
    shown = open_around(page, PIECE.id)
    box(shown).fill(WORDS)
    keep(shown)
    expect(said(shown)).to_contain_text("its store is full. Nothing was kept.")
    assert page.evaluate("(key) => localStorage.getItem(key)", KEY) is None
    expect_still_useful(page, shown)


@pytest.mark.parametrize("rubbish", ["{broken", '{"version":9,"texts":[]}'])
def test_rubbish_in_the_store_is_left_until_it_is_erased(reader: Reader, rubbish: str) -> None:
    page = reader(ADDRESS)
    page.evaluate("([key, raw]) => localStorage.setItem(key, raw)", [KEY, rubbish])
    page.reload()
    shown = open_around(page, PIECE.id)
    expect(said(shown)).to_contain_text("could not be read")
    expect(box(shown)).to_have_value("")
    box(shown).fill(WORDS)
    keep(shown)
    assert rubbish in [value for _, value in page.evaluate(KEPT)]
    page.reload()
    expect(box(shown)).to_have_value(WORDS)
    open_around(page, PIECE.id)
    erase(shown)
    assert page.evaluate(KEPT) == []


def test_two_tabs_lose_nothing_of_each_other(reader: Reader) -> None:
    one = reader(ADDRESS)
    two = one.context.new_page()
    two.goto(one.url)
    here, there = open_around(one, PIECE.id), open_around(two, PIECE.id)
    box(here).fill("from the first tab")
    box(there).fill("from the second tab")
    keep(here)
    expect(said(here)).to_contain_text("Kept on this device")
    expect(box(there)).to_have_value("from the second tab")
    keep(there)
    expect(said(there)).to_contain_text("Both are here now")
    one.reload()
    for shown in (here, there):
        text = box(shown).input_value()
        assert "from the first tab" in text
        assert "from the second tab" in text


def test_a_tab_where_nothing_is_written_shows_what_another_keeps(reader: Reader) -> None:
    one = reader(ADDRESS)
    two = one.context.new_page()
    two.goto(one.url)
    shown = open_around(one, PIECE.id)
    box(shown).fill(WORDS)
    keep(shown)
    expect(box(two.locator(f"#{PIECE.id}"))).to_have_value(WORDS)
    erase(shown)
    expect(box(two.locator(f"#{PIECE.id}"))).to_have_value("")


TEXT = "textarea, input[type=search], input[type=text]"
UNUSED = "[data-field][hidden] *, .psychoed-by-hand *"  # for another answer, or for a pencil


def type_everywhere(page: Page) -> None:
    open_folds(page)
    fields = page.locator(TEXT).and_(page.locator(f":not(:is({UNUSED}))"))
    for field in fields.all():
        field.fill(SECRET)
        field.press("Enter")
        field.press("Tab")
    for shown in page.locator("psychoed-reflection, psychoed-worksheet").all():
        with page.expect_download():
            press(shown, "Save as a file")
        press(shown, "Keep on this device")  # the question stands; nobody has said yes


def test_a_typed_word_is_nowhere_but_in_its_box(reader: Reader, noise: Noise) -> None:
    page = reader()
    pieces = 0
    for address in PAGES:
        page.goto(address)
        type_everywhere(page)
        pieces += page.locator("psychoed-reflection, psychoed-worksheet").count()
        for trace in (*page.evaluate(TRACES), *noise.requests, *noise.messages):
            assert SECRET not in trace.lower(), address
    assert pieces == len(REFLECTIONS) + len(WORKSHEETS)
