"""One control over a function that draws: stored for every page, and called again by a kernel."""

import gzip
import re

import pytest
import traitlets
from msgspec import to_builtins
from msgspec.structs import replace

from pictures.conftest import CLAIMS, PICTURES, html, paper
from psychoed.exercises.markup import plain_text
from psychoed.pictures.explore.model import Choice, Explore, faults
from psychoed.pictures.explore.picture import explore_html
from psychoed.pictures.explore.widget import ExploreWidget, explore, explore_claims
from psychoed.pictures.people import PictureError

FEW, MANY = (one for one in PICTURES if isinstance(one, Explore))
LABELS = [frame.label for frame in FEW.frames]


def frames(markup: str) -> list[str]:
    return markup.split('<div class="psychoed-one"')[1:]


class Drawing:
    """A function that draws, and knows how often it did."""

    def __init__(self) -> None:
        self.drawn: list[int] = []

    def __call__(self, week: int) -> str:
        self.drawn.append(week)
        return f"<p>{week * 2} visits</p>"


@pytest.fixture
def drawing() -> Drawing:
    return Drawing()


@pytest.fixture
def visits(drawing: Drawing) -> ExploreWidget:
    return explore(drawing, [1, 4], id="p", title="Two visits a week", control="Weeks")


@pytest.mark.parametrize("picture", [FEW, MANY], ids=["few", "many"])
def test_every_frame_is_in_the_page_under_its_label(picture: Explore) -> None:
    found = frames(html(picture))
    assert len(found) == len(picture.frames)
    for chosen, markup in zip(picture.frames, found, strict=True):
        assert f"<figcaption>{chosen.label}</figcaption>" in markup
        assert f'href="#{chosen.claim}"' in markup
        assert " hidden" not in markup


def test_four_frames_with_two_groups_of_100_are_light() -> None:
    markup = html(FEW)
    assert len(re.findall(r"<svg ", markup)) == 4
    assert markup.count("of 100</text>") == 16
    assert len(gzip.compress(markup.encode())) <= 12 * 1024


def test_few_choices_are_buttons_and_many_are_a_list() -> None:
    few, many = html(FEW), html(MANY)
    assert re.findall(r'<input type="radio" name="p-explore" value="([^"]*)"', few) == LABELS
    assert few.count(" checked") == 1
    assert f"<legend>{FEW.control}</legend>" in few
    assert "<select" not in few
    assert re.findall("<option>([^<]*)</option>", many) == [one.label for one in MANY.frames]
    assert 'type="radio"' not in many


def test_without_a_script_no_control_shows() -> None:
    for picture in (FEW, MANY):
        assert re.search(r'class="psychoed-control" hidden="hidden"', html(picture))


def test_one_small_rate_lets_every_frame_count_in_thousands() -> None:
    rare = Choice(label="Stopped", claim="spray2020-stopped")
    markup = html(replace(FEW, frames=[FEW.frames[0], rare]))
    assert "695 of 1,000" in markup
    assert "70 of 1,000 stopped" in markup
    assert "of 100 " not in plain_text(markup)


def test_paper_has_every_frame() -> None:
    printed = paper(FEW)
    order = [FEW.title, *LABELS]
    assert sorted(order, key=lambda words: printed.index(f"**{words}**")) == order
    assert printed.count("\n| --- ") == len(LABELS)


def test_a_label_that_is_there_twice_is_named() -> None:
    data = to_builtins(replace(FEW, frames=[FEW.frames[0], FEW.frames[1], FEW.frames[0]]))
    places = [steps for steps, _ in faults(data)]
    assert places == [("frames", 0, "label"), ("frames", 2, "label")]


def test_a_claim_that_cannot_be_drawn_is_named_with_the_whole_picture() -> None:
    broken = replace(FEW, frames=[FEW.frames[0], Choice(label="X", claim="spray2020-words")])
    with pytest.raises(PictureError, match='picture p-explore: claim "spray2020-words"'):
        explore_html(broken, CLAIMS)


def test_a_choice_calls_the_function_again(visits: ExploreWidget, drawing: Drawing) -> None:
    assert drawing.drawn == [1, 4]  # for pages without a kernel
    visits.value = "4"
    assert drawing.drawn == [1, 4, 4]
    visits.value = "1"
    assert drawing.drawn == [1, 4, 4, 1]
    assert "<p>2 visits</p>" in visits.frame


def test_what_is_drawn_live_is_what_is_stored() -> None:
    widget = explore_claims(FEW, CLAIMS)
    assert widget.html == html(FEW)
    assert frames(widget.html)
    for label in LABELS:
        widget.value = label
        assert f'data-value="{label}"' in widget.frame
        assert widget.frame in widget.html


def test_nothing_is_drawn_twice_before_somebody_chooses(visits: ExploreWidget) -> None:
    assert (visits.value, visits.frame) == ("", "")


def test_a_value_that_is_not_offered_is_refused(visits: ExploreWidget) -> None:
    with pytest.raises(traitlets.TraitError, match="'2' must be one of: 1, 4"):
        visits.value = "2"


def test_value_and_frame_go_to_the_front_end_and_the_function_does_not(
    visits: ExploreWidget,
) -> None:
    assert {"html", "value", "frame"} <= set(visits.keys)
    data, _ = visits._repr_mimebundle_()
    assert data["text/html"] == visits.html
    assert data["text/markdown"] == "**Two visits a week**\n"


def test_labels_are_text() -> None:
    drawn = explore(lambda _: "<p>x</p>", ['<b> & "q"'], id="p", title="<i>", control="<u>").html
    assert not re.search("<[biu]>", drawn)
    assert 'data-value="&lt;b&gt; &amp; &#34;q&#34;"' in drawn
