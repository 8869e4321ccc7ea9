"""What holds on every page: silent, narrow or wide, by keyboard, and without a fault in axe-core."""

from playwright.sync_api import Locator, Page, expect

from .conftest import BOOK, Noise, Reader
from .reading import CHAPTERS, EACH_PAGE, FRONT_DOOR, PAGES, axe_faults, open_folds, too_wide

STANDING_IN = "() => [...document.querySelectorAll('*')].map((it) => getComputedStyle(it).position)"
# A link inside a sentence may be as high as its line; everything else is easy to hit.
SMALL_TARGETS = """() => [...document.querySelectorAll("a[href], button, summary, input, textarea")]
  .filter((it) => it.checkVisibility() && !it.matches(".skip-to-text"))
  .filter((it) => {
    const around = it.closest("p, li, dd");
    const alone = around?.textContent.trim() === it.textContent.trim();
    return !it.matches("a") || alone || it.matches("[href^='tel:'], nav *") || !around;
  })
  .filter((it) => !it.closest(".leave details p a"))
  .map((it) => [it, (it.closest("label.psychoed-choice, .psychoed-control label, .leave label") ?? it).getBoundingClientRect()])
  .filter(([, box]) => box.height < 43.9 || box.width < 43.9)
  .map(([it, box]) => `${it.outerHTML.slice(0, 90)} ${box.width} x ${box.height}`)"""
FOCUS = """() => {
  const it = document.activeElement, style = getComputedStyle(it), box = it.getBoundingClientRect();
  const ring = style.outlineStyle === "solid" && parseFloat(style.outlineWidth) >= 3;
  const seen = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
  return { body: it === document.body, good: ring && seen, html: it.outerHTML.slice(0, 90) };
}"""


@EACH_PAGE
def test_axe_finds_no_fault_in_light_and_dark_closed_and_open(reader: Reader, address: str) -> None:
    page = reader(address, color_scheme="light")
    assert axe_faults(page) == []
    open_folds(page)
    assert axe_faults(page) == []
    page.emulate_media(color_scheme="dark")
    assert axe_faults(page) == []


def test_the_front_door_leads_on_and_has_no_fault_itself(reader: Reader) -> None:
    page = reader(FRONT_DOOR)
    page.wait_for_url("**/book/index.html")
    html = (BOOK / FRONT_DOOR).read_text(encoding="utf-8")
    stays = html.replace('http-equiv="refresh"', "")
    page.route(
        f"**/{FRONT_DOOR}", lambda route: route.fulfill(body=stays, content_type="text/html")
    )
    page.goto(FRONT_DOOR)
    expect(page.get_by_role("link", name="Go to the page")).to_be_visible()
    assert axe_faults(page) == []


def test_every_page_is_silent_and_asks_only_its_own_host(
    page: Page, noise: Noise, site: str
) -> None:
    for address in PAGES:
        page.goto(f"{site}/{address}")
        open_folds(page)
        page.keyboard.press("End")
        assert any(address in url for url in noise.requests)
        assert noise.messages == [], address
        assert noise.requests_elsewhere(site) == [], address


def test_no_page_scrolls_sideways(reader: Reader) -> None:
    page = reader()
    for address in PAGES:
        page.set_viewport_size({"width": 320, "height": 640})
        page.goto(address)
        assert too_wide(page) == [], address
        open_folds(page)
        assert too_wide(page) == [], address
        page.set_viewport_size({"width": 1280, "height": 800})
        assert too_wide(page) == [], address
        page.set_viewport_size({"width": 360, "height": 640})
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert too_wide(page) == [], f"{address} with large text"


def test_nothing_sticks_to_the_window(reader: Reader) -> None:
    page = reader()
    for address in PAGES:
        page.goto(address)
        assert not {"fixed", "sticky"} & set(page.evaluate(STANDING_IN)), address


def test_controls_are_easy_to_hit(reader: Reader) -> None:
    page = reader()
    for address in PAGES:
        page.goto(address)
        open_folds(page)
        assert page.evaluate(SMALL_TARGETS) == [], address


def test_each_stop_of_the_tab_key_is_seen_with_a_ring(reader: Reader) -> None:
    page = reader()
    for address in ("book/index.html", "book/get-help.html", "search.html", *CHAPTERS):
        page.goto(address)
        open_folds(page)
        page.keyboard.press("Tab")
        stops = 0
        while not (stop := page.evaluate(FOCUS))["body"]:
            assert stop["good"], f"{address}: {stop['html']}"
            page.keyboard.press("Tab")
            stops += 1
        assert stops > 10, address


def place(control: Locator) -> tuple[float, float]:
    box = control.bounding_box()
    assert box
    return box["x"], box["y"]


def test_help_and_leave_stand_at_the_same_place_on_every_page(reader: Reader) -> None:
    page = reader()
    places: dict[int, set[tuple[float, float]]] = {}
    for address in PAGES:
        page.goto(address)
        for width in (360, 1280):
            page.set_viewport_size({"width": width, "height": 640})
            for number, control in enumerate((".get-help", ".leave-now")):
                places.setdefault(width + number, set()).add(place(page.locator(control)))
    tops = [y for seen in places.values() for _, y in seen]
    assert len(tops) == 4 and max(tops) < 64, places


def test_the_whole_main_message_is_on_the_first_screen(reader: Reader) -> None:
    page = reader(viewport={"width": 360, "height": 640})
    for address in CHAPTERS:
        page.goto(address)
        message = page.locator(".main-message").bounding_box()
        assert message and message["y"] + message["height"] <= 640, address
        title = page.get_by_role("heading", level=1).bounding_box()
        assert title and title["y"] < message["y"]
