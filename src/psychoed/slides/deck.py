"""Makes the slides of a chapter from the cells of its notebook."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from jinja2 import Environment
from nbformat import NotebookNode

from psychoed.chapter import Chapter
from psychoed.content.chapter import ChapterFile
from psychoed.slides.notes import add_notes
from psychoed.slides.pictures import dialogue_slides, picture_slides
from psychoed.slides.quizzes import quiz_slides
from psychoed.slides.slide import CONTENT_NOTE, HELP, PASSING, TO_TRY, TOP, Role, Slide, numbered
from psychoed.slides.split import split, words
from psychoed.slides.wall import html, plain

GET_HELP = "../book/get-help.html"
SHOWS = re.compile(r'chapter\.(?P<kind>\w+)\("(?P<id>[\w-]+)"\)')
FEW = 14
ONLY_ON_A_PAGE = re.compile(r"^You can stop here\. This page.*\n?", re.MULTILINE)


def deck(chapter: Chapter, notebook: NotebookNode, parts: Environment) -> list[Slide]:
    """Return all slides of a chapter, with the notes for its leaders.

    Args:
        chapter: the chapter, for its quizzes, its content note and its session.
        notebook: its notebook; a cell whose slide type is ``skip`` is left out.
        parts: holds the templates of the slides that every deck has.

    Returns:
        The slides in their order, with the one thing to try before the last.
    """

    def fixed(name: str, **values: object) -> str:
        return parts.get_template(f"{name}.html.j2").render(get_help=GET_HELP, **values)

    title, message = title_and_message(notebook)
    note = chapter.file.content_note
    lines = chapter.course.help_lines().emergency
    slides = [Slide("title", message, title), Slide("pass", fixed("pass"), PASSING)]
    if note:
        slides.append(Slide("content-note", fixed("note", topic=note.topic), CONTENT_NOTE))
    body = list(_body(notebook.cells[1:], chapter.file))
    slides += sorted(body, key=lambda slide: slide.role == "take-home")
    slides.append(Slide("help", fixed("help", lines=lines), HELP))
    add_notes(slides, chapter.file.session, chapter.course.timed_plans)
    return slides


def title_and_message(notebook: NotebookNode) -> tuple[str, str]:
    """Return the title of a chapter, and its main message as HTML.

    Args:
        notebook: its notebook; the first cell holds both.
    """
    heading, _, message = plain(notebook.cells[0].source).partition("\n")
    return heading.removeprefix("# "), html(message)


def slide_type(cell: NotebookNode) -> str:
    """Return the slide type of a cell; empty if it has none.

    Args:
        cell: a cell of a notebook.
    """
    return str(cell.metadata.get("slideshow", {}).get("slide_type", ""))


def _body(cells: list[NotebookNode], chapter: ChapterFile) -> Iterator[Slide]:
    part, shown, pending = TOP, 0, ""
    for cell, following in zip_longest(cells, cells[1:]):
        if cell.cell_type == "markdown":
            heading, texts = split(ONLY_ON_A_PAGE.sub("", plain(cell.source)).strip())
            if heading:
                part, shown, pending = heading, 0, heading
            if slide_type(cell) == "skip" or not texts:
                continue
            pending = ""
            if following is not None and _is_shown(following) and _leads_in(texts):
                first = heading if len(texts) == 1 else ""
                pending = ". ".join(filter(None, [first, texts.pop()]))
            to_try = part.casefold().startswith(TO_TRY.casefold())
            role: Role = "take-home" if to_try else "prose"
            for shown, text in enumerate(texts, shown + 1):  # noqa: B020
                yield Slide(role, html(text), numbered(part, shown))
        elif _is_shown(cell) and (call := SHOWS.match(cell.source)):
            yield from _shown(cell, call["kind"], call["id"], chapter, pending)
            pending = ""


def _is_shown(cell: NotebookNode) -> bool:
    return cell.cell_type == "code" and slide_type(cell) != "skip"


def _leads_in(texts: list[str]) -> bool:
    """Is the last of the texts a few words, which can stand above what they lead to?"""
    last = texts[-1]
    return words(last) <= FEW and last[0].isalnum() and (len(texts) == 1 or last.endswith(":"))


def _shown(
    cell: NotebookNode, kind: str, id: str, chapter: ChapterFile, heading: str
) -> list[Slide]:
    if kind == "quiz":
        return quiz_slides(next(quiz for quiz in chapter.quizzes if quiz.id == id), heading)
    markup = str(cell.outputs[0].data["text/html"])
    makes = dialogue_slides if kind == "dialogue" else picture_slides
    return makes(markup, id, heading)
