"""A quiz on the built page: reasons for each choice, and no way to lose."""

import pytest
from playwright.sync_api import Locator, Page, expect

from psychoed.exercises.quiz.model import BeliefCheck, Quiz, Sort

from .conftest import Reader
from .reading import CHAPTER_FILES, EACH_CHAPTER, KEPT, QUIZZES, open_around, tab_to

SHOW = "Show what we would say"
EACH_QUIZ = pytest.mark.parametrize(
    ("address", "quiz"), QUIZZES, ids=[quiz.id for _, quiz in QUIZZES]
)
OF_EACH_KIND = list({type(quiz): (address, quiz) for address, quiz in QUIZZES}.values())
ONE_OF_EACH_KIND = pytest.mark.parametrize(
    ("address", "quiz"), OF_EACH_KIND, ids=[quiz.id for _, quiz in OF_EACH_KIND]
)


def choices_of(quiz: Quiz) -> list[tuple[str, str]]:
    """Each choice with the reason that belongs to it; one thing to sort is like a question."""
    if isinstance(quiz, Sort):
        first = quiz.items[0].feedback
        return [*((group, first) for group in quiz.groups), ("Not sure", quiz.not_sure)]
    choices = [(option.text, option.feedback) for option in quiz.options]
    return choices if isinstance(quiz, BeliefCheck) else [*choices, ("Not sure", quiz.not_sure)]


def all_reasons(quiz: Quiz) -> list[str]:
    if isinstance(quiz, Sort):
        return [*(item.feedback for item in quiz.items), quiz.not_sure]
    ends = [quiz.better] if isinstance(quiz, BeliefCheck) else []
    return [*(reason for _, reason in choices_of(quiz)), *ends]


def first_item(shown: Locator) -> Locator:
    return shown.locator(".psychoed-item").first


def button(shown: Locator, name: str) -> Locator:
    return shown.get_by_role("button", name=name)


def announced(shown: Locator, quiz: Quiz) -> Locator:
    """The polite live region that tells about a check."""
    if isinstance(quiz, Sort):
        return shown.locator(".psychoed-status[role=status]")
    return shown.locator(".psychoed-answer[role=status]")


@EACH_QUIZ
def test_each_choice_brings_its_own_reason_as_often_as_one_likes(
    reader: Reader, address: str, quiz: Quiz
) -> None:
    shown = open_around(reader(address), quiz.id)
    for text, reason in choices_of(quiz):
        box = first_item(shown).get_by_label(text, exact=True)
        box.check()
        button(shown, SHOW).click()
        answer = first_item(shown).locator(".psychoed-answer")
        expect(answer).to_contain_text(reason)
        for _, other in choices_of(quiz):
            if other != reason and not isinstance(quiz, Sort):
                expect(answer).not_to_contain_text(other)
        expect(announced(shown, quiz)).not_to_be_empty()
        expect(shown.locator("[role=alert], [aria-live=assertive]")).to_have_count(0)
        if isinstance(quiz, BeliefCheck):
            expect(answer).to_contain_text(f"{quiz.answer} {quiz.better}")
            expect(answer.get_by_role("link")).to_have_count(len(quiz.evidence))
        if box.get_attribute("type") == "checkbox":
            box.uncheck()


@EACH_CHAPTER
def test_all_reasons_can_be_read_without_an_answer(reader: Reader, address: str) -> None:
    page = reader(address)
    for quiz in CHAPTER_FILES[address].quizzes:
        reasons = page.locator(f"#{quiz.id} .psychoed-reasons")
        if not reasons.is_visible():
            open_around(page, quiz.id)
        expect(reasons).not_to_have_attribute("open", "")
        reasons.locator("summary").click()
        for reason in all_reasons(quiz):
            expect(reasons.get_by_text(reason)).to_be_visible()


@pytest.mark.parametrize(("address", "quiz"), [q for q in QUIZZES if isinstance(q[1], Sort)])
def test_all_things_are_sorted_at_once(reader: Reader, address: str, quiz: Sort) -> None:
    shown = open_around(reader(address), quiz.id)
    for item, place in zip(quiz.items, shown.locator(".psychoed-item").all(), strict=True):
        place.get_by_label(item.group, exact=True).check()
    button(shown, SHOW).click()
    for item, place in zip(quiz.items, shown.locator(".psychoed-item").all(), strict=True):
        expect(place.locator(".psychoed-answer")).to_contain_text(f"We would say: {item.group}.")
        expect(place.locator(".psychoed-answer")).to_contain_text(item.feedback)


@ONE_OF_EACH_KIND
def test_the_keyboard_alone_is_enough(reader: Reader, address: str, quiz: Quiz) -> None:
    page = reader(address)
    shown = page.locator(f"#{quiz.id}")
    tab_to(page, page.locator("details.part", has=shown).locator("summary").first)
    page.keyboard.press("Enter")
    second = first_item(shown).locator("input").nth(1)
    tab_to(page, first_item(shown).locator("input").first)
    page.keyboard.press("Tab" if second.get_attribute("type") == "checkbox" else "ArrowDown")
    if second.get_attribute("type") == "checkbox":
        page.keyboard.press("Space")
    expect(second).to_be_checked()
    tab_to(page, button(shown, SHOW))
    page.keyboard.press("Enter")
    reason = choices_of(quiz)[1][1]
    expect(first_item(shown).locator(".psychoed-answer")).to_contain_text(reason)
    tab_to(page, shown.locator(".psychoed-reasons summary"))
    page.keyboard.press("Space")
    expect(shown.locator(".psychoed-reasons").get_by_text(reason)).to_be_visible()


@ONE_OF_EACH_KIND
def test_nothing_chosen_is_said_and_nothing_is_wrong(
    reader: Reader, address: str, quiz: Quiz
) -> None:
    shown = open_around(reader(address), quiz.id)
    button(shown, SHOW).click()
    expect(shown.locator(".psychoed-status[role=status]")).to_contain_text("Nothing is chosen yet")
    expect(shown.locator(".psychoed-answer:not(:empty)")).to_have_count(0)


def expect_clean(page: Page, shown: Locator) -> None:
    expect(shown.locator("input:checked")).to_have_count(0)
    expect(shown.locator(".psychoed-answer:not(:empty)")).to_have_count(0)
    assert page.evaluate(KEPT) == []
    assert page.context.cookies() == []


@ONE_OF_EACH_KIND
def test_start_again_and_reload_leave_nothing_behind(
    reader: Reader, address: str, quiz: Quiz
) -> None:
    page = reader(address)
    shown = open_around(page, quiz.id)
    shown.locator("input").first.check()
    button(shown, SHOW).click()
    button(shown, "Start again").click()
    expect_clean(page, shown)
    expect(shown.locator(".psychoed-status")).to_have_text("Cleared. Nothing was kept.")
    shown.locator("input").first.check()
    button(shown, SHOW).click()
    page.reload()
    expect_clean(page, page.locator(f"#{quiz.id}"))
