"""Cuts a text into words and sentences. Every check that counts words counts them here."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

WORD = re.compile(r"\w(?:(?:[\w'\u2019./-]|(?<=\d),(?=\d))*\w)?")
# A full stop within a sentence, as in "Why?" she asked, is followed by a small letter. A quotation
# after a colon is a sentence of its own.
BETWEEN_SENTENCES = re.compile(r"[.?!…]+[\"'”\u2019)]*\s+(?![a-z])|:\s+(?=[\"“\u2018])")


class Sentence(Struct, frozen=True):
    """A sentence, and where it starts in the text that it was cut from."""

    start: int
    text: str


class Neutral(Struct, forbid_unknown_fields=True):
    """Names that say nothing about how hard a text is, and the word to count in their place."""

    word: str
    names: list[str]


def words(text: str) -> list[str]:
    """Return the words of a text; a dash or a bullet alone is none.

    >>> words('The word - "treatment-resistant" - is not about you.')
    ['The', 'word', 'treatment-resistant', 'is', 'not', 'about', 'you']
    """
    return WORD.findall(text)


def sentences(text: str) -> Iterator[Sentence]:
    """Cut a text into sentences.

    >>> [one.text for one in sentences('It has 0.5. Say: "Not yet." Then stop')]
    ['It has 0.5.', 'Say:', '"Not yet."', 'Then stop']
    """
    start = 0
    ends = [match.end() for match in BETWEEN_SENTENCES.finditer(text)]
    for end in [*ends, len(text)]:
        if words(text[start:end]):
            yield Sentence(start, text[start:end].strip())
        start = end


def neutral(text: str) -> str:
    """Return a text with one short word for each name that a reader has to meet anyway.

    >>> neutral("Lithium and TMS; aripiprazoles")
    'drug and drug; aripiprazoles'
    """
    names, word = _neutral()
    return names.sub(word, text)


@cache
def _neutral() -> tuple[re.Pattern[str], str]:
    data = Path(__file__).with_name("neutral.yml").read_bytes()
    names = msgspec.yaml.decode(data, type=Neutral)
    longest_first = sorted(map(re.escape, names.names), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(longest_first)})\b", re.IGNORECASE), names.word
