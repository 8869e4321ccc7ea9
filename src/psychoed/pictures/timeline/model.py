"""What the YAML of a timeline holds."""

from typing import Annotated

from msgspec import Meta, Struct

from psychoed.fields import ClaimId, Text
from psychoed.pictures.base import PictureBase

Week = Annotated[int, Meta(ge=1, le=104)]


class Span(Struct, forbid_unknown_fields=True):
    """Some weeks of a course of treatment in which the visits come equally often.

    Attributes:
        first: the first of these weeks, counted from 1.
        last: the last one.
        what: what happens, in a few words.
        claim: the claim that says so.
        visits: label of its figure of visits a week; empty where it gives none.
    """

    first: Week
    last: Week
    what: Text
    claim: ClaimId
    visits: str = ""


class Timeline(PictureBase, tag="timeline", kw_only=True):
    """The weeks of a course of treatment, and the visits in each."""

    spans: Annotated[list[Span], Meta(min_length=1)]
