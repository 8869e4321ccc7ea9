"""The built site asks no other host for anything, sets no cookie, and posts no form."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from psychoed.checks.finding import Finding
from psychoed.checks.material import Material
from psychoed.checks.safe_messaging.rules import Rule
from psychoed.checks.safe_messaging.sources import built

ELSEWHERE = re.compile(r"(?:^|[\s,=])(?:(?:https?|wss?):)?//[^/\s]", re.IGNORECASE)
LOADS = ("src", "srcset", "poster", "data", "background", "ping", "xlink:href")
FOLLOWED_ONLY = {"a", "area", "base"}
NAMES_ONLY = {"canonical", "next", "prev", "author", "license", "alternate", "help", "search"}
STYLE = re.compile(r"(?:url\(\s*|@import\s+)[\"']?(?:https?:)?//[^\s\"')]*", re.IGNORECASE)
SCRIPT = re.compile(
    r"document\.cookie\s*=(?!=)|cookieStore\.set|\bsendBeacon\s*\("
    r"|\b(?:fetch|import|importScripts|open|WebSocket|EventSource|Worker)\s*\([^)]{0,60}?"
    r"[\"'`](?:(?:https?|wss?):)?//\w"
    r"|\.src\s*=\s*[\"'`](?:https?:)?//\w"
)


def check(rule: Rule, material: Material) -> Iterator[Finding]:
    """Read every built page with the scripts and styles that it may load."""
    for path, text in built(material, ".html"):
        for line, found in faults_of_page(text):
            yield _finding(rule, path, line, found)
    for ending, pattern in ((".css", STYLE), (".js", SCRIPT)):
        for path, text in built(material, ending):
            for match in pattern.finditer(text):
                line = text.count("\n", 0, match.start()) + 1
                yield _finding(rule, path, line, match[0])


def _finding(rule: Rule, path: Path, line: int, found: str) -> Finding:
    said = f'"{found}": {rule.why}. Say: {rule.say}'
    return Finding(path, line, rule.id, rule.severity, said)


def faults_of_page(html: str) -> list[tuple[int, str]]:
    """Return line and words of everything in a page that would not stay on its host.

    >>> faults_of_page('<a href="https://a.org">a link</a><img src="//b.org/b.png">')
    [(1, '<img src="//b.org/b.png">')]
    """
    page = _Page()
    page.feed(html)
    page.close()
    return page.faults


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.faults: list[tuple[int, str]] = []
        self._inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag
        given = {name: value or "" for name, value in attrs}
        if any(_leaves(tag, name, value, given) for name, value in given.items()):
            self.faults.append((self.getpos()[0], self.get_starttag_text() or tag))

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self._inside = ""

    def handle_data(self, data: str) -> None:
        pattern = {"script": SCRIPT, "style": STYLE}.get(self._inside)
        for match in pattern.finditer(data) if pattern else ():
            line = self.getpos()[0] + data.count("\n", 0, match.start())
            self.faults.append((line, match[0]))


def _leaves(tag: str, name: str, value: str, given: dict[str, str]) -> bool:
    """Does an attribute make the browser ask another host, keep a cookie or post a form?"""
    if value.startswith("data:"):
        return False
    rel = set(given.get("rel", "").lower().split())
    if name in ("method", "formmethod"):
        return value.lower() == "post"
    if name == "http-equiv":
        refreshes = value.lower() == "refresh" and bool(ELSEWHERE.search(given.get("content", "")))
        return value.lower() == "set-cookie" or refreshes
    if name == "style":
        return bool(STYLE.search(value))
    if name == "href":
        loads = tag not in FOLLOWED_ONLY and not (rel and rel <= NAMES_ONLY)
        return loads and bool(ELSEWHERE.search(value))
    return name in (*LOADS, "action", "formaction") and bool(ELSEWHERE.search(value))
