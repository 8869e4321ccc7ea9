"""Every study record is whole, and what is made from it is fresh."""

from pathlib import Path

from psychoed.course import Course
from psychoed.evidence.bibliography import to_bibtex
from psychoed.evidence.model import Bib, Record
from psychoed.publish.refresh import bibliography_text

COURSE = Course.here(Path(__file__).parent)
RECORDS = [record for file in COURSE.evidence_files for record in COURSE.records(file.stem)]


def test_the_bibliography_is_fresh() -> None:
    written = (COURSE.root / "book" / "references.bib").read_text(encoding="utf-8")
    assert written == bibliography_text(COURSE), "Run: make refresh"


def test_a_study_has_one_id_in_all_topics() -> None:
    ids = [record.id for record in RECORDS]
    assert len(ids) == len(set(ids))


def test_every_card_has_its_page() -> None:
    pages = (COURSE.root / "book" / "evidence").glob("*.md")
    assert {page.stem for page in pages} == {file.stem for file in COURSE.evidence_files}


def test_a_field_that_nobody_saw_stays_out() -> None:
    record = Record("a2020", "review", True, "About.", "Adults.", Bib("article", "On & on"), [])
    entry = to_bibtex([record])
    assert "doi" not in entry
    assert "year = {year not seen}" in entry
    assert r"On \& on" in entry
