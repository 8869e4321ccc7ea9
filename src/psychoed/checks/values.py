"""Every number that a text may print for a claim."""

from functools import cached_property

from psychoed.checks.numbers import Number
from psychoed.evidence.model import Claim, Record
from psychoed.evidence.people import counts, half_up


class Values:
    """The figures of a claim as a text may print them.

    A text may print a stored value rounded half up, its complement ("31 were not"), the gap between
    the groups in whole people, a bound of an interval, and how many people took part.

    Args:
        claim: the claim.
        record: the study that it belongs to.
    """

    def __init__(self, claim: Claim, record: Record) -> None:
        self.claim = claim
        self.record = record

    def __contains__(self, number: Number) -> bool:
        return number.value == self.record.n or number.value in self._printed(number)

    def nearest(self, number: Number, many: int = 4) -> list[str]:
        """Return the nearest numbers that would be right, at most ``many``."""
        printed = sorted(self._printed(number), key=lambda value: abs(value - number.value))
        return [f"{value:g}" for value in printed[:many]] or ["no figure"]

    @cached_property
    def _stored(self) -> list[float]:
        bounds = (bound for both in self.claim.ci.values() for bound in both)
        return [*self.claim.values.values(), *self.claim.context.values(), *bounds]

    @cached_property
    def _gaps(self) -> set[float]:
        if self.claim.people is None:
            return set()
        *arms, compared = counts(self.claim).values()
        return {float(abs(arm - compared)) for arm in arms}

    def _printed(self, number: Number) -> set[float]:
        percent = self.claim.unit == "percent" or self.claim.people is not None
        scale = number.base // 100 if percent and number.base else 1
        rounded = {
            half_up(abs(value) * scale, number.decimals)
            for value in self._stored
            if percent or number.decimals or abs(value) >= 1
        }
        if not percent:
            return rounded
        whole = 100 * scale
        return (
            rounded
            | {half_up(whole - v, number.decimals) for v in rounded if v <= whole}
            | self._gaps
        )
