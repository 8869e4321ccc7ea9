"""The built pages lead somewhere, and their pictures speak."""

import os
from pathlib import Path

import pytest

from psychoed.checks.built_pages import check

from .conftest import SmallCourse

FAULTS = {
    '<a href="b.html">b</a>': "leads to no page",
    '<a href="#nowhere">b</a>': "leads to a place that is not on its page",
    '<a href="other.html#nowhere">b</a>': "leads to a place that is not on its page",
    '<img src="_images/a.png">': "has no text",
    '<img src="a.png" alt="_images/a.png">': "has no text",
    '<svg id="s"><path d="M0 0"/></svg>': '"s" has no text',
    '<p id="one"></p><p id="one"></p>': "2 times",
}
FINE = (
    '<a href="other.html#here">b</a> <a href="https://example.org/x#y">c</a> <a href="tel:988">d</a>',
    '<p id="x"></p><a href="#x">x</a><img src="a.png" alt="Two groups, side by side">',
    '<svg id="s"><title>69 of 100 were better</title></svg><svg aria-hidden="true"></svg>',
)


def built(course: SmallCourse, body: str) -> Path:
    course.write("_build/html/book/other.html", '<p id="here"></p>')
    course.page("Words and nowhere.")
    return course.write("_build/html/book/a-page.html", body)


@pytest.mark.parametrize("body", FAULTS)
def test_a_fault_of_a_built_page_is_found_and_named_by_its_source(
    course: SmallCourse, body: str
) -> None:
    built(course, body)
    (found,) = check(course.material)
    assert FAULTS[body] in found.text
    assert str(found.path) == "book/a-page.md"


def test_the_line_is_that_of_the_link(course: SmallCourse) -> None:
    built(course, '<a href="#nowhere">b</a>')
    (found,) = check(course.material)
    assert found.line == 3


@pytest.mark.parametrize("body", FINE)
def test_what_is_right_passes(course: SmallCourse, body: str) -> None:
    built(course, body)
    assert list(check(course.material)) == []


def test_a_page_that_is_older_than_its_source_is_not_looked_at(course: SmallCourse) -> None:
    path = built(course, '<a href="b.html">b</a>')
    os.utime(path, (0, 0))
    assert list(check(course.material)) == []
