"""The builder is tested on what Python gives. `python tests/sessions/test_rendered.py` writes it."""

import json
import shutil
import tempfile
from pathlib import Path

from psychoed.course import Course
from psychoed.sessions.markup import shared_part
from psychoed.sessions.plan import plan
from psychoed.sessions.timed_plans import FILE, Length

HERE = Path(__file__).parent
RENDERED = HERE / "rendered.json"
MEETINGS: list[tuple[Length, list[int]]] = [
    (60, [0]), (90, [1]), (120, [1]), (120, [0, 1]), (120, [0, 1, 2]),
]  # fmt: skip
CHAPTER = """\
kind: living
updated: 2026-11-22
expires: 2099-11-22
objectives: [{{verb: name, bloom: R, text: one thing}}]
session:
  bring: ["pens for {name}"]
  mind: ["Nobody shows a sheet of {name}."]
  {only_if}
  blocks:
    learn-a:
      - {{name: "Read {name}", do: "A reads {name}.", minutes: [4, 6, 6]}}
      - {{name: "Quiet", do: "See [Get help now](../book/get-help.md).", minutes: [6, 6, 6]}}
    activity-a:
      - {{name: "Sort {name}", do: "People sort {name}.", minutes: [14, 11, 12]}}
      - {{name: "One line", do: "Who wants to says one.", minutes: [0, 4, 0]}}
    learn-b: [{{name: "Stories of {name}", do: "A reads stories."}}]
    activity-b: [{{name: "Page of {name}", do: "A page."}}]
  heavy_part:
    what: "The loss in {name}."
    {begins}
    moments: [{{when: "Somebody cries over {name}.", do: "B is near."}}]
  if_late: "Leave out {name}."
"""


def course(root: Path) -> Course:
    """Make three small chapters, with the timed plans of the real course."""
    (root / "notebooks").mkdir()
    (root / FILE).parent.mkdir(parents=True)
    shutil.copy(HERE.parents[1] / FILE, root / FILE)
    (root / "_toc.yml").write_text("root: book/index\n", encoding="utf-8")
    for number, name in enumerate(("sleep", "food", "light")):
        file = root / "notebooks" / f"{number:02}-{name}"
        begins = "begins: learn-a" if number else ""
        only_if = 'only_if: "Somebody is trained."' if number == 1 else ""
        text = CHAPTER.format(name=name, begins=begins, only_if=only_if)
        file.with_suffix(".yml").write_text(text, encoding="utf-8")
        notebook = {"cells": [{"source": [f"# All about {name}\n", "\n", "Words."]}]}
        file.with_suffix(".ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    return Course(root)


def rendered() -> str:
    with tempfile.TemporaryDirectory() as folder:
        made = course(Path(folder))
        plans = [
            {"length": length, "chapters": numbers, "blocks": blocks(made, length, numbers)}
            for length, numbers in MEETINGS
        ]
        parts = {"builder": shared_part("builder", made), "plans": plans}
    return json.dumps(parts, indent=1, ensure_ascii=False) + "\n"


def blocks(made: Course, length: Length, numbers: list[int]) -> list[list[object]]:
    sessions = [made.chapters[number].file.session for number in numbers]
    return [
        [one.block.id, one.begins, one.minutes, [[s.name, s.do, s.minutes] for s in one.steps]]
        for one in plan(made.timed_plans, length, sessions)
    ]


def test_what_the_builder_is_tested_on_is_fresh() -> None:
    assert RENDERED.read_text(encoding="utf-8") == rendered(), f"Run: python {Path(__file__).name}"


if __name__ == "__main__":
    RENDERED.write_text(rendered(), encoding="utf-8")
