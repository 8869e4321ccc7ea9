"""What the YAML of a dispute panel holds."""

from typing import Annotated

from msgspec import Meta, Struct

from psychoed.fields import ClaimId, Text
from psychoed.pictures.base import PictureBase


class Side(Struct, forbid_unknown_fields=True):
    """One reading of the question: who says so, what they found, and why they count it so."""

    who: Text
    says: Text
    why: Text
    claim: ClaimId


class Dispute(PictureBase, tag="dispute", kw_only=True):
    """Two readings of the same thing, side by side and at the same size, without a verdict."""

    question: Text
    sides: Annotated[list[Side], Meta(min_length=2, max_length=2)]
