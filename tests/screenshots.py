"""Makes the pictures of the README and of the guide to laptops: `make pictures` writes them.

They stand in docs/pictures and in book/facilitators/pictures.
The picture of a printed page needs pdftoppm (on Debian: ``apt-get install poppler-utils``).
JupyterLab runs on a copy of the course, so that nothing in the repository changes.
"""

import io
import json
import os
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal
from urllib.request import urlopen

from browser.conftest import BOOK, QUIET, ROOT
from browser.filling import field_of
from browser.reading import keep, open_around
from browser.test_lab import (
    ALIVE,
    IDLE,
    TOKEN,
    copy_course,
    own_settings,
    restart_and_run_all,
    run_all,
    wait_for_address,
)
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from psychoed.publish.serve import book_server

PICTURES = ROOT / "docs" / "pictures"
GUIDE = ROOT / "book" / "facilitators" / "pictures"
CHAPTER = "notebooks/01-what-trd-means"
COLOURS = 64  # a page has few; the files stay small


def save(name: str, png: bytes, folder: Path = PICTURES) -> None:
    """Write a picture with few colours."""
    path = folder / name
    Image.open(io.BytesIO(png)).convert("RGB").quantize(COLOURS).save(path, optimize=True)
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1024:.0f} KiB")


def open_page(
    browser: Browser,
    address: str,
    width: int,
    height: int,
    scheme: Literal["light", "dark"] = "light",
) -> Page:
    page = browser.new_page(
        viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
    )
    page.goto(address, wait_until="networkidle")
    return page


def answer(page: Page, quiz: str, choice: int) -> None:
    """Choose an answer to the first question of a quiz, and ask for its feedback."""
    form = page.locator(f"psychoed-quiz#{quiz}")
    form.locator("fieldset").first.locator("input").nth(choice).check()
    form.locator("[data-act=check]").click()


def to_top(page: Page, selector: str) -> None:
    """Bring a part of the page to the top of the picture, with a little room above it."""
    page.locator(selector).first.evaluate(
        "part => scrollTo(0, scrollY + part.getBoundingClientRect().top - 16)"
    )
    page.evaluate("document.activeElement.blur()")


def save_printed(name: str, page: Page) -> None:
    """Write a picture of the first sheet that a page prints."""
    save_sheet(name, page.pdf(format="A4", prefer_css_page_size=True))


def save_sheet(name: str, printed: bytes) -> None:
    """Write a picture of the first sheet of a PDF."""
    command = ["pdftoppm", "-png", "-r", "80", "-singlefile", "-"]
    save(name, subprocess.run(command, input=printed, capture_output=True, check=True).stdout)


def fill(page: Page, site: str, chapter: str, sheet: str, answers: dict[str, str]) -> Locator:
    """Answer the first boxes of some fields of a worksheet, and keep it."""
    page.goto(f"{site}/notebooks/{chapter}.html")
    shown = open_around(page, sheet)
    for field, words in answers.items():
        field_of(shown, field).locator("input[type=text], textarea").first.fill(words)
    keep(shown)
    return shown


def plan(browser: Browser, site: str) -> None:
    """What somebody writes down in three chapters, and the page that comes of it. It is made up."""
    page = open_page(browser, f"{site}/book/index.html", 360, 740)
    page.add_init_script("window.print = () => {}")
    decision = {"decision": "Stay on this one, or add something?", "due": "the visit in March"}
    fill(page, site, "12-deciding-together", "w-one-decision", decision)
    to_top(page, "#w-one-decision")
    save("worksheet.png", page.screenshot())
    words = {"good-day": "I sing while I cook", "early": "I stop opening the post"}
    fill(page, site, "02-what-it-is-like", "w-my-words", words)
    story = fill(
        page,
        site,
        "05-my-treatment-story",
        "w-story",
        {"helped-a-little": "the choir on Thursdays", "first-minute": "Mornings are the worst."},
    )
    row = story.locator(".psychoed-table-row").first
    for column, text in (("what", "a tablet"), ("did", "a bit less crying"), ("cost", "sick")):
        row.locator(f'[data-column="{column}"] :is(input, textarea)').first.fill(text)
    keep(story)
    page.set_viewport_size({"width": 794, "height": 1123})
    page.goto(f"{site}/notebooks/16-my-plan.html")
    open_around(page, "my-plan").locator("[data-act=print]").click()
    save_printed("plan.png", page)


