"""What the YAML file of a chapter holds."""

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from psychoed.content.reading import read
from psychoed.content.yaml_lines import Steps
from psychoed.exercises.dialogue.model import Dialogue
from psychoed.exercises.plan.model import Plan
from psychoed.exercises.plan.model import faults as plan_faults
from psychoed.exercises.quiz.model import Quiz
from psychoed.exercises.reflection.model import Reflection
from psychoed.exercises.worksheet.model import Worksheet
from psychoed.exercises.worksheet.model import faults as worksheet_faults
from psychoed.fields import Text
from psychoed.options.beside.model import Comparison
from psychoed.options.model import OptionCard
from psychoed.pictures.model import RULES, Picture
from psychoed.sessions.model import Session

Kind = Literal["start", "understand", "options", "living", "deciding", "safety"]
Bloom = Literal["R", "U", "Ap", "An", "E", "C"]


class Objective(Struct, forbid_unknown_fields=True):
    """What a reader can do afterwards: a verb, its level in Bloom's list, and what it is about."""

    verb: Text
    bloom: Bloom
    text: Text


class ContentNote(Struct, forbid_unknown_fields=True):
    """A signpost before something heavy, and the heading to skip to."""

    topic: Text
    skip_to: Annotated[str, Meta(pattern=r"^#\S+$")]


class ChapterFile(Struct, forbid_unknown_fields=True):
    """Everything about a chapter that is not prose."""

    kind: Kind
    updated: datetime.date
    expires: datetime.date
    objectives: Annotated[list[Objective], Meta(min_length=1)]
    session: Session
    evidence: list[Text] = []
    content_note: ContentNote | None = None
    options: list[OptionCard] = []
    quizzes: list[Quiz] = []
    reflections: list[Reflection] = []
    worksheets: list[Worksheet] = []
    dialogues: list[Dialogue] = []
    comparisons: list[Comparison] = []
    plans: list[Plan] = []
    pictures: list[Picture] = []


def read_chapter(path: Path, *, name: Path | None = None) -> ChapterFile:
    """Read the YAML file of a chapter; see `psychoed.content.reading.read` for what it raises."""
    return read(path, ChapterFile, name=name, more=_beyond_the_schema)


def _beyond_the_schema(data: Any) -> Iterator[tuple[Steps, str]]:
    """Rules that no schema can say, such as: what is named elsewhere in the file stands there."""
    check = data["session"].get("belief_check")
    if check and check not in {quiz["id"] for quiz in data.get("quizzes", [])}:
        yield ("session", "belief_check"), f'there is no quiz "{check}" in this file'
    for q, quiz in enumerate(data.get("quizzes", [])):
        for i, item in enumerate(quiz.get("items", [])):
            if item["group"] not in quiz["groups"]:
                steps = ("quizzes", q, "items", i, "group")
                yield steps, f'there is no group "{item["group"]}" in this quiz'
    for p, picture in enumerate(data.get("pictures", [])):
        if picture["kind"] in RULES:
            for more, text in RULES[picture["kind"]](picture):
                yield ("pictures", p, *more), text
    for w, worksheet in enumerate(data.get("worksheets", [])):
        for more, text in worksheet_faults(worksheet):
            yield ("worksheets", w, *more), text
    for p, plan in enumerate(data.get("plans", [])):
        for more, text in plan_faults(plan):
            yield ("plans", p, *more), text
