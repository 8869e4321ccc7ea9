"""What a comparison of options may hold: cards of this course, and the trials that compared two."""

from typing import Annotated

from msgspec import Meta, Struct

from psychoed.fields import ClaimId, Id, Text

CardPlace = Annotated[
    str, Meta(pattern=r"^[0-9]{2}-[a-z0-9-]+/[a-z][a-z0-9-]*$", description="chapter/card")
]


class Trial(Struct, forbid_unknown_fields=True):
    """What one trial found that compared two of the options with each other."""

    cards: Annotated[list[CardPlace], Meta(min_length=2, max_length=2)]
    claim: ClaimId
    words: Text


class Comparison(Struct, forbid_unknown_fields=True):
    """Option cards of any chapter, of which the reader lays two side by side."""

    id: Id
    title: Text
    cards: Annotated[list[CardPlace], Meta(min_length=2)]
    trials: list[Trial] = []
