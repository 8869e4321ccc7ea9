"""The certainty word of a claim follows a rule, and not the ear: the table in CONTRIBUTING.md."""

from collections.abc import Iterator
from typing import get_args

from psychoed.checks.finding import Finding
from psychoed.checks.material import Material
from psychoed.evidence.model import CertaintyWord, Claim, Record

WORDS: tuple[str, ...] = get_args(CertaintyWord)  # from the highest to the lowest
AT_MOST = {"rct": "moderate", "cohort": "low"}
SECOND_HAND = "low"


def check(material: Material) -> Iterator[Finding]:
    """Find each claim that says it is surer than its kind of study allows."""
    for path in material.course.evidence_files:
        for record in material.course.records(path.stem):
            for claim in record.claims:
                limit, why = highest(record, claim)
                if WORDS.index(claim.certainty.word) < WORDS.index(limit):
                    text = f'{claim.id}: certainty is "{claim.certainty.word}"; {why} is {limit} at most'
                    line = material.line_of(path, claim.id)
                    yield Finding(path.relative_to(material.root), line, "certainty", "error", text)


def highest(record: Record, claim: Claim) -> tuple[str, str]:
    """Return the highest word that a claim may have, and the reason.

    Source: the rule that this course set itself, in CONTRIBUTING.md.
    """
    if claim.seen == "secondary":
        return SECOND_HAND, "a figure read second hand"
    return AT_MOST.get(record.kind, "high"), f"a study of the kind {record.kind}"
