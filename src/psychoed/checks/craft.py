"""Is a quiz question well made: readable alone, with something to learn behind every answer?"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from pathlib import Path

import msgspec
from msgspec import Struct

from psychoed.checks.finding import Finding, Severity
from psychoed.checks.material import Material
from psychoed.checks.words import words
from psychoed.content.yaml_lines import Steps
from psychoed.exercises.quiz.model import BeliefCheck, OneAnswer, Option, Quiz, SeveralAnswers, Sort

MANY_QUESTIONS = 3
TOO_LONG = 2


class Craft(Struct, forbid_unknown_fields=True):
    """Phrases that a quiz does better without; see ``craft.yml``."""

    marks: list[str]
    praise: list[str]
    verdicts: list[str]
    asks_for_the_false: list[str]
    lumps: list[str]
    pointers: list[str]
    stem_words: int


class Fault(Struct):
    """Something to change in a quiz, and the steps that lead to it."""

    steps: Steps
    rule: str
    text: str
    severity: Severity = "error"


@cache
def craft() -> Craft:
    """Return what ``craft.yml`` says."""
    return msgspec.yaml.decode(Path(__file__).with_suffix(".yml").read_bytes(), type=Craft)


def check(material: Material) -> Iterator[Finding]:
    """Look at every quiz of every chapter."""
    for path in material.course.chapter_files:
        file = material.yaml(path)
        quizzes = material.chapters[path.stem].quizzes
        for fault in chain(_one_by_one(quizzes), _together(quizzes)):
            number = int(fault.steps[1])
            yield Finding(
                path.relative_to(material.root), file.line(fault.steps), fault.rule, fault.severity,
                f"quiz {quizzes[number].id}: {fault.text}",
            )  # fmt: skip


def _one_by_one(quizzes: Sequence[Quiz]) -> Iterator[Fault]:
    for number, quiz in enumerate(quizzes):
        at = ("quizzes", number)
        yield from _stem(quiz, at)
        answers = "items" if isinstance(quiz, Sort) else "options"
        for n, answer in enumerate(getattr(quiz, answers)):
            yield from _feedback(answer.feedback, (*at, answers, n, "feedback"))
        if isinstance(quiz, BeliefCheck):
            yield from _answer(quiz.answer, (*at, "answer"))
        if isinstance(quiz, OneAnswer | SeveralAnswers):
            for n, option in enumerate(quiz.options):
                yield from _answer(option.text, (*at, "options", n, "text"))
            yield from _lengths(quiz.options, (*at, "options"))


def _stem(quiz: Quiz, at: Steps) -> Iterator[Fault]:
    field = "belief" if isinstance(quiz, BeliefCheck) else "question"
    stem: str = getattr(quiz, field)
    steps = (*at, field)
    if not re.search(r"\?\W*$", stem) and len(words(stem)) < craft().stem_words:
        yield Fault(steps, "stem", f'"{stem}" is too short to be understood alone; ask a question')
    if found := _phrase(craft().pointers, stem):
        yield Fault(steps, "stem", f'"{found}" points at something; say in the question what it is')
    if field == "question" and (found := _phrase(craft().asks_for_the_false, stem)):
        text = f'a question for what is "{found}" is misread; ask for what holds'
        yield Fault(steps, "asks-for-the-false", text)


def _feedback(text: str, steps: Steps) -> Iterator[Fault]:
    plain = text.casefold().strip(" .!")
    rest = [one for one in re.split(r"[.!?,;]\s*", plain) if one and one not in craft().marks]
    if not rest:
        yield Fault(steps, "feedback", f'"{text}" only marks the answer; say why')
    elif begins := re.match(rf"(?:{_any_of(craft().praise)})(?=\s*[.!,:])", text, re.IGNORECASE):
        yield Fault(steps, "feedback", f'leave out "{begins[0]}": no praise and no marks')


def _answer(text: str, steps: Steps) -> Iterator[Fault]:
    if text.casefold().strip(" .!") in craft().verdicts:
        fix = 'give a better picture; "Not quite." leaves the door open'
        yield Fault(steps, "verdict", f'"{text}" shuts the door: {fix}')
    if found := _phrase(craft().lumps, text):
        yield Fault(steps, "lumped-answers", f'"{found}": each answer stands for itself')


def _lengths(options: Sequence[Option], at: Steps) -> Iterator[Fault]:
    others = [len(words(option.text)) for option in options if not option.right]
    for n, option in enumerate(options):
        own = len(words(option.text))
        if option.right and others and own > TOO_LONG * max(others):
            text = f"this answer has {own} words and no other more than {max(others)}: it gives itself away"
            yield Fault((*at, n, "text"), "answer-length", text, "warning")


def _together(quizzes: Sequence[Quiz]) -> Iterator[Fault]:
    """What shows only across a chapter: where the right answer stands, and how long it is."""
    asked = [(n, quiz.options) for n, quiz in enumerate(quizzes) if isinstance(quiz, OneAnswer)]
    if len(asked) < MANY_QUESTIONS:
        return
    steps = ("quizzes", asked[0][0])
    places = {_right(options) for _, options in asked}
    if len(places) == 1:
        text = f"here and in all questions after it the right answer is number {places.pop() + 1}"
        yield Fault(steps, "same-place", text, "warning")
    if all(_is_longest(options) for _, options in asked):
        text = "here and in all questions after it the right answer is the longest"
        yield Fault(steps, "always-longest", text, "warning")


def _right(options: Sequence[Option]) -> int:
    return next(n for n, option in enumerate(options) if option.right)


def _is_longest(options: Sequence[Option]) -> bool:
    lengths = [len(words(option.text)) for option in options]
    own = lengths.pop(_right(options))
    return own > max(lengths)


def _phrase(phrases: Sequence[str], text: str) -> str | None:
    found = re.search(rf"\b(?:{_any_of(phrases)})\b", text, re.IGNORECASE)
    return found[0] if found else None


def _any_of(phrases: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))
