"""What a study record and its claims hold. ``evidence/`` is the only place where a figure is typed."""

import datetime
from typing import Annotated, Literal

from msgspec import Meta, Struct

from psychoed.fields import Text

Seen = Literal["abstract", "fulltext", "guideline", "label", "secondary"]
CertaintyWord = Literal["high", "moderate", "low", "very low", "not rated"]


class Certainty(Struct, forbid_unknown_fields=True):
    """How sure we are, by the rule in CONTRIBUTING.md, and why in a few words. Our own rating."""

    word: CertaintyWord
    why: Text


class Bib(Struct, forbid_unknown_fields=True, omit_defaults=True):
    """Bibliographic fields, named as BibTeX names them. A field that nobody saw is left out."""

    type: Literal["article", "book", "misc", "techreport"]
    title: Text
    author: str = ""
    journal: str = ""
    year: int | None = None
    volume: str = ""
    number: str = ""
    pages: str = ""
    doi: str = ""
    pmid: str = ""
    url: str = ""


class People(Struct, forbid_unknown_fields=True):
    """How the figures of a claim read as people out of 100, for pictures and for tracing.

    Attributes:
        who: who was studied, in a few words.
        when: over what time, such as ``"after 4 weeks"``.
        did: what happened to those who are counted, such as ``"were at least half better"``.
        did_not: the same for all others, such as ``"were not"``.
        good: True for a gain, False for a harm.
        arms: label of a figure in ``values`` -> what that group got, in plain words. The group to
            compare with comes last; a study without one has a single arm.
    """

    who: Text
    when: Text
    did: Text
    did_not: Text
    good: bool
    arms: Annotated[dict[str, Text], Meta(min_length=1, max_length=4)]


class Claim(Struct, forbid_unknown_fields=True):
    """One finding with its figures.

    Attributes:
        values: each figure under a label, in ``unit``.
        ci: the 95 % intervals that the study gives, under the label of their value.
        seen: where the figure was read; ``secondary`` means second hand.
        caveat: the catch, for readers too.
        context: figures that the caveat needs on a page, under a label.
        people: the figures as people out of 100, where the study gives them so.
        not_for_readers: why this claim stays out of pages; empty for all others.
        expires: after this day the claim is looked at again before it is published.
    """

    id: Text
    text: Text
    measure: Text
    seen: Seen
    certainty: Certainty
    expires: datetime.date
    unit: str = ""
    values: dict[str, int | float] = {}
    ci: dict[str, tuple[float, float]] = {}
    caveat: str = ""
    context: dict[str, int | float] = {}
    people: People | None = None
    not_for_readers: str = ""


class Record(Struct, forbid_unknown_fields=True):
    """One study, with who was in it, where it was published, and what it found.

    Attributes:
        n: how many people (or experts) took part; None where it does not apply or is not known.
        paid_by: who paid for the study, where we know it.
        bib_unconfirmed: bibliographic fields that nobody saw; they stay out of ``bib``.
    """

    id: Text
    kind: Literal["rct", "meta-analysis", "cohort", "statement", "review", "guideline", "label"]
    core: bool
    about: Text
    population: Text
    bib: Bib
    claims: Annotated[list[Claim], Meta(min_length=1)]
    n: int | None = None
    paid_by: str = ""
    bib_unconfirmed: str = ""
