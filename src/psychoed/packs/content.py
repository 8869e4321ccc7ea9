"""The HTML of each kind of pack."""

from base64 import b64encode
from collections.abc import Sequence
from functools import cached_property

import segno
import yaml
from bs4 import BeautifulSoup, Tag
from msgspec import Struct

from psychoed.chapter import Chapter
from psychoed.course import Course
from psychoed.exercises.markup import render
from psychoed.packs.chapter_page import ChapterPage, article, read_chapter_page
from psychoed.packs.paper import Links, for_paper
from psychoed.sessions.markup import plan_parts, run_sheet
from psychoed.sessions.timed_plans import LENGTHS
from psychoed.site.status import REVIEW

HELP = "book/get-help"
SHARED = (
    "opening-and-agreement", "hot-potatoes", "when-somebody-is-in-distress", "local-help",
    "closing-and-after",
)  # fmt: skip


class BookPage(Struct):
    """A page of ``book/`` as it goes into a pack."""

    title: str
    parts: list[Tag]


class Packs:
    """Turns the built pages of a course into packs.

    Args:
        course: the course; its book must be built.
        address: where the book is on the web; the ``baseurl`` of ``_config.yml`` if not given.
    """

    def __init__(self, course: Course, address: str = "") -> None:
        self.course = course
        self.pages = course.root / "_build" / "html"
        self.settings = yaml.safe_load((course.root / "_config.yml").read_text(encoding="utf-8"))
        base = address or self.settings["html"].get("baseurl", "")
        self.address = f"{base.rstrip('/')}/" if base else ""

    def handout(self, chapter: Chapter) -> str:
        """Return what each person of a group gets of a chapter, with room to write."""
        page = self._chapter_page(chapter, chapter.file.session.not_in_handout)
        return self._render("handout", page.title, chapter, page=page, help=self._help)

    def facilitator(self, chapter: Chapter) -> str:
        """Return what the two leaders need for a chapter: run sheets, plan, answers, shared pages."""
        shared = [self._book_page(f"book/facilitators/{name}") for name in SHARED]
        page = self._chapter_page(chapter)
        return self._render(
            "facilitator", f"For the leaders: {page.title}", chapter, page=page, shared=shared,
            run_sheets=[self._paper(run_sheet(chapter, length)) for length in LENGTHS],
            plan_parts={name: self._paper(html) for name, html in plan_parts(chapter).items()},
        )  # fmt: skip

    def workbook(self) -> str:
        """Return the sheets of all chapters, with their answers behind them."""
        pages = [self._chapter_page(chapter) for chapter in self.course.chapters]
        title = f"{self.settings['title']}: all the sheets"
        return self._render("workbook", title, None, pages=pages, help=self._help)

    def _render(self, kind: str, title: str, chapter: Chapter | None, **values: object) -> str:
        address = self._address(chapter)
        return render(
            f"packs/{kind}.html.j2", title=title, language=self._language, author=self.settings["author"],
            description=f"{self.settings['title']}. {REVIEW}", about=_about(self.settings["title"]),
            address=address, code=_code(address), **values,
        )  # fmt: skip

    @property
    def _language(self) -> str:
        return str(self.settings["sphinx"]["config"].get("language", "en"))

    def _address(self, chapter: Chapter | None) -> str:
        """Return the short address of a chapter; see `psychoed.site.frame` for the page behind it."""
        if not self.address:
            return ""
        return f"{self.address}{chapter.number}.html" if chapter else self.address

    def _chapter_page(self, chapter: Chapter, left_out: Sequence[str] = ()) -> ChapterPage:
        path = f"notebooks/{chapter.name}.html"
        page = read_chapter_page(self.pages / path, chapter.name, left_out)
        for part in page.all_parts:
            for_paper(part, self._links(path))
        return page

    @cached_property
    def _help(self) -> BookPage:
        return self._book_page(HELP)

    def _book_page(self, name: str) -> BookPage:
        path = f"{name}.html"
        body = for_paper(article(self.pages / path), self._links(path))
        title = body.select_one("h1")
        assert title  # noqa: S101  every page has one
        title.name = "h2"
        return BookPage(
            title.get_text(), [child for child in body.children if isinstance(child, Tag)]
        )

    def _paper(self, html: str) -> Tag:
        return for_paper(BeautifulSoup(html, "html.parser"), self._links("book/facilitators/"))

    def _links(self, page: str) -> Links:
        return Links(self.address, page, self._studies)

    @cached_property
    def _studies(self) -> dict[str, str]:
        """On paper a study card has no number to tap: it is the title and the year of its study."""
        return {
            id: f"{record.bib.title.rstrip('.')} ({record.bib.year or 'year not seen'})"
            for id, (record, _) in self.course.claims.items()
        }


def _about(title: str) -> str:
    return f"From the course {title}. It is company and preparation, and no treatment."


def _code(address: str) -> str:
    """Return a code for phone cameras as an address of a picture; nothing without an address."""
    if not address:
        return ""
    code = segno.make(address, micro=False).svg_inline(scale=4, border=4)
    return "data:image/svg+xml;base64," + b64encode(code.encode()).decode()
