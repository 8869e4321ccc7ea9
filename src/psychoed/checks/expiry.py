"""What is past its day: claims, chapters, and the checks of help lines."""

import datetime
from collections.abc import Iterator
from pathlib import Path

from psychoed.checks.finding import Finding, Severity
from psychoed.checks.material import Material
from psychoed.checks.uses import claims_used
from psychoed.content.help_lines import FILE
from psychoed.dates import day
from psychoed.evidence.model import Claim

RULE = "expired"
PLACES_NAMED = 3
A_YEAR = datetime.timedelta(days=366)


def check(material: Material) -> Iterator[Finding]:
    """Name what has to be looked at again. Before a release, each is an error."""
    severity: Severity = "error" if material.release else "warning"
    yield from _claims(material, severity)
    yield from _chapters(material, severity)
    yield from _help_lines(material, severity)


def _claims(material: Material, severity: Severity) -> Iterator[Finding]:
    used: dict[str, list[str]] = {}
    for use in claims_used(material):
        used.setdefault(use.name, []).append(f"{use.path}:{use.line}")
    old = {name: claim for name, claim in material.claims.items() if claim.expires < material.today}
    for path in material.course.evidence_files if old else ():
        file = material.yaml(path)
        for r, record in enumerate(file.data):
            for c, entry in enumerate(record["claims"]):
                if claim := old.get(entry["id"]):
                    line = file.line((r, "claims", c, "expires"))
                    places = used.get(claim.id, [])
                    yield _old_claim(path.relative_to(material.root), line, claim, places, severity)


def _old_claim(
    path: Path, line: int, claim: Claim, places: list[str], severity: Severity
) -> Finding:
    where = f"It stands in {', '.join(places[:PLACES_NAMED])}" if places else "No page uses it"
    return Finding(
        path, line, RULE, severity if places else "note",
        f"the claim {claim.id} was to be read again by {day(claim.expires)}. {where}. Read the "
        "study and what came after it, then set a new day",
    )  # fmt: skip


def _chapters(material: Material, severity: Severity) -> Iterator[Finding]:
    for path in material.course.chapter_files:
        expires = material.chapters[path.stem].expires
        if expires < material.today:
            yield Finding(
                path.relative_to(material.root), material.yaml(path).line(("expires",)), RULE, severity,
                f"this chapter was to be read again by {day(expires)}. Read it against its "
                "studies, then set a new day",
            )  # fmt: skip


def _help_lines(material: Material, severity: Severity) -> Iterator[Finding]:
    path = material.root / FILE
    if not path.is_file():
        return
    for number, line in enumerate(material.course.help_lines().lines):
        if line.checked + A_YEAR < material.today:
            yield Finding(
                FILE, material.yaml(path).line(("lines", number, "checked")), RULE, severity,
                f"{line.name} was last checked on {day(line.checked)}, more than a year ago. Read its "
                "own page, then set a new day",
            )  # fmt: skip
