"""What the leaders read beside the slides, from the session block of the chapter."""

from psychoed.sessions.model import BlockId, Session, Step
from psychoed.sessions.timed_plans import LENGTHS, TimedPlans
from psychoed.slides.slide import Slide


def add_notes(slides: list[Slide], session: Session, plans: TimedPlans) -> None:
    """Write the notes of a session into the slides of its chapter.

    Args:
        slides: the deck in its order; the notes are added in place.
        session: what the chapter brings to a group.
        plans: what is done where the chapter says nothing.
    """
    slides[0].notes += _heavy(session) + [f"Mind: {line}" for line in session.mind]
    slides[-1].notes += block_notes("closing", session, plans)
    body = [slide for slide in slides if slide.role not in ("title", "pass", "content-note")]
    body[0].notes += block_notes("learn-a", session, plans)
    shown = [slide for slide in body if slide.role in ("quiz", "picture")]
    check = [slide for slide in shown if slide.of == session.belief_check]
    others = [slide for slide in shown if slide.of != session.belief_check]
    for slide in check[:1]:
        slide.notes += block_notes("belief-check", session, plans)
    for slide in others[:1]:
        slide.notes += block_notes("activity-a", session, plans)


def block_notes(id: BlockId, session: Session, plans: TimedPlans) -> list[str]:
    """Return what is done in a block, with its minutes in sessions of 60, 90 and 120."""
    block = next(block for block in plans.blocks if block.id == id)
    steps = session.blocks.get(id) or [Step(block.do)]
    return [f"{block.name}.", *(_line(step, block.minutes) for step in steps)]


def _line(step: Step, whole: tuple[int, int, int]) -> str:
    minutes = step.minutes or whole
    times = ", ".join(
        f"{count} of {length}" for count, length in zip(minutes, LENGTHS, strict=True) if count
    )
    return f"{step.do} ({times} minutes)" if times else step.do


def _heavy(session: Session) -> list[str]:
    heavy = session.heavy_part
    moments = [f"If {one.when}: {one.do}" for one in heavy.moments]
    return [f"The heavy part: {heavy.what}", *moments, f"If late: {session.if_late}"]
