"""What ``book/facilitators/timed-plans.yml`` holds: the plan that every session follows."""

from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta, Struct

from psychoed.fields import Text
from psychoed.sessions.model import BlockId, Minutes

FILE = Path("book/facilitators/timed-plans.yml")
Length = Literal[60, 90, 120]
LENGTHS: tuple[Length, ...] = (60, 90, 120)


class Block(Struct, forbid_unknown_fields=True):
    """A part of a session, its minutes, and what is done if a chapter says nothing else.

    ``online`` and ``thirty`` say what is done instead on a screen, or with thirty in a room.
    """

    id: BlockId
    name: Text
    minutes: Minutes
    do: Text
    online: str = ""
    thirty: str = ""
    can_leave: bool = False


class Role(Struct, forbid_unknown_fields=True):
    """Who does what during a session."""

    who: Text
    does: Text
    only: Literal["", "thirty", "online"] = ""


class Papers(Struct, forbid_unknown_fields=True):
    """What is printed for somebody."""

    who: Text
    what: list[Text]


class Series(Struct, forbid_unknown_fields=True):
    """Meetings that follow each other: the numbers of the chapters of each."""

    name: Text
    length: Length
    meetings: list[Annotated[list[int], Meta(min_length=1, max_length=3)]]
    note: Text


class TimedPlans(Struct, forbid_unknown_fields=True):
    """The blocks of a session in their order, and what stands around them on a run sheet."""

    blocks: list[Block]
    stop_or_go: list[Text]
    roles: list[Role]
    print: list[Papers]
    series: list[Series]
