"""What readers do on every page, and what the tests ask of it."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

from psychoed.content.chapter import ChapterFile, read_chapter
from psychoed.course import Course
from psychoed.exercises.quiz.model import Quiz
from psychoed.exercises.reflection.model import Reflection
from psychoed.exercises.worksheet.model import Worksheet

from .conftest import ROOT, built_pages

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
FRONT_DOOR = "index.html"  # it only leads on to the first page
PAGES = [address for address in built_pages() if address != FRONT_DOOR]
CHAPTER_FILES: dict[str, ChapterFile] = {
    f"notebooks/{path.stem}.html": read_chapter(path) for path in Course(ROOT).chapter_files
}
CHAPTERS = list(CHAPTER_FILES)
QUIZZES: list[tuple[str, Quiz]] = [
    (address, quiz) for address, file in CHAPTER_FILES.items() for quiz in file.quizzes
]
REFLECTIONS: list[tuple[str, Reflection]] = [
    (address, piece) for address, file in CHAPTER_FILES.items() for piece in file.reflections
]
WORKSHEETS: list[tuple[str, Worksheet]] = [
    (address, piece) for address, file in CHAPTER_FILES.items() for piece in file.worksheets
]
EACH_PAGE = pytest.mark.parametrize("address", PAGES)
EACH_CHAPTER = pytest.mark.parametrize("address", CHAPTERS)
WORDS = "a walk with Oskar"
FILL_STORE = """() => {
  for (let size = 2 ** 22; size >= 1; ) {
    try { localStorage.setItem("filler" + size + Math.random(), "x".repeat(size)); }
    catch { size = Math.floor(size / 2); }
  }
}"""
KEPT = "() => [...Object.entries(localStorage), ...Object.entries(sessionStorage)]"


def open_folds(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")


def open_around(page: Page, exercise: str) -> Locator:
    """Open the folded part that holds an exercise, as a tap does, if it is closed; return the exercise."""
    found = page.locator(f"#{exercise}")
    part = page.locator("details.part", has=found)
    if part.get_attribute("open") is None:
        part.locator("summary").first.click()
    return found


def is_focused(control: Locator) -> bool:
    return bool(control.evaluate("(it) => it === document.activeElement"))


def tab_to(page: Page, control: Locator) -> None:
    """Press Tab until a control has the focus."""
    for _ in range(200):
        if is_focused(control):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the Tab key does not reach {control}")


def tab_into(page: Page, exercise: Locator) -> None:
    """Press Tab until something in an exercise has the focus."""
    for _ in range(200):
        if exercise.evaluate("(it) => it.contains(document.activeElement)"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"the Tab key does not reach {exercise}")


def axe_faults(page: Page) -> list[str]:
    """Return every fault that axe-core sees on the whole page, with no rule left out."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate("axe.run(document)")
    assert len(found["passes"]) > 10  # it did look
    return [f"{fault['id']}: {fault['nodes'][0]['target']}" for fault in found["violations"]]


def too_wide(page: Page) -> list[str]:
    """Return what sticks out of the window sideways; nothing does on a good page."""
    return list(
        page.evaluate(
            """() => document.documentElement.scrollWidth <= innerWidth ? [] :
            [...document.querySelectorAll("body *")]
              .filter((it) => it.getBoundingClientRect().right > innerWidth + 1)
              .map((it) => it.outerHTML.slice(0, 80))"""
        )
    )


def sheets_of_paper(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def press(shown: Locator, name: str) -> None:
    shown.get_by_role("button", name=name, exact=True).click()


def box(shown: Locator, number: int = 0) -> Locator:
    return shown.locator("textarea").nth(number)


def keep(shown: Locator) -> None:
    press(shown, "Keep on this device")
    press(shown, "Yes, keep it here")


def erase(shown: Locator) -> None:
    press(shown, "Erase what I wrote")
    press(shown, "Yes, erase it")


def said(shown: Locator) -> Locator:
    return shown.locator(".psychoed-status[role=status]")
