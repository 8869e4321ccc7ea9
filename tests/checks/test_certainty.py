"""A certainty word is never surer than its kind of study allows."""

import pytest

from psychoed.checks.certainty import check

from .conftest import SmallCourse

SURER = {
    "one trial": ("word: moderate", "word: high", "a study of the kind rct is moderate at most"),
    "second hand": ("word: low, why: second", "word: moderate, why: second", "low at most"),
    "people followed": ("kind: rct", "kind: cohort", "a study of the kind cohort is low at most"),
}
FINE = {
    "as they are": ("word: moderate", "word: moderate"),
    "many trials": ("kind: rct", "kind: meta-analysis"),
    "lower than allowed": ("word: moderate", "word: very low"),
    "not a finding": ("word: moderate", "word: not rated"),
}


def changed(course: SmallCourse, old: str, new: str) -> SmallCourse:
    path = course.root / "evidence" / "a-topic.yml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return course


@pytest.mark.parametrize("name", SURER)
def test_a_word_that_is_too_sure_is_found_at_its_claim(course: SmallCourse, name: str) -> None:
    old, new, said = SURER[name]
    (found,) = check(changed(course, old, new).material)
    assert said in found.text
    lines = (course.root / found.path).read_text(encoding="utf-8").splitlines()
    assert lines[found.line - 1].endswith(found.text.split(":")[0])


@pytest.mark.parametrize("name", FINE)
def test_what_the_rule_allows_passes(course: SmallCourse, name: str) -> None:
    assert list(check(changed(course, *FINE[name]).material)) == []
