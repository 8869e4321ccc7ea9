"""Turns the figures of a claim into whole people, always in the same way."""

import math

from psychoed.evidence.model import Claim


def half_up(value: float, decimals: int = 0) -> float:
    """Round half away from zero, as readers expect, and not to the even neighbour.

    >>> half_up(12.5), half_up(-0.25, 1)
    (13.0, -0.3)
    """
    scale = 10**decimals
    return math.copysign(math.floor(abs(value) * scale + 0.5 + 1e-9) / scale, value)


def base(claim: Claim) -> int:
    """Return the base of all the counts of a claim: 1,000 if a rate is below 1 in 100, else 100."""
    rates = [claim.values[label] for label in claim.people.arms] if claim.people else []
    return 1000 if any(0 < rate < 1 for rate in rates) else 100


def counts(claim: Claim) -> dict[str, int]:
    """Return how many people of the base each arm of a claim has, under the label of the arm.

    Args:
        claim: a claim whose figures are percentages, with ``people``.

    Raises:
        ValueError: it has no ``people``, or an arm names a figure that it does not have.
    """
    if claim.people is None:
        raise ValueError(
            f'the claim "{claim.id}" does not say how it reads as people: add "people"'
        )
    scale = base(claim) // 100
    return {label: int(half_up(claim.values[label] * scale)) for label in claim.people.arms}
