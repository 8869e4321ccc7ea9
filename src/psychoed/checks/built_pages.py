"""Reads the built pages: every link leads somewhere, and every picture says what it shows."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from msgspec import Struct, field

from psychoed.checks.finding import Finding
from psychoed.checks.material import Material

SOURCES = (".md", ".ipynb")


class Built(Struct):
    """What the checks need of one built page."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    unsaid: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    """Collects ids and links, and pictures that say nothing to somebody who cannot see them."""

    def __init__(self) -> None:
        super().__init__()
        self.built = Built()
        self._drawing: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.built.ids.append(values["id"])
        if tag == "a" and "href" in values:
            self.built.links.append(values["href"])
        alt = values.get("alt")
        if tag == "img" and (alt is None or "/" in alt or alt.endswith((".png", ".svg"))):
            self.built.unsaid.append(values.get("src", "an image"))
        if tag == "svg" and values.get("aria-hidden") != "true":
            self._drawing = values.get("id", "a drawing")
        elif tag == "title" and self._drawing:
            self._drawing = None

    def handle_endtag(self, tag: str) -> None:
        if tag == "svg" and self._drawing:
            self.built.unsaid.append(self._drawing)
            self._drawing = None


def read_page(html: str) -> Built:
    """Return the ids, the links and the silent pictures of a page.

    >>> read_page('<p id="a"><a href="#b">b</a> <img src="x.png"></p>')
    Built(ids=['a'], links=['#b'], unsaid=['x.png'])
    """
    reader = _Reader()
    reader.feed(html)
    return reader.built


def check(material: Material) -> Iterator[Finding]:
    """Look at each built page that is not older than its source."""
    book = material.root / "_build" / "html"

    @cache
    def read(path: Path) -> Built:
        return read_page(path.read_text(encoding="utf-8"))

    for path in sorted(book.rglob("*.html")):
        source = _source(material.root, path.relative_to(book))
        if source and source.stat().st_mtime > path.stat().st_mtime:
            continue
        name = (source or path).relative_to(material.root)
        page = read(path)
        for link in page.links:
            if text := _leads_nowhere(link, path, read):
                yield Finding(name, _line(source, link), "links", "error", text)
        for drawing in page.unsaid:
            text = f'the picture "{drawing}" has no text that says what it shows'
            yield Finding(name, 1, "alt-text", "error", text)
        for id, many in Counter(page.ids).items():
            if many > 1:
                yield Finding(
                    name, 1, "ids", "error", f'the id "{id}" stands on the page {many} times'
                )


def _source(root: Path, built: Path) -> Path | None:
    files = (root / built.with_suffix(ending) for ending in SOURCES)
    return next((file for file in files if file.is_file()), None)


def _leads_nowhere(link: str, page: Path, read: Callable[[Path], Built]) -> str:
    address = urlsplit(link)
    if address.scheme or address.netloc:
        return ""
    if address.path.endswith(".pdf"):
        return ""  # a pack is made when it is wanted, from pages that are built
    target = (page.parent / unquote(address.path)).resolve() if address.path else page
    if not target.is_file():
        return f'the link "{link}" leads to no page'
    anchor = unquote(address.fragment)
    if anchor and target.suffix == ".html" and anchor not in read(target).ids:
        return f'the link "{link}" leads to a place that is not on its page'
    return ""


def _line(source: Path | None, link: str) -> int:
    """Return the line of the source that holds the end of a link; 1 if none does."""
    end = link.rpartition("#")[2] if "#" in link else Path(link).stem
    lines = source.read_text(encoding="utf-8").splitlines() if source else []
    return next((n for n, line in enumerate(lines, 1) if end in line), 1)
