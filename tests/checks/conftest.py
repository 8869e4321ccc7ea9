"""A course of a few lines, to plant faults in."""

from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from psychoed.checks.material import Material
from psychoed.course import Course

EVIDENCE = """
- id: spray2020
  kind: rct
  core: true
  about: A trial of a spray.
  population: 200 adults
  n: 200
  bib: {type: article, title: A spray}
  claims:
  - id: spray2020-response
    text: After 4 weeks 69 in 100 were at least half better with the spray, and 52 with a dummy.
    values: {active: 69.3, dummy: 52.0}
    unit: percent
    measure: at least half better
    seen: abstract
    certainty: {word: moderate, why: one trial}
    expires: 2099-01-01
    people:
      who: adults
      when: after 4 weeks
      did: were at least half better
      did_not: were not
      good: true
      arms: {active: the real spray, dummy: a dummy spray}
  - id: spray2020-score
    text: The score fell 4 points more.
    values: {difference: -4.0}
    ci: {difference: [-7.3, -0.6]}
    unit: points
    measure: a score
    seen: secondary
    certainty: {word: low, why: second hand}
    expires: 2099-01-01
  - id: spray2020-cost
    text: A figure that stays out.
    values: {cost: 34}
    unit: percent
    measure: cost
    seen: abstract
    certainty: {word: low, why: one trial}
    not_for_readers: what illness costs others
    expires: 2099-01-01
"""
CHAPTER = """
kind: living
updated: 2026-01-01
expires: 2099-01-01
objectives: [{verb: name, bloom: R, text: "one thing"}]
session: {blocks: {activity-a: [{do: "Talk."}]}, heavy_part: {what: "None."}, if_late: "Nothing."}
"""


class SmallCourse:
    """A folder with pages, chapters and evidence, each written by one call."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("_toc.yml", "format: jb-book\nroot: book/index\n")
        self.write("evidence/a-topic.yml", EVIDENCE)

    def write(self, name: str, text: str) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def page(self, *paragraphs: str, name: str = "book/a-page.md") -> "SmallCourse":
        self.write(name, "\n\n".join(("# A page", *paragraphs)) + "\n")
        return self

    def chapter(
        self, *cells: str, more: str = "", name: str = "01-a-chapter", yml: str = CHAPTER
    ) -> "SmallCourse":
        """Write a chapter; a cell that begins with ``chapter.`` is a code cell."""
        self.write(f"notebooks/{name}.yml", yml + more)
        notebook = new_notebook(
            cells=[
                new_code_cell(cell) if cell.startswith("chapter.") else new_markdown_cell(cell)
                for cell in cells
            ]
        )
        self.write(f"notebooks/{name}.ipynb", nbformat.writes(notebook) + "\n")
        return self

    @property
    def material(self) -> Material:
        return Material(Course(self.root))


@pytest.fixture
def course(tmp_path: Path) -> SmallCourse:
    return SmallCourse(tmp_path)
