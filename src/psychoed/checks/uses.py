"""Where pages and chapters name claims and studies."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct
from myst_parser.mdit_to_docutils.base import default_slugify

from psychoed.checks.fields import named_claims
from psychoed.checks.material import Material

CITATION = re.compile(r"\{cite(?::\w+)?\}`([^`]+)`")
LABEL = re.compile(r"\(([\w-]+)\)=")


class Use(Struct, frozen=True):
    """A name, and where it stands."""

    path: Path
    line: int
    name: str


def linked(material: Material) -> Iterator[Use]:
    """Yield each link of the form ``#name``, without the mark: a claim, or a place on a page."""
    for page in material.pages:
        for passage in page.passages:
            for link in passage.links:
                if link.target.startswith("#"):
                    yield Use(passage.path, passage.line_at(link.start), link.target[1:])


def claims_in_chapters(material: Material) -> Iterator[Use]:
    """Yield each claim that an exercise, a picture or an option card names."""
    for path in material.course.chapter_files:
        file = material.yaml(path)
        for steps, name in named_claims(file.data, ()):
            if len(steps) > 2:  # at the top, "evidence" names studies
                yield Use(path.relative_to(material.root), file.line(steps), name)


def studies_in_chapters(material: Material) -> Iterator[Use]:
    """Yield each study that the YAML file of a chapter names."""
    for path in material.course.chapter_files:
        file = material.yaml(path)
        for number, name in enumerate(file.data.get("evidence", [])):
            line = file.line(("evidence", number))
            yield Use(path.relative_to(material.root), line, name)


def cards_in_chapters(material: Material) -> Iterator[Use]:
    """Yield each option card that a comparison names, as ``chapter/card``."""
    for path in material.course.chapter_files:
        yield from _listed(material, path, "comparisons", ("cards",))
        yield from _listed(material, path, "comparisons", ("trials", "cards"))


def pieces_in_chapters(material: Material) -> Iterator[Use]:
    """Yield each worksheet and reflection that a plan names, as ``chapter/piece``."""
    for path in material.course.chapter_files:
        yield from _listed(material, path, "plans", ("pieces",))


def fields_in_chapters(material: Material) -> Iterator[Use]:
    """Yield each field that another one takes words from, as ``chapter/piece/field``."""
    for path in material.course.chapter_files:
        yield from _listed(material, path, "worksheets", ("fields", "takes"))


def _listed(material: Material, path: Path, top: str, under: tuple[str, ...]) -> Iterator[Use]:
    """Yield each name that stands under some keys, with lists between them."""
    file = material.yaml(path)

    def walk(data: Any, keys: tuple[str, ...], steps: tuple[str | int, ...]) -> Iterator[Use]:
        if isinstance(data, list):
            for number, entry in enumerate(data):
                yield from walk(entry, keys, (*steps, number))
        elif isinstance(data, dict) and keys and data.get(keys[0]):
            yield from walk(data[keys[0]], keys[1:], (*steps, keys[0]))
        elif isinstance(data, str):
            yield Use(path.relative_to(material.root), file.line(steps), data)

    yield from walk(file.data.get(top, []), under, (top,))


def cited(material: Material) -> Iterator[Use]:
    """Yield each study that a page cites."""
    for use in _in_lines(material, CITATION):
        for name in use.name.split(","):
            yield Use(use.path, use.line, name.strip())


def places(material: Material) -> Iterator[Use]:
    """Yield each place that a link can lead to: ``(decision)=``, and the headings of ``book/``."""
    yield from _in_lines(material, LABEL)
    for page in material.pages:
        for passage in page.passages:
            # The book gives the headings of a notebook no name that a link can use.
            if passage.kind == "heading" and page.path.suffix == ".md":
                yield Use(passage.path, passage.line, default_slugify(passage.text))


def claims_used(material: Material) -> Iterator[Use]:
    """Yield each place where a reader meets a claim that exists."""
    for use in (*linked(material), *claims_in_chapters(material)):
        if use.name in material.claims:
            yield use


def _in_lines(material: Material, pattern: re.Pattern[str]) -> Iterator[Use]:
    for page in material.pages:
        text = (material.root / page.path).read_text(encoding="utf-8")
        for number, line in enumerate(text.splitlines(), 1):
            for match in pattern.finditer(line):
                yield Use(page.path, number, match[1])
