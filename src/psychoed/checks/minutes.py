"""Has each chapter a session plan, and do the steps of each block add up at each length?"""

from collections.abc import Iterator, Sequence

from psychoed.checks.finding import Finding
from psychoed.checks.material import Material
from psychoed.sessions.model import Session, Step
from psychoed.sessions.plan import minutes_at
from psychoed.sessions.timed_plans import FILE, LENGTHS, Block, TimedPlans

FILLED_BY_CHAPTERS = ("activity-a", "learn-b", "activity-b")


def check(material: Material) -> Iterator[Finding]:
    """Add up the blocks of the timed plans, and the steps of every chapter."""
    if not (material.root / FILE).is_file():
        return
    timed = material.course.timed_plans
    yield from _whole_plans(timed)
    blocks = {block.id: block for block in timed.blocks}
    for chapter in material.course.chapters:
        session = chapter.file.session
        file = material.yaml(chapter.path)
        name = chapter.path.relative_to(material.root)
        for id, steps in session.blocks.items():
            for text in _differences(blocks[id], steps):
                line = file.line(("session", "blocks", id))
                yield Finding(name, line, "minutes", "error", text)
        page = f"{chapter.plan_page}.md"
        if not (material.root / page).is_file():
            text = f"the page of its session plan is missing: make {page}, and list it in _toc.yml"
            yield Finding(name, file.line(("session",)), "session-page", "error", text)
        for missing in _missing(session):
            text = f'the session needs steps for "{missing}": add it under blocks'
            yield Finding(name, file.line(("session",)), "minutes", "error", text)


def _whole_plans(timed: TimedPlans) -> Iterator[Finding]:
    for length in LENGTHS:
        total = sum(minutes_at(block.minutes, length) for block in timed.blocks)
        if total != length:
            text = f"the blocks of {length} minutes add up to {total}"
            yield Finding(FILE, 1, "minutes", "error", text)


def _differences(block: Block, steps: Sequence[Step]) -> Iterator[str]:
    if len(steps) == 1 and steps[0].minutes is None:
        return
    for length in LENGTHS:
        total = sum(minutes_at(step.minutes, length) for step in steps if step.minutes)
        if total != minutes_at(block.minutes, length):
            yield (
                f"{block.name}: at {length} minutes the steps add up to {total}, and the block "
                f"has {minutes_at(block.minutes, length)}"
            )
    if any(step.minutes is None for step in steps):
        yield f"{block.name}: with several steps, each needs its minutes"


def _missing(session: Session) -> Iterator[str]:
    needed = FILLED_BY_CHAPTERS if session.belief_check else (*FILLED_BY_CHAPTERS, "belief-check")
    return (block for block in needed if block not in session.blocks)
