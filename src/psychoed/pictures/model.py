"""Every kind of picture that a chapter may declare."""

from collections.abc import Callable, Iterator
from typing import Any

from psychoed.pictures.benefits_and_harms.model import BenefitsAndHarms
from psychoed.pictures.compare.model import Compare
from psychoed.pictures.compare.model import faults as compare_faults
from psychoed.pictures.dispute.model import Dispute
from psychoed.pictures.explore.model import Explore
from psychoed.pictures.explore.model import faults as explore_faults
from psychoed.pictures.guess.model import Guess
from psychoed.pictures.icon_array.model import IconArray
from psychoed.pictures.ladder.model import Ladder
from psychoed.pictures.steps.model import Steps
from psychoed.pictures.steps.model import faults as steps_faults
from psychoed.pictures.timeline.model import Timeline

Picture = (
    BenefitsAndHarms | Compare | Dispute | Explore | Guess | IconArray | Ladder | Steps | Timeline
)

# What no schema can say of a kind: its data -> the place in it, and what to change there.
RULES: dict[str, Callable[[dict[str, Any]], Iterator[tuple[tuple[str | int, ...], str]]]] = {
    "compare": compare_faults,
    "explore": explore_faults,
    "steps": steps_faults,
}
