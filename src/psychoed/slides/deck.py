"""Makes the slides of a chapter from the cells of its notebook."""

import re
from collections.abc import Iterator
from itertools import zip_longest

from nbformat import NotebookNode

from psychoed.content.chapter import ChapterFile
from psychoed.slides.pictures import dialogue_slides, picture_slides
from psychoed.slides.quizzes import quiz_slides
from psychoed.slides.slide import Slide
from psychoed.slides.split import split, words
from psychoed.slides.wall import html, plain

SHOWS = re.compile(r'chapter\.(?P<kind>\w+)\("(?P<id>[\w-]+)"\)')
FEW = 14
TO_TRY = "One thing to try"
TOP = "In short"
ONLY_ON_A_PAGE = re.compile(r"^You can stop here\. This page.*\n?", re.MULTILINE)


def body(notebook: NotebookNode, chapter: ChapterFile) -> list[Slide]:
    """Return the slides of a notebook after its title, with the one thing to try last.

    Args:
        notebook: the chapter; a cell whose slide type is ``skip`` is left out.
        chapter: the file beside it, which holds the quizzes.
    """
    slides = list(_cells(notebook.cells[1:], chapter))
    last = [slide for slide in slides if slide.role == "take-home"]
    return [slide for slide in slides if slide.role != "take-home"] + last


def slide_type(cell: NotebookNode) -> str:
    """Return the slide type of a cell; empty if it has none."""
    return str(cell.metadata.get("slideshow", {}).get("slide_type", ""))


def _cells(cells: list[NotebookNode], chapter: ChapterFile) -> Iterator[Slide]:
    part, shown, pending = TOP, 0, ""
    on_wall = [cell for cell in cells if slide_type(cell) != "skip"]
    for cell, following in zip_longest(on_wall, on_wall[1:]):
        if cell.cell_type == "markdown":
            heading, texts = split(ONLY_ON_A_PAGE.sub("", plain(cell.source)).strip())
            part, shown = (heading, 0) if heading else (part, shown)
            if _leads_in(texts) and following is not None and following.cell_type == "code":
                pending = ". ".join(filter(None, [heading, texts[0]]))
                continue
            pending = part if heading and not texts else ("" if texts else pending)
            for text in texts:
                shown += 1
                again = f"{part} ({shown})" if shown > 1 else part
                to_try = part.casefold().startswith(TO_TRY.casefold())
                yield Slide("take-home" if to_try else "prose", html(text), again)
        elif call := SHOWS.match(cell.source):
            yield from _shown(cell, call["kind"], call["id"], chapter, pending)
            pending = ""


def _leads_in(texts: list[str]) -> bool:
    """Are these few words of prose, which can stand above what they lead to?"""
    return len(texts) == 1 and words(texts[0]) <= FEW and texts[0][0].isalnum()


def _shown(
    cell: NotebookNode, kind: str, id: str, chapter: ChapterFile, heading: str
) -> list[Slide]:
    if kind == "quiz":
        return quiz_slides(next(quiz for quiz in chapter.quizzes if quiz.id == id), heading)
    markup = str(cell.outputs[0].data["text/html"])
    makes = dialogue_slides if kind == "dialogue" else picture_slides
    return makes(markup, id, heading)
