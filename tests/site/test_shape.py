"""A chapter gets its shape when the book is built: shown on a course of one small chapter."""

from pathlib import Path

import pytest
from docutils import nodes
from sphinx.application import Sphinx

from psychoed.site.frame import description
from psychoed.site.shape import minutes

CHAPTER = """\
# A title

The main message.

The top.

(heavy)=
## A heavy part

{words}

(lighter)=
## A lighter part

Rest.
"""
YAML = """\
kind: understand
updated: 2026-11-22
expires: 2027-11-22
objectives: [{verb: test, bloom: R, text: the shape}]
content_note: {topic: loss, skip_to: "#lighter"}
session: {blocks: {}, heavy_part: {what: The second.}, if_late: The second.}
"""
CONF = """\
extensions = ["myst_parser", "psychoed.site"]
html_theme = "furo"
html_title = "A small course"
language = "en"
root_doc = "book/index"
"""


def book(root: Path) -> Sphinx:
    out = root / "_build"
    return Sphinx(root, root, out, out / "doctrees", "html", status=None, warning=None)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("course")
    pages = ["index", "get-help", "course-map", "about/privacy", "about/who"]
    for name in pages:
        page = root / "book" / f"{name}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(f"# {name}\n\nA page.\n", encoding="utf-8")
    (root / "notebooks").mkdir()
    chapter = CHAPTER.format(words="word " * 300)
    (root / "notebooks" / "01-small.md").write_text(chapter, encoding="utf-8")
    (root / "notebooks" / "01-small.yml").write_text(YAML, encoding="utf-8")
    (root / "conf.py").write_text(CONF, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def html(root: Path) -> str:
    book(root).build()
    return (root / "_build" / "notebooks" / "01-small.html").read_text(encoding="utf-8")


def test_a_chapter_is_built_again_when_only_its_yaml_has_changed(root: Path, html: str) -> None:
    assert "The second." in html
    file = root / "notebooks" / "01-small.yml"
    file.write_text(YAML.replace("The second.", "The first."), encoding="utf-8")
    app = book(root)
    app.env.find_files(app.config, app.builder)
    assert app.env.get_outdated_files(config_changed=False)[1] == {"notebooks/01-small"}


def test_a_content_note_stands_above_the_main_message_with_a_way_around(html: str) -> None:
    assert 'content="The main message."' in html
    note = html.index("This page speaks about loss.")
    assert html.index("<h1>") < note < html.index('class="main-message"')
    assert '<a class="reference internal" href="#lighter">Skip that part</a>' in html


def test_the_time_of_a_part_comes_from_its_words(html: str) -> None:
    heavy = html[html.index("<h2>A heavy part") :]
    assert heavy.index("3 minutes") < heavy.index("A lighter part")


def test_the_plan_for_a_group_comes_last_and_folds(html: str) -> None:
    assert html.rindex('<details class="part">') < html.index("<h2>For a group")
    assert "<strong>The heavy part:</strong> The second." in html


def test_folded_answers_do_not_count_as_reading_time() -> None:
    reasons = "<details>" + "word " * 500 + "</details>"
    exercise = nodes.raw("", f"<p>Question?</p>{reasons}", format="html")
    assert minutes(nodes.container("", exercise)) == 1


def test_a_description_ends_at_a_word() -> None:
    page = nodes.container("", nodes.paragraph("", "word " * 100))
    text = description(page)  # type: ignore[arg-type]
    assert len(text) <= 162
    assert text.endswith("word …")
