"""What the YAML of an evidence ladder holds."""

from typing import Annotated

from msgspec import Meta, Struct

from psychoed.fields import ClaimId, Text
from psychoed.pictures.base import PictureBase


class Item(Struct, forbid_unknown_fields=True):
    """One option: what its studies are in a few words, and the claims; without any, it says so."""

    name: Text
    words: Text
    claims: list[ClaimId] = []


class Rung(Struct, forbid_unknown_fields=True):
    """How near the studies come to the reader's own case, and the options that reach so far."""

    name: Text
    items: list[Item] = []


class Ladder(PictureBase, tag="ladder", kw_only=True):
    """Options by where they were studied: the nearest case on the first rung, the farthest last."""

    rungs: Annotated[list[Rung], Meta(min_length=2)]
