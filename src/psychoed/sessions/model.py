"""What a chapter brings to a group session: the steps of its blocks, and its heavy part."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from psychoed.fields import Text

BlockId = Literal[
    "arrive", "opening", "check-in", "learn-a", "belief-check", "activity-a",
    "break", "learn-b", "activity-b", "wisdom", "private", "closing",
]  # fmt: skip
Count = Annotated[int, Meta(ge=0, le=60, description="Minutes; 0: not at this length.")]
Minutes = Annotated[
    tuple[Count, Count, Count], Meta(description="Minutes in a session of 60, 90 and 120.")
]


class Step(Struct, forbid_unknown_fields=True):
    """One thing that leaders do. Without minutes it takes the whole of its block."""

    do: Text
    name: str = ""
    minutes: Minutes | None = None


class Moment(Struct, forbid_unknown_fields=True):
    """Something hard that may happen, and what the leaders say or do."""

    when: Text
    do: Text


class HeavyPart(Struct, forbid_unknown_fields=True):
    """What may hurt, as the opening names it, and the block in which it begins."""

    what: Text
    begins: BlockId | None = None
    moments: list[Moment] = []


class Session(Struct, forbid_unknown_fields=True):
    """What a facilitator needs to run this chapter with a group.

    Blocks that are not named here are filled by ``book/facilitators/timed-plans.yml``.
    ``only_if`` is a condition beyond the stop or go box; ``only_in_a_room`` rules out a screen and
    thirty people. ``not_in_handout`` names pictures and exercises of the chapter that a group does not get on paper.
    """

    blocks: dict[BlockId, list[Step]]
    heavy_part: HeavyPart
    if_late: Text
    belief_check: Text | None = None
    only_if: Text | None = None
    only_in_a_room: bool = False
    bring: list[Text] = []
    mind: list[Text] = []
    not_in_handout: list[Text] = []
