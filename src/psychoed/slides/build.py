"""Writes the decks of a course, and what they need, into a folder."""

import shutil
from pathlib import Path

from psychoed.chapter import Chapter
from psychoed.course import Course
from psychoed.slides.exporter import DeckExporter

STATIC = Path(__file__).parent.parent / "static"
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
    page, _ = DeckExporter(chapter).from_filename(str(chapter.path.with_suffix(".ipynb")))
    path.write_text(page, encoding="utf-8")
    return path
