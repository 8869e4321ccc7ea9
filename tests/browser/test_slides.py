"""The decks in a browser: all is seen, a clicker is enough, and a quiz does not trap it."""

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from slides.made_up import ROOT, made_up_course

from psychoed.publish.serve import book_server
from psychoed.slides.build import write_slides

from .conftest import Reader

DECKS = ["01-what-trd-means", "03-reading-the-numbers", "15-reading-claims"]
ALL = sorted(path.stem for path in (ROOT / "notebooks").glob("[0-9][0-9]-*.ipynb"))
SIZES = [(1280, 720), (1920, 1080)]
WALKS = [(deck, SIZES[0]) for deck in ALL] + [(deck, SIZES[1]) for deck in DECKS]
EACH = pytest.mark.parametrize("deck", DECKS)
# Of the slide that is shown: what is outside of it, the smallest letters, the smallest labels.
MEASURE = """() => {
  const slide = document.querySelector("section.present");
  const scale = slide.getBoundingClientRect().width / 1280;
  const room = document.querySelector(".help-now").getBoundingClientRect().top;
  const seen = [...slide.querySelectorAll("*")].filter((e) => e.checkVisibility({ checkVisibilityCSS: true }) && !e.closest(".notes"));
  const own = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
  const texts = seen.filter((e) => own(e) && e.getClientRects().length);
  const cut = texts.filter((e) => {
    const box = e.getBoundingClientRect();
    return box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > room + 1;
  });
  const size = (e) => parseFloat(getComputedStyle(e).fontSize);
  const words = texts.filter((e) => !e.closest("svg")).map((e) => size(e));
  const labels = texts.filter((e) => e.closest("svg")).map((e) => (size(e) * e.getScreenCTM().a) / scale);
  return {
    role: slide.classList.item(0),
    cut: cut.map((e) => e.textContent.trim().slice(0, 60)),
    empty: texts.length === 0,
    words: Math.min(...words, 999),
    labels: Math.min(...labels, 999),
    scrolls: document.documentElement.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth,
    of: [...document.querySelectorAll(".slides > section")].indexOf(slide),
  };
}"""
SMALLEST = {"quiz": 20, "answer": 22, "dialogue": 22, "picture": 22}  # all others: 24


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of decks with a made-up session."""
    folder = tmp_path_factory.mktemp("site")
    (folder / "index.html").touch()
    write_slides(made_up_course(tmp_path_factory.mktemp("course")), folder / "slides")
    server = book_server(folder, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def opened(reader: Reader, deck: str, size: tuple[int, int] = SIZES[0], **options: Any) -> Page:
    viewport = {"width": size[0], "height": size[1]}
    page = reader(f"slides/{deck}.html", viewport=viewport, **options)
    if options.get("java_script_enabled", True):
        expect(page.locator("section.present")).to_be_visible()
    return page


def at(page: Page) -> int:
    return int(page.evaluate(MEASURE)["of"])


def go_to_first(page: Page, role: str) -> None:
    for _ in range(page.locator(".slides > section").count()):
        if page.evaluate(MEASURE)["role"] == role:
            return
        page.keyboard.press("PageDown")
    raise AssertionError(f"no slide is a {role}")


@pytest.mark.parametrize(("deck", "size"), WALKS, ids=lambda value: str(value))
def test_a_clicker_walks_the_deck_and_all_of_each_slide_is_seen(
    reader: Reader, deck: str, size: tuple[int, int]
) -> None:
    page = opened(reader, deck, size)
    many = page.locator(".slides > section").count()
    for number in range(many):
        if page.locator("section.present [data-act=check]").count():
            page.locator("section.present .psychoed-choice").first.click()
            page.locator("section.present [data-act=check]").click()
            expect(page.locator("section.present .psychoed-answer").first).not_to_be_empty()
        found = page.evaluate(MEASURE)
        assert found["of"] == number
        assert found["cut"] == [], found
        assert not found["scrolls"], found
        assert not found["empty"], found
        assert found["words"] >= SMALLEST.get(found["role"], 24), found
        assert found["labels"] >= 16, found
        page.keyboard.press("PageDown")
    assert at(page) == many - 1
    for _ in range(many):
        page.keyboard.press("PageUp")
    assert at(page) == 0


@EACH
def test_each_slide_shows_the_way_to_help(reader: Reader, deck: str) -> None:
    page = opened(reader, deck)
    for _ in range(4):
        link = page.get_by_role("link", name="Get help now").first
        expect(link).to_be_in_viewport(ratio=1)
        assert link.get_attribute("href") == "../book/get-help.html"
        page.keyboard.press("ArrowRight")


def test_the_focus_in_a_quiz_does_not_trap_a_clicker(reader: Reader) -> None:
    page = opened(reader, DECKS[0])
    go_to_first(page, "quiz")
    before = at(page)
    quiz = page.locator("section.present")
    quiz.locator("input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    expect(quiz.locator("input").nth(1)).to_be_checked()
    quiz.get_by_role("button", name="Show what we would say").focus()
    page.keyboard.press("Space")
    expect(quiz.locator(".psychoed-answer")).to_contain_text("Nine days is too short")
    assert at(page) == before
    quiz.locator("input").nth(1).focus()
    page.keyboard.press("PageDown")
    assert at(page) == before + 1
    page.keyboard.press("Space")
    assert at(page) == before + 2


def test_after_a_click_on_an_answer_the_arrows_move_the_deck(reader: Reader) -> None:
    page = opened(reader, DECKS[0])
    go_to_first(page, "quiz")
    before = at(page)
    page.locator("section.present .psychoed-choice").first.click()
    page.keyboard.press("ArrowRight")
    assert at(page) == before + 1


def test_a_guess_is_answered(reader: Reader) -> None:
    page = opened(reader, DECKS[1])
    go_to_first(page, "quiz")
    slide = page.locator("section.present")
    slide.get_by_role("button", name="Show what was found").click()
    expect(slide.locator(".psychoed-status")).to_contain_text("You guessed 50 of 100")
    assert page.evaluate(MEASURE)["cut"] == []


def test_notes_come_on_demand(reader: Reader) -> None:
    page = opened(reader, DECKS[0])
    notes = page.get_by_role("region", name="Notes for the leaders")
    expect(notes).to_be_hidden()
    page.keyboard.press("n")
    expect(notes).to_contain_text("A made-up heavy part.")
    page.get_by_role("button", name="Notes (N)").click()
    expect(notes).to_be_hidden()


def test_notes_go_along_in_a_window_of_their_own(reader: Reader, noise: Any) -> None:
    page = opened(reader, DECKS[0])
    with page.expect_popup() as popup:
        page.keyboard.press("s")
    window = popup.value
    noise.watch(window)
    expect(window.get_by_text("A made-up heavy part.")).to_be_visible()
    page.keyboard.press("PageDown")
    page.keyboard.press("PageDown")
    expect(window.get_by_text("A reads the made-up message.")).to_be_visible()
    window.keyboard.press("PageUp")
    assert at(page) == 1


@EACH
def test_without_scripts_it_is_one_long_page(reader: Reader, deck: str) -> None:
    page = opened(reader, deck, java_script_enabled=False)
    tops = [box["y"] for s in page.locator(".slides > section").all() if (box := s.bounding_box())]
    assert len(tops) == page.locator(".slides > section").count()
    assert tops == sorted(set(tops))


def test_nothing_moves(reader: Reader) -> None:
    page = opened(reader, DECKS[0], reduced_motion="reduce")
    page.keyboard.press("PageDown")
    running = "document.getAnimations().filter((a) => a.playState === 'running').length"
    assert page.evaluate(running) == 0
