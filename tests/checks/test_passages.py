"""Text is cut into passages that know their file, their line and their links."""

from pathlib import Path

from psychoed.checks.markdown import Where, allowed_rules, passages

from .conftest import SmallCourse

TEXT = """# A title

One line
and [two words](#a-claim) more. {cite:p}`key`

:::{div} myth
You may have heard: **it is so**.
:::

## A part

- a *first* thing
- a second

| a | b |
|---|---|
| 1 | 2 |

```python
code()
```

<!-- lint-ok HP12: a quotation -->
This may stand.

This may not.
"""


def read(text: str) -> list[tuple[int, str, str]]:
    where = Where(Path("a.md"), "", lambda line: line + 1)
    return [(one.line, one.kind, one.text) for one in passages(text, where)]


def test_each_passage_has_its_kind_line_and_visible_words() -> None:
    assert read(TEXT) == [
        (1, "title", "A title"),
        (3, "paragraph", "One line\nand two words more. "),
        (7, "paragraph", "You may have heard: it is so."),
        (10, "heading", "A part"),
        (12, "item", "a first thing"),
        (13, "item", "a second"),
        (15, "cell", "a"), (15, "cell", "b"), (17, "cell", "1"), (17, "cell", "2"),
        (24, "paragraph", "This may stand."),
        (26, "paragraph", "This may not."),
    ]  # fmt: skip


def test_a_passage_knows_its_links_its_part_and_its_block() -> None:
    where = Where(Path("a.md"), "", lambda line: line + 1)
    found = list(passages(TEXT, where))
    (link,) = found[1].links
    assert (found[1].words(link), link.target) == ("two words", "#a-claim")
    assert found[1].line_at(link.start) == 4
    assert [one.block for one in found][:4] == [None, None, "myth", None]
    assert [one.part for one in found][2:5] == ["", "A part", "A part"]


def test_a_marker_with_a_reason_switches_a_rule_off_for_one_passage() -> None:
    where = Where(Path("a.md"), "", lambda line: line + 1)
    assert [one.allowed for one in passages(TEXT, where)][-2:] == [("HP12",), ()]
    assert allowed_rules("lint-ok HP12:") == ()


def test_lines_of_a_notebook_are_lines_of_its_file(course: SmallCourse) -> None:
    course.chapter("# Title\n\nMessage.", "chapter.x", "Top.\n\n## Part\n\nIts words.")
    (page,) = course.material.pages
    lines = (course.root / page.path).read_text(encoding="utf-8").splitlines()
    prose = [one for one in page.passages if one.kind != "field"]
    assert [one.text for one in prose] == ["Title", "Message.", "Top.", "Part", "Its words."]
    for one in prose:
        assert one.text in lines[one.line - 1]
    assert [one.place for one in prose] == ["cell 1", "cell 1", "cell 3", "cell 3", "cell 3"]


def test_fields_know_their_line_their_part_their_claims_and_their_block(
    course: SmallCourse,
) -> None:
    quiz = """
quizzes:
  - id: q-one
    kind: one
    question: "Which one?"
    options:
      - {text: "This", feedback: "Yes.", right: true}
      # lint-ok HP14: what people say
      - {text: "That", feedback: "No."}
    not_sure: "Fine."
    evidence: [spray2020-response]
"""
    course.chapter("# A\n\nB.", "## Questions", 'chapter.quiz("q-one")', more=quiz)
    (page,) = course.material.pages
    fields = {one.place: one for one in page.passages if one.place.startswith("quiz")}
    wrong = fields['quiz q-one, option 2, "text"']
    assert (wrong.text, wrong.line, wrong.part) == ("That", 15, "Questions")
    assert (wrong.block, wrong.allowed) == ("wrong-option", ("HP14",))
    assert wrong.claims == ("spray2020-response",)
    assert fields['quiz q-one, option 1, "text"'].block is None


def test_a_glossary_is_read_line_by_line() -> None:
    assert read("# W\n\n:::{glossary}\nWord\n  What it means.\n:::\n")[1:] == [
        (4, "paragraph", "Word"),
        (5, "paragraph", "What it means."),
    ]


def test_words_in_any_directive_are_read_but_not_code_and_options() -> None:
    text = "# W\n\n```{note}\n:class: quiet\n\nMind this.\n```\n\n```{evidence} a-topic\n```\n"
    assert read(text)[1:] == [(6, "paragraph", "Mind this.")]
