"""Faults of thirty kinds in a copy of the real course: every one is found, and nothing else."""

import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from psychoed.checks.everything import findings
from psychoed.course import Course

ROOT = Path(__file__).parents[2]
PLANTED: list[dict[str, str]] = yaml.safe_load(
    Path(__file__).with_name("planted.yml").read_text(encoding="utf-8")
)


def plant(root: Path, fault: dict[str, Any]) -> None:
    path = root / fault["file"]
    path.parent.mkdir(parents=True, exist_ok=True)
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    old, new = fault["old"], fault["new"]
    if path.suffix == ".ipynb":
        old, new = (words.replace('"', '\\"') for words in (old, new))
    start = text.index(fault.get("below", ""))
    assert old in text[start:], f"{fault['name']}: the words to replace are not in {fault['file']}"
    path.write_text(text[:start] + text[start:].replace(old, new, 1), encoding="utf-8")


def errors(root: Path) -> Counter[tuple[str, str]]:
    return Counter(
        (str(one.path), one.rule)
        for one in findings(Course(root), release=True)
        if one.severity == "error"
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for folder in ("book", "evidence", "notebooks"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "_toc.yml", tmp_path)
    return tmp_path


def test_the_course_as_it_is_has_no_fault(copy: Path) -> None:
    assert errors(copy) == Counter()


def test_every_planted_fault_is_found_and_nothing_else(copy: Path) -> None:
    assert len(PLANTED) >= 30
    assert len({fault["rule"] for fault in PLANTED}) >= 20
    for fault in PLANTED:
        plant(copy, fault)
    expected = Counter((fault.get("page", fault["file"]), fault["rule"]) for fault in PLANTED)
    assert errors(copy) == expected
