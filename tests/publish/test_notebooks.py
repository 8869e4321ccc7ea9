"""Notebooks are saved readable, and what is committed is what they say when they run."""

import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import nbformat
import pytest

from psychoed.course import Course
from psychoed.publish.notebooks import WIDGET_VIEW, before_save, clean

COURSE = Course.here(Path(__file__).parent)
COMPARED = tomllib.loads((COURSE.root / "tests" / "notebooks.toml").read_text(encoding="utf-8"))


def stored_outputs(path: Path) -> int:
    cells = nbformat.read(path, as_version=4).cells
    return sum(
        any("text/html" in output.get("data", {}) for output in cell.get("outputs", []))
        for cell in cells
    )


def nbval(path: Path, tmp_path: Path) -> tuple[int, int]:
    """Return how many cells nbval ran, and how many of them differed."""
    report = tmp_path / "report.xml"
    command = [sys.executable, "-m", "pytest", "--nbval", str(path), f"--junitxml={report}"]
    subprocess.run(
        [*command, "-W", "default", "-q"], cwd=COURSE.root, check=False, capture_output=True
    )
    suite = next(ElementTree.parse(report).iter("testsuite"))
    return int(suite.attrib["tests"]), int(suite.attrib["failures"]) + int(suite.attrib["errors"])


@pytest.mark.parametrize("path", COURSE.notebooks, ids=lambda path: path.stem)
def test_nbval_has_as_much_to_compare_as_was_written_down(path: Path) -> None:
    assert stored_outputs(path) == COMPARED[path.stem]
    text = path.read_text(encoding="utf-8").lower()
    assert "nbval" not in text, "no cell may be left out of the comparison"


def test_nbval_sees_one_changed_word(tmp_path: Path) -> None:
    notebook = nbformat.read(COURSE.notebooks[0], as_version=4)
    cell = next(cell for cell in notebook.cells if cell.get("outputs"))
    data = cell.outputs[0].data
    data["text/html"] = data["text/html"].replace("Not sure", "Quite sure", 1)
    changed = COURSE.root / "notebooks" / "zz-changed-for-a-test.ipynb"
    try:
        nbformat.write(notebook, changed)
        ran, differed = nbval(changed, tmp_path)
    finally:
        changed.unlink()
    code = sum(cell.cell_type == "code" for cell in notebook.cells)
    assert (ran, differed) == (code, 1)


@pytest.mark.parametrize("path", COURSE.notebooks, ids=lambda path: path.stem)
def test_a_committed_notebook_is_clean(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert WIDGET_VIEW not in text
    notebook = nbformat.reads(text, as_version=4)
    clean(notebook)
    assert nbformat.writes(notebook) + "\n" == text


def saved(data: dict[str, Any]) -> Any:
    """Return the content that is saved of a notebook with one output."""
    output = {"output_type": "display_data", "data": data, "metadata": {}}
    cell = {
        "cell_type": "code",
        "source": "",
        "metadata": {},
        "outputs": [output],
        "execution_count": 1,
    }
    content = {"cells": [cell], "metadata": {"widgets": {}}, "nbformat": 4, "nbformat_minor": 5}
    model: dict[str, Any] = {"type": "notebook", "content": content}
    before_save(model)
    return model["content"]


def test_saving_keeps_the_paper_version_and_drops_the_live_view() -> None:
    content = saved({WIDGET_VIEW: {"model_id": "x"}, "text/html": "<p>paper</p>"})
    assert content["cells"][0]["outputs"][0]["data"] == {"text/html": "<p>paper</p>"}
    assert "widgets" not in content["metadata"]


def test_a_live_view_without_a_paper_version_is_left_alone() -> None:
    content = saved({WIDGET_VIEW: {"model_id": "x"}, "text/plain": "slider"})
    assert WIDGET_VIEW in content["cells"][0]["outputs"][0]["data"]


def test_other_files_are_saved_as_they_are() -> None:
    model = {"type": "file", "content": "text"}
    before_save(model)
    assert model == {"type": "file", "content": "text"}
