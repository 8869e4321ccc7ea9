"""A writer's mistakes are all named at once, with file, line and what to change."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from psychoed.content.chapter import ChapterFile, read_chapter
from psychoed.content.reading import ContentError, read

GOOD = """\
kind: understand
updated: 2026-11-22
expires: 2027-11-22
objectives: [{verb: state, bloom: R, text: the definition}]
session: {belief_check: q-a, blocks: {}, heavy_part: {what: none}, if_late: nothing}
quizzes:
  - id: q-a
    kind: one
    question: How many?
    options:
      - {text: One, feedback: Not quite., right: true}
      - {text: Two, feedback: Perhaps.}
    not_sure: That is fine.
"""


def mistakes(tmp_path: Path, text: str) -> list[str]:
    path = tmp_path / "01-x.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        read_chapter(path, name=Path("01-x.yml"))
    return [str(mistake) for mistake in caught.value.mistakes]


def test_a_good_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "good.yml"
    path.write_text(GOOD, encoding="utf-8")
    assert read_chapter(path).quizzes[0].id == "q-a"


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (", feedback: Perhaps.", "", '01-x.yml:12: quiz q-a, option 2: "feedback" is missing'),
        ("text: Two", 'text: ""', '01-x.yml:12: quiz q-a, option 2, "text": this is empty'),
        (
            ", right: true",
            "",
            '01-x.yml:11: quiz q-a, "options": exactly one option must say right: true; 0 do',
        ),
        (
            "Perhaps.}",
            "Perhaps., right: true}",
            '01-x.yml:11: quiz q-a, "options": exactly one option must say right: true; 2 do',
        ),
        (
            "not_sure: That",
            "notsure: That",
            '01-x.yml:13: quiz q-a, "notsure": there is no "notsure" here; is it misspelt?',
        ),
        (
            "kind: one",
            "kind: single",
            '01-x.yml:8: quiz q-a, "kind": must be one of: belief, one, several, sort',
        ),
        (
            "    kind: one\n",
            "    kind: one\n    kind: one\n",
            '01-x.yml:9: "kind" stands here twice',
        ),
        (
            "bloom: R",
            "bloom: Z",
            "01-x.yml:4: objective 1, \"bloom\": 'Z' must be one of: An, Ap, C, E, R, U",
        ),
        (
            "question: How many?",
            "question: [How]",
            "01-x.yml:9: quiz q-a, \"question\": ['How'] should be text",
        ),
        ("expires: 2027-11-22\n", "", '01-x.yml:1: "expires" is missing'),
    ],
)
def test_each_mistake_says_where_and_what(
    tmp_path: Path, old: str, new: str, expected: str
) -> None:
    assert expected in mistakes(tmp_path, GOOD.replace(old, new, 1))


def test_all_mistakes_are_named_at_once(tmp_path: Path) -> None:
    text = GOOD.replace("feedback: Perhaps.", "feedbak: x").replace("bloom: R", "bloom: Z")
    assert len(mistakes(tmp_path, text)) == 3


def test_an_id_used_twice_is_a_mistake(tmp_path: Path) -> None:
    text = GOOD + "reflections:\n  - {id: q-a, title: T, prompts: [{text: P}]}\n"
    assert mistakes(tmp_path, text) == ['01-x.yml:15: reflection q-a: the id "q-a" is used twice']


def test_a_thing_to_sort_belongs_to_a_group_of_its_quiz(tmp_path: Path) -> None:
    sort = """
  - id: q-s
    kind: sort
    question: Which?
    groups: [A, B]
    items:
      - {text: x, group: A, feedback: f}
      - {text: y, group: C, feedback: f}
    not_sure: fine
"""
    assert mistakes(tmp_path, GOOD + sort) == [
        '01-x.yml:21: quiz q-s, item 2, "group": there is no group "C" in this quiz'
    ]


def test_the_belief_check_of_the_session_is_a_quiz_of_the_file(tmp_path: Path) -> None:
    text = GOOD.replace("belief_check: q-a", "belief_check: q-b")
    assert mistakes(tmp_path, text) == [
        '01-x.yml:5: "session", "belief_check": there is no quiz "q-b" in this file'
    ]


def test_what_is_not_yaml_is_a_mistake_with_its_line(tmp_path: Path) -> None:
    assert mistakes(tmp_path, "kind: [understand\nupdated: x")[0].startswith(
        "01-x.yml:2: this is not YAML"
    )


@pytest.mark.parametrize(
    "text", ["", "3", "[]", "kind: 3", "quizzes: {a: 1}", "quizzes: [3, null]"]
)
def test_no_file_ends_in_a_traceback(tmp_path: Path, text: str) -> None:
    assert mistakes(tmp_path, text)


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["id", "kind", "quizzes", "options", "right", "items", "group", "text"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(ANYTHING)
def test_any_content_is_read_or_explained(
    tmp_path_factory: pytest.TempPathFactory, data: object
) -> None:
    path = tmp_path_factory.mktemp("any") / "any.yml"
    path.write_text(yaml.safe_dump({**yaml.safe_load(GOOD), "quizzes": data}), encoding="utf-8")
    try:
        assert isinstance(read(path, ChapterFile), ChapterFile)
    except ContentError as error:
        assert all(mistake.line >= 1 and mistake.text for mistake in error.mistakes)
