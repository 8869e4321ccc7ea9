"""What a rule of safe messaging says, where it holds, and what it leaves alone."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

from msgspec import Struct

from psychoed.checks.finding import Finding, Severity
from psychoed.checks.material import Material
from psychoed.checks.passage import Exemption, Page, Passage
from psychoed.content.reading import read
from psychoed.fields import Text

FILE = Path(__file__).with_name("rules.yml")
Scope = Literal["all", "suicide", "claims"]
SHOWN_TO_BE_ANSWERED: tuple[Exemption, ...] = ("myth", "ad", "wrong-option")
SAME_FOR_A_READER = str.maketrans("\n\xa0\u2019\u2011", "  '-")


class Rule(Struct, frozen=True, forbid_unknown_fields=True):
    """One rule; `rules.yml` says what each field means."""

    id: Text
    scope: Scope
    severity: Severity
    say: Text
    why: Text
    pattern: str = ""
    code: str = ""
    held_by: str = ""
    outside: list[Exemption] = []
    signs: dict[str, list[str]] = {}
    needs: dict[str, str] = {}
    ceilings: dict[str, float] = {}

    def finding(
        self, passage: Passage, at: int, found: str, *, severity: Severity | None = None
    ) -> Finding:
        """Return a finding of this rule: what was found, why it matters, what to say instead."""
        place = f"{passage.place}: " if passage.place else ""
        text = f"{place}{found}: {self.why}. Say: {self.say}"
        return Finding(passage.path, passage.line_at(at), self.id, severity or self.severity, text)

    def missing(self, text: str) -> list[str]:
        """Return the names of what this rule needs, and a text does not say."""
        return [name for name, pattern in self.needs.items() if not says(pattern, text)]


class OutsideClaims(Struct, frozen=True, forbid_unknown_fields=True):
    """Pages, kinds of pages and parts that explain words or list studies, and claim nothing."""

    pages: list[str]
    kinds: list[str]
    parts: list[str]


class RuleBook(Struct, frozen=True, forbid_unknown_fields=True):
    """All rules, and what they share.

    Attributes:
        topic: the pattern of the topic that has the scope ``suicide``.
        help_words: how a text that cannot hold a link names the help page.
    """

    topic: Text
    help_words: Text
    outside_claims: OutsideClaims
    rules: list[Rule]

    def passages(self, rule: Rule, page: Page) -> Iterator[Passage]:
        """Yield the passages of a page in which a rule holds."""
        claims = self.outside_claims
        if rule.scope == "suicide" and not any(map(self.on_topic, page.passages)):
            return
        if rule.scope == "claims" and (page.name in claims.pages or page.kind in claims.kinds):
            return
        for passage in page.passages:
            if not (
                passage.block in (*SHOWN_TO_BE_ANSWERED, *rule.outside)
                or rule.id in passage.allowed
                or (rule.scope == "claims" and passage.part in claims.parts)
            ):
                yield passage

    def on_topic(self, passage: Passage) -> bool:
        """Does a passage speak about the topic?"""
        return says(self.topic, plain(passage))


@cache
def rule_book() -> RuleBook:
    """Return the rules of ``rules.yml``."""
    return read(FILE, RuleBook)


def plain(passage: Passage) -> str:
    """Return the text of a passage as patterns see it; every position stays where it is."""
    return passage.text.translate(SAME_FOR_A_READER)


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return a pattern that takes no notice of capital letters."""
    return re.compile(pattern, re.IGNORECASE)


def says(pattern: str, text: str) -> bool:
    r"""Does a text hold what a pattern describes?

    >>> says(r"\bget help now\b", "Use Get help now.")
    True
    """
    return compiled(pattern).search(text) is not None


def all_pages(material: Material) -> list[Page]:
    """Return the pages of a course, and its cards of studies."""
    return [*material.pages, *material.evidence_pages]
