"""The frame around every page: help, leave, description, licence, and the pages behind short addresses."""

from functools import cache
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.osutil import relative_uri

from psychoed.course import Course
from psychoed.dates import day
from psychoed.site.shape import chapter_of
from psychoed.site.status import REVIEW

LONGEST_DESCRIPTION = 160
SEARCH = "Search the pages of this course. The search runs in your browser; nothing is sent."


def setup(app: Sphinx) -> None:
    """Let Sphinx ask this module for the frame of each page."""
    app.add_config_value("psychoed_pages_updated", None, "html")
    app.connect("html-page-context", _frame)
    app.connect("build-finished", _front_doors)


def description(doctree: nodes.document | None) -> str:
    """Return the first paragraph of a page, cut at a word to fit a search result."""
    paragraphs = doctree.findall(nodes.paragraph) if doctree else iter(())
    first = next((one for one in paragraphs if not _is_content_note(one)), None)
    text = " ".join(first.astext().split()) if first else SEARCH
    if len(text) <= LONGEST_DESCRIPTION:
        return text
    return text[:LONGEST_DESCRIPTION].rsplit(" ", 1)[0] + " …"


@cache
def plan_page(root: Path) -> tuple[str, str] | None:
    """Return the page of the safety chapter and the place of its plan there; None without one."""
    for chapter in Course(root).chapters:
        if chapter.file.kind == "safety" and chapter.file.worksheets:
            return f"notebooks/{chapter.name}", chapter.file.worksheets[0].id
    return None


def _is_content_note(paragraph: nodes.paragraph) -> bool:
    return any("content-note" in node["classes"] for node in (paragraph, paragraph.parent))


def _frame(
    app: Sphinx, pagename: str, _: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    chapter = chapter_of(app, pagename) if doctree else None
    updated = chapter.file.updated if chapter else app.config.psychoed_pages_updated
    context |= {
        "description": description(doctree),
        "review": REVIEW,
        "updated": day(updated) if updated else "",
        "is_chapter": chapter is not None,
        "page_path": app.builder.get_target_uri(pagename),
        "plan_page": plan_page(Path(app.srcdir)),
    }


def _front_doors(app: Sphinx, error: Exception | None) -> None:
    """Let / lead to the first page, and /4.html to chapter 4, without a script."""
    if error is not None or app.builder.format != "html":
        return
    chapters = {
        str(one.number): f"notebooks/{one.name}" for one in Course(Path(app.srcdir)).chapters
    }
    template = app.builder.templates.environment.get_template("front-door.html")
    for name, page in {"index": app.config.root_doc, **chapters}.items():
        door = template.render(
            first=relative_uri("", app.builder.get_target_uri(page)),
            project=app.config.html_title,
            language=app.config.language,
        )
        (Path(app.outdir) / f"{name}.html").write_text(door, encoding="utf-8")
