"""What the YAML of a picture of treatment steps holds."""

from collections.abc import Iterator
from typing import Annotated, Any

from msgspec import Meta, Struct, field

from psychoed.fields import ClaimId, Text
from psychoed.pictures.base import PictureBase


class Step(Struct, forbid_unknown_fields=True):
    """One step: its name, and the figure of those whom it helped, under its label."""

    name: Text
    claim: ClaimId
    value: Text


class Leavers(Struct, forbid_unknown_fields=True):
    """The figure of those who left at a step, under its label. The first belongs to the first step."""

    claim: ClaimId
    value: Text
    name: str = ""


class Steps(PictureBase, tag="steps", kw_only=True):
    """What happened at each step of a row of treatments, and how many left on the way.

    Attributes:
        left: people who left, in the order of the steps.
        left_unknown: words that say that nobody recorded this; one of the two is needed.
    """

    steps: Annotated[list[Step], Meta(min_length=2)]
    left: list[Leavers] = field(default_factory=list)
    left_unknown: str = ""


def faults(data: dict[str, Any]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield what is wrong with steps that fit their schema: those who left are never left out."""
    left, unknown = data.get("left", []), data.get("left_unknown", "").strip()
    if bool(left) == bool(unknown):
        yield (), 'say how many people left ("left"), or that we do not know ("left_unknown")'
    if len(left) > len(data["steps"]):
        yield ("left",), f"has {len(left)} entries for {len(data['steps'])} steps"
