"""An evidence page shows each record as a card, whole and honest, and leaves out what is not for readers.

The front end is tested on the form of these records. `python tests/site/test_evidence_page.py` writes it.
"""

import json
import re
from pathlib import Path

import pytest
from docutils import nodes
from sphinx.application import Sphinx

from psychoed.checks.safe_messaging.rules import rule_book, says
from psychoed.content.reading import read
from psychoed.course import Course
from psychoed.dates import day
from psychoed.evidence.model import Record
from psychoed.evidence.words import KIND, SEEN
from psychoed.exercises.markup import plain_text
from psychoed.site.evidence_page import filter_html, for_readers

HERE = Path(__file__).parent
RENDERED = HERE / "rendered.json"
RECORDS = read(HERE / "evidence.yml", list[Record])
SHOWN = RECORDS[:3]
CONF = """\
extensions = ["myst_parser", "psychoed.site"]
html_theme = "furo"
html_title = "A small course"
language = "en"
root_doc = "book/index"
"""
COURSE = Course.here(HERE)
PAGES = COURSE.root / "_build" / "html" / "book" / "evidence"
TOPICS = [path.stem for path in COURSE.evidence_files]
SAME = str.maketrans("\u2018\u2019\u201c\u201d\u2013\u2014", "''\"\"--") | {0x2026: "..."}


def rendered() -> str:
    return json.dumps({"form": filter_html(SHOWN)}, indent=1) + "\n"


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Sphinx:
    """A built course of one evidence page."""
    root = tmp_path_factory.mktemp("course")
    for name in ("index", "get-help", "course-map", "about/privacy", "about/who"):
        page = root / "book" / f"{name}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"# {name}\n\nA page.\n", encoding="utf-8")
    topic = "# A topic\n\nCards.\n\n[A number](#pool2019-arms).\n\n```{evidence} small\n```\n"
    (root / "book" / "topic.md").write_text(topic, encoding="utf-8")
    (root / "evidence").mkdir()
    (root / "evidence" / "small.yml").write_bytes((HERE / "evidence.yml").read_bytes())
    (root / "_toc.yml").touch()
    (root / "conf.py").write_text(CONF, encoding="utf-8")
    out = root / "_build"
    app = Sphinx(root, root, out, out / "doctrees", "html", status=None, warning=None)
    app.build()
    return app


@pytest.fixture(scope="module")
def html(app: Sphinx) -> str:
    return (Path(app.outdir) / "book" / "topic.html").read_text(encoding="utf-8")


def rows(app: Sphinx, record: str) -> list[str]:
    """The rows of the card of a record, in their order."""
    page = app.env.get_doctree("book/topic")
    card = next(one for one in page.findall(nodes.section) if record in one["names"])
    return [one.astext() for one in card.findall(nodes.paragraph)]


def words_of(html: str, id: str, end: str) -> str:
    """The words of what has an id, up to what ends it; quotes and dashes made plain."""
    start = html.index(f' id="{nodes.make_id(id)}">')
    return flat(plain_text(re.split(end, html[start + 1 :], maxsplit=1)[0].partition(">")[2]))


def flat(text: str) -> str:
    return re.sub("-+", "-", " ".join(text.translate(SAME).split()))


def test_a_card_has_all_its_rows(app: Sphinx) -> None:
    assert rows(app, "spray_2021") == [
        "What kind: A trial that let chance choose the groups",
        "With whom: 1,234 invented adults.",
        "Found: Of 100 people, 40 were at least half better on the spray, and 30 on a dummy spray.",
        "The catch: Only four weeks.",
        "How sure (our rating): low: one small trial",
        "Where we read it: in the summary of the paper",
        "Range (95 %): 1.5 to 18",
        "Look at it again by: 22 November 2027",
        "Who paid: the maker",
        "Published as: On sprays? Journal of Examples, 2021. 10.1/spray",
    ]


def test_a_card_says_what_nobody_knows(app: Sphinx) -> None:
    assert rows(app, "pool2019")[-3:] == [
        "Who paid: not known to us",
        "Published as: A pool. ",
        "Not confirmed: the year",
    ]


def test_how_many_took_part_is_said_once(app: Sphinx) -> None:
    assert rows(app, "pool2019")[1] == "With whom: Adults in seven trials (5,678 in all)"
    assert rows(app, "spray_2021")[1].count("1,234") == 1


