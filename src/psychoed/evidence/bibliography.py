"""Writes ``book/references.bib`` from the evidence records."""

from collections.abc import Iterable

from msgspec.structs import asdict

from psychoed.evidence.model import Record

HEADER = "% Written by `psychoed refresh` from evidence/. Change the records, not this file.\n\n"
BRACED = ("title", "journal")
NOT_SEEN = {"author": "{Authors not seen by us}", "year": "year not seen"}


def to_bibtex(records: Iterable[Record]) -> str:
    """Return the bibliography of some records, sorted by citation key.

    A field that is empty, because nobody saw it, is left out; what an entry cannot do without says so.

    >>> from psychoed.evidence.model import Bib
    >>> study = Record("key2020", "review", True, "A study.", "adults", Bib("article", "On X"), [])
    >>> "author = {{Authors not seen by us}}" in to_bibtex([study])
    True
    """
    return HEADER + "\n".join(_entry(record) for record in sorted(records, key=lambda r: r.id))


def _entry(record: Record) -> str:
    fields = asdict(record.bib)
    fields.pop("type")
    fields |= {name: text for name, text in NOT_SEEN.items() if not fields[name]}
    kind = "article" if record.bib.journal else "misc"  # other kinds demand a publisher
    lines = [
        f"  {name} = {{{{{_plain(value)}}}}},"
        if name in BRACED
        else f"  {name} = {{{_plain(value)}}},"
        for name, value in fields.items()
        if value
    ]
    return "\n".join([f"@{kind}{{{record.id},", *lines, "}"]) + "\n"


def _plain(value: object) -> str:
    return " ".join(str(value).replace("&", r"\&").replace("%", r"\%").split())
