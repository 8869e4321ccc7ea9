"""Makes the pictures of the README: `make pictures` writes them into docs/pictures.

The picture of a printed page needs pdftoppm (on Debian: ``apt-get install poppler-utils``).
JupyterLab runs on a copy of the course, so that nothing in the repository changes.
"""

import io
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal
from urllib.error import URLError
from urllib.request import urlopen

from browser.conftest import BOOK, QUIET, ROOT
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from psychoed.publish.serve import book_server

PICTURES = ROOT / "docs" / "pictures"
CHAPTER = "notebooks/01-what-trd-means"
COURSE = ("_toc.yml", "notebooks", "evidence")
COLOURS = 64  # a page has few; the files stay small
TOKEN = "pictures"


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


def answer(page: Page, quiz: str, item: int, value: str) -> None:
    """Choose an answer, and ask for its feedback."""
    form = page.locator(f"psychoed-quiz#{quiz}")
    form.locator(f"[data-item='{item}'] input[value='{value}']").first.check()
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
    answer(desktop, "q-nine-days", 1, "2")
    to_top(desktop, "#q-nine-days")
    save("desktop.png", desktop.screenshot())

    dark = open_page(browser, f"{chapter}#q-six-histories", 360, 740, "dark")
    answer(dark, "q-six-histories", 1, "Not yet")
    to_top(dark, "#q-six-histories [data-item='1']")
    save("dark.png", dark.screenshot())

    printed = open_page(browser, chapter, 794, 1123).pdf(format="A4", prefer_css_page_size=True)
    command = ["pdftoppm", "-png", "-r", "80", "-singlefile", "-"]
    save(
        "print.png", subprocess.run(command, input=printed, capture_output=True, check=True).stdout
    )


@contextmanager
def lab() -> Iterator[str]:
    """Run `psychoed lab` on a copy of the course; yield the address of chapter 1 in it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder:
        course = Path(folder, "course")
        course.mkdir()
        for name in COURSE:
            copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
            copy(ROOT / name, course / name)
        own = {name: str(Path(folder, name)) for name in ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR")}
        server = subprocess.Popen(
            [str(Path(sys.executable).with_name("psychoed")), "lab", "--no-browser", "--port", str(port)],
            cwd=course,
            env=os.environ | own | {"JUPYTER_TOKEN": TOKEN},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            site = f"http://127.0.0.1:{port}"
            wait_for(f"{site}/api")
            yield f"{site}/lab/tree/{CHAPTER}.ipynb?token={TOKEN}"
        finally:
            server.terminate()
            server.wait()


def wait_for(address: str) -> None:
    for _ in range(120):
        try:
            urlopen(address).close()
            return
        except URLError:
            time.sleep(0.5)
    raise TimeoutError(address)


def jupyterlab(browser: Browser) -> None:
    with lab() as address:
        page = open_page(browser, address, 1280, 800)
        page.set_default_timeout(60_000)
        page.locator("[title*='Idle'], [data-status=idle]").first.wait_for()
        page.keyboard.press("Control+b")  # hides the list of files
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
        page.locator("psychoed-quiz#q-two-tries [data-act=check]:visible").wait_for()
        answer(page, "q-two-tries", 1, "1")
        page.locator("psychoed-quiz#q-two-tries").scroll_into_view_if_needed()
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
