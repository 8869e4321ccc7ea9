"""The weeks of a course of treatment, each visit as one shape."""

import pytest

from pictures.conftest import CLAIMS, html
from pictures.test_every_kind import drawings
from psychoed.pictures.people import PictureError
from psychoed.pictures.timeline.model import Span, Timeline
from psychoed.pictures.timeline.picture import timeline_html

SPANS = [
    Span(1, 4, "the spray", "spray2020-visits", "at_first"),
    Span(5, 8, "the spray", "spray2020-visits", "later"),
    Span(9, 9, "as agreed", "spray2020-words"),
]


def timeline(*spans: Span) -> Timeline:
    return Timeline(id="p-weeks", title="Two visits a week", spans=list(spans))


def squares(markup: str, name: str) -> int:
    (svg,) = drawings(markup)
    groups = [one for one in svg.iter() if one.get("id") == f"p-weeks-{name}"]
    paths = [path.get("d", "") for group in groups for path in group.iter() if path.get("d")]
    return sum(path.lower().count("m") for path in paths)


def test_each_visit_is_one_square() -> None:
    markup = html(timeline(*SPANS))
    assert squares(markup, "visits-1") == 8
    assert squares(markup, "visits-2") == 4
    assert squares(markup, "visits-3") == 0


def test_the_finding_says_visits_a_week_and_in_all() -> None:
    markup = html(timeline(*SPANS))
    assert "Weeks 1 to 4: the spray, 2 visits a week, 8 in all." in markup
    assert "Weeks 5 to 8: the spray, 1 visit a week, 4 in all." in markup
    assert "Week 9: as agreed." in markup


@pytest.mark.parametrize(
    ("spans", "said"),
    [
        ([SPANS[1], SPANS[0]], "Weeks 1 to 4 begins before Weeks 5 to 8 ends"),
        ([Span(1, 2, "x", "spray2020-visits", "broken")], 'under "broken" in "values"'),
        ([Span(1, 2, "x", "spray2020-visits", "none")], 'under "none" in "values"'),
    ],
)
def test_what_cannot_be_drawn_is_named(spans: list[Span], said: str) -> None:
    with pytest.raises(PictureError, match=said):
        timeline_html(timeline(*spans), CLAIMS)
