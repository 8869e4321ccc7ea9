"""Two readings side by side, at the same size, and no verdict."""

import re

from msgspec.structs import replace

from pictures.conftest import PICTURES, html
from psychoed.exercises.markup import plain_text
from psychoed.pictures.dispute.model import Dispute

(DISPUTE,) = [one for one in PICTURES if isinstance(one, Dispute)]


def test_both_sides_have_the_same_form_and_each_its_study() -> None:
    markup = html(DISPUTE)
    sides = re.findall(r'<section class="psychoed-side".*?</section>', markup, re.DOTALL)
    first, second = (re.findall(r"<(\w+)", side) for side in sides)
    assert first == second
    for side, written in zip(sides, DISPUTE.sides, strict=True):
        assert all(text in plain_text(side) for text in (written.who, written.says, written.why))
        assert f'href="#{written.claim}"' in markup


def test_what_a_side_says_stays_text() -> None:
    hostile = replace(DISPUTE.sides[0], says="<b>we</b> & you")
    markup = html(replace(DISPUTE, sides=[hostile, DISPUTE.sides[1]]))
    assert "<b>" not in markup
