"""What a finding about hard prose, or about an old claim, tells the person who has to mend it."""

from datetime import date
from typing import get_args

import pytest

from psychoed.checks import expiry, readability, shape
from psychoed.checks.grades import by_dictionary, by_textstat, syllables
from psychoed.checks.material import Material
from psychoed.checks.shapes import shapes
from psychoed.checks.words import sentences, words
from psychoed.content.chapter import Kind
from psychoed.course import Course

from .conftest import SmallCourse

HARD = "Psychoeducational considerations regarding aripiprazole predominate."
EASY = "You can stop here."


def test_the_message_names_both_indices_and_the_hardest_line(course: SmallCourse) -> None:
    course.page(EASY, f"{EASY}\n{HARD}")
    graded = [one for one in readability.check(course.material) if one.rule == "reading-grade"]
    assert [(finding.line, finding.severity) for finding in graded] == [(6, "error")]
    text = graded[0].text
    for words_ in (
        "by textstat, at most 7",
        "by the dictionary, at most 8",
        "SMOG",
        "names of drugs",
    ):
        assert words_ in text
    assert f'line 6 "{HARD}"' in text


def test_names_of_drugs_make_no_text_harder(course: SmallCourse) -> None:
    course.page("Some took venlafaxine. Some took aripiprazole. It was esketamine for two.")
    assert list(readability.check(course.material)) == []
    named = ["Some took venlafaxine.", "Some took aripiprazole.", "It was esketamine for two."]
    assert by_dictionary(named).flesch_kincaid > 8


def test_the_cards_of_the_evidence_are_graded_and_fail_nothing(course: SmallCourse) -> None:
    path = course.root / "evidence" / "a-topic.yml"
    text = path.read_text(encoding="utf-8").replace("A trial of a spray.", f"{HARD} {HARD} {HARD}")
    course.write("evidence/a-topic.yml", text)
    graded = list(readability.check(course.material))
    assert {one.severity for one in graded} == {"note"}


@pytest.mark.parametrize("word", ["idea", "area", "any", "usually"])
def test_the_dictionary_hears_what_textstat_does_not(word: str) -> None:
    assert syllables(word) > 1
    assert by_dictionary([word]).flesch_kincaid > by_textstat([word]).flesch_kincaid


def test_words_of_any_shape_are_counted_once() -> None:
    text = "It\u2019s 1,000 steps \u2013 treatment-resistant, e.g. and/or \u2026 (0.5)!"
    assert words(text) == [
        "It\u2019s", "1,000", "steps", "treatment-resistant", "e.g", "and/or", "0.5",
    ]  # fmt: skip


def test_a_sentence_knows_where_it_starts() -> None:
    text = 'One is.\nShe asked: "Why?" and left. Two'
    assert [text[one.start :].startswith(one.text) for one in sentences(text)] == [True] * 4


def test_every_kind_of_chapter_has_its_shape() -> None:
    table = shapes()
    assert set(table.kinds) == set(get_args(Kind))
    for kind in table.kinds.values():
        assert {*kind.must, *kind.should, *kind.leave_out} <= table.blocks.keys()


def test_only_chapters_have_a_shape(course: SmallCourse) -> None:
    course.page(" ".join(["word"] * 900))
    assert list(shape.check(course.material)) == []


@pytest.mark.parametrize(("release", "severity"), [(True, "error"), (False, "warning")])
def test_what_is_old_stops_a_release(course: SmallCourse, release: bool, severity: str) -> None:
    course.page("[69 were](#spray2020-response).")
    late = Material(Course(course.root), release=release, today=date(2099, 2, 1))
    old = {one.text.split()[2]: one for one in expiry.check(late)}
    assert old["spray2020-response"].severity == severity
    assert old["spray2020-score"].severity == "note"
    lines = (course.root / "evidence" / "a-topic.yml").read_text(encoding="utf-8").splitlines()
    assert "expires" in lines[old["spray2020-score"].line - 1]


def test_the_cards_hold_every_claim_but_no_id_and_none_that_stays_out(
    course: SmallCourse,
) -> None:
    texts = {one.text for page in course.material.evidence_pages for one in page.passages}
    assert "The score fell 4 points more." in texts
    assert "A figure that stays out." not in texts
    course.chapter("# One", more="options: []\nevidence: [spray2020]\n")
    fields = [one for page in course.material.pages for one in page.passages if one.kind == "field"]
    assert fields
    assert "spray2020" not in {one.text for one in fields}
