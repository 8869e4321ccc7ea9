"""What a quiz may hold: four kinds of question, each with a kind word for every answer."""

from typing import Annotated, Any

from msgspec import Meta, Struct

from psychoed.fields import ClaimId, Id, Text

_RIGHT = {"properties": {"right": {"const": True}}, "required": ["right"]}
EXACTLY_ONE_RIGHT: dict[str, Any] = {"contains": _RIGHT, "minContains": 1, "maxContains": 1}
SOME_RIGHT: dict[str, Any] = {"contains": _RIGHT, "minContains": 1}


class Stance(Struct, forbid_unknown_fields=True):
    """One way to stand to a belief, with a kind word for whoever stands there."""

    text: Text
    feedback: Text


class Option(Struct, forbid_unknown_fields=True):
    """One answer of a quiz. ``right`` marks an answer that fits."""

    text: Text
    feedback: Text
    right: bool = False


class Item(Struct, forbid_unknown_fields=True):
    """One thing to sort, the group it belongs to, and why."""

    text: Text
    group: Text
    feedback: Text


class OneAnswer(Struct, tag_field="kind", tag="one", forbid_unknown_fields=True):
    """A question with exactly one answer that fits."""

    id: Id
    question: Text
    options: Annotated[list[Option], Meta(min_length=2, extra_json_schema=EXACTLY_ONE_RIGHT)]
    not_sure: Text
    evidence: list[ClaimId] = []


class SeveralAnswers(Struct, tag_field="kind", tag="several", forbid_unknown_fields=True):
    """A question with one or more answers that fit."""

    id: Id
    question: Text
    options: Annotated[list[Option], Meta(min_length=2, extra_json_schema=SOME_RIGHT)]
    not_sure: Text
    evidence: list[ClaimId] = []


class BeliefCheck(Struct, tag_field="kind", tag="belief", forbid_unknown_fields=True):
    """A belief that people really hold, a plain answer, a better picture, and its source."""

    id: Id
    belief: Text
    options: Annotated[list[Stance], Meta(min_length=2)]
    answer: Text
    better: Text
    evidence: Annotated[list[ClaimId], Meta(min_length=1)]


class Sort(Struct, tag_field="kind", tag="sort", forbid_unknown_fields=True):
    """Short descriptions, each of which belongs to one of a few groups."""

    id: Id
    question: Text
    groups: Annotated[list[Text], Meta(min_length=2)]
    items: Annotated[list[Item], Meta(min_length=2)]
    not_sure: Text
    evidence: list[ClaimId] = []


Quiz = OneAnswer | SeveralAnswers | BeliefCheck | Sort


def stem(quiz: Quiz) -> str:
    """Return what a quiz asks: its question, or the belief that it looks at.

    >>> stem(OneAnswer("q", "How long?", [], "Fine."))
    'How long?'
    """
    return f"“{quiz.belief}”" if isinstance(quiz, BeliefCheck) else quiz.question
