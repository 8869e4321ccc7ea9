"""Everything that the checks look at, read once."""

import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from psychoed.chapter import Chapter
from psychoed.checks.fields import field_passages
from psychoed.checks.markdown import Where, passages
from psychoed.checks.notebook import notebook_passages
from psychoed.checks.passage import Page
from psychoed.content.yaml_lines import YamlFile
from psychoed.course import Course
from psychoed.sessions.timed_plans import FILE as TIMED_PLANS

if TYPE_CHECKING:
    from psychoed.content.chapter import ChapterFile
    from psychoed.evidence.model import Claim, Record

HELP = "get-help"


class Material:
    """The pages, chapters and claims of a course.

    Args:
        course: the course; its content files must have no mistakes.
        release: what is past its date counts as an error.
        today: the day to compare dates with.
    """

    def __init__(
        self, course: Course, *, release: bool = False, today: datetime.date | None = None
    ) -> None:
        self.course = course
        self.root = course.root
        self.release = release
        self.today = today or datetime.date.today()
        self._files: dict[Path, YamlFile] = {}

    def yaml(self, path: Path) -> YamlFile:
        """Return a YAML file that knows the line of each value, read once."""
        if path not in self._files:
            self._files[path] = YamlFile(path)
        return self._files[path]

    @cached_property
    def chapters(self) -> "dict[str, ChapterFile]":
        """The YAML file of each chapter, under the name of the chapter."""
        return {
            path.stem: Chapter(path.stem, self.course).file for path in self.course.chapter_files
        }

    @cached_property
    def records(self) -> "dict[str, Record]":
        """Every study record, under its id."""
        return {
            record.id: record
            for path in self.course.evidence_files
            for record in self.course.records(path.stem)
        }

    @cached_property
    def claims(self) -> "dict[str, Claim]":
        """Every claim, under its id."""
        return {claim.id: claim for record in self.records.values() for claim in record.claims}

    def line_of(self, path: Path, id: str) -> int:
        """Return the line of a YAML file that gives something its id; 1 if none does."""
        lines = path.read_text(encoding="utf-8").splitlines()
        return next((n for n, line in enumerate(lines, 1) if line.endswith(f"id: {id}")), 1)

    @cached_property
    def pages(self) -> list[Page]:
        """Every page that is read: the Markdown of ``book/``, and the chapters."""
        return [
            self._markdown_page(path) for path in sorted((self.root / "book").rglob("*.md"))
        ] + [self._chapter_page(path) for path in self.course.notebooks]

    @cached_property
    def evidence_pages(self) -> list[Page]:
        """What the cards of the evidence pages say, one page a topic."""
        return [
            Page(name, "evidence", list(field_passages(path, self.root, {})))
            for path in self.course.evidence_files
            for name in [path.relative_to(self.root)]
        ]

    def _markdown_page(self, path: Path) -> Page:
        name = path.relative_to(self.root)
        where = Where(name, "", lambda line: line + 1)
        kind = {HELP: "help"}.get(path.stem, "page")
        for folder in ("facilitators", "evidence"):
            if folder in name.parts:
                kind = folder
        found = list(passages(path.read_text(encoding="utf-8"), where))
        if name == TIMED_PLANS.with_suffix(".md"):
            found += field_passages(self.root / TIMED_PLANS, self.root, {})
        return Page(name, kind, found)

    def _chapter_page(self, path: Path) -> Page:
        found, shown = notebook_passages(path, self.root)
        exercises = path.with_suffix(".yml")
        fields = list(field_passages(exercises, self.root, shown))
        return Page(path.relative_to(self.root), self.chapters[path.stem].kind, found + fields)
