"""Reads the built page of a chapter: what a handout takes from it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from bs4 import BeautifulSoup, Tag
from msgspec import Struct

from psychoed.checks.shapes import shapes

EXERCISES = "psychoed-reflection, psychoed-worksheet"
PICTURES = ".psychoed-picture"
NOT_ALONE = ".psychoed-option, psychoed-beside"  # what stands in a card goes with the card
ANSWERS = ".psychoed-reasons, .psychoed-found"


class Answer(Struct):
    """What stands on the last sheets: a question again, and its answers with their reasons."""

    question: str
    html: Tag


class ChapterPage(Struct):
    """The parts of a chapter that go on paper; each list in the order of the page.

    ``more_answers`` are those to the questions for another day, which a handout leaves out.
    """

    id: str
    title: str
    message: Tag
    top: list[Tag]
    urgent: list[Tag]
    pictures: list[Tag]
    exercises: list[Tag]
    quizzes: list[Tag]
    short_parts: list[Tag]
    sources: list[Tag]
    answers: list[Answer]
    more_answers: list[Answer]
    status: str

    @property
    def all_parts(self) -> list[Tag]:
        """Every part, to be made fit for paper."""
        lists = (self.top, self.urgent, self.pictures, self.exercises, self.quizzes)
        shown = [part for parts in (*lists, self.short_parts, self.sources) for part in parts]
        answers = (*self.answers, *self.more_answers)
        return [self.message, *shown, *(answer.html for answer in answers)]


def article(path: Path) -> Tag:
    """Return the text of a built page, without the frame around it.

    Raises:
        FileNotFoundError: the book was not built.
    """
    if not path.is_file():
        raise FileNotFoundError(f"{path} is missing. Build the book first: make book")
    found = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser").select_one("article")
    assert found  # noqa: S101  every page has one
    return found


def read_chapter_page(path: Path, name: str, left_out: Sequence[str]) -> ChapterPage:
    """Cut a built chapter into the parts of a handout.

    Args:
        path: the page in ``_build/html/notebooks/``.
        name: the name of the chapter; its id in a pack.
        left_out: ids of pictures and exercises that the handout must not hold.

    Raises:
        FileNotFoundError: the book was not built.
    """
    body = article(path)
    for id in left_out:
        if found := body.find(id=id):
            found.decompose()
    parts = {part: _heading(part) for part in body.select("section > section")}
    title, message = body.select_one("h1"), body.select_one(".main-message")
    status = body.select_one(".status")
    assert title and message and status  # noqa: S101  the shape of a chapter
    more = [quiz for quiz in body.select("psychoed-quiz") if _in_more(quiz, parts)]
    quizzes = [quiz for quiz in body.select("psychoed-quiz") if quiz not in more]
    pictures = [one for one in body.select(PICTURES) if not _inside(one)]
    return ChapterPage(
        id=name, title=title.get_text(), message=message, top=list(_top(message)),
        urgent=[part for part in parts if part.select_one(".emergency")],
        pictures=pictures, exercises=body.select(EXERCISES), quizzes=quizzes,
        short_parts=[part for part, name in parts.items() if name.startswith(_short())],
        sources=[part for part, name in parts.items() if name == shapes().sources],
        answers=_take_answers(pictures + quizzes), more_answers=_take_answers(more), status=status.get_text(),
    )  # fmt: skip


def _heading(part: Tag) -> str:
    found = part.select_one("h2")
    return found.get_text() if found else ""


def _short() -> tuple[str, ...]:
    blocks = shapes().blocks
    return tuple(
        str(blocks[name].heading) for name in ("one thing to try", "questions for the visit")
    )


def _in_more(quiz: Tag, parts: dict[Tag, str]) -> bool:
    """Is it one of those to read alone, on another day?"""
    return any(
        part in quiz.parents and name.startswith(shapes().more) for part, name in parts.items()
    )


def _inside(picture: Tag) -> bool:
    return bool(
        picture.find_parent(class_="psychoed-picture")
        or picture.find_parent(class_="psychoed-option")
        or picture.find_parent("psychoed-beside")
    )


def _top(message: Tag) -> Iterator[Tag]:
    """Yield what stands between the main message and the first part."""
    for one in message.find_next_siblings():
        if one.name == "section":
            return
        if not {"cell", "status", "time", "more"} & set(one.get_attribute_list("class")):
            yield one


def _take_answers(exercises: list[Tag]) -> list[Answer]:
    """Take the answers out of exercises, so that they can stand on sheets of their own."""
    taken: list[Answer] = []
    for exercise in exercises:
        question = exercise.select_one(".psychoed-question, legend")
        for found in exercise.select(ANSWERS):
            taken.append(Answer(question.get_text() if question else "", found.extract()))
    return taken
