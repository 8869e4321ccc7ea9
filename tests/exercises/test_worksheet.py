"""A worksheet: what a writer may get wrong in it, and that answers have nowhere to go."""

import re
from pathlib import Path

import anywidget
import pytest

from psychoed.content.chapter import read_chapter
from psychoed.content.help_lines import HelpLines, to_tick
from psychoed.content.reading import ContentError, read
from psychoed.exercises.worksheet.widget import (
    WorksheetWidget,
    worksheet_html,
    worksheet_paper,
)

HERE = Path(__file__).parent
SAMPLES = (HERE / "samples.yml").read_text(encoding="utf-8")
SHEET, PAGE_SHEET = read_chapter(HERE / "samples.yml").worksheets
LINES = to_tick(read(HERE / "help-lines.yml", HelpLines))
HTML = worksheet_html(SHEET, "01-start", LINES)


def test_the_widget_has_no_trait_for_the_answers() -> None:
    own = set(WorksheetWidget(SHEET, "01-start", LINES).keys)
    assert own - set(anywidget.AnyWidget().keys) == {"_css", "html"}


def test_no_box_has_a_name_or_help_from_the_browser() -> None:
    boxes = re.findall(r'<(?:textarea|select|input type="text")[^>]*>', HTML)
    assert len(boxes) > 8
    for box in boxes:
        assert " name=" not in box
        assert 'autocomplete="off"' in box


def test_nothing_is_answered_from_the_start_and_every_tick_rules_out_only_its_own() -> None:
    ticks = re.findall(
        r'<input type="(radio|checkbox)" name="([^"]+)" value="([^"]*)"( checked)?', HTML
    )
    assert {value for _, _, value, checked in ticks if checked} == {""}
    assert {name.removeprefix("w-words-") for _, name, _, _ in ticks} == {
        "told", "body", "effort", "areas-1", "areas-2", "step", "lines",
    }  # fmt: skip


def test_every_control_is_guarded_from_the_keys_of_jupyterlab() -> None:
    controls = re.findall(r"<(?:input|select|textarea|summary|button|a)\b[^>]*>", HTML)
    bare = [c for c in controls if "data-lm-suppress-shortcuts" not in c and "disabled" not in c]
    assert bare == []


def test_help_lines_stand_under_their_country() -> None:
    assert LINES == {"Freeland": ["Emergency, Freeland: 000", "Ear: call 1", "Pen: text 2"]}


def test_paper_has_every_question_and_room_for_each_answer() -> None:
    paper = worksheet_paper(SHEET)
    for words in (
        "On a good day I",
        "Treatment 2",
        "☐ Legs",
        "Home: ☐ enough ☐ not enough",
        "☐ Stand up",
    ):
        assert words in paper


def test_the_page_may_have_a_title_that_says_little() -> None:
    html = worksheet_html(PAGE_SHEET, "01-start")
    assert "<legend>A heavy title</legend>" in html
    assert "&#34;title&#34;:&#34;My page&#34;" in html


MISTAKES = {
    "id: bad, name": ("id: good, name", 'the id "good" is used twice'),
    'when: {told: ["Yes"]}': ('when: {tol: ["Yes"]}', 'there is no field "tol" with options above'),
    "when: {told: [\"Yes\"]}, example: Ana": ('when: {told: ["Maybe"]}, example: Ana', '"Maybe" is none of the answers: Yes, No'),
    "newest_first: from": ("newest_first: what", 'there is no column "what" of kind month'),
    "when: {long: [Days]}": ("when: {what: [Days]}", 'there is no field "what" with options above'),
    "I will {act}": ("I will {atc}", 'there is no field "atc" in this worksheet'),
    "kind: scale": ("kind: skale", "must be one of: "),
    "id: w-words": ("id: words", "does not match"),
    "takes: 01-start/r-day/1": ("takes: r-day", "does not match"),
}  # fmt: skip


@pytest.mark.parametrize("right", MISTAKES)
def test_a_mistake_is_named_with_its_line_and_its_place(tmp_path: Path, right: str) -> None:
    wrong, message = MISTAKES[right]
    assert SAMPLES.count(right) >= 1
    file = tmp_path / "01-x.yml"
    file.write_text(SAMPLES.replace(right, wrong, 1), encoding="utf-8")
    line = 1 + SAMPLES[: SAMPLES.index(right)].count("\n")
    with pytest.raises(ContentError) as error:
        read_chapter(file)
    assert f"01-x.yml:{line}: worksheet w" in str(error.value) or "id: words" in wrong
    assert message in str(error.value)
