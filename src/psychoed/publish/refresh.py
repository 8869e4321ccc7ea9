"""Makes afresh everything that is written by a machine and committed."""

from pathlib import Path

from psychoed.content.schemas import write_schemas
from psychoed.course import Course
from psychoed.evidence.bibliography import to_bibtex
from psychoed.publish.notebooks import refresh


def refresh_course(course: Course) -> list[Path]:
    """Run all notebooks, write the bibliography and the schemas.

    Returns:
        The files that changed.

    Raises:
        ContentError: a content file has mistakes.
        nbclient.exceptions.CellExecutionError: a cell of a notebook raised an error.
    """
    changed = write_schemas()
    bibliography = course.root / "book" / "references.bib"
    text = bibliography_text(course)
    if not bibliography.is_file() or bibliography.read_text(encoding="utf-8") != text:
        bibliography.write_text(text, encoding="utf-8")
        changed.append(bibliography)
    return changed + [path for path in course.notebooks if refresh(path)]


def bibliography_text(course: Course) -> str:
    """Return what ``book/references.bib`` must hold: one entry a study, each study once."""
    records = {
        record.id: record for file in course.evidence_files for record in course.records(file.stem)
    }
    return to_bibtex(records.values())
