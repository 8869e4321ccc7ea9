"""Mistakes in the form of content files, as their models see them."""

from collections.abc import Callable, Iterator

from psychoed.chapter import Chapter
from psychoed.checks.finding import Finding
from psychoed.content.help_lines import FILE as HELP_LINES
from psychoed.content.reading import ContentError
from psychoed.course import Course
from psychoed.sessions.timed_plans import FILE as TIMED_PLANS


def check(course: Course) -> list[Finding]:
    """Return every mistake in the chapters, the evidence, the help lines and the timed plans."""
    found: set[Finding] = set()
    for look in _readings(course):
        try:
            look()
        except ContentError as error:
            found |= {
                Finding(mistake.path, mistake.line, "content", "error", mistake.text)
                for mistake in error.mistakes
            }
    return sorted(found)


def _readings(course: Course) -> Iterator[Callable[[], object]]:
    for path in course.chapter_files:
        yield lambda path=path: Chapter(path.stem, course).file  # type: ignore[misc]
    for path in course.evidence_files:
        yield lambda path=path: course.records(path.stem)  # type: ignore[misc]
    if (course.root / HELP_LINES).is_file():
        yield course.help_lines
    if (course.root / TIMED_PLANS).is_file():
        yield lambda: course.timed_plans
