"""Every kind of picture on a built page: seen, heard, worked by the keyboard, without scripts, on paper.

The page is the gallery of gallery.py. A new kind needs nothing here but its sample in
tests/pictures/samples.yml; what only that kind can do is tested below, under its name.
"""

import re
import threading
from collections.abc import Iterator

import pytest
from pictures.conftest import PICTURES, html
from playwright.sync_api import Page, expect

from psychoed.pictures.explore.model import Explore
from psychoed.publish.serve import book_server

from .conftest import Reader
from .gallery import NAME, build
from .reading import (
    KEPT,
    axe_faults,
    is_focused,
    open_around,
    open_folds,
    press,
    said,
    sheets_of_paper,
    tab_to,
    too_wide,
)

ADDRESS = f"notebooks/{NAME}.html"
SCHEMES = ("light", "dark")
GAIN = {"light": "rgb(31, 111, 92)", "dark": "rgb(108, 201, 168)"}
GUESS, FEW, MANY = "p-guess", "p-explore", "p-explore-many"
FRAMES = {
    one.id: [frame.label for frame in one.frames] for one in PICTURES if isinstance(one, Explore)
}
REVEAL = "Show what was found"
SMALLEST = 44  # pixels of a control that a finger hits
# The words of a picture that can be read, and those that cannot, without those of controls.
WORDS = """(it) => {
  const texts = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
  const found = { true: [], false: [] };
  while (texts.nextNode()) {
    const { data, parentElement } = texts.currentNode;
    const control = ".psychoed-control, .psychoed-setting, .psychoed-actions, .psychoed-status, title";
    if (data.trim() && !parentElement.closest(control))
      found[parentElement.checkVisibility()].push(data.trim());
  }
  return [found.true, found.false];
}"""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the gallery, which takes the place of the book in this module."""
    server = book_server(build(tmp_path_factory.mktemp("gallery")), 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(reader: Reader) -> Page:
    return reader(ADDRESS)


@pytest.fixture
def plain(reader: Reader) -> Page:
    """The gallery with scripts switched off, and every fold opened."""
    page = reader(ADDRESS, java_script_enabled=False)
    open_folds(page)
    return page


def open_all(page: Page) -> None:
    """Open every fold, and let every guess show what was found."""
    open_folds(page)
    for button in page.get_by_role("button", name=REVEAL).all():
        button.click()


def shown(page: Page, picture: str) -> list[str]:
    """The titles of the frames that are to be seen now."""
    return page.locator(f"#{picture} .psychoed-one:visible figcaption").all_inner_texts()


def test_every_picture_is_there(page: Page) -> None:
    for picture in PICTURES:
        expect(page.locator(f"#{picture.id}")).to_have_count(1)


def test_every_drawing_is_an_image_whose_name_says_the_finding(plain: Page) -> None:
    drawn = 0
    for picture in PICTURES:
        for svg in plain.locator(f"#{picture.id} svg").all():
            expect(svg).to_have_role("img")
            expect(svg).to_have_accessible_name(
                re.compile(rf"^{re.escape(picture.title)}\. .*\d.*\w\.$", re.DOTALL)
            )
            drawn += 1
    assert drawn >= len(PICTURES)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_no_fault(reader: Reader, scheme: str) -> None:
    page = reader(ADDRESS, color_scheme=scheme)
    open_all(page)
    assert axe_faults(page) == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_colours_of_the_page_reach_inside_a_drawing(reader: Reader, scheme: str) -> None:
    page = reader(ADDRESS, color_scheme=scheme)
    expect(page.locator("#p-array-did-1 path")).to_have_css("fill", GAIN[scheme])


def test_with_system_colours_a_filled_shape_is_not_the_colour_of_the_page(reader: Reader) -> None:
    page = reader(ADDRESS, forced_colors="active")
    ground = page.locator("body").evaluate("(it) => getComputedStyle(it).backgroundColor")
    for shapes in page.locator("#p-array g[id*=-did-] path").all():
        fill, stroke = shapes.evaluate(
            "(it) => [getComputedStyle(it).fill, getComputedStyle(it).stroke]"
        )
        assert ground not in (fill, stroke)


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_nothing_is_wider_than_the_window(reader: Reader, width: int) -> None:
    page = reader(ADDRESS, viewport={"width": width, "height": 640})
    open_all(page)
    assert too_wide(page) == []
    for label in FRAMES[FEW]:
        page.get_by_label(label, exact=True).check()
        assert too_wide(page) == []


def test_the_study_is_one_click_away(page: Page) -> None:
    open_around(page, "p-array").get_by_role("link", name="The study card").click()
    expect(page).to_have_url(re.compile("/book/evidence/invented.html#"))
    expect(page.locator(":target")).to_contain_text("People may have felt which one they had.")


def test_every_control_is_easy_to_hit(page: Page) -> None:
    open_all(page)
    controls = ".psychoed :is(button, select, summary, .psychoed-control label, input[type=range])"
    for control in page.locator(f"{controls}:visible").all():
        box = control.bounding_box()
        assert box
        assert min(box["width"], box["height"]) >= SMALLEST, control.inner_text()


def test_without_scripts_every_word_can_be_read_and_no_control_shows(plain: Page) -> None:
    for picture in PICTURES:
        found = plain.locator(f"#{picture.id}")
        seen, unseen = found.evaluate(WORDS)
        assert len(seen) > 10
        assert unseen == []
        expect(found.locator("[hidden] :is(svg, table, figure, .psychoed-finding)")).to_have_count(
            0
        )
        expect(found.locator("button, input, select").locator("visible=true")).to_have_count(0)


@pytest.mark.parametrize("scripts", [True, False])
def test_paper_holds_every_word_and_no_control(reader: Reader, scripts: bool) -> None:
    page = reader(ADDRESS, java_script_enabled=scripts)
    page.emulate_media(media="print")
    for picture in PICTURES:
        found = page.locator(f"#{picture.id}")
        seen, unseen = found.evaluate(WORDS)
        assert len(seen) > 10
        assert unseen == []
        assert found.locator("td:visible").count() == found.locator("td").count() > 1
        for frame in found.locator(".psychoed-one").all():
            expect(frame.get_by_role("img")).to_be_visible()
        expect(found.locator("button, input, select").locator("visible=true")).to_have_count(0)
        expect(found.locator("svg").locator("visible=true")).to_have_count(
            html(picture).count("<svg ")
        )


def test_the_printer_takes_the_tables_too(page: Page) -> None:
    with_tables = sheets_of_paper(page.pdf(format="A4"))
    page.locator(".psychoed-numbers").evaluate_all("(all) => all.forEach((it) => it.remove())")
    assert sheets_of_paper(page.pdf(format="A4")) < with_tables


def test_a_guess_is_made_by_the_keyboard_alone(page: Page) -> None:
    guess = open_around(page, GUESS)
    slider = guess.get_by_role("slider", name="Your guess, of 100 people")
    tab_to(page, slider)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    expect(guess.get_by_text("Your guess: 51 of 100")).to_be_visible()
    tab_to(page, guess.get_by_role("button", name="10 fewer"))
    page.keyboard.press("Enter")
    tab_to(page, guess.get_by_role("button", name="1 fewer"))
    page.keyboard.press("Space")
    expect(guess.get_by_text("Your guess: 40 of 100")).to_be_visible()
    expect(slider).to_have_value("40")
    array = guess.get_by_role("img")
    expect(array).to_have_count(0)
    reveal = guess.get_by_role("button", name=REVEAL)
    tab_to(page, reveal)
    page.keyboard.press("Enter")
    expect(array).to_be_visible()
    expect(said(guess)).to_contain_text("You guessed 40 of 100. What was found: 70 of 100.")
    assert is_focused(reveal)


def test_the_question_names_the_controls_of_a_guess(page: Page) -> None:
    open_around(page, GUESS)
    group = page.get_by_role("group", name="How many of 100 people were at least half better")
    expect(group.get_by_role("slider")).to_be_visible()
    expect(group.get_by_role("button")).to_have_count(4)


def test_nobody_has_to_guess(page: Page) -> None:
    guess = open_around(page, GUESS)
    press(guess, "Not sure, just show me")
    expect(guess.get_by_role("img")).to_be_visible()
    expect(said(guess)).to_have_text("That is fine. What was found is shown below.")


def test_a_guess_is_gone_after_a_reload(page: Page) -> None:
    guess = open_around(page, GUESS)
    press(guess, "10 more")
    press(guess, REVEAL)
    assert page.evaluate(KEPT) == []
    assert page.context.cookies() == []
    assert page.url.endswith(ADDRESS)
    page.reload()
    expect(guess.locator("input")).to_have_value("50")
    expect(said(guess)).to_have_text("")
    expect(guess.get_by_text("Your guess: 50 of 100")).to_be_attached()


def test_the_frames_are_explored_by_the_arrow_keys(page: Page) -> None:
    explore = open_around(page, FEW)
    labels = FRAMES[FEW]
    assert shown(page, FEW) == labels[:1]
    tab_to(page, explore.get_by_role("radio").first)
    for label in [*labels[1:], labels[0]]:  # and round to the first one
        page.keyboard.press("ArrowDown")
        expect(explore.get_by_label(label, exact=True)).to_be_checked()
        assert shown(page, FEW) == [label]
        expect(said(explore)).to_contain_text(f"Now shown: {label}.")
        expect(said(explore)).to_contain_text("of 100")
    expect(page.get_by_role("group", name="Look at")).to_be_visible()


def test_many_frames_are_explored_in_a_list(page: Page) -> None:
    explore = open_around(page, MANY)
    choices = explore.get_by_role("combobox", name="Which finding")
    tab_to(page, choices)
    page.keyboard.press("ArrowDown")
    label = FRAMES[MANY][1]
    expect(choices).to_have_value(label)
    assert shown(page, MANY) == [label]
    expect(said(explore)).to_contain_text(f"Now shown: {label}.")


def test_what_is_explored_is_gone_after_a_reload(page: Page) -> None:
    explore = open_around(page, FEW)
    explore.get_by_label(FRAMES[FEW][2], exact=True).check()
    assert page.evaluate(KEPT) == []
    page.reload()
    open_folds(page)
    assert shown(page, FEW) == FRAMES[FEW][:1]
