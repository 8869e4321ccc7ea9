"""The recipes of CONTRIBUTING.md, followed word by word on a copy of the course."""

import re
import shutil
import tomllib
from pathlib import Path

import nbformat
import pytest
import yaml

from psychoed.chapter import Chapter
from psychoed.checks.everything import findings
from psychoed.course import Course
from psychoed.exercises.markup import plain_text
from psychoed.publish.notebooks import refresh
from psychoed.publish.refresh import bibliography_text

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PAGE = re.compile(r"^````markdown\n(.*?)^````$", re.DOTALL | re.MULTILINE)
LAST = 3
CHAPTER, NEW, TOPIC = "01-what-trd-means", "90-an-example", "what-and-why"


def recipe(number: int) -> tuple[str, dict[str, list[str]]]:
    """Return the text of a recipe, and its fenced blocks by their language."""
    whole = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    start = whole.index(f"## Recipe {number}:")
    end = whole.index(f"## Recipe {number + 1}:" if number < LAST else "## Make a page")
    text = whole[start:end]
    blocks: dict[str, list[str]] = {}
    for language, block in BLOCK.findall(text):
        blocks.setdefault(language, []).append(block)
    return text, blocks


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """A copy of everything that a writer edits."""
    for folder in ("book", "evidence", "notebooks"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copy(ROOT / "_toc.yml", tmp_path)
    (tmp_path / "tests").mkdir()
    shutil.copy(ROOT / "tests" / "notebooks.toml", tmp_path / "tests")
    return Course(tmp_path)


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} should stand once in {path.name}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def line_of(path: Path, start: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(n for n, line in enumerate(lines, 1) if line.lstrip(" -").startswith(start))


def promised(text: str, line: int) -> str:
    """Return the message that a recipe shows, with the line where its mistake stands now."""
    return re.sub(r":\d+:", f":{line}:", text.strip(), count=1)


def errors(course: Course) -> list[str]:
    return [str(one) for one in findings(course) if one.severity == "error"]


def stored(path: Path) -> list[str]:
    """Return the paper version of every cell that shows something."""
    cells = nbformat.read(path, as_version=4).cells
    outputs = [output for cell in cells for output in cell.get("outputs", [])]
    return [str(output.data["text/html"]) for output in outputs if "text/html" in output.data]


def add_quiz(course: Course) -> Path:
    path = course.root / "notebooks" / f"{CHAPTER}.yml"
    change(path, "\nreflections:\n", "\n" + recipe(1)[1]["yaml"][0] + "reflections:\n")
    return path


def test_recipe_1_adds_a_quiz_question(course: Course) -> None:
    _, blocks = recipe(1)
    path = add_quiz(course)
    notebook = path.with_suffix(".ipynb")
    cells = nbformat.read(notebook, as_version=4)
    cells.cells.append(nbformat.v4.new_code_cell(blocks["python"][0].strip()))
    nbformat.write(cells, notebook)

    assert errors(course) == []
    before = len(stored(ROOT / "notebooks" / notebook.name))
    assert refresh(notebook)
    assert len(stored(notebook)) == before + 1
    written = yaml.safe_load(blocks["yaml"][0])[0]
    shown = plain_text(Chapter(CHAPTER, course).quiz(written["id"]).html)
    assert shown == plain_text(stored(notebook)[-1])
    for words in (written["question"], *(option["feedback"] for option in written["options"])):
        assert words in shown


def test_recipe_1_without_a_feedback_is_reported_as_it_says(course: Course) -> None:
    _, blocks = recipe(1)
    path = add_quiz(course)
    last = re.findall(r"^ +feedback: .*\n", blocks["yaml"][0], re.MULTILINE)[-1]
    change(path, last, "")
    line = line_of(path, 'text: "If it had side effects"')
    assert errors(course) == [promised(blocks["text"][0], line)]


def add_chapter(course: Course) -> Path:
    text, blocks = recipe(2)
    path = course.root / "notebooks" / f"{NEW}.yml"
    path.write_text(blocks["yaml"][0], encoding="utf-8")
    notebook = nbformat.v4.new_notebook()
    for kind, block in BLOCK.findall(text):
        if kind == "markdown":
            notebook.cells.append(nbformat.v4.new_markdown_cell(block.strip()))
        if kind == "python":
            notebook.cells.append(nbformat.v4.new_code_cell(block.strip()))
    nbformat.write(notebook, path.with_suffix(".ipynb"))
    toc = course.root / "_toc.yml"
    last = [line for line in toc.read_text("utf-8").splitlines() if "notebooks/" in line][-1]
    change(toc, f"{last}\n", f"{last}\n{blocks['yaml'][1]}")
    last = [line for line in toc.read_text("utf-8").splitlines() if "/sessions/" in line][-1]
    change(toc, f"{last}\n", f"{last}\n{blocks['yaml'][2]}")
    plan = PAGE.search(text)
    assert plan
    (course.root / "book/facilitators/sessions/chapter-90.md").write_text(plan[1], encoding="utf-8")
    with (course.root / "tests" / "notebooks.toml").open("a", encoding="utf-8") as compared:
        compared.write(blocks["toml"][0])
    return path


def test_recipe_2_adds_a_chapter(course: Course) -> None:
    path = add_chapter(course)
    assert errors(course) == []
    assert path in course.chapter_files
    assert refresh(path.with_suffix(".ipynb"))
    assert not refresh(path.with_suffix(".ipynb")), "a second run changes nothing"
    outputs = stored(path.with_suffix(".ipynb"))
    assert [Chapter(NEW, course).reflection("r-little").html] == outputs
    compared = tomllib.loads((course.root / "tests" / "notebooks.toml").read_text("utf-8"))
    assert compared[NEW] == len(outputs)
    toc = yaml.safe_load((course.root / "_toc.yml").read_text(encoding="utf-8"))
    files = [entry["file"] for entry in toc["chapters"]]
    chapters = [file for file in files if file.startswith("notebooks/")]
    assert chapters[-1] == f"notebooks/{NEW}"
    for file in files:
        assert list(course.root.glob(f"{file}.*")), f"{file} has no page"


def test_recipe_2_without_an_end_date_is_reported_as_it_says(course: Course) -> None:
    _, blocks = recipe(2)
    path = add_chapter(course)
    change(path, "expires: 2027-11-22\n", "")
    line = line_of(path, "kind:")
    assert errors(course) == [promised(blocks["text"][0], line)]


def add_record(course: Course) -> Path:
    path = course.root / "evidence" / f"{TOPIC}.yml"
    with path.open("a", encoding="utf-8") as file:
        file.write("\n" + recipe(3)[1]["yaml"][0])
    return path


def test_recipe_3_adds_a_study_and_its_claim(course: Course) -> None:
    _, blocks = recipe(3)
    add_record(course)
    assert errors(course) == []
    written = yaml.safe_load(blocks["yaml"][0])[0]
    text = bibliography_text(course)
    assert f"@article{{{written['id']}," in text
    assert written["bib"]["title"] in text
    claim = course.records(TOPIC)[-1].claims[0]
    linked = re.search(r"\[(\d+)[^]]*\]\(#([\w-]+)\)", blocks["markdown"][0])
    assert linked and linked[2] == claim.id
    assert int(linked[1]) in claim.values.values()
    page = (course.root / "book" / "evidence" / f"{TOPIC}.md").read_text(encoding="utf-8")
    assert f"```{{evidence}} {TOPIC}\n" in page


def test_recipe_3_without_a_certainty_is_reported_as_it_says(course: Course) -> None:
    _, blocks = recipe(3)
    path = add_record(course)
    certainty = re.search(r"^    certainty:\n(?:      .*\n)+", blocks["yaml"][0], re.MULTILINE)
    assert certainty
    text = path.read_text(encoding="utf-8")
    path.write_text(text[::-1].replace(certainty[0][::-1], "", 1)[::-1], encoding="utf-8")
    line = line_of(path, "id: invented2020-response")
    assert errors(course) == [promised(blocks["text"][0], line)]


def test_the_worksheet_that_is_shown_works_as_it_stands(course: Course) -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    blocks = dict(BLOCK.findall(text.partition("## Add a worksheet")[2].partition("\n## ")[0]))
    path = course.root / "notebooks" / f"{CHAPTER}.yml"
    change(path, "\nreflections:\n", "\n" + blocks["yaml"] + "reflections:\n")
    assert errors(course) == []
    shown = plain_text(Chapter(CHAPTER, course).worksheet("w-small-plan").html)
    for field in yaml.safe_load(blocks["yaml"])["worksheets"][0]["fields"]:
        assert field["text"] in shown
        assert field["example"] in shown
    assert 'chapter.worksheet("w-small-plan")' in blocks["python"]
