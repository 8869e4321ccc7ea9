"""Every pack is there, can be read aloud from its tags, and holds what a room needs."""

import re
from base64 import b64encode
from functools import cache
from itertools import pairwise

import pytest
import segno

from psychoed.chapter import Chapter
from psychoed.course import Course
from psychoed.exercises.markup import plain_text
from psychoed.exercises.reflection.model import Reflection
from psychoed.exercises.worksheet.model import Worksheet
from psychoed.packs.build import FOLDER, make_packs, pack_names
from psychoed.packs.content import Packs

from .pdf import Pdf

COURSE = Course.here()
NAMES = pack_names(COURSE)
HANDOUTS = [name for name in NAMES if "-handout-" in name]
EACH = pytest.mark.parametrize("name", NAMES)
EACH_CHAPTER = pytest.mark.parametrize("chapter", COURSE.chapters, ids=lambda one: one.name)
WIDTHS = {"a4": 595, "letter": 612}
HEADINGS = (
    "For you alone", "Questions, with no marks", "What we would say, and why", "What was found",
    "Answers, with their reasons", "Sources",
)  # fmt: skip
OPENING, ANSWERS = "Opening and agreement", "What we would say, and why"


@cache
def pdf(name: str) -> Pdf:
    return Pdf(COURSE.root / FOLDER / f"{name}.pdf")


def words(text: str) -> str:
    """Return what is compared: letters and digits, as lines break and quotes curl anywhere."""
    return re.sub(r"\W", "", text)


def to_fill_in(chapter: Chapter) -> list[Worksheet | Reflection]:
    return [*chapter.file.worksheets, *chapter.file.reflections]


@EACH
def test_a_pack_says_what_it_is(name: str) -> None:
    made = pdf(name)
    assert made.root["/Lang"] == "en"
    assert made.root["/MarkInfo"]["/Marked"]
    assert made.root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b'pdfuaid:part="1"' in made.root["/Metadata"].get_data()
    about = made.reader.metadata
    assert about and about.title and "No clinician has checked it yet" in str(about.subject)
    assert round(float(made.reader.pages[0].mediabox.width)) == WIDTHS[name.rpartition("-")[2]]


@EACH
def test_the_letters_are_in_the_file(name: str) -> None:
    fonts = pdf(name).fonts()
    assert any("Atkinson" in font for font in fonts)
    assert all(fonts.values())


