"""The one way into a course: find it, and open one of its chapters."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from psychoed.content.chapter import ChapterFile
    from psychoed.content.help_lines import HelpLines
    from psychoed.evidence.model import Claim, Record
    from psychoed.exercises.dialogue.widget import DialogueWidget
    from psychoed.exercises.plan.widget import PlanWidget
    from psychoed.exercises.quiz.widget import QuizWidget
    from psychoed.exercises.reflection.widget import ReflectionWidget
    from psychoed.exercises.worksheet.widget import WorksheetWidget
    from psychoed.options.beside.widget import BesideWidget
    from psychoed.options.model import OptionCard
    from psychoed.options.widget import OptionWidget
    from psychoed.pictures.explore.widget import ExploreWidget
    from psychoed.pictures.widget import PictureWidget


class _HasId(Protocol):
    id: str


Exercise = TypeVar("Exercise", bound=_HasId)


class Course:
    """A folder with ``_toc.yml``, ``notebooks/`` and ``evidence/``.

    Args:
        root: that folder.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._records: dict[str, list[Record]] = {}

    @classmethod
    def here(cls, start: Path | None = None) -> "Course":
        """Find the course that holds a folder.

        Args:
            start: where to look from, upwards; the current folder if not given.

        Raises:
            FileNotFoundError: no folder above ``start`` has a ``_toc.yml``.
        """
        start = (start or Path.cwd()).resolve()
        for folder in (start, *start.parents):
            if (folder / "_toc.yml").is_file():
                return cls(folder)
        raise FileNotFoundError(
            f"There is no course here: neither {start} nor a folder above it has a _toc.yml."
        )

    @property
    def notebooks(self) -> list[Path]:
        """The notebooks of all chapters, in the order of their numbers."""
        return sorted((self.root / "notebooks").glob("[0-9][0-9]-*.ipynb"))

    @property
    def chapter_files(self) -> list[Path]:
        """The YAML files of all chapters, in the order of their numbers."""
        return sorted((self.root / "notebooks").glob("[0-9][0-9]-*.yml"))

    @property
    def evidence_files(self) -> list[Path]:
        """The files of study records, one a topic."""
        return sorted((self.root / "evidence").glob("*.yml"))

    def records(self, topic: str) -> "list[Record]":
        """Return the study records of one topic; its file is read once.

        Args:
            topic: name of its file without the ending, such as ``"what-and-why"``.

        Raises:
            ContentError: the file has mistakes; the message lists them all.
        """
        from psychoed.content.reading import read
        from psychoed.evidence.model import Record

        if topic not in self._records:
            path = self.root / "evidence" / f"{topic}.yml"
            self._records[topic] = read(path, list[Record], name=path.relative_to(self.root))
        return self._records[topic]

    @cached_property
    def claims(self) -> "dict[str, tuple[Record, Claim]]":
        """Every claim with its study, under the id of the claim.

        Raises:
            ContentError: an evidence file has mistakes; the message lists them all.
        """
        return {
            claim.id: (record, claim)
            for path in self.evidence_files
            for record in self.records(path.stem)
            for claim in record.claims
        }

    @cached_property
    def chapters(self) -> "list[Chapter]":
        """All chapters, in the order of their numbers."""
        return [Chapter(path.stem, self) for path in self.chapter_files]

    @cached_property
    def options(self) -> "dict[str, OptionCard]":
        """Every option card, under ``chapter/card``."""
        return {
            f"{chapter.name}/{card.id}": card
            for chapter in self.chapters
            for card in chapter.file.options
        }

    @cached_property
    def pieces(self) -> dict[str, dict[str, Any]]:
        """What "My plan" must know of every worksheet and reflection, under ``chapter/piece``."""
        from psychoed.exercises.private.definition import (
            reflection_definition,
            worksheet_definition,
        )

        found: dict[str, dict[str, Any]] = {}
        for chapter in self.chapters:
            for worksheet in chapter.file.worksheets:
                found[f"{chapter.name}/{worksheet.id}"] = worksheet_definition(worksheet)
            for reflection in chapter.file.reflections:
                found[f"{chapter.name}/{reflection.id}"] = reflection_definition(reflection)
        return found

    def help_lines(self) -> "HelpLines":
        """Return the phone numbers of the help page.

        Raises:
            ContentError: the file has mistakes; the message lists them all.
        """
        from psychoed.content.help_lines import FILE, HelpLines
        from psychoed.content.reading import read

        return read(self.root / FILE, HelpLines, name=FILE)


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
