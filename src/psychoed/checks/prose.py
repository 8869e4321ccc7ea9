"""The prose of a course in pieces that are graded one by one."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from psychoed.checks.grades import Grades, by_dictionary, by_textstat
from psychoed.checks.material import Material
from psychoed.checks.passage import Passage
from psychoed.checks.shapes import shapes
from psychoed.checks.words import neutral, sentences, words

NOT_PROSE = ("title", "heading", "cell")


class Sentence:
    """A sentence on a page.

    Args:
        passage: what it stands in.
        start: where it starts in the text of the passage.
        text: its words.
    """

    def __init__(self, passage: Passage, start: int, text: str) -> None:
        self.path = passage.path
        self.line = passage.line_at(start)
        self.text = " ".join(text.split())

    @cached_property
    def length(self) -> int:
        """How many words it has."""
        return len(words(self.text))

    @cached_property
    def grade(self) -> float:
        """How hard it is, with drug names as one neutral word."""
        return by_dictionary([neutral(self.text)]).flesch_kincaid


class Prose:
    """Passages that are graded as one text.

    Args:
        kind: the kind of page whose limits they keep.
        passages: at least one of them has words.
    """

    def __init__(self, kind: str, passages: list[Passage]) -> None:
        self.kind = kind
        self.passages = passages
        self.path: Path = passages[0].path
        self.sentences = [
            Sentence(passage, one.start, one.text)
            for passage in passages
            for one in sentences(passage.text)
        ]

    @cached_property
    def as_it_stands(self) -> tuple[Grades, Grades]:
        """Its grades by textstat and by dictionary."""
        return _grades(one.text for one in self.sentences)

    @cached_property
    def neutral(self) -> tuple[Grades, Grades]:
        """The same with drug names as one neutral word; this is what the limits are for."""
        return _grades(neutral(one.text) for one in self.sentences)

    @property
    def grade(self) -> float:
        """Its Flesch-Kincaid grade by the stricter count."""
        return max(grades.flesch_kincaid for grades in self.neutral)

    @property
    def smog(self) -> float:
        """Its SMOG grade by the stricter count."""
        return max(grades.smog for grades in self.neutral)

    @property
    def mean(self) -> float:
        """How many words its sentences have on average."""
        return sum(one.length for one in self.sentences) / len(self.sentences)

    @property
    def hardest(self) -> list[Sentence]:
        """The three sentences that make it harder than any other, a long one more than a short one."""
        return sorted(self.sentences, key=lambda one: -one.grade * one.length)[:3]


def reader_prose(material: Material) -> Iterator[Prose]:
    """Yield the prose of every page, and beside a chapter that of its exercises and session plan."""
    for page in material.pages:
        prose = [one for one in page.passages if _is_prose(one)]
        fields = [one for one in page.passages if one.kind == "field"]
        for kind, passages in (
            (page.kind, prose),
            (page.kind, [one for one in fields if not one.for_groups]),
            ("facilitators", [one for one in fields if one.for_groups]),
        ):
            if any(words(passage.text) for passage in passages):
                yield Prose(kind, passages)


def evidence_prose(material: Material) -> Iterator[Prose]:
    """Yield the prose of the cards of each evidence page."""
    for page in material.evidence_pages:
        if page.passages:
            yield Prose(page.kind, page.passages)


def _is_prose(passage: Passage) -> bool:
    return passage.kind not in (*NOT_PROSE, "field") and passage.part != shapes().sources


def _grades(texts: Iterable[str]) -> tuple[Grades, Grades]:
    texts = list(texts)
    return by_textstat(texts), by_dictionary(texts)
