"""What the YAML of a picture of benefits and harms holds."""

from typing import Annotated

from msgspec import Meta

from psychoed.fields import ClaimId, Text
from psychoed.pictures.base import PictureBase

SomeClaims = Annotated[list[ClaimId], Meta(min_length=1)]


class BenefitsAndHarms(PictureBase, tag="benefits-and-harms", kw_only=True):
    """What one option may give and what it may cost, all on one scale. Neither side may be empty.

    Attributes:
        option: plain name of the treatment.
    """

    option: Text
    gains: SomeClaims
    harms: SomeClaims
