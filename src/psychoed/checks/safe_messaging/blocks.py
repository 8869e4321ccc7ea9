"""Blocks with rules of their own, and the words that say in print which kind each one is."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from psychoed.checks.finding import Finding
from psychoed.checks.material import Material
from psychoed.checks.passage import Exemption, Passage
from psychoed.checks.safe_messaging.rules import plain, says

RULE = "stamp"
BEGINS: dict[Exemption, str] = {"myth": "You may have heard", "ad": "Invented advertisement"}
HOLDS: dict[Exemption, str] = {"emergency": "Call now"}


def check(material: Material) -> Iterator[Finding]:
    """Find blocks that a reader of a notebook or of paper cannot tell from the rest."""
    for page in material.pages:
        for kind in (*BEGINS, *HOLDS):
            for block in blocks(page.passages, kind):
                if not _stamped(kind, block):
                    first = block[0]
                    verb = "begins with" if kind in BEGINS else "says"
                    text = (
                        f"a block of the kind {kind} {verb} "
                        f'"{BEGINS.get(kind) or HOLDS[kind]}", so that it also reads so on paper'
                    )
                    yield Finding(first.path, first.line, RULE, "error", text)


def blocks(passages: Iterable[Passage], kind: Exemption) -> Iterator[list[Passage]]:
    """Yield the passages of each block of a kind in prose."""
    inside = (p for p in passages if p.block == kind and p.kind != "field")
    for _, group in groupby(inside, key=lambda passage: passage.block_line):
        yield list(group)


def _stamped(kind: Exemption, block: list[Passage]) -> bool:
    if kind in BEGINS:
        return says(rf"^\W*{BEGINS[kind]}\b", plain(block[0]))
    return any(says(rf"\b{HOLDS[kind]}\b", plain(passage)) for passage in block)
