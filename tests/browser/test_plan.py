"""From the first page to one page for the visit: the way of a person through the course."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import Noise, Reader
from .filling import field_of
from .reading import KEPT, keep, open_around, press, sheets_of_paper

PLAN = "notebooks/16-my-plan.html"
STORY = ("notebooks/05-my-treatment-story.html", "w-story")
DECISION = ("notebooks/12-deciding-together.html", "w-one-decision")
SAFETY = ("notebooks/11-safety-and-staying.html", "w-safety-plan")
PRINTED = "window.print = () => { dispatchEvent(new Event('beforeprint')); window.onPaper = document.body.innerText; dispatchEvent(new Event('afterprint')); };"


def write_down(page: Page, place: tuple[str, str], field: str, words: str) -> None:
    address, sheet = place
    page.goto(address)
    shown = open_around(page, sheet)
    field_of(shown, field).locator("input[type=text], textarea").first.fill(words)
    keep(shown)


def print_plan(page: Page, format: str) -> str:
    plan = page.locator("psychoed-plan")
    plan.get_by_label(format).check()
    page.emulate_media(media="print")
    plan.locator("[data-act=print]").dispatch_event("click")
    text = str(page.evaluate("window.onPaper"))
    page.emulate_media(media="screen")
    return text


def piece(page: Page, name: str) -> Locator:
    return page.locator(".psychoed-pieces > li", has=page.get_by_role("link", name=name))


def test_a_person_reads_five_chapters_and_leaves_with_one_page(
    reader: Reader, noise: Noise, tmp_path: Path
) -> None:
    page = reader("book/index.html")
    page.add_init_script(PRINTED)
    page.goto("book/index.html")
    for chapter in ("01-what-trd-means", "04-why-treatments-fall-short"):
        page.goto(f"notebooks/{chapter}.html")
        expect(page.locator(".main-message")).to_be_in_viewport()
    write_down(page, STORY, "tries", "a tablet in spring")
    write_down(page, DECISION, "decision", "stay or change")
    write_down(page, SAFETY, "bad-i-will", "sit in the kitchen")
    page.goto(PLAN)
    open_around(page, "my-plan")
    expect(piece(page, "My treatment story")).to_contain_text("Kept on this device.")
    up = piece(page, "My treatment story").get_by_role("button", name="Up")
    while piece(page, "My treatment story").evaluate("(it) => it.previousElementSibling !== null"):
        up.click()
    for_the_visit = print_plan(page, "One page for the visit")
    assert for_the_visit.index("a tablet in spring") < for_the_visit.index("stay or change")
    assert "sit in the kitchen" not in for_the_visit
    assert "Sources" not in for_the_visit
    apart = print_plan(page, "The page for bad hours, alone")
    assert "sit in the kitchen" in apart
    assert "What Comes Next" not in apart
    page.get_by_label("One page for the visit").check()
    with page.expect_download() as download:
        press(page.locator("psychoed-plan"), "Save as a file to read")
    notes = tmp_path / "notes.txt"
    download.value.save_as(notes)
    assert "a tablet in spring" in notes.read_text(encoding="utf-8")
    assert not any("tablet in spring" in request for request in noise.requests)


def test_the_page_for_the_visit_fits_on_one_sheet(reader: Reader) -> None:
    page = reader()
    write_down(page, STORY, "tries", "a tablet in spring")
    write_down(page, DECISION, "decision", "stay or change")
    page.goto(PLAN)
    open_around(page, "my-plan")
    page.evaluate("window.print = () => {}")
    page.locator("psychoed-plan [data-act=print]").click()
    assert sheets_of_paper(page.pdf(format="A4")) == 1


def test_pieces_move_to_another_device_by_a_file(reader: Reader, tmp_path: Path) -> None:
    page = reader()
    write_down(page, DECISION, "decision", "stay or change")
    page.goto(PLAN)
    plan = open_around(page, "my-plan")
    file = tmp_path / "my-pieces.json"
    with page.expect_download() as download:
        press(page.locator("psychoed-plan"), "Save all pieces, to move them")
    download.value.save_as(file)
    page.evaluate("localStorage.clear()")
    page.reload()
    open_around(page, "my-plan")
    expect(piece(page, "One decision now")).not_to_contain_text("Kept on this device.")
    plan.locator("input[type=file]").set_input_files(file)
    press(plan, "No, leave them")
    assert page.evaluate(KEPT) == []
    plan.locator("input[type=file]").set_input_files(file)
    press(plan, "Yes, put them here")
    expect(piece(page, "One decision now")).to_contain_text("Kept on this device.")
    page.goto(DECISION[0])
    shown = open_around(page, DECISION[1])
    expect(field_of(shown, "decision").locator("input")).to_have_value("stay or change")


HOSTILE = {
    "a script": "<script>document.title = 'ran'</script>",
    "megabytes": "[" + "0," * 2_000_000 + "0]",
    "wrong types": json.dumps({"format": "psychoed pieces", "version": 1, "pieces": [1, 2]}),
    "a script in words": json.dumps(
        {
            "format": "psychoed pieces",
            "version": 1,
            "pieces": {"12-deciding-together/w-one-decision": {"decision": {"html": "<b>"}}},
        }
    ),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_changes_nothing_and_runs_nothing(
    reader: Reader, tmp_path: Path, kind: str
) -> None:
    page = reader()
    write_down(page, DECISION, "decision", "stay or change")
    page.goto(PLAN)
    plan = open_around(page, "my-plan")
    before, title = page.evaluate(KEPT), page.title()
    file = tmp_path / "file.json"
    file.write_text(HOSTILE[kind], encoding="utf-8")
    plan.locator("input[type=file]").set_input_files(file)
    expect(plan.locator(".psychoed-file-said")).to_have_text(re.compile("Nothing was changed"))
    assert page.evaluate(KEPT) == before
    assert page.title() == title


def test_one_piece_is_erased_and_then_all(reader: Reader) -> None:
    page = reader()
    write_down(page, DECISION, "decision", "stay or change")
    write_down(page, STORY, "first-minute", "mornings are worst")
    page.goto(PLAN)
    plan = open_around(page, "my-plan")
    piece(page, "One decision now").get_by_role("button", name="Erase").click()
    press(plan, "Yes, erase it")
    expect(piece(page, "One decision now")).not_to_contain_text("Kept on this device.")
    assert len(page.evaluate(KEPT)) == 1
    press(plan, "Erase everything kept on this device")
    press(plan, "Yes, erase everything")
    assert page.evaluate(KEPT) == []


def test_it_works_with_the_network_gone(reader: Reader) -> None:
    page = reader()
    write_down(page, DECISION, "decision", "stay or change")
    page.goto(PLAN)
    plan = open_around(page, "my-plan")
    page.context.set_offline(True)
    press(plan, "Show the page")
    expect(plan.locator(".psychoed-page")).to_contain_text("stay or change")
    with page.expect_download():
        press(plan, "Save all pieces, to move them")
    page.context.set_offline(False)
