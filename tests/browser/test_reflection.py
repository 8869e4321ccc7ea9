"""A private reflection on the built page: pass it by, or write and take the words along."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from psychoed.exercises.reflection.model import Reflection

from .conftest import Noise, Reader
from .reading import REFLECTIONS, WORDS, box, is_focused, open_around, press, said, tab_into, tab_to

EACH_REFLECTION = pytest.mark.parametrize(
    ("address", "piece"), REFLECTIONS, ids=[piece.id for _, piece in REFLECTIONS]
)
ADDRESS, PIECE = REFLECTIONS[0]


@EACH_REFLECTION
def test_skip_is_the_first_stop_and_leads_past_the_boxes(
    reader: Reader, address: str, piece: Reflection
) -> None:
    page = reader(address)
    shown = page.locator(f"#{piece.id}")
    fold = page.locator("details.part", has=shown).locator("summary").first
    tab_to(page, fold)
    page.keyboard.press("Enter")
    tab_into(page, shown)
    assert is_focused(shown.get_by_role("link", name="Skip this"))
    before = page.url
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.url == before
    assert not shown.evaluate("(it) => it.contains(document.activeElement)")
    after = "(it) => it.compareDocumentPosition(document.activeElement)"
    assert shown.evaluate(after) & 4  # Node.DOCUMENT_POSITION_FOLLOWING


@EACH_REFLECTION
def test_above_each_box_stand_the_promise_and_the_way_to_help(
    reader: Reader, address: str, piece: Reflection
) -> None:
    page = reader(address)
    shown = open_around(page, piece.id)
    expect(shown.locator("textarea")).to_have_count(len(piece.prompts))
    for place in shown.locator(".psychoed-field").all():
        promise = place.get_by_text("Nobody reads this. It disappears when you close the page.")
        help_link = place.get_by_role("link", name="Get help now")
        top = place.locator("textarea").bounding_box()
        for line in (promise, help_link):
            above = line.bounding_box()
            assert above and top and above["y"] + above["height"] <= top["y"]
    help_link.click()
    expect(page.get_by_role("heading", level=1, name="Get help now")).to_be_visible()


@EACH_REFLECTION
def test_each_box_has_its_label_no_name_and_no_memory_of_the_browser(
    reader: Reader, address: str, piece: Reflection
) -> None:
    shown = open_around(reader(address), piece.id)
    for prompt in piece.prompts:
        box = shown.get_by_role("textbox", name=prompt.text)
        expect(box).to_have_attribute("autocomplete", "off")
        expect(box).to_have_attribute("spellcheck", "false")
        assert box.get_attribute("name") is None


def test_save_gives_a_file_with_the_questions_and_the_words(
    reader: Reader, noise: Noise, tmp_path: Path
) -> None:
    page = reader(ADDRESS)
    shown = open_around(page, PIECE.id)
    box(shown).fill(f"{WORDS}\nand sleep")
    with page.expect_download() as download:
        press(shown, "Save as a file")
    assert download.value.suggested_filename == "notes.txt"
    notes = tmp_path / "notes.txt"
    download.value.save_as(notes)
    text = notes.read_text(encoding="utf-8")
    for part in (PIECE.title, PIECE.prompts[0].text, f"{WORDS}\nand sleep"):
        assert part in text
    assert not any("Oskar" in address for address in noise.requests)
    expect(said(shown)).to_contain_text("Saved as a file")
