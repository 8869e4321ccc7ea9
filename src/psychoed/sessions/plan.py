"""Fills the blocks of a session with what a chapter brings, and adds up their minutes."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from psychoed.sessions.model import BlockId, Session, Step
from psychoed.sessions.timed_plans import LENGTHS, Block, Length, TimedPlans


class PlannedStep(Struct, frozen=True):
    """One thing to do, and its minutes."""

    name: str
    do: str
    minutes: int


class PlannedBlock(Struct, frozen=True):
    """A block of one session: the minute at which it begins, its minutes, and its steps."""

    block: Block
    begins: int
    minutes: int
    steps: tuple[PlannedStep, ...]


def plan(timed: TimedPlans, length: Length, sessions: list[Session]) -> list[PlannedBlock]:
    """Return the plan of one meeting.

    Args:
        timed: the blocks that every session follows.
        length: minutes of the meeting.
        sessions: what its chapters bring, one to three. The first fills its own blocks. The
            second is read in Learn B, in the minutes that its message has at 60. The last gives
            Activity B, in the minutes that its activity has at 90.

    Returns:
        The blocks of that length, in their order. Their minutes add up to the length.

    Raises:
        ValueError: two chapters are named for a meeting that has no room for them.
    """
    first, *more = sessions
    if more and length != 120:
        raise ValueError("Two chapters need a meeting of 120 minutes.")
    steps = {block.id: _steps(block, first.blocks.get(block.id), length) for block in timed.blocks}
    if more:
        blocks = {block.id: block for block in timed.blocks}
        learn, activity = blocks["learn-a"], blocks["activity-a"]
        steps["learn-b"] = _steps(learn, more[0].blocks.get("learn-a"), 60)
        steps["activity-b"] = _steps(activity, more[-1].blocks.get("activity-a"), 90)
    return list(_on_the_clock(timed.blocks, steps, length))


def _steps(block: Block, steps: list[Step] | None, length: Length) -> tuple[PlannedStep, ...]:
    whole = minutes_at(block.minutes, length)
    if not steps:
        return (PlannedStep("", block.do, whole),)
    planned = (
        PlannedStep(step.name, step.do, minutes_at(step.minutes, length) if step.minutes else whole)
        for step in steps
    )
    return tuple(step for step in planned if step.minutes)


def _on_the_clock(
    blocks: Iterable[Block], steps: dict[BlockId, tuple[PlannedStep, ...]], length: Length
) -> Iterator[PlannedBlock]:
    clock = 0
    for block in blocks:
        if minutes := minutes_at(block.minutes, length):
            yield PlannedBlock(block, clock, minutes, steps[block.id])
            clock += minutes


def minutes_at(minutes: tuple[int, int, int], length: Length) -> int:
    """Return the minutes of a block or a step at one length.

    >>> minutes_at((10, 12, 12), 90)
    12
    """
    return minutes[LENGTHS.index(length)]


def heavy_from(session: Session, planned: list[PlannedBlock]) -> int | None:
    """Return the minute at which the heavy part of a meeting's first chapter begins.

    Returns:
        Minutes from the start; None if nothing heavy is planned.
    """
    begins = session.heavy_part.begins
    return next((one.begins for one in planned if one.block.id == begins), None)
