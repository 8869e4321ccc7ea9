"""Findings are printed for people, for GitHub and for programs; errors fail, and nothing else."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from psychoed.checks.finding import Finding
from psychoed.checks.report import Format, report
from psychoed.cli import app

from .conftest import SmallCourse

FOUND = [
    Finding(Path("a.md"), 2, "SM01", "error", "say it kindly\nor not"),
    Finding(Path("b.yml"), 7, "HP13", "note", "100 % of them"),
]


def test_text_has_a_line_a_finding_and_counts_by_rule() -> None:
    assert list(report(FOUND[1:], Format.TEXT)) == [
        "b.yml:7: note: 100 % of them [HP13]",
        "1 note. By rule: HP13 1.",
    ]
    assert list(report([], Format.TEXT)) == ["No mistakes found."]


def test_github_gets_one_annotation_a_finding() -> None:
    assert list(report(FOUND, Format.GITHUB)) == [
        "::error file=a.md,line=2,title=SM01::say it kindly%0Aor not",
        "::notice file=b.yml,line=7,title=HP13::100 %25 of them",
    ]


def test_json_holds_everything() -> None:
    (text,) = report(FOUND, Format.JSON)
    assert json.loads(text)[1] == {
        "path": "b.yml", "line": 7, "rule": "HP13", "severity": "note", "text": "100 % of them",
    }  # fmt: skip


@pytest.mark.parametrize(("words", "code"), [("69 of 100", 0), ("70 of 100", 1)])
def test_the_command_fails_on_errors_only(
    course: SmallCourse, monkeypatch: pytest.MonkeyPatch, words: str, code: int
) -> None:
    course.page(
        f"[{words}](#spray2020-response) of them did, and that is all.", name="book/index.md"
    )
    monkeypatch.chdir(course.root)
    result = CliRunner().invoke(app, ["check", "--format", "json"])
    errors = [one for one in json.loads(result.stdout) if one["severity"] == "error"]
    assert (result.exit_code, len(errors)) == (code, code)
