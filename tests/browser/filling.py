"""Answers a worksheet as a reader does: every kind of field, by mouse or by keyboard."""

from playwright.sync_api import Locator, Page

from psychoed.exercises.worksheet.fields import (
    Choice,
    Field,
    Line,
    Lines,
    LongText,
    Month,
    Note,
    Rank,
    Scale,
    Several,
    Sort,
    Table,
    Tiny,
)
from psychoed.exercises.worksheet.model import Worksheet

from .reading import tab_to


def field_of(shown: Locator, id: str) -> Locator:
    return shown.locator(f'[data-field="{id}"]')


def fill_in(shown: Locator, worksheet: Worksheet, word: str) -> list[str]:
    """Answer every field that is shown, from the first to the last; return what the page must hold."""
    expected: list[str] = []
    for field in worksheet.fields:
        if not isinstance(field, Note) and field_of(shown, field.id).is_visible():
            expected += _answer(field_of(shown, field.id), field, f"{word} {field.id}")
    return expected


def _answer(place: Locator, field: Field, words: str) -> list[str]:
    match field:
        case Line() | LongText():
            place.locator("input[type=text], textarea").fill(words)
            return [words]
        case Choice() | Several():
            place.locator("input").first.check()
            return [field.options[0]]
        case Scale():
            place.locator('input[value="7"]').check()
            return ["7 of 10"]
        case Month():
            place.locator("[data-part=month]").select_option("03")
            place.locator("[data-part=year]").fill("2027")
            return ["March 2027"]
        case Tiny():
            place.locator("input").first.check()
            place.get_by_role("button", name="Make it smaller").click()
            return [field.steps[0][1]]
        case Lines():
            place.locator("summary").first.click()
            place.locator("input").first.check()
            return [place.locator("input").first.get_attribute("value") or ""]
        case Sort():
            place.locator("[data-own]").fill(words)
            place.get_by_role("button", name="Add it").click()
            place.locator(f'[data-item="{words}"] input').first.check()
            return [words, f"{field.name}: {field.columns[0]}"]
        case Rank():
            place.locator("[data-item]").nth(1).get_by_role("button", name="Up").click()
            return field.items[:2]
        case Table():
            place.get_by_role("button", name="Add one").click()
            boxes = place.locator(".psychoed-table-row").nth(1).locator("input, textarea")
            boxes.first.fill(words)
            return [words]
        case _:
            raise TypeError(f"no way to answer {field}")


def press_by_keys(page: Page, control: Locator, key: str = "Enter") -> None:
    """Reach a control with the Tab key, and press a key on it."""
    tab_to(page, control)
    page.keyboard.press(key)


def answer_by_keys(page: Page, place: Locator, field: Field, words: str) -> None:
    """Answer a field with the keyboard alone."""
    match field:
        case Line() | LongText():
            tab_to(page, place.locator("input[type=text], textarea").first)
            page.keyboard.type(words)
        case Choice() | Scale() | Tiny():
            tab_to(page, place.locator("input:checked").first)
            page.keyboard.press("ArrowDown")
        case Several():
            press_by_keys(page, place.locator("input").first, "Space")
        case Lines():
            press_by_keys(page, place.locator("summary").first)
            press_by_keys(page, place.locator("input").first, "Space")
        case Month():
            tab_to(page, place.locator("[data-part=year]"))
            page.keyboard.type("2027")
        case Sort():
            tab_to(page, place.locator("[data-own]"))
            page.keyboard.type(words)
            press_by_keys(page, place.get_by_role("button", name="Add it"))
        case Rank():
            press_by_keys(page, place.get_by_role("button", name="Down").first)
        case Table():
            press_by_keys(page, place.get_by_role("button", name="Add one"))
            page.keyboard.type(words)
        case Note():
            pass
