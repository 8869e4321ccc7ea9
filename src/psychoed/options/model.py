"""What a card about one option may hold: the same eight rows in the same order on every card."""

from msgspec import Struct

from psychoed.fields import ClaimId, Id, Text


class OptionCard(Struct, forbid_unknown_fields=True):
    """One option, so that it can be read beside another.

    Attributes:
        what_it_is: what is done, in plain words, and how it is thought to work.
        helped: how many it helped, and how many not, in both groups.
        harmed: how many it harmed, and how many not, in both groups.
        how_soon: when a change can show, and how long it lasts.
        what_it_takes: time, travel, money, help.
        checks: what is looked at before and during it.
        if_it_stops: what can happen when it ends.
        unknown: what nobody knows.
        evidence: the claims that the rows rest on.
        gains: the claims that are drawn below ``helped`` and ``harmed``, on one scale.
        harms: the same for harms; both are drawn, or neither.
    """

    id: Id
    name: Text
    what_it_is: Text
    helped: Text
    harmed: Text
    how_soon: Text
    what_it_takes: Text
    checks: Text
    if_it_stops: Text
    unknown: Text
    evidence: list[ClaimId] = []
    gains: list[ClaimId] = []
    harms: list[ClaimId] = []
