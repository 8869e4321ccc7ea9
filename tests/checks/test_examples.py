"""Every rule about reading, shape, balance, quizzes, names and dates catches what it should."""

import importlib
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from psychoed.checks.finding import Finding
from psychoed.checks.material import Material
from psychoed.course import Course

from .conftest import CHAPTER, EVIDENCE, SmallCourse

EXAMPLES = {
    path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
    for path in sorted(Path(__file__).with_name("examples").glob("*.yml"))
}
FILLER = ["so", "it", "is", "on", "a", "day"]
CARD = ["what_it_is", "how_soon", "what_it_takes", "checks", "if_it_stops", "unknown"]
LINES = """
emergency: []
lines:
- {{name: Samaritans, country: UK, hours: all, cost: free, page: "https://a.org", seen: copy, checked: {}}}
"""


def filled(text: str) -> str:
    """Put a sentence of so many words for each ``{26 words}``."""
    return re.sub(r"\{(\d+) words\}", lambda match: sentence(int(match[1])), text)


def sentence(length: int) -> str:
    return " ".join((FILLER * length)[:length]).capitalize() + "."


def written(course: SmallCourse, example: dict[str, Any]) -> None:
    """Write the files of one example."""
    course.write("evidence/b-topic.yml", EVIDENCE.replace("spray2020", "pill2021"))
    for name, text in {
        example.get("name", "book/a-page.md"): example.get("page"),
        **example.get("pages", {}),
    }.items():
        if text:
            course.page(*[filled(text)] * example.get("times", 1), name=name)
    if kind := chapter_kind(example):
        yml = CHAPTER.replace("living", kind)
        yml = yml.replace("Talk.", example.get("activity", "Talk."))
        title, *rest = map(filled, example.get("cells", ["Short."]))
        course.chapter(f"# Title\n\n{title}", *rest, yml=yml, more=filled(more(example)))
    if "toc" in example:
        course.page("Start.", name="book/index.md")
        files = [{"file": name} for name in example["toc"]]
        course.write("_toc.yml", yaml.safe_dump({"root": "book/index", "chapters": files}))
    if "toml" in example:
        course.write("tests/notebooks.toml", example["toml"])
    if "checked" in example:
        course.write("book/crisis-lines.yml", LINES.format(example["checked"]))


def chapter_kind(example: dict[str, Any]) -> str | None:
    if example.keys() & {"card", "quiz", "places", "lengths"}:
        return "options"
    return example.get("kind")


def more(example: dict[str, Any]) -> str:
    """Return what the YAML file of the chapter holds besides the usual."""
    entries: dict[str, Any] = {}
    if "card" in example:
        entries["options"] = [
            {"id": "o-one", "name": "One", **dict.fromkeys(CARD, "A")} | example["card"]
        ]
    elif "quiz" in example:
        entries["quizzes"] = [quiz(**example["quiz"])]
    elif "places" in example:
        entries["quizzes"] = [
            quiz(["A", "B", "C"], right=place, id=f"q-{n}")
            for n, place in enumerate(example["places"])
        ]
    elif "lengths" in example:
        entries["quizzes"] = [
            quiz([sentence(one) for one in lengths], id=f"q-{n}")
            for n, lengths in enumerate(example["lengths"])
        ]
    return str(example.get("more", "")) + (yaml.safe_dump(entries) if entries else "")


def quiz(
    one: list[str] | None = None,
    *,
    several: list[str] | None = None,
    sort: list[str] | None = None,
    belief: str = "",
    feedback: str = "Time is one of three.",
    question: str = "How long is that?",
    answer: str = "Not quite.",
    right: int = 1,
    id: str = "q-one",
) -> dict[str, Any]:
    """Return a quiz; of the answers to one question the first fits."""
    told = {"feedback": feedback}
    if belief:
        stances = [{"text": "I think so", **told}, {"text": "Not sure", **told}]
        return {
            "id": id, "kind": "belief", "belief": belief, "answer": answer, "options": stances,
            "better": "It is so.", "evidence": ["spray2020-response"],
        }  # fmt: skip
    asked = {"id": id, "question": question, "not_sure": "That is fine."}
    if sort:
        items = [{"text": text, "group": "A", **told} for text in sort]
        return {**asked, "kind": "sort", "groups": ["A", "B"], "items": items}
    options: list[dict[str, Any]] = [{"text": text, **told} for text in one or several or []]
    options[right - 1]["right"] = True
    return {**asked, "kind": "one" if one else "several", "options": options}


def found(course: SmallCourse, module: str, rule: str, example: dict[str, Any]) -> list[Finding]:
    written(course, example)
    today = example.get("today", date(2026, 11, 22))
    material = Material(Course(course.root), today=today)
    check = importlib.import_module(f"psychoed.checks.{module}").check
    return [finding for finding in check(material) if finding.rule == rule]


def cases(kind: str) -> list[object]:
    return [
        pytest.param(module, rule, example, id=f"{rule}-{number}")
        for module, rules in EXAMPLES.items()
        for rule, examples in rules.items()
        for number, example in enumerate(examples[kind], 1)
    ]


@pytest.mark.parametrize(("module", "rule", "example"), cases("catch"))
def test_it_is_caught(module: str, rule: str, example: dict[str, Any], course: SmallCourse) -> None:
    findings = found(course, module, rule, example)
    assert findings
    assert any(example.get("says", "") in finding.text for finding in findings)
    for finding in findings:
        text = (course.root / finding.path).read_text(encoding="utf-8")
        assert 1 <= finding.line <= text.count("\n") + 1


@pytest.mark.parametrize(("module", "rule", "example"), cases("pass"))
def test_it_passes(module: str, rule: str, example: dict[str, Any], course: SmallCourse) -> None:
    assert found(course, module, rule, example) == []


@pytest.mark.parametrize("module", EXAMPLES)
def test_every_rule_has_two_texts_to_catch_and_two_to_let_pass(module: str) -> None:
    source = Path(importlib.import_module(f"psychoed.checks.{module}").__file__ or "")
    rules = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', source.read_text(encoding="utf-8")))
    assert rules <= EXAMPLES[module].keys() | {"facilitators"}
    for rule, examples in EXAMPLES[module].items():
        assert min(len(examples["catch"]), len(examples["pass"])) >= 2, rule
