"""A chapter can be read by somebody with little energy: short, plain, and linked to its evidence."""

import re
from pathlib import Path

import nbformat
import pytest
import textstat

from psychoed.course import Chapter, Course

COURSE = Course.here(Path(__file__).parent)
CLAIMS = {c.id for f in COURSE.evidence_files for r in COURSE.records(f.stem) for c in r.claims}
EACH = pytest.mark.parametrize("path", COURSE.notebooks, ids=lambda path: path.stem)
PAGES = pytest.mark.parametrize(
    "path", sorted((COURSE.root / "book").rglob("*.md")), ids=lambda path: path.stem
)
GRADE, GRADE_HELP = 7, 5


def prose(path: Path) -> str:
    if path.suffix == ".md":
        return path.read_text(encoding="utf-8")
    cells = nbformat.read(path, as_version=4).cells
    return "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")


def parts(path: Path) -> list[str]:
    """Return the top of a chapter, then each part that folds, without its sources."""
    pieces = re.split(r"^## ", prose(path), flags=re.MULTILINE)
    return [piece for piece in pieces if not piece.startswith("Sources")]


def plain(markdown: str) -> str:
    """Return what a reader sees of some Markdown, a sentence end after each heading and list item."""
    text = re.sub(r"```.*?```|^\(.*\)=$|^:::.*$", "", markdown, flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"\{[a-z:]+\}`[^`]*`", "", text)
    lines = (re.sub(r"^[#>*\-\d.:\s]+|[*`]", "", line).strip() for line in text.splitlines())
    return "\n".join(
        line if re.search(r"[.?!:”\"]$", line) else f"{line}." for line in lines if line
    )


def words(markdown: str) -> int:
    return len(plain(markdown).split())


@EACH
def test_the_main_message_has_at_most_25_words(path: Path) -> None:
    assert words(parts(path)[0].split("\n\n")[1]) <= 25


@EACH
def test_the_top_has_at_most_200_words_and_the_parts_at_most_600(path: Path) -> None:
    top, *rest = parts(path)
    assert words(top) <= 200
    assert [part.splitlines()[0] for part in rest if words(part) > 120] == []
    assert sum(map(words, rest)) <= 600
    if Chapter(path.stem, COURSE).file.kind == "start":
        assert words(prose(path)) <= 300


@EACH
def test_a_chapter_is_grade_7_or_lower(path: Path) -> None:
    assert textstat.flesch_kincaid_grade(plain(" \n".join(parts(path)))) <= GRADE


@PAGES
def test_a_page_is_grade_7_or_lower_and_the_help_page_5(path: Path) -> None:
    limit = GRADE_HELP if path.stem == "get-help" else GRADE
    assert textstat.flesch_kincaid_grade(plain(prose(path))) <= limit


@EACH
def test_no_sentence_has_more_than_25_words(path: Path) -> None:
    sentences = re.split(r"(?<=[.?!:])[\s”\"]+", plain("\n".join(parts(path))))
    assert [sentence for sentence in sentences if len(sentence.split()) > 25] == []


@EACH
def test_every_source_and_claim_of_a_chapter_has_its_record(path: Path) -> None:
    chapter = Chapter(path.stem, COURSE).file
    records = {record.id for file in COURSE.evidence_files for record in COURSE.records(file.stem)}
    assert set(chapter.evidence) <= records
    assert {claim for quiz in chapter.quizzes for claim in quiz.evidence} <= CLAIMS


@EACH
def test_citations_stand_only_under_sources(path: Path) -> None:
    assert "{cite" not in "".join(parts(path))