def web(browser: Browser, site: str) -> None:
    chapter = f"{site}/{CHAPTER}.html"
    save("phone.png", open_page(browser, chapter, 360, 740).screenshot())

    desktop = open_page(browser, f"{chapter}#q-nine-days", 1280, 800)
    answer(desktop, "q-nine-days", 1)
    to_top(desktop, "#q-nine-days")
    save("desktop.png", desktop.screenshot())

    dark = open_page(browser, f"{chapter}#q-six-histories", 360, 740, "dark")
    answer(dark, "q-six-histories", 1)
    to_top(dark, "#q-six-histories fieldset")
    save("dark.png", dark.screenshot())

    save_printed("print.png", open_page(browser, chapter, 794, 1123))


def evening(browser: Browser, site: str) -> None:
    """What two leaders hold in their hands after an evening: a run sheet, a handout, a slide."""
    page = open_page(browser, f"{site}/book/facilitators/session-builder.html", 360, 740)
    page.add_init_script("window.print = () => {}")
    page.reload()
    page.locator('[name="chapter-0"]').select_option("12")
    page.locator("[data-act=make]").click()
    to_top(page, ".session-builder")
    save("builder.png", page.screenshot())
    page.locator("[data-act=print]").click()
    save_printed("run-sheet.png", page)
    with urlopen(f"{site}/packs/12-deciding-together-handout-a4.pdf") as handout:
        save_sheet("handout.png", handout.read())
    slide = open_page(browser, f"{site}/slides/07-tms-and-ect.html#/7", 1280, 720)
    save("slide.png", slide.screenshot())


@contextmanager
def lab() -> Iterator[str]:
    """Run `psychoed lab` on a copy of the course; yield the address of chapter 1 in it."""
    with tempfile.TemporaryDirectory() as home:
        course = Path(home, "course")
        copy_course(course)
        with subprocess.Popen(
            [str(Path(sys.executable).with_name("psychoed")), "lab", "--no-browser"],
            cwd=course,
            env=own_settings(Path(home)),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as process:
            assert process.stdout
            try:
                site = wait_for_address(process.stdout)
                threading.Thread(target=process.stdout.read, daemon=True).start()
                yield f"{site}/lab/tree/{CHAPTER}.ipynb?token={TOKEN}"
            finally:
                process.terminate()


def open_in_lab(browser: Browser, address: str, width: int, height: int) -> Page:
    """Open chapter 1 without the list of files, and wait for all of its cells."""
    page = open_page(browser, address, width, height)
    page.set_default_timeout(60_000)
    cells = len(json.loads((ROOT / f"{CHAPTER}.ipynb").read_text(encoding="utf-8"))["cells"])
    expect(page.locator(".jp-Cell")).to_have_count(cells)  # before that, not all would run
    expect(page.locator(IDLE)).to_be_attached(timeout=60_000)
    page.keyboard.press("Control+b")
    return page


def jupyterlab(browser: Browser) -> None:
    with lab() as address:
        page = open_in_lab(browser, address, 1280, 800)
        quiz = run_all(page, "q-two-tries")
        answer(page, "q-two-tries", 0)
        quiz.evaluate("quiz => quiz.closest('.jp-Cell').scrollIntoView()")
        save("jupyterlab.png", page.screenshot())
        page.close()


def show_in_lab(page: Page, exercise: str) -> None:
    """Bring the cell of an exercise to the top, and again as long as cells above it still grow."""
    page.wait_for_function(
        """name => {
          const cell = document.getElementById(name).closest(".jp-Cell");
          const before = cell.getBoundingClientRect().top;
          cell.scrollIntoView();
          return Math.abs(cell.getBoundingClientRect().top - before) < 1;
        }""",
        arg=exercise,
        polling=1_000,
    )


def guide(browser: Browser) -> None:
    """A question of chapter 1 as the notebook opens, and once its cells have run."""
    with lab() as address:
        page = open_in_lab(browser, address, 720, 520)
        show_in_lab(page, "q-two-tries")
        save("lab-before.png", page.screenshot(), GUIDE)
        restart_and_run_all(page)
        expect(page.locator(f"#q-two-tries {ALIVE}")).to_be_attached()
        expect(page.locator(IDLE)).to_be_attached()
        show_in_lab(page, "q-two-tries")
        save("lab-after.png", page.screenshot(), GUIDE)
        page.close()


def main() -> None:
    GUIDE.mkdir(parents=True, exist_ok=True)
    PICTURES.mkdir(parents=True, exist_ok=True)
    server = book_server(BOOK, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=QUIET
        )
        site = f"http://127.0.0.1:{server.server_port}"
        web(browser, site)
        plan(browser, site)
        evening(browser, site)
        jupyterlab(browser)
        guide(browser)
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main()
