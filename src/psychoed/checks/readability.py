"""Can somebody who left school at fifteen read this at night?"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import median

import msgspec
from msgspec import Struct

from psychoed.checks.finding import Finding, Severity
from psychoed.checks.material import Material
from psychoed.checks.prose import Prose, Sentence, evidence_prose, reader_prose
from psychoed.checks.words import sentences

TOC = Path("_toc.yml")


class Limit(Struct, forbid_unknown_fields=True):
    """The highest grades that a kind of page may have."""

    textstat: float
    dictionary: float
    smog: float


class Limits(Struct, forbid_unknown_fields=True):
    """What the prose of a course may ask of a reader; see ``readability.yml``."""

    grades: dict[str, Limit]
    median: float
    smog_needs_sentences: int
    sentence_mean: float
    sentence_longest: int
    paragraph_sentences: int

    def of(self, kind: str) -> Limit:
        """Return the limits of a kind of page."""
        return self.grades.get(kind, self.grades["chapter"])


@cache
def limits() -> Limits:
    """Return what ``readability.yml`` says."""
    return msgspec.yaml.decode(Path(__file__).with_suffix(".yml").read_bytes(), type=Limits)


def check(material: Material) -> Iterator[Finding]:
    """Grade the prose of every page, and look for long sentences and paragraphs."""
    every = list(reader_prose(material))
    for prose in every:
        yield from _grade(prose, "error")
        yield from _mean(prose)
        yield from _long_sentences(prose)
        yield from _long_paragraphs(prose)
    for prose in evidence_prose(material):
        yield from _grade(prose, "note")
    if every and (middle := median(prose.grade for prose in every)) > limits().median:
        yield Finding(
            TOC, 1, "reading-median", "error",
            f"half of all pages are harder than grade {middle:.1f}; at most {limits().median:g}",
        )  # fmt: skip


def _grade(prose: Prose, severity: Severity) -> Iterator[Finding]:
    limit = limits().of(prose.kind)
    textstat, dictionary = prose.neutral
    long_enough = len(prose.sentences) >= limits().smog_needs_sentences
    if (
        textstat.flesch_kincaid > limit.textstat
        or dictionary.flesch_kincaid > limit.dictionary
        or (long_enough and prose.smog > limit.smog)
    ):
        named_textstat, named_dictionary = prose.as_it_stands
        hardest = prose.hardest
        yield _finding(
            hardest[0], "reading-grade", severity,
            f"this text is too hard. Flesch-Kincaid: {textstat.flesch_kincaid:g} by textstat, at "
            f"most {limit.textstat:g}; {dictionary.flesch_kincaid:g} by the dictionary, at most "
            f"{limit.dictionary:g}. SMOG: {textstat.smog:g} and {dictionary.smog:g}, at most "
            f"{limit.smog:g}. With the names of drugs and tests: {named_textstat.flesch_kincaid:g} "
            f"and {named_dictionary.flesch_kincaid:g}, SMOG {named_textstat.smog:g} and "
            f"{named_dictionary.smog:g}. Change these first: {_named(hardest)}",
        )  # fmt: skip


def _mean(prose: Prose) -> Iterator[Finding]:
    if prose.mean > limits().sentence_mean:
        longest = sorted(prose.sentences, key=lambda one: -one.length)[:3]
        yield _finding(
            longest[0], "sentence-mean", "error",
            f"sentences here have {prose.mean:.1f} words on average; at most "
            f"{limits().sentence_mean:g}. The longest: {_named(longest)}",
        )  # fmt: skip


def _long_sentences(prose: Prose) -> Iterator[Finding]:
    most = limits().sentence_longest
    for one in prose.sentences:
        if one.length > most:
            yield _finding(
                one, "long-sentence", "error",
                f'a sentence of {one.length} words; at most {most}. Cut it in two: "{one.text}"',
            )  # fmt: skip


def _long_paragraphs(prose: Prose) -> Iterator[Finding]:
    most = limits().paragraph_sentences
    for passage in prose.passages:
        found = len(list(sentences(passage.text)))
        if found > most and passage.kind != "item" and not passage.for_groups:
            yield Finding(
                passage.path, passage.line, "long-paragraph", "warning",
                f"a paragraph of {found} sentences; at most {most}. Cut it in two",
            )  # fmt: skip


def _finding(where: Sentence, rule: str, severity: Severity, text: str) -> Finding:
    return Finding(where.path, where.line, rule, severity, text)


def _named(sentences: list[Sentence]) -> str:
    return "; ".join(f'line {one.line} "{one.text}"' for one in sentences)
