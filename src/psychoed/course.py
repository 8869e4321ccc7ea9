"""The one way into a course: find it, and what all its chapters share."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from psychoed.chapter import Chapter
    from psychoed.content.help_lines import HelpLines
    from psychoed.evidence.model import Claim, Record
    from psychoed.options.model import OptionCard
    from psychoed.sessions.timed_plans import TimedPlans


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
        from psychoed.chapter import Chapter

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

    @cached_property
    def timed_plans(self) -> "TimedPlans":
        """The plan that every group session follows.

        Raises:
            ContentError: its file has mistakes; the message lists them all.
        """
        from psychoed.content.reading import read
        from psychoed.sessions.timed_plans import FILE, TimedPlans

        return read(self.root / FILE, TimedPlans, name=FILE)

    def help_lines(self) -> "HelpLines":
        """Return the phone numbers of the help page.

        Raises:
            ContentError: the file has mistakes; the message lists them all.
        """
        from psychoed.content.help_lines import FILE, HelpLines
        from psychoed.content.reading import read

        return read(self.root / FILE, HelpLines, name=FILE)
