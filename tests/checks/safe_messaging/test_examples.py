"""Every rule catches what it should, and lets pass what it should."""

from importlib.util import find_spec
from pathlib import Path

import pytest
import yaml

from psychoed.checks import safe_messaging
from psychoed.checks.safe_messaging.rules import FILE, Rule, rule_book

from ..conftest import SmallCourse

EXAMPLES = yaml.safe_load(Path(__file__).with_name("examples.yml").read_text(encoding="utf-8"))
ELSEWHERE = "## Elsewhere\n\nThoughts of suicide can pass. [Get help now](get-help.md)."
HELD_ELSEWHERE = [rule for rule in rule_book().rules if rule.held_by]
BUILT = {"TP03"}  # looks at built pages: test_silence.py


def cases(kind: str) -> list[object]:
    return [
        pytest.param(rule, text, id=f"{rule}-{number}")
        for rule, texts in EXAMPLES.items()
        for number, text in enumerate(texts[kind], 1)
    ]


def found(course: SmallCourse, text: str) -> set[str]:
    course.page(text, ELSEWHERE)
    return {finding.rule for finding in safe_messaging.check(course.material)}


@pytest.mark.parametrize(("rule", "text"), cases("catch"))
def test_it_is_caught(rule: str, text: str, course: SmallCourse) -> None:
    assert rule in found(course, text)


@pytest.mark.parametrize(("rule", "text"), cases("pass"))
def test_it_passes(rule: str, text: str, course: SmallCourse) -> None:
    assert rule not in found(course, text)


def test_every_rule_is_a_pattern_or_names_its_code() -> None:
    rules = rule_book().rules
    assert len(rules) == 52
    for rule in rules:
        assert rule.code in safe_messaging.CODE, rule.id
        assert rule.pattern or rule.code or rule.held_by, rule.id
    assert set(safe_messaging.CODE) - {""} == {rule.code for rule in rules if rule.code}


@pytest.mark.parametrize("rule", HELD_ELSEWHERE, ids=lambda rule: rule.id)
def test_a_rule_that_is_held_elsewhere_names_a_module(rule: Rule) -> None:
    assert find_spec(rule.held_by)


def test_every_rule_has_two_texts_to_catch_and_two_to_let_pass() -> None:
    held_here = {rule.id for rule in rule_book().rules if not rule.held_by} - BUILT
    assert {*held_here, "stamp", "lint-ok"} == set(EXAMPLES)
    for rule, texts in EXAMPLES.items():
        assert min(len(texts["catch"]), len(texts["pass"])) >= 2, rule


def test_the_file_says_each_rule_once_and_in_its_scope() -> None:
    raw = yaml.safe_load(FILE.read_text(encoding="utf-8"))["rules"]
    ids = [row["id"] for row in raw]
    assert len(ids) == len(set(ids))
    assert {row["severity"] for row in raw} == {"error", "warning", "note"}
    assert {row["scope"] for row in raw} == {"all", "suicide", "claims"}
