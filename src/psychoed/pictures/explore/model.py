"""What the YAML of an exploration holds."""

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Any

from msgspec import Meta, Struct

from psychoed.fields import ClaimId, Text
from psychoed.pictures.base import PictureBase


class Choice(Struct, forbid_unknown_fields=True):
    """One thing to choose, and the claim that is then drawn."""

    label: Text
    claim: ClaimId


class Explore(PictureBase, tag="explore", kw_only=True):
    """One control over several claims, each drawn as an icon array, all on one base.

    Attributes:
        control: what the control asks, such as ``"Look at"``.
        frames: what it offers, in their order.
    """

    control: Text
    frames: Annotated[list[Choice], Meta(min_length=2)]


def faults(data: dict[str, Any]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield what no schema can say: a control cannot offer the same words twice."""
    labels = Counter(frame["label"] for frame in data["frames"])
    for number, frame in enumerate(data["frames"]):
        if labels[frame["label"]] > 1:
            yield ("frames", number, "label"), f'"{frame["label"]}" is there more than once'