@EACH
def test_the_tags_can_be_read_aloud(name: str) -> None:
    made = pdf(name)
    levels = [int(tag["/S"][2]) for tag in made.tagged("/H1", "/H2", "/H3", "/H4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    deeper = [(one, two) for one, two in pairwise(levels) if two > one + 1]
    assert deeper == [], "a heading is skipped"
    for figure in made.tagged("/Figure"):
        assert len(str(figure["/Alt"])) > 20
    for item in made.tagged("/LI"):
        assert item["/P"].get_object()["/S"] == "/L"
    for row in made.tagged("/TR"):
        assert row["/P"].get_object()["/S"] in ("/THead", "/TBody", "/Table")
    assert made.tagged("/L")
    for link in made.tagged("/Link"):
        assert any("/Obj" in part for part in _parts(link)), "a link without its place"


def _parts(element: object) -> list[dict[str, object]]:
    kids = element["/K"]  # type: ignore[index]
    parts = kids if isinstance(kids, list) else [kids]
    return [part.get_object() for part in parts if not isinstance(part, int)]


@EACH
def test_no_sheet_is_empty_and_no_word_is_cut_off(name: str) -> None:
    foot = "Help number here:"
    for number, sheet in enumerate(pdf(name).sheets, 1):
        above, found, _ = sheet.text.partition(foot)
        assert found, f"sheet {number} has no line for the number"
        assert above.strip() not in ("", *HEADINGS), f"sheet {number} holds no more than a heading"
        assert sheet.outside == []


@pytest.mark.parametrize("name", HANDOUTS)
def test_a_handout_has_a_tagged_picture_for_each_of_the_chapter(name: str) -> None:
    chapter = next(one for one in COURSE.chapters if name.startswith(one.name))
    kept_back = chapter.file.session.not_in_handout
    ids = [one.id for one in chapter.file.pictures if one.id not in kept_back]
    expected = [id for id in ids if "<svg" in chapter.picture(id).html]
    assert len(pdf(name).tagged("/Figure")) >= len(expected)


@EACH_CHAPTER
def test_a_handout_holds_its_page_the_sheets_and_the_help_lines(chapter: Chapter) -> None:
    text = words(" ".join(pdf(f"{chapter.name}-handout-a4").texts))
    kept_back = chapter.file.session.not_in_handout
    assert words(chapter.title) in text
    for one in to_fill_in(chapter):
        assert (words(one.title) in text) == (one.id not in kept_back), one.id
    for line in COURSE.help_lines().lines:
        assert words(line.name) in text


@EACH_CHAPTER
def test_the_answers_stand_on_the_last_sheets_alone(chapter: Chapter) -> None:
    texts = pdf(f"{chapter.name}-handout-a4").texts
    first = next((n for n, text in enumerate(texts) if ANSWERS in text), None)
    if first is None:
        assert not chapter.file.quizzes
        return
    before, after = words(" ".join(texts[:first])), words(" ".join(texts[first:]))
    shown = 0
    for quiz in chapter.file.quizzes:
        for option in getattr(quiz, "options", []):
            feedback = words(plain_text(option.feedback))[:60]
            assert feedback not in before, quiz.id
            shown += feedback in after
    assert shown


@EACH_CHAPTER
def test_a_pack_for_leaders_holds_run_sheets_plan_script_answers_and_hot_potatoes(
    chapter: Chapter,
) -> None:
    made = pdf(f"{chapter.name}-facilitator-a4")
    for number, length in enumerate((60, 90, 120), 1):
        sheet = made.texts[number]
        assert f"{length} minutes" in sheet
        assert sheet.count("yes / no") == 7, "the box fills one side together with the plan"
        assert "Closing" in sheet
    whole = " ".join(made.texts)
    for title in (OPENING, "Hot potatoes", "When somebody is in distress", "Closing and after"):
        assert title in whole
    assert len(made.tagged("/Table")) >= 6
    for moment in chapter.file.session.heavy_part.moments:
        assert words(moment.when)[:40] in words(whole)


@EACH_CHAPTER
def test_a_pack_for_leaders_holds_the_answers_to_every_question(chapter: Chapter) -> None:
    whole = words(" ".join(pdf(f"{chapter.name}-facilitator-a4").texts))
    for quiz in chapter.file.quizzes:
        for option in getattr(quiz, "options", []):
            assert words(plain_text(option.feedback))[:60] in whole, quiz.id


def test_a_pack_carries_the_short_address_where_the_course_has_one() -> None:
    chapter = COURSE.chapters[4]
    html = Packs(COURSE, "https://course.example.org/open").handout(chapter)
    address = "https://course.example.org/open/4.html"
    assert f'<a href="{address}">{address}</a>' in html
    assert f'alt="A code for a phone camera. It opens {address}"' in html
    code = segno.make(address, micro=False).svg_inline(scale=4, border=4)
    assert b64encode(code.encode()).decode() in html
    assert 'href="https://course.example.org/open/book/get-help.html"' in html


def test_without_an_address_there_is_a_line_to_write_it_on() -> None:
    html = Packs(COURSE).handout(COURSE.chapters[4])
    assert "if your group has an address for it" in html
    assert "https://course" not in html


def test_an_unknown_pack_is_named() -> None:
    with pytest.raises(ValueError, match='no pack "99-nothing"'):
        list(make_packs(COURSE, ["99-nothing"]))


def test_the_workbook_holds_the_sheets_of_every_chapter() -> None:
    whole = words(" ".join(pdf("workbook-a4").texts))
    for chapter in COURSE.chapters:
        for one in to_fill_in(chapter):
            assert words(one.title) in whole


def test_large_print_is_large() -> None:
    small, large = (pdf(f"01-what-trd-means-handout{size}-a4") for size in ("", "-large"))
    assert len(large.texts) > 1.5 * len(small.texts)


def test_every_pack_that_a_page_offers_is_there() -> None:
    book = COURSE.root / "_build" / "html"
    offered = {
        (page.parent / link).resolve()
        for page in book.rglob("*.html")
        for link in re.findall(r'href="([^"]+\.pdf)"', page.read_text(encoding="utf-8"))
    }
    made = {(COURSE.root / FOLDER / f"{name}.pdf").resolve() for name in NAMES}
    assert offered == made
    assert all(path.is_file() for path in made)
