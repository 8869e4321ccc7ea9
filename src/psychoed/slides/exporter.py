"""Exports a chapter as a deck of slides, with nbconvert and a template of our own."""

from pathlib import Path
from typing import Any

from nbconvert.exporters import TemplateExporter
from nbformat import NotebookNode

from psychoed.chapter import Chapter
from psychoed.site.csp import protect
from psychoed.slides.deck import body
from psychoed.slides.notes import add_notes
from psychoed.slides.slide import Slide
from psychoed.slides.wall import html, plain

HERE = Path(__file__).parent
GET_HELP = "../book/get-help.html"


class DeckExporter(TemplateExporter):
    """nbconvert's exporter for one chapter.

    Args:
        chapter: the chapter whose notebook is exported.
    """

    def __init__(self, chapter: Chapter, **options: Any) -> None:
        super().__init__(  # type: ignore[no-untyped-call]
            template_name="template",
            extra_template_basedirs=[str(HERE)],
            file_extension=".html",
            **options,
        )
        self.chapter = chapter

    def from_notebook_node(  # type: ignore[override]
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **options: Any
    ) -> tuple[str, dict[str, Any]]:
        """Return the page of a deck, and what nbconvert knows of it."""
        heading, _, message = plain(nb.cells[0].source).partition("\n")
        title = heading.removeprefix("# ")
        found = (resources or {}) | {
            "title": title,
            "slides": self.deck(nb, title, html(message)),
            "get_help": GET_HELP,
        }
        page, found = super().from_notebook_node(nb, found, **options)
        return protect(page), found

    def deck(self, nb: NotebookNode, title: str, message: str) -> list[Slide]:
        """Return all slides of a chapter, with the notes for its leaders."""
        file = self.chapter.file
        lines = self.chapter.course.help_lines().emergency
        note = file.content_note
        slides = [
            Slide("title", message, title),
            Slide("pass", self._part("pass"), "Pass is always fine"),
            *([Slide("content-note", self._part("note", topic=note.topic), "Before we begin")] if note else []),
            *body(nb, file),
            Slide("help", self._part("help", lines=lines), "Help"),
        ]  # fmt: skip
        add_notes(slides, file.session, self.chapter.course.timed_plans)
        return slides

    def _part(self, name: str, **values: Any) -> str:
        template = self.environment.get_template(f"{name}.html.j2")
        return str(template.render(get_help=GET_HELP, **values))
