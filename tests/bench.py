"""Measures every page of the built book, and prints one Markdown table. `make bench` runs it.

It asserts nothing: marks and seconds depend on the computer, and on what else it is doing. The
pages are read into memory first and served gzipped, as a web host would. Name pages to measure
only those: ``make bench PAGES=notebooks/01-what-trd-means.html``.
"""

import argparse
import gzip
import json
import mimetypes
import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from browser.conftest import BOOK, QUIET, ROOT, Noise, built_pages
from playwright.sync_api import Browser, sync_playwright

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
LIGHTHOUSE = ROOT / "node_modules" / "lighthouse" / "cli" / "index.js"
OURS = [path.name for path in (ROOT / "src" / "psychoed" / "static").glob("*.js")]
MARKS = ("performance", "accessibility", "best-practices", "seo")
GZIP_LEVEL = 6  # what most web hosts use
COLUMNS = ("page", "first visit, KiB", "our scripts, KiB", "requests", "to other hosts",
           "console messages", "performance", "accessibility", "best practices", "SEO",
           "largest paint, s")  # fmt: skip


@contextmanager
def gzipping_server(files: dict[str, bytes]) -> Iterator[str]:
    """Serve gzipped files from memory, by their path below the root; yield the address."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = urlsplit(self.path).path.lstrip("/")
            body = files.get(path, b"")
            self.send_response(200 if path in files else 404)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("Content-Type", mimetypes.guess_type(path)[0] or "text/plain")
            if body:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Keep the table alone on the screen."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def first_visit(browser: Browser, site: str, page: str, files: dict[str, bytes]) -> list[str]:
    """Open a page with an empty cache; return what it weighs, asks for and says, as cells."""
    noise = Noise()
    context = browser.new_context(viewport={"width": 360, "height": 640})
    tab = context.new_page()
    noise.watch(tab)
    tab.goto(f"{site}/{page}", wait_until="networkidle")
    elsewhere = noise.requests_elsewhere(site)
    asked = {urlsplit(url).path.lstrip("/") for url in noise.requests if url.startswith(site)}
    # A browser without a window does not ask for the icon; a reader's browser does.
    icon = tab.locator("link[rel=icon]").first.evaluate("link => link.href")
    asked.add(urlsplit(icon).path.lstrip("/"))
    context.close()
    weights = {path: len(files[path]) / 1024 for path in asked if path in files}
    scripts = sum(weight for path, weight in weights.items() if Path(path).name in OURS)
    numbers = (len(asked) + len(elsewhere), len(elsewhere), len(noise.messages))
    return [f"{sum(weights.values()):.1f}", f"{scripts:.1f}", *map(str, numbers)]


def lighthouse(url: str) -> dict[str, Any]:
    """Return what Lighthouse says of a page on its simulated phone."""
    flags = " ".join(["--headless=new", *QUIET])
    command = ["node", str(LIGHTHOUSE), url, "--quiet", "--output=json", f"--chrome-flags={flags}"]
    done = subprocess.run(
        command, env=os.environ | {"CHROME_PATH": CHROMIUM}, capture_output=True, check=True
    )
    report: dict[str, Any] = json.loads(done.stdout)
    return report


def marks(reports: list[dict[str, Any]]) -> list[str]:
    """Return the median of each mark, and of the seconds to the largest paint, as cells."""
    cells = [
        f"{statistics.median(report['categories'][mark]['score'] for report in reports):.2f}"
        for mark in MARKS
    ]
    paint = statistics.median(
        report["audits"]["largest-contentful-paint"]["numericValue"] for report in reports
    )
    return [*cells, f"{paint / 1000:.2f}"]


def short_of_full(report: dict[str, Any]) -> list[str]:
    """Name each audit that costs a page part of a mark."""
    return [
        f"{mark}: {report['audits'][audit['id']]['title']}"
        for mark in MARKS
        for audit in report["categories"][mark]["auditRefs"]
        if audit["weight"] and (report["audits"][audit["id"]]["score"] or 0) < 0.9
        and report["audits"][audit["id"]]["scoreDisplayMode"] in ("binary", "numeric")
    ]  # fmt: skip


def seconds(*command: str) -> float:
    """Return how long a whole process takes: the median of five."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def row(*cells: str) -> None:
    print("|", " | ".join(cells), "|", flush=True)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("pages", nargs="*", help="such as book/index.html; every page if not given")
    asked.add_argument("--runs", type=int, default=3, help="of Lighthouse; the median counts")
    options = asked.parse_args()

    files = {
        str(path.relative_to(BOOK)): gzip.compress(path.read_bytes(), GZIP_LEVEL)
        for path in BOOK.rglob("*")
        if path.is_file()
    }
    faults: list[str] = []
    row(*COLUMNS)
    row("---", *["---:"] * (len(COLUMNS) - 1))
    with gzipping_server(files) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        for page in options.pages or built_pages():
            visit = first_visit(browser, site, page, files)
            reports = [lighthouse(f"{site}/{page}") for _ in range(options.runs)]
            row(page, *visit, *marks(reports))
            faults += [f"{page}: {fault}" for fault in short_of_full(reports[-1])]
        browser.close()

    imported = seconds(sys.executable, "-c", "import psychoed")
    helped = seconds(str(Path(sys.executable).with_name("psychoed")), "--help")
    built = seconds("make", "book")
    print(f"\nimport psychoed: {imported:.2f} s; psychoed --help: {helped:.2f} s; "
          f"make book with nothing changed: {built:.1f} s (medians of 5)")  # fmt: skip
    for fault in faults:
        print(f"- {fault}")


if __name__ == "__main__":
    main()
