"""Does everything that is named exist? If not, which name is nearest?"""

import tomllib
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from psychoed.checks.finding import Finding
from psychoed.checks.material import Material
from psychoed.checks.uses import (
    Use,
    cards_in_chapters,
    cited,
    claims_in_chapters,
    fields_in_chapters,
    linked,
    pieces_in_chapters,
    places,
    studies_in_chapters,
)
from psychoed.content.yaml_lines import Steps

TOC = Path("_toc.yml")
COMPARED = Path("tests/notebooks.toml")
PAGE_ENDINGS = (".md", ".ipynb")


def check(material: Material) -> Iterator[Finding]:
    """Look up every claim, study and page that is named."""
    claims, studies = set(material.claims), set(material.records)
    known = claims | {place.name for place in places(material)}
    yield from _unknown(linked(material), known, "unknown-claim", "claim or place")
    yield from _unknown(claims_in_chapters(material), claims, "unknown-claim", "claim")
    named = (*cited(material), *studies_in_chapters(material))
    yield from _unknown(named, studies, "unknown-study", "study")
    pieces = material.course.pieces
    fields = {f"{place}/{one['id']}" for place, piece in pieces.items() for one in piece["fields"]}
    cards = set(material.course.options)
    yield from _unknown(pieces_in_chapters(material), set(pieces), "unknown-piece", "piece")
    yield from _unknown(fields_in_chapters(material), fields, "unknown-piece", "field")
    yield from _unknown(cards_in_chapters(material), cards, "unknown-card", "option card")
    yield from _contents(material)
    yield from _compared(material)


def _unknown(uses: Iterable[Use], known: set[str], rule: str, what: str) -> Iterator[Finding]:
    for use in uses:
        if use.name not in known:
            text = f'there is no {what} "{use.name}"{nearest(use.name, known)}'
            yield Finding(use.path, use.line, rule, "error", text)


def nearest(name: str, known: Iterable[str]) -> str:
    """Return a hint at the known name that is most like a wrong one, or nothing.

    >>> nearest("berlim2014-respons", ["berlim2014-response", "turkoz2021-day2"])
    '; did you mean "berlim2014-response"?'
    """
    found = get_close_matches(name, list(known), n=1)
    return f'; did you mean "{found[0]}"?' if found else ""


def _contents(material: Material) -> Iterator[Finding]:
    root = material.root
    pages = {
        path.relative_to(root).with_suffix("").as_posix()
        for ending in PAGE_ENDINGS
        for folder in ("book", "notebooks")
        for path in (root / folder).rglob(f"*{ending}")
        if ".ipynb_checkpoints" not in path.parts
    }
    file = material.yaml(root / TOC)
    listed = [(file.line(steps), str(name)) for steps, name in _entries(file.data, ())]
    uses = (Use(TOC, line, name) for line, name in listed)
    yield from _unknown(uses, pages, "unknown-page", "page")
    for path in material.course.notebooks:
        name = path.relative_to(root).with_suffix("")
        if name.as_posix() not in {entry for _, entry in listed}:
            yield Finding(
                TOC, 1, "chapter-not-listed", "error",
                f"the chapter {name.name} is missing here: add the line"
                f' "- file: {name.as_posix()}" where it belongs',
            )  # fmt: skip


def _entries(data: object, steps: tuple[str | int, ...]) -> Iterator[tuple[Steps, object]]:
    if isinstance(data, dict):
        for key, value in data.items():
            if key in ("file", "root"):
                yield (*steps, key), value
            yield from _entries(value, (*steps, key))
    elif isinstance(data, list):
        for number, entry in enumerate(data):
            yield from _entries(entry, (*steps, number))


def _compared(material: Material) -> Iterator[Finding]:
    path = material.root / COMPARED
    if not path.is_file():
        return
    text = path.read_text(encoding="utf-8")
    compared = tomllib.loads(text)
    chapters = {notebook.stem for notebook in material.course.notebooks}
    lines = {line.partition("=")[0].strip(): n for n, line in enumerate(text.splitlines(), 1)}
    for name in sorted(chapters - compared.keys()):
        yield Finding(
            COMPARED, 1, "chapter-not-listed", "error",
            f'the chapter {name} is missing here: add the line "{name} = " and how many of its '
            "cells show something",
        )  # fmt: skip
    uses = (Use(COMPARED, lines.get(name, 1), name) for name in compared)
    yield from _unknown(uses, chapters, "unknown-page", "chapter")
