"""Makes the pictures of the README: `make pictures` writes them into docs/pictures.

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

from browser.conftest import BOOK, QUIET, ROOT
from browser.test_lab import TOKEN, copy_course, own_settings, run_all, wait_for_address
from PIL import Image
from playwright.sync_api import Browser, Page, expect, sync_playwright

from psychoed.publish.serve import book_server

PICTURES = ROOT / "docs" / "pictures"
CHAPTER = "notebooks/01-what-trd-means"
COLOURS = 64  # a page has few; the files stay small


def save(name: str, png: bytes) -> None:
    """Write a picture with few colours."""
    path = PICTURES / name
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

    printed = open_page(browser, chapter, 794, 1123).pdf(format="A4", prefer_css_page_size=True)
    command = ["pdftoppm", "-png", "-r", "80", "-singlefile", "-"]
    save(
        "print.png", subprocess.run(command, input=printed, capture_output=True, check=True).stdout
    )


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


def jupyterlab(browser: Browser) -> None:
    with lab() as address:
        page = open_page(browser, address, 1280, 800)
        page.set_default_timeout(60_000)
        cells = len(json.loads((ROOT / f"{CHAPTER}.ipynb").read_text(encoding="utf-8"))["cells"])
        expect(page.locator(".jp-Cell")).to_have_count(cells)  # before that, not all would run
        quiz = run_all(page, "q-two-tries")
        page.keyboard.press("Control+b")  # hides the list of files
        answer(page, "q-two-tries", 0)
        quiz.evaluate("quiz => quiz.closest('.jp-Cell').scrollIntoView()")
        save("jupyterlab.png", page.screenshot())
        page.close()


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    server = book_server(BOOK, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"), args=QUIET
        )
        web(browser, f"http://127.0.0.1:{server.server_port}")
        jupyterlab(browser)
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    main()
