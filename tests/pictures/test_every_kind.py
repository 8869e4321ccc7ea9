"""What holds for every picture, of whatever kind. Each kind has a sample in samples.yml."""

import gzip
import hashlib
import os
import re
import subprocess
import sys
import typing
import xml.etree.ElementTree as ElementTree
from html import unescape
from xml.etree.ElementTree import Element

import pytest
from msgspec.structs import replace

from pictures.conftest import CLAIMS, PICTURES, html, paper
from psychoed.exercises.markup import plain_text
from psychoed.pictures.kinds import KINDS
from psychoed.pictures.model import Picture
from psychoed.pictures.people import PictureError
from psychoed.pictures.widget import PictureWidget

MOST = 12 * 1024
SVG = "{http://www.w3.org/2000/svg}"
IN_WORDS = ("dispute", "ladder")  # all of it is text, so there is no drawing to describe
DRAWN = pytest.mark.parametrize(
    "picture",
    [one for one in PICTURES if one.__struct_config__.tag not in IN_WORDS],
    ids=lambda picture: picture.id,
)
EACH = pytest.mark.parametrize("picture", PICTURES, ids=lambda picture: picture.id)


def drawings(markup: str) -> list[Element]:
    """Return each drawing of a picture; one that is not well-formed XML raises an error."""
    found = [ElementTree.fromstring(svg) for svg in re.findall(r"<svg.*?</svg>", markup, re.DOTALL)]
    assert found
    return found


def test_every_kind_can_be_drawn_and_has_a_sample() -> None:
    kinds = set(typing.get_args(Picture) or (Picture,))
    assert set(KINDS) == kinds
    assert {type(picture) for picture in PICTURES} == kinds


@DRAWN
def test_every_drawing_has_a_text_alternative_that_says_the_finding(picture: Picture) -> None:
    markup = html(picture)
    for svg in drawings(markup):
        title = svg.find(f"{SVG}title")
        assert title is not None
        assert svg.get("role") == "img"
        assert svg.get("aria-labelledby") == title.get("id")
        assert title.text
        assert title.text.startswith(picture.title)
        assert len(title.text) > len(picture.title) + 40


@EACH
def test_the_numbers_of_the_table_stand_on_paper_too(picture: Picture) -> None:
    table = html(picture).partition("<table>")[2].partition("</table>")[0]
    cells = [unescape(cell) for cell in re.findall(r"<t[dh](?: [^>]*)?>(.*?)</t[dh]>", table)]
    assert len(cells) > 3
    printed = paper(picture)
    assert [cell for cell in cells if cell not in printed] == []


@EACH
def test_certainty_who_when_and_the_study_are_one_click_away_at_most(picture: Picture) -> None:
    markup = html(picture)
    linked = re.findall(r'href="#([\w-]+)" data-lm-suppress-shortcuts="true"', markup)
    assert linked
    for claim in linked:
        found = CLAIMS[claim][1]
        assert f"{found.certainty.word} (our rating: {found.certainty.why})" in unescape(markup)
        assert claim in paper(picture)
        assert ("We read this second hand." in markup) >= (found.seen == "secondary")
        if found.people:
            words = unescape(markup).lower()
            assert found.people.who.lower() in words
            assert found.people.when.lower() in words
        assert found.caveat in unescape(markup)


@EACH
def test_every_control_keeps_its_keys_from_a_notebook(picture: Picture) -> None:
    controls = re.findall(r"<(?:input|summary|a|button)[ >][^>]*>", html(picture))
    assert controls
    assert [one for one in controls if 'data-lm-suppress-shortcuts="true"' not in one] == []


@EACH
def test_no_style_breaks_the_policy(picture: Picture) -> None:
    markup = html(picture)
    assert " style=" not in markup
    assert "<style" not in markup
    assert "<script" not in markup


@DRAWN
def test_colours_are_those_of_the_page_or_written_out_for_print(picture: Picture) -> None:
    for drawn in drawings(html(picture)):
        text = ElementTree.tostring(drawn, encoding="unicode")
        assert re.search(r"var\(--[\w-]+,#[0-9a-f]{6}\)", text)
        assert not re.search(r'="#[0-9a-f]{3,8}"', re.sub(r"var\([^)]*\)", "", text))
    for drawn in drawings(html(picture, literal=True)):
        text = ElementTree.tostring(drawn, encoding="unicode")
        assert "var(" not in text
        assert re.search(r'="#[0-9a-f]{6}"', text)


@EACH
def test_every_id_begins_with_that_of_the_picture_and_is_used_once(picture: Picture) -> None:
    ids = re.findall(r'\bid="([^"]*)"', html(picture))
    assert ids[0] == picture.id
    assert [one for one in ids[1:] if not one.startswith(f"{picture.id}-")] == []
    assert len(ids) == len(set(ids))


@EACH
def test_no_picture_is_heavy(picture: Picture) -> None:
    assert len(gzip.compress(html(picture).encode())) <= MOST


@DRAWN
def test_all_writing_in_a_drawing_can_be_read_on_a_narrow_phone(picture: Picture) -> None:
    for svg in drawings(html(picture)):
        width = float(svg.attrib["viewBox"].split()[2])
        sizes = [float(text.attrib["font-size"]) for text in svg.iter(f"{SVG}text")]
        assert min(sizes) * min(1, 270 / width) >= 12


@EACH
def test_whatever_is_typed_stays_text(picture: Picture) -> None:
    hostile = "<img src=x onerror=alert(1)> & $x^2$"
    markup = html(replace(picture, title=hostile))
    assert "<img" not in markup
    assert hostile in plain_text(markup)
    if picture.__struct_config__.tag not in IN_WORDS:
        titled = 1 + len(drawings(markup))  # the title, and each text alternative
        assert plain_text(markup).count(hostile) == titled


def test_the_same_picture_gives_the_same_bytes_in_another_process() -> None:
    here = hashlib.sha256("".join(map(html, PICTURES)).encode()).hexdigest()
    script = (
        "import hashlib; from pictures.conftest import PICTURES, html;"
        "print(hashlib.sha256(''.join(map(html, PICTURES)).encode()).hexdigest())"
    )
    path = os.pathsep.join(filter(None, sys.path))
    there = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": "7"},
        capture_output=True,
        check=True,
        text=True,
    )
    assert there.stdout.strip() == here


@EACH
def test_a_claim_that_does_not_exist_is_named(picture: Picture) -> None:
    with pytest.raises(PictureError, match=rf"picture {picture.id}: there is no claim") as error:
        KINDS[type(picture)][0](picture, {})
    assert "evidence/" in str(error.value)


@EACH
def test_a_widget_carries_page_and_paper(picture: Picture) -> None:
    widget = PictureWidget(picture, CLAIMS)
    data, _ = widget._repr_mimebundle_()
    assert data["text/html"] == html(picture)
    assert data["text/markdown"] == paper(picture)
    assert repr(widget) == f"Picture {picture.id}"
