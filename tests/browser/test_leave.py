"""Leaving in a hurry: the one request to another site, and only after the click."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect

from .conftest import Noise, Reader
from .reading import CHAPTERS

ELSEWHERE = "https://www.wikipedia.org/"
Opens = Callable[..., Page]


class Away:
    """Answers for the other site, so that no test needs it, and notes what it was asked."""

    def __init__(self) -> None:
        self.requests: list[Request] = []

    def answer(self, route: Route) -> None:
        self.requests.append(route.request)
        route.fulfill(body="<title>Elsewhere</title>", content_type="text/html")


@pytest.fixture
def away() -> Away:
    return Away()


@pytest.fixture
def opens(browser: Browser, site: str, away: Away, noise: Noise) -> Iterator[Opens]:
    contexts = []

    def opened(address: str, scripts: bool = True) -> Page:
        context = browser.new_context(base_url=f"{site}/", java_script_enabled=scripts)
        contexts.append(context)
        context.route(lambda url: not url.startswith(site), away.answer)
        page = context.new_page()
        noise.watch(page)
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("by", ["mouse", "keyboard"])
def test_leave_opens_another_site_at_once(opens: Opens, away: Away, scripts: bool, by: str) -> None:
    page = opens(CHAPTERS[0], scripts=scripts)
    leave = page.get_by_role("link", name="Leave", exact=True)
    assert away.requests == []
    if by == "mouse":
        leave.click()
    else:
        leave.press("Enter")
    page.wait_for_url(ELSEWHERE)
    assert [request.url for request in away.requests] == [ELSEWHERE]
    assert "referer" not in away.requests[0].all_headers()


def test_the_back_button_does_not_return_to_the_page(opens: Opens) -> None:
    page = opens("about:blank")
    page.goto(CHAPTERS[0])
    before = page.evaluate("history.length")
    page.get_by_role("link", name="Leave", exact=True).click()
    page.wait_for_url(ELSEWHERE)
    assert page.evaluate("history.length") == before
    page.go_back()
    assert page.url == "about:blank"
    page.go_forward()
    assert page.url == ELSEWHERE


def test_it_says_what_it_does_not_do(reader: Reader) -> None:
    page = reader(CHAPTERS[0])
    page.get_by_text("About Leave").click()
    expect(page.get_by_text("It does not clear the history of your browser")).to_be_visible()


def test_a_hidden_leave_button_stays_hidden_until_the_tab_is_closed(reader: Reader) -> None:
    page = reader(CHAPTERS[0])
    page.get_by_text("About Leave").click()
    page.get_by_label("Hide the Leave button").check()
    for address in (CHAPTERS[0], "search.html"):
        page.goto(address)
        expect(page.locator(".leave-now")).to_be_hidden()
        expect(page.get_by_role("link", name="Get help now").first).to_be_visible()
    another = page.context.new_page()
    another.goto(page.url)
    expect(another.locator(".leave-now")).to_be_visible()
    page.get_by_text("About Leave").click()
    page.get_by_label("Hide the Leave button").uncheck()
    page.reload()
    expect(page.locator(".leave-now")).to_be_visible()
