"""The decks of all chapters, as files: what is on the wall, and what is not."""

import re
from pathlib import Path

import nbformat
import pytest
from bs4 import BeautifulSoup, Tag
from nbformat import NotebookNode

from psychoed.slides.build import write_slides
from psychoed.slides.deck import slide_type
from psychoed.slides.wall import html

from .made_up import ROOT, made_up_course

NAMES = sorted(path.stem for path in (ROOT / "notebooks").glob("[0-9][0-9]-*.ipynb"))
EACH = pytest.mark.parametrize("name", NAMES)
PRIVATE = re.compile(r"chapter\.(reflection|worksheet|plan|option|comparison)\(|Chapter\(")
NOT_FOR_A_WALL = (
    "textarea, input[type=text], psychoed-reflection, psychoed-worksheet, psychoed-plan"
)

FIGURE = re.compile(r"\b\d+ (?:of (?:100|\d)|were|did|had)\b")  # "29 of 100", and "10 were"
PASSAGES = "p, li, .psychoed-finding"


@pytest.fixture(scope="module")
def decks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    course = made_up_course(tmp_path_factory.mktemp("course"))
    written = write_slides(course, tmp_path_factory.mktemp("slides"))
    return {path.stem: path.read_text(encoding="utf-8") for path in written}


def slides(deck: str) -> list[Tag]:
    return BeautifulSoup(deck, "html.parser").select(".slides > section")


def notebook(name: str) -> NotebookNode:
    read: NotebookNode = nbformat.read(ROOT / "notebooks" / f"{name}.ipynb", as_version=4)
    return read


def shown(cell: NotebookNode) -> str:
    """What a page shows of a cell, as HTML."""
    if cell.cell_type == "markdown":
        return html(cell.source)
    return "".join(str(output.data["text/html"]) for output in cell.outputs)


def in_words(element: Tag) -> str:
    return (
        re.sub(r"\s+", " ", element.get_text(" ", strip=True)).replace(" .", ".").replace(" ,", ",")
    )


@EACH
def test_every_cell_says_if_it_is_on_the_wall(name: str) -> None:
    types = {cell.id: slide_type(cell) for cell in notebook(name).cells}
    assert set(types.values()) <= {"slide", "skip", "-"}, types


@EACH
def test_nothing_private_is_on_the_wall(name: str, decks: dict[str, str]) -> None:
    for cell in notebook(name).cells:
        if PRIVATE.search(cell.source):
            assert slide_type(cell) == "skip", cell.source
    page = BeautifulSoup(decks[name], "html.parser")
    assert page.select(NOT_FOR_A_WALL) == []
    assert page.select(".psychoed-option, .psychoed-reflection, .psychoed-worksheet") == []


@EACH
def test_the_deck_begins_and_ends_as_it_should(name: str, decks: dict[str, str]) -> None:
    first, second, *rest = slides(decks[name])
    title = notebook(name).cells[0].source.partition("\n")[0].removeprefix("# ")
    assert first.h1 is not None
    assert first.h1.get_text() == title
    assert "Pass is always fine" in second.get_text()
    assert second.select('a[href="../book/get-help.html"]')
    *_, take_home, last = rest
    assert last.get_attribute_list("class") == ["help"]
    assert last.select('a[href="../book/get-help.html"]')
    to_try = "## One thing to try" in "".join(cell.source for cell in notebook(name).cells)
    assert ("take-home" in take_home.get_attribute_list("class")) == to_try


@EACH
def test_something_heavy_is_named_before_it_comes(name: str, decks: dict[str, str]) -> None:
    file = (ROOT / "notebooks" / f"{name}.yml").read_text(encoding="utf-8")
    named = re.search(r"^content_note: \{topic: \"(.*?)\"", file, re.MULTILINE)
    third = slides(decks[name])[2].get_text()
    assert ("speaks about" in third) == bool(named)
    assert not named or named[1] in third


@EACH
def test_no_other_host_stands_in_a_deck(name: str, decks: dict[str, str]) -> None:
    page = BeautifulSoup(decks[name], "html.parser")
    named = [str(e.get(a)) for a in ("src", "href") for e in page.select(f"[{a}]")]
    assert [address for address in named if "//" in address] == []
    policy = page.select_one('meta[http-equiv="Content-Security-Policy"]')
    assert policy is not None
    assert "unsafe" not in str(policy["content"])
    assert page.select("[style], style, script:not([src])") == []


@EACH
def test_links_lead_to_pages_and_nothing_is_shown_raw(name: str, decks: dict[str, str]) -> None:
    page = BeautifulSoup(decks[name], "html.parser")
    for link in page.select("a"):
        path = Path(str(link["href"]).partition("#")[0].removeprefix("../").removesuffix(".html"))
        found = [ROOT / path.with_suffix(ending) for ending in (".md", ".ipynb")]
        assert any(file.is_file() for file in found), link
    text = page.get_text()
    assert not re.search(r"\{cite|:::|\]\(|\*\*|\]\[", text)
    assert all(element["id"] for element in page.select("[id]"))
    ids = [element["id"] for element in page.select("[id]")]
    assert len(ids) == len(set(ids))


@EACH
def test_no_slide_is_a_heading_alone_or_one_below_another(name: str, decks: dict[str, str]) -> None:
    for slide in slides(decks[name]):
        place = slide.select_one(".words")
        assert place is not None
        assert place.get_text(strip=True) or place.svg, slide
        assert slide.find("section") is None


@EACH
def test_a_slide_with_figures_holds_all_of_their_paragraph(
    name: str, decks: dict[str, str]
) -> None:
    cells = [cell for cell in notebook(name).cells if slide_type(cell) != "skip"]
    whole = BeautifulSoup("".join(map(shown, cells)), "html.parser").select(PASSAGES)
    passages = [in_words(one) for one in whole if len(FIGURE.findall(one.get_text())) > 1]
    sentences = {one for text in passages for one in text.split(". ") if FIGURE.search(one)}
    for slide in map(in_words, slides(decks[name])):
        for sentence in sentences:
            held = [text for text in passages if sentence in text]
            assert sentence not in slide or any(text in slide for text in held), held


@EACH
def test_a_figure_comes_with_how_sure_it_is(name: str, decks: dict[str, str]) -> None:
    for slide in slides(decks[name]):
        if slide.select(".psychoed-icon-array, .psychoed-dispute"):
            following = slide.find_next_sibling("section")
            is_told = isinstance(following, Tag) and "about" in following.get_attribute_list(
                "class"
            )
            assert "How sure" in slide.get_text() or is_told, slide.get_text()
            assert "The catch" in slide.get_text() or is_told, slide.get_text()


@EACH
def test_a_deck_is_short_enough_for_a_session(name: str, decks: dict[str, str]) -> None:
    assert len(slides(decks[name])) <= 30


def test_a_quiz_is_asked_and_then_told(decks: dict[str, str]) -> None:
    deck = slides(decks["01-what-trd-means"])
    kinds = ["".join(slide.get_attribute_list("class")) for slide in deck]
    asked = [n for n, kind in enumerate(kinds) if kind == "quiz"]
    assert len(asked) == 5  # four of six histories, and the belief
    assert all(kinds[n + 1] == "answer" for n in asked)
    assert "Nine days is too short" in deck[asked[0] + 1].get_text()


def test_the_leaders_have_notes(decks: dict[str, str]) -> None:
    deck = slides(decks["01-what-trd-means"])
    noted = [slide.select_one(".notes") for slide in deck]
    assert noted[0] is not None
    assert "A made-up heavy part." in noted[0].get_text()
    assert sum(note is not None for note in noted) == 5
