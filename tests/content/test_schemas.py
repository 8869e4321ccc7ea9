"""The schemas that editors use are those of the models, and each file names its own."""

import json
import re
from pathlib import Path

import pytest

from psychoed.content.schemas import SCHEMAS, schema_text
from psychoed.course import Course

COURSE = Course.here(Path(__file__).parent)


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_the_committed_schema_is_fresh(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == schema_text(SCHEMAS[path]), "Run: make refresh"


@pytest.mark.parametrize(
    "path",
    [*COURSE.chapter_files, *COURSE.evidence_files, COURSE.root / "book" / "crisis-lines.yml"],
    ids=lambda path: path.name,
)
def test_each_content_file_names_its_schema(path: Path) -> None:
    first = path.read_text(encoding="utf-8").splitlines()[0]
    named = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
    assert named, f"{path} should name its schema in its first line"
    assert json.loads((path.parent / named[1]).read_text(encoding="utf-8"))