def test_several_ranges_say_of_what_they_are(app: Sphinx) -> None:
    ranges = [row for row in rows(app, "pool2019") if row.startswith("Range")]
    assert ranges == [
        "Range (95 %): the real one: 45 to 55; a sham: 35 to 45",
        "Range (95 %): early on: 1.2 to 1.9; later on: 0.8 to 1.25",
    ]


def test_advice_is_not_called_a_finding(app: Sphinx) -> None:
    advice = rows(app, "advice2022")
    assert "What it says: Ask about thoughts of suicide." in advice
    assert not [row for row in advice if row.startswith("Found")]


def test_a_card_about_suicide_ends_with_help_and_no_other_does(html: str, app: Sphinx) -> None:
    assert rows(app, "advice2022")[-1] == "Get help now"
    end = html[html.index('id="advice2022"') :].partition("</section>")[0].rstrip().splitlines()[-1]
    assert 'class="only-a-link"' in end
    assert 'href="get-help.html"' in end
    assert "Get help now" not in rows(app, "spray_2021") + rows(app, "pool2019")


def test_what_is_not_for_readers_stays_out(html: str) -> None:
    for claim in ("spray-2021-secret", "secret2018", "secret2018-rate"):
        assert f'id="{claim}"' not in html
    assert "frightens" not in html
    assert "stays out of pages" not in html


def test_each_record_and_claim_can_be_linked_to(html: str) -> None:
    for record in SHOWN:
        for id in (record.id, *(claim.id for claim in for_readers(record))):
            assert html.count(f' id="{nodes.make_id(id)}"') == 1
    assert '<a class="reference internal" href="#pool2019-arms">' in html


def test_the_form_is_hidden_without_scripts_and_can_send_nothing(html: str) -> None:
    form = html[html.index("<form") : html.index("</form>")]
    assert 'hidden="hidden"' in form.partition(">")[0]
    assert " name=" not in form and " action=" not in form
    assert form.index('<button type="submit" disabled') < form.index("<input")
    assert "All 3 cards shown." in form
    assert html.index("</form>") < html.index("<noscript>") < html.index('id="spray-2021"')


def test_the_form_offers_every_rating_and_the_kinds_that_are_there() -> None:
    options = re.findall(r'<option value="(.*?)">(.*?)</option>', filter_html(SHOWN))
    ratings = ["high", "moderate", "low", "very low", "not rated"]
    kinds = [KIND[kind] for kind in ("rct", "meta-analysis", "guideline")]
    assert [text for _, text in options] == ["Any", *ratings, "Any", *kinds]
    assert ("sure-very-low", "very low") in options


def test_the_form_that_the_front_end_is_tested_on_is_fresh() -> None:
    assert RENDERED.read_text(encoding="utf-8") == rendered(), f"Run: python {Path(__file__).name}"


@pytest.mark.parametrize("topic", TOPICS)
def test_each_claim_of_the_course_has_its_card(topic: str) -> None:
    html = (PAGES / f"{topic}.html").read_text(encoding="utf-8")
    for record in COURSE.records(topic):
        shown = for_readers(record)
        for claim in record.claims:
            if claim not in shown:
                assert f' id="{nodes.make_id(claim.id)}"' not in html, claim.id
                assert flat(claim.text) not in flat(plain_text(html)), claim.id
        if not shown:
            assert f' id="{nodes.make_id(record.id)}"' not in html
            continue
        card = words_of(html, record.id, "</section>")
        for text in (record.about, f"What kind: {KIND[record.kind]}", "With whom: ", "Who paid: ",
                     record.paid_by or "not known to us", f"Published as: {record.bib.title}"):  # fmt: skip
            assert flat(text) in card, record.id
        for claim in shown:
            box = words_of(html, claim.id, "</div>")
            sure = f"How sure (our rating): {claim.certainty.word}: {claim.certainty.why}"
            for text in (claim.text, claim.caveat and f"The catch: {claim.caveat}", sure,
                         f"Where we read it: {SEEN[claim.seen]}", "Range (95 %)" if claim.ci else "",
                         f"Look at it again by: {day(claim.expires)}"):  # fmt: skip
                assert flat(text) in box, claim.id
        assert card.endswith("Get help now") == says(rule_book().topic, card), record.id


if __name__ == "__main__":
    RENDERED.write_text(rendered(), encoding="utf-8")
