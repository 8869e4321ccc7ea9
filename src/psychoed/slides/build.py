"""Writes the decks of a course with nbconvert and our own template, and what they need."""

import shutil
from pathlib import Path
from typing import Any

from nbconvert.exporters import TemplateExporter
from nbformat import NotebookNode

from psychoed.chapter import Chapter
from psychoed.course import Course
from psychoed.site.csp import protect
from psychoed.slides.deck import GET_HELP, deck, title_and_message

HERE = Path(__file__).parent
STATIC = HERE.parent / "static"
ASSETS = ("slides.js", "slides.css", "favicon.svg")


def write_slides(course: Course, folder: Path) -> list[Path]:
    """Write one deck a chapter.

    Args:
        course: the course.
        folder: where the decks go; scripts and styles go into ``assets`` in it.

    Returns:
        The decks, in the order of their chapters.

    Raises:
        ContentError: the file of a chapter has mistakes; the message lists them all.
    """
    assets = folder / "assets"
    assets.mkdir(parents=True, exist_ok=True)
    for name in ASSETS:
        shutil.copy(STATIC / name, assets)
    return [_write(chapter, folder) for chapter in course.chapters]


def _write(chapter: Chapter, folder: Path) -> Path:
    path = folder / f"{chapter.name}.html"
    page, _ = _DeckExporter(chapter).from_filename(str(chapter.path.with_suffix(".ipynb")))
    path.write_text(page, encoding="utf-8")
    return path


class _DeckExporter(TemplateExporter):
    """nbconvert's exporter for one chapter."""

    def __init__(self, chapter: Chapter) -> None:
        super().__init__(  # type: ignore[no-untyped-call]
            template_name="template",
            extra_template_basedirs=[str(HERE)],
            file_extension=".html",
        )
        self.chapter = chapter

    def from_notebook_node(  # type: ignore[override]
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **options: Any
    ) -> tuple[str, dict[str, Any]]:
        title, _ = title_and_message(nb)
        slides = deck(self.chapter, nb, self.environment)
        found = (resources or {}) | {"title": title, "slides": slides, "get_help": GET_HELP}
        page, found = super().from_notebook_node(nb, found, **options)
        return protect(page), found
