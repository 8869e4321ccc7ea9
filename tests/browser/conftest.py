"""A real Chromium, and the built book on a server of its own."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    expect,
    sync_playwright,
)

from psychoed.publish.serve import book_server

expect.set_options(timeout=15_000)  # for slow computers; nothing here waits for a time to pass
ROOT = Path(__file__).parents[2]
BOOK = ROOT / "_build" / "html"
# No calls home by the browser itself: they would fail here, and count as requests of the page.
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
         "--disable-background-networking", "--disable-component-update"]  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests; ``CHROMIUM`` names it, as tests/run.sh does."""
    with sync_playwright() as playwright:
        path = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        chromium = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the built book, without a slash at its end."""
    server = book_server(BOOK, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A reader who has never been here, on a phone of 360 px."""
    fresh = browser.new_context(viewport={"width": 360, "height": 640}, reduced_motion="reduce")
    yield fresh
    fresh.close()


class Noise:
    """What a page said to the console, and every address that it asked for."""

    def __init__(self) -> None:
        self.messages: list[str] = []
        self.requests: list[str] = []

    def watch(self, page: Page) -> None:
        def said(message: ConsoleMessage) -> None:
            self.messages.append(message.text)

        def asked(request: Request) -> None:
            self.requests.append(request.url)

        page.on("console", said)
        page.on("pageerror", lambda error: self.messages.append(str(error)))
        page.context.on("request", asked)

    def requests_elsewhere(self, site: str) -> list[str]:
        return [url for url in self.requests if not url.startswith((site, "data:", "blob:"))]


@pytest.fixture
def noise() -> Noise:
    return Noise()


@pytest.fixture
def page(context: BrowserContext, noise: Noise, site: str) -> Iterator[Page]:
    """A page whose every test also shows that it was silent: no message, no request elsewhere."""
    page = context.new_page()
    page.set_default_timeout(15_000)
    noise.watch(page)
    yield page
    assert noise.messages == []
    assert noise.requests_elsewhere(site) == []


class Reader(Protocol):
    """Somebody who opens a page of the book in a browser of their own."""

    def __call__(self, address: str = "book/index.html", **options: Any) -> Page: ...


@pytest.fixture
def reader(browser: Browser, noise: Noise, site: str) -> Iterator[Reader]:
    """Opens pages, each in a context with its own options; as silent as ``page``."""
    contexts: list[BrowserContext] = []

    def opens(address: str = "book/index.html", **options: Any) -> Page:
        size: dict[str, Any] = {"viewport": {"width": 360, "height": 640}}
        contexts.append(browser.new_context(base_url=f"{site}/", **(size | options)))
        page = contexts[-1].new_page()
        page.set_default_timeout(15_000)
        noise.watch(page)
        page.goto(address)
        return page

    yield opens
    for each in contexts:
        each.close()
    assert noise.messages == []
    assert noise.requests_elsewhere(site) == []


def built_pages() -> list[str]:
    """The addresses of every page of the built book, without slides and short addresses."""
    pages = (path.relative_to(BOOK) for path in BOOK.rglob("*.html"))
    return sorted(str(one) for one in pages if one.parts[0] != "slides" and not one.stem.isdigit())
