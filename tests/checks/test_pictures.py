"""A picture that cannot be drawn is named by file and line before anybody builds the book."""

import pytest

from psychoed.checks import pictures
from psychoed.checks.pictures import check

from .conftest import SmallCourse

PICTURE = """
pictures:
  - id: p-one
    kind: icon-array
    title: "More were better with the spray"
    claim: {claim}
"""


def with_picture(course: SmallCourse, claim: str) -> SmallCourse:
    return course.chapter("# A\n\nB.", 'chapter.picture("p-one")', more=PICTURE.format(claim=claim))


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("nobody2020-x", "there is no claim"),
        ("spray2020-score", "does not say how it reads as people"),
    ],
)
def test_a_picture_without_its_figures_is_named(course: SmallCourse, claim: str, said: str) -> None:
    (found,) = check(with_picture(course, claim).material)
    assert said in found.text
    assert (str(found.path), found.line) == ("notebooks/01-a-chapter.yml", 9)


def test_a_picture_that_can_be_drawn_passes(course: SmallCourse) -> None:
    assert list(check(with_picture(course, "spray2020-response").material)) == []


def test_a_picture_that_is_too_heavy_is_named(
    course: SmallCourse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "MOST_KIB", 0)
    (found,) = check(with_picture(course, "spray2020-response").material)
    assert "KiB, and 0 are allowed" in found.text
