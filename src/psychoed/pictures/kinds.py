"""Which functions turn which kind of picture into a page, and which onto paper."""

from collections.abc import Callable
from typing import Any

from psychoed.pictures.benefits_and_harms.model import BenefitsAndHarms
from psychoed.pictures.benefits_and_harms.picture import (
    benefits_and_harms_html,
    benefits_and_harms_paper,
)
from psychoed.pictures.compare.model import Compare
from psychoed.pictures.compare.picture import compare_html, compare_paper
from psychoed.pictures.dispute.model import Dispute
from psychoed.pictures.dispute.picture import dispute_html, dispute_paper
from psychoed.pictures.explore.model import Explore
from psychoed.pictures.explore.picture import explore_html, explore_paper
from psychoed.pictures.guess.model import Guess
from psychoed.pictures.guess.picture import guess_html, guess_paper
from psychoed.pictures.icon_array.model import IconArray
from psychoed.pictures.icon_array.picture import icon_array_html, icon_array_paper
from psychoed.pictures.ladder.model import Ladder
from psychoed.pictures.ladder.picture import ladder_html, ladder_paper
from psychoed.pictures.steps.model import Steps
from psychoed.pictures.steps.picture import steps_html, steps_paper
from psychoed.pictures.timeline.model import Timeline
from psychoed.pictures.timeline.picture import timeline_html, timeline_paper

KINDS: dict[type, tuple[Callable[..., str], Callable[[Any, Any], str]]] = {
    BenefitsAndHarms: (benefits_and_harms_html, benefits_and_harms_paper),
    Compare: (compare_html, compare_paper),
    Dispute: (dispute_html, dispute_paper),
    Explore: (explore_html, explore_paper),
    Guess: (guess_html, guess_paper),
    IconArray: (icon_array_html, icon_array_paper),
    Ladder: (ladder_html, ladder_paper),
    Steps: (steps_html, steps_paper),
    Timeline: (timeline_html, timeline_paper),
}
