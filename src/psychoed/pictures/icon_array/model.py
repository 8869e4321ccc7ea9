"""What the YAML of an icon array holds."""

from psychoed.fields import ClaimId
from psychoed.pictures.base import PictureBase


class IconArray(PictureBase, tag="icon-array", kw_only=True):
    """Each group of one claim as 100 shapes, those counted filled and together."""

    claim: ClaimId
