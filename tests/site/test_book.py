"""The built book: every page is there, whole, and says honestly what it is."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from psychoed.course import Course

COURSE = Course.here(Path(__file__).parent)
BOOK = COURSE.root / "_build" / "html"
TOC = yaml.safe_load((COURSE.root / "_toc.yml").read_text(encoding="utf-8"))
LISTED = [one for chapter in TOC["chapters"] for one in (chapter, *chapter.get("sections", []))]
ENTRIES = [TOC["root"], *(one["file"] for one in LISTED)]
PAGES = sorted({*BOOK.rglob("*.html")} - {*BOOK.glob("slides/*")} - {*BOOK.glob("[0-9]*.html")})
CHAPTERS = [BOOK / "notebooks" / f"{path.stem}.html" for path in COURSE.chapter_files]


def page_id(path: Path) -> str:
    return str(path.relative_to(BOOK))


FRONT_DOOR = BOOK / "index.html"  # it only leads on to the first page
EACH_PAGE = pytest.mark.parametrize("path", PAGES, ids=page_id)


class Loads(HTMLParser):
    """The addresses from which a page loads something by itself."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag in ("script", "link", "img", "iframe", "source"):
            self.addresses.append(values.get("src") or values.get("href") or "")


@pytest.mark.parametrize("entry", ENTRIES)
def test_each_entry_of_the_contents_has_its_page(entry: str) -> None:
    assert (BOOK / f"{entry}.html").is_file()


@EACH_PAGE
def test_a_page_has_title_language_description_policy_and_one_h1(path: Path) -> None:
    html = path.read_text(encoding="utf-8")
    assert "<html" in html and 'lang="en"' in html
    assert re.search(r"<title>[^<]+</title>", html)
    assert re.search(r'<meta name="description" content="[^"]{20,}">', html)
    assert '<meta name="referrer" content="no-referrer">' in html
    assert "form-action 'none'" in html
    assert html.count("<h1") == 1


@EACH_PAGE
def test_no_style_attribute(path: Path) -> None:
    assert " style=" not in path.read_text(encoding="utf-8")


@EACH_PAGE
def test_a_page_loads_nothing_from_another_host(path: Path) -> None:
    loads = Loads(path.read_text(encoding="utf-8")).addresses
    assert [address for address in loads if "//" in address] == []


@pytest.mark.parametrize("path", [one for one in PAGES if one != FRONT_DOOR], ids=page_id)
def test_help_comes_first_on_every_page(path: Path) -> None:
    html = path.read_text(encoding="utf-8").split("<body>")[1]
    assert html.index("Get help now") < html.index("<header")


@pytest.mark.parametrize("path", CHAPTERS, ids=page_id)
def test_a_chapter_says_who_has_not_checked_it(path: Path) -> None:
    html = path.read_text(encoding="utf-8")
    assert "No clinician has checked it yet, and it is not yet tested with readers." in html
    assert "CC BY 4.0" in html


@pytest.mark.parametrize("path", CHAPTERS, ids=page_id)
def test_the_main_message_is_the_first_thing_after_the_title(path: Path) -> None:
    html = path.read_text(encoding="utf-8")
    note = (
        r"(?:<p class=\"content-note\">(?:(?!</p>).)*</p>\s*)?"  # one line, only where it is needed
    )
    assert re.search(rf"</h1>\s*{note}<p class=\"main-message\">", html)


@pytest.mark.parametrize("path", CHAPTERS, ids=page_id)
def test_each_part_after_the_top_folds_under_its_heading_and_minutes(path: Path) -> None:
    html = path.read_text(encoding="utf-8")
    headings = html.count("<h2>")
    folds = re.findall(
        r'<details class="part"><summary>\s*<h2>.+?</h2>\s*<span class="minutes">\d+ min', html
    )
    assert headings == len(folds) > 0


def test_the_help_page_has_no_menu_and_calls_by_a_tap() -> None:
    html = (BOOK / "book" / "get-help.html").read_text(encoding="utf-8")
    assert 'class="menu"' not in html
    assert 'href="tel:988"' in html
    assert 'href="tel:999"' in html


def test_in_the_safety_chapter_nothing_stands_between_the_message_and_what_to_do_in_danger() -> (
    None
):
    name = next(one.name for one in COURSE.chapters if one.file.kind == "safety")
    html = (BOOK / "notebooks" / f"{name}.html").read_text(encoding="utf-8")
    message = html.index("main-message")
    between = html[message : html.index("emergency", message)]
    assert "Stop when you like" not in between
    assert html.index("Stop when you like") > message


@EACH_PAGE
def test_the_plan_for_bad_hours_is_linked_at_the_foot(path: Path) -> None:
    if path == FRONT_DOOR:
        return
    foot = path.read_text(encoding="utf-8").rpartition("<footer")[2]
    link = re.search(r'href="([^"]*)#(w-[\w-]+)">A plan for bad hours', foot)
    assert link
    target = (path.parent / link[1]).resolve() if link[1] else path
    assert f'id="{link[2]}"' in target.read_text(encoding="utf-8")


def test_a_short_address_leads_to_its_chapter() -> None:
    for chapter in COURSE.chapters:
        door = (BOOK / f"{chapter.number}.html").read_text(encoding="utf-8")
        assert f'content="0; url=notebooks/{chapter.name}.html"' in door
        assert f'<a href="notebooks/{chapter.name}.html">' in door
