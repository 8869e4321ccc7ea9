"""Light, dark, and the colours of the system."""

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import Reader
from .reading import CHAPTERS, open_folds

PAPER = {"light": "rgb(251, 249, 244)", "dark": "rgb(20, 27, 28)"}
BORDER = """(it) => {
  const style = getComputedStyle(it);
  return { width: parseFloat(style.borderTopWidth), kind: style.borderTopStyle,
           seen: style.borderTopColor !== getComputedStyle(document.body).backgroundColor };
}"""


def expect_colours(page: Page, name: str) -> None:
    expect(page.locator("body")).to_have_css("background-color", PAPER[name])


@pytest.mark.parametrize("scheme", PAPER)
def test_the_page_follows_the_device(reader: Reader, scheme: str) -> None:
    expect_colours(reader(CHAPTERS[0], color_scheme=scheme), scheme)


@pytest.mark.parametrize("scheme", PAPER)
def test_without_scripts_too(reader: Reader, scheme: str) -> None:
    page = reader(CHAPTERS[0], color_scheme=scheme, java_script_enabled=False)
    expect_colours(page, scheme)
    expect(page.get_by_role("group", name="Colours")).to_be_hidden()


@pytest.mark.parametrize(("device", "chosen"), [("light", "Dark"), ("dark", "Light")])
def test_a_reader_chooses_once_for_all_pages(reader: Reader, device: str, chosen: str) -> None:
    page = reader(CHAPTERS[0], color_scheme=device)
    button = page.get_by_role("button", name=chosen, exact=True)
    button.click()
    expect_colours(page, chosen.lower())
    expect(button).to_have_attribute("aria-pressed", "true")
    page.reload()
    expect_colours(page, chosen.lower())
    page.goto("search.html")
    expect_colours(page, chosen.lower())
    page.get_by_role("button", name="Colours as on this device").click()
    expect_colours(page, device)
    page.reload()
    expect_colours(page, device)


def test_with_system_colours_a_border_stands_where_only_colour_was(reader: Reader) -> None:
    page = reader(CHAPTERS[0], forced_colors="active")
    open_folds(page)
    page.locator("psychoed-quiz input").first.check()
    page.get_by_role("button", name="Show what we would say").click()
    blocks = (".get-help", ".leave-now", ".main-message", ".psychoed-answer", ".psychoed button")
    for block in blocks:
        border = page.locator(f"{block}:visible").first.evaluate(BORDER)
        assert border == {"width": border["width"], "kind": "solid", "seen": True}, block
        assert border["width"] >= 1, block


def test_paper_is_white_also_for_a_reader_in_the_dark(reader: Reader) -> None:
    page = reader(CHAPTERS[0], color_scheme="dark")
    page.get_by_role("button", name="Dark", exact=True).click()
    page.emulate_media(media="print")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
    expect(page.locator("body")).to_have_css("color", "rgb(0, 0, 0)")
    expect(page.locator(".psychoed").first).to_have_css("color", re.compile(r"rgb\((\d\d?, ?){2}"))
