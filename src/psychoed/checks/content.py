"""Looks for mistakes in every content file of a course."""

from collections.abc import Callable, Iterator

from psychoed.content.help_lines import FILE
from psychoed.content.reading import ContentError, Mistake
from psychoed.course import Chapter, Course


def content_mistakes(course: Course) -> list[Mistake]:
    """Return every mistake in the chapters, the evidence and the help lines of a course."""
    found: list[Mistake] = []
    for look in _readings(course):
        try:
            look()
        except ContentError as error:
            found += error.mistakes
    return sorted(found)


def _readings(course: Course) -> Iterator[Callable[[], object]]:
    for path in course.chapter_files:
        yield lambda path=path: Chapter(path.stem, course).file  # type: ignore[misc]
    for path in course.evidence_files:
        yield lambda path=path: course.records(path.stem)  # type: ignore[misc]
    if (course.root / FILE).is_file():
        yield course.help_lines
