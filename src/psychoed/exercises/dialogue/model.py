"""What a dialogue may hold: things that somebody says, and what one could say then."""

from typing import Annotated

from msgspec import Meta, Struct

from psychoed.fields import ClaimId, Id, Text


class Reply(Struct, forbid_unknown_fields=True):
    """Something that one could say, and how it may land."""

    text: Text
    lands: Text


class Scene(Struct, forbid_unknown_fields=True):
    """Something that the other person says or does, and replies to open."""

    says: Text
    replies: Annotated[list[Reply], Meta(min_length=2, max_length=4)]


class Dialogue(Struct, forbid_unknown_fields=True):
    """Two people talk. No reply is right or wrong, and nothing is counted."""

    id: Id
    title: Text
    scenes: Annotated[list[Scene], Meta(min_length=1, max_length=5)]
    evidence: list[ClaimId] = []
