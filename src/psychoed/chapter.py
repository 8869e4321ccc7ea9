"""A chapter of a course: its file, and every exercise, picture and card in it."""

import json
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar

from psychoed.course import Course

if TYPE_CHECKING:
    from psychoed.content.chapter import ChapterFile
    from psychoed.exercises.dialogue.widget import DialogueWidget
    from psychoed.exercises.plan.widget import PlanWidget
    from psychoed.exercises.quiz.widget import QuizWidget
    from psychoed.exercises.reflection.widget import ReflectionWidget
    from psychoed.exercises.worksheet.widget import WorksheetWidget
    from psychoed.options.beside.widget import BesideWidget
    from psychoed.options.widget import OptionWidget
    from psychoed.pictures.explore.widget import ExploreWidget
    from psychoed.pictures.widget import PictureWidget


class _HasId(Protocol):
    id: str


Exercise = TypeVar("Exercise", bound=_HasId)


class Chapter:
    """One chapter and its exercises, as a notebook uses it.

    Args:
        name: the name of its files without the ending, such as ``"01-what-trd-means"``.
        course: the course it stands in; found from the current folder if not given.

    Raises:
        FileNotFoundError: there is no such chapter.
        ContentError: its YAML file has mistakes; the message lists them all.
    """

    def __init__(self, name: str, course: Course | None = None) -> None:
        self.name = name
        self.course = course or Course.here()
        self.path = self.course.root / "notebooks" / f"{name}.yml"
        if not self.path.is_file():
            known = ", ".join(path.stem for path in self.course.chapter_files)
            raise FileNotFoundError(f'There is no chapter "{name}". There are: {known}.')

    @cached_property
    def file(self) -> "ChapterFile":
        """What the YAML file of this chapter holds."""
        from psychoed.content.chapter import read_chapter

        return read_chapter(self.path, name=self.path.relative_to(self.course.root))

    @property
    def number(self) -> int:
        """Its number, which stands first in the names of its files."""
        return int(self.name.partition("-")[0])

    @property
    def plan_page(self) -> str:
        """The page of its session plan, from the root of the course and without an ending."""
        return f"book/facilitators/sessions/chapter-{self.number:02}"

    @cached_property
    def title(self) -> str:
        """The heading of its notebook."""
        notebook = json.loads(self.path.with_suffix(".ipynb").read_text(encoding="utf-8"))
        return "".join(notebook["cells"][0]["source"]).partition("\n")[0].removeprefix("# ")

    def quiz(self, id: str) -> "QuizWidget":
        """Return a quiz of this chapter, to show as the last line of a cell.

        Raises:
            KeyError: this chapter has no quiz of that id.
        """
        from psychoed.exercises.quiz.widget import QuizWidget

        return QuizWidget(self._find(id, self.file.quizzes))

    def reflection(self, id: str) -> "ReflectionWidget":
        """Return a private reflection of this chapter, to show as the last line of a cell.

        Raises:
            KeyError: this chapter has no reflection of that id.
        """
        from psychoed.exercises.reflection.widget import ReflectionWidget

        return ReflectionWidget(self._find(id, self.file.reflections), self.name)

    def worksheet(self, id: str) -> "WorksheetWidget":
        """Return a worksheet of this chapter, to show as the last line of a cell.

        Raises:
            KeyError: this chapter has no worksheet of that id.
        """
        from psychoed.content.help_lines import to_tick
        from psychoed.exercises.worksheet.fields import Lines
        from psychoed.exercises.worksheet.widget import WorksheetWidget

        worksheet = self._find(id, self.file.worksheets)
        needs_lines = any(isinstance(field, Lines) for field in worksheet.fields)
        countries = to_tick(self.course.help_lines()) if needs_lines else None
        return WorksheetWidget(worksheet, self.name, countries)

    def dialogue(self, id: str) -> "DialogueWidget":
        """Return a dialogue of this chapter, to show as the last line of a cell.

        Raises:
            KeyError: this chapter has no dialogue of that id.
        """
        from psychoed.exercises.dialogue.widget import DialogueWidget

        return DialogueWidget(self._find(id, self.file.dialogues))

    def comparison(self, id: str) -> "BesideWidget":
        """Return two options side by side, to show as the last line of a cell.

        Raises:
            KeyError: this chapter has no comparison of that id, or it names an unknown card.
        """
        from psychoed.options.beside.widget import BesideWidget

        return BesideWidget(self._find(id, self.file.comparisons), self.course.options)

    def plan(self, id: str) -> "PlanWidget":
        """Return "My plan", to show as the last line of a cell.

        Raises:
            KeyError: this chapter has no plan of that id, or it names an unknown piece.
        """
        from psychoed.exercises.plan.widget import PlanWidget

        return PlanWidget(self._find(id, self.file.plans), self.name, self.course.pieces)

    def picture(self, id: str) -> "PictureWidget | ExploreWidget":
        """Return a picture of this chapter, to show as the last line of a cell.

        Raises:
            KeyError: this chapter has no picture of that id.
            PictureError: a claim that it names does not exist, or cannot be drawn.
        """
        from psychoed.pictures.explore.model import Explore
        from psychoed.pictures.explore.widget import explore_claims
        from psychoed.pictures.widget import PictureWidget

        picture = self._find(id, self.file.pictures)
        if isinstance(picture, Explore):
            return explore_claims(picture, self.course.claims)
        return PictureWidget(picture, self.course.claims)

    def option(self, id: str) -> "OptionWidget":
        """Return a card about one option, to show as the last line of a cell.

        Raises:
            KeyError: this chapter has no option of that id.
            PictureError: a claim that it names does not exist, or cannot be drawn.
        """
        from psychoed.options.widget import OptionWidget

        return OptionWidget(self._find(id, self.file.options), self.course.claims)

    def _find(self, id: str, exercises: Sequence[Exercise]) -> Exercise:
        for exercise in exercises:
            if exercise.id == id:
                return exercise
        known = ", ".join(exercise.id for exercise in exercises) or "none"
        raise KeyError(f'{self.path.name} has no "{id}" of this kind. It has: {known}.')
