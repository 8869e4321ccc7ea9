"""Makes afresh everything that is written by a machine and committed."""

from pathlib import Path

from psychoed.content.schemas import SCHEMAS, schema_text
from psychoed.course import Course
from psychoed.evidence.bibliography import to_bibtex
from psychoed.publish.help_page import with_numbers
from psychoed.publish.notebooks import refresh


def refresh_course(course: Course) -> list[Path]:
    """Run all notebooks; write the bibliography, the numbers of the help page, and the schemas.

    Returns:
        The files that changed.

    Raises:
        ContentError: a content file has mistakes.
        nbclient.exceptions.CellExecutionError: a cell of a notebook raised an error.
    """
    written = {path: schema_text(model) for path, model in SCHEMAS.items()} | {
        course.root / "book" / "references.bib": bibliography_text(course),
        course.root / "book" / "get-help.md": help_page_text(course),
    }
    stale = [path for path, text in written.items() if _differs(path, text)]
    for path in stale:
        path.write_text(written[path], encoding="utf-8")
    return stale + [path for path in course.notebooks if refresh(path)]


def _differs(path: Path, text: str) -> bool:
    return not path.is_file() or path.read_text(encoding="utf-8") != text


def bibliography_text(course: Course) -> str:
    """Return what ``book/references.bib`` must hold: one entry a study, each study once."""
    records = {
        record.id: record for file in course.evidence_files for record in course.records(file.stem)
    }
    return to_bibtex(records.values())


def help_page_text(course: Course) -> str:
    """Return what ``book/get-help.md`` must hold: its words, with the numbers as they are now."""
    page = course.root / "book" / "get-help.md"
    return with_numbers(page.read_text(encoding="utf-8"), course.help_lines())
