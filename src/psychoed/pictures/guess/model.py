"""What the YAML of a guess holds."""

from psychoed.fields import ClaimId, Text
from psychoed.pictures.base import PictureBase


class Guess(PictureBase, tag="guess", kw_only=True):
    """A question about one group of a claim, and then the claim as an icon array.

    Attributes:
        title: the finding; it is shown with the array, not before.
        arm: the label of the group that the question is about.
    """

    claim: ClaimId
    arm: Text
    question: Text
