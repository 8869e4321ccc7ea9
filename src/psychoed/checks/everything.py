"""Runs every check over a course."""

from collections.abc import Callable, Iterator

from psychoed.checks import (
    balance,
    built_pages,
    certainty,
    content,
    craft,
    expiry,
    known_ids,
    minutes,
    pictures,
    readability,
    safe_messaging,
    shape,
    tracing,
)
from psychoed.checks.finding import Finding
from psychoed.checks.material import Material
from psychoed.course import Course

Check = Callable[[Material], Iterator[Finding]]
CHECKS: tuple[Check, ...] = (
    balance.check,
    built_pages.check,
    certainty.check,
    craft.check,
    expiry.check,
    known_ids.check,
    minutes.check,
    pictures.check,
    readability.check,
    safe_messaging.check,
    shape.check,
    tracing.check,
)


def findings(course: Course, *, release: bool = False) -> list[Finding]:
    """Return what all checks find, by file and line.

    A file with a mistake in its form comes first and alone: the other checks need to read it.

    Args:
        course: the course.
        release: what is past its date is an error, and not a warning.
    """
    mistakes = content.check(course)
    if mistakes:
        return mistakes
    material = Material(course, release=release)
    return sorted(finding for check in CHECKS for finding in check(material))
