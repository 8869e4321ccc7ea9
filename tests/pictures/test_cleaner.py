"""The cleaner takes matplotlib's SVG apart and leaves only what a page may hold."""

import re
from pathlib import Path

import pytest

from psychoed.pictures.cleaner import clean
from psychoed.pictures.drawing import COLOURS, Drawing, wrap
from psychoed.pictures.paths import relative

LOOK = Path(__file__).parents[2] / "src" / "psychoed" / "exercises" / "look.css"


def sheet() -> Drawing:
    drawing = Drawing(height=40)
    drawing.text(0, 20, "5 < 6 & $7$ <b>")
    drawing.box(0, 25, 50, 10, "card", "harm", hatch="///", name="bar")
    return drawing


def test_the_colours_are_those_of_the_page() -> None:
    light = LOOK.read_text(encoding="utf-8").partition("@media")[0]
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]+)", light))
    found = {
        role: colour if len(colour) == 7 else f"#{colour[1:] * 2}" for role, colour in found.items()
    }
    assert {role: found[role] for role in COLOURS} == COLOURS


def test_matplotlib_itself_writes_the_same_bytes_each_time() -> None:
    assert sheet().svg() == sheet().svg()


def test_text_stays_text() -> None:
    svg = clean(sheet().svg(), "p", "Alt <i>")
    assert ">5 &lt; 6 &amp; $7$ &lt;b&gt;</text>" in svg
    assert "Alt &lt;i&gt;" in svg


def test_nothing_of_matplotlib_is_left() -> None:
    svg = clean(sheet().svg(), "p", "Alt")
    for left in (
        "metadata",
        "rdf",
        "style",
        "<!--",
        "DOCTYPE",
        "xlink",
        "clip-path",
        "figure_1",
        "DejaVu",
    ):
        assert left not in svg


def test_a_hatch_keeps_its_pattern_under_an_id_of_the_figure() -> None:
    svg = clean(sheet().svg(), "p", "Alt")
    assert re.search(r'<pattern [^>]*id="p-1"', svg)
    assert 'fill="url(#p-1)"' in svg
    assert '<g id="p-bar">' in svg


def test_a_colour_that_is_no_role_is_refused() -> None:
    drawing = sheet()
    drawing.axes.plot([0, 1], [0, 1], color="#ff0000")
    with pytest.raises(ValueError, match="#ff0000"):
        clean(drawing.svg(), "p", "Alt")


def test_literal_colours_for_print() -> None:
    svg = clean(sheet().svg(), "p", "Alt", literal=True)
    assert COLOURS["harm"] in svg
    assert "var(" not in svg


def test_many_small_steps_end_where_they_should() -> None:
    d = " ".join(f"{'L' if n else 'M'} {n * 0.34} {n * 0.34}" for n in range(101))
    across = sum(float(step) for step in re.findall(r"[ml](-?[\d.]+)", relative(d)))
    assert across == pytest.approx(34, abs=0.05)


def test_words_are_never_lost_in_wrapping() -> None:
    text = "long-term psychoanalytic therapy and usual care"
    lines = wrap(text, 100)
    assert " ".join(lines) == text
    assert len(lines) > 2
