"""The built site is looked at too: no other host, no cookie, no form that posts, no private field."""

import pytest

from psychoed.checks import safe_messaging

from ..conftest import SmallCourse

LOUD = {
    "a script": '<script src="https://cdn.example.org/a.js"></script>',
    "a picture, without a scheme": '<img src="//example.org/a.png" alt="">',
    "one of two pictures": '<img srcset="a.png 1x, https://example.org/b.png 2x" alt="">',
    "a style sheet": '<link rel="stylesheet" href="https://fonts.example.org/a.css">',
    "a connection made early": '<link rel="preconnect" href="https://fonts.example.org">',
    "a frame": '<iframe src="https://example.org"></iframe>',
    "a count of clicks": '<a href="b.html" ping="https://example.org/count">on</a>',
    "a style": '<p style="background: url(https://example.org/a.png)">x</p>',
    "a sheet in the page": "<style>@import 'https://example.org/a.css';</style>",
    "a cookie": '<script>document.cookie = "a=1"</script>',
    "a cookie in the head": '<meta http-equiv="Set-Cookie" content="a=1">',
    "a call": '<script>fetch("https://example.org/count")</script>',
    "a beacon": '<script>navigator.sendBeacon("/x")</script>',
    "a jump to another host": '<meta http-equiv="refresh" content="0; url=https://example.org">',
    "a form that posts": '<form method="POST"><input></form>',
    "a button that posts": '<form><button formmethod="post">x</button></form>',
    "a form to another host": '<form action="https://example.org/"><input></form>',
}
QUIET = {
    "a link": '<a href="https://example.org">a study</a>',
    "an address of the page itself": '<link rel="canonical" href="https://example.org/a.html">',
    "its own files": '<script src="../_static/a.js"></script><link rel="stylesheet" href="a.css">',
    "a picture in the page": '<img src="data:image/png;base64,//8A=" alt="">',
    "a jump within": '<meta http-equiv="refresh" content="0; url=book/index.html">',
    "a search": '<form method="get" action="search.html"><input type="search"></form>',
    "a comparison": '<script>if (document.cookie == "") { fetch("searchindex.js") }</script>',
    "words about it": "<p>This course sets no cookie, and https://example.org is a place.</p>",
}


def rules(course: SmallCourse) -> list[str]:
    return [str(finding) for finding in safe_messaging.check(course.material)]


@pytest.mark.parametrize("html", LOUD.values(), ids=LOUD)
def test_it_is_heard(html: str, course: SmallCourse) -> None:
    course.write("_build/html/book/a.html", f"<!doctype html>\n{html}\n")
    (finding,) = rules(course)
    assert finding.startswith("_build/html/book/a.html:2: ")
    assert finding.endswith("[TP03]")


@pytest.mark.parametrize("html", QUIET.values(), ids=QUIET)
def test_it_is_quiet(html: str, course: SmallCourse) -> None:
    course.write("_build/html/book/a.html", html)
    assert rules(course) == []


def test_scripts_and_styles_are_read_too(course: SmallCourse) -> None:
    course.write("_build/html/_static/a.css", 'p {}\n@font-face { src: url("//b.org/f.woff2") }')
    course.write("_build/html/_static/a.js", 'x = 1;\nnew WebSocket("wss://example.org")')
    assert [finding.partition(": ")[0] for finding in rules(course)] == [
        "_build/html/_static/a.css:2",
        "_build/html/_static/a.js:2",
    ]


def test_a_private_field_is_found_where_it_is_built_and_in_a_notebook(course: SmallCourse) -> None:
    course.write("_build/html/a.html", '<input id="a" type="tel">')
    course.chapter("# A chapter\n\nA message.", '<input type="email">')
    found = [finding for finding in rules(course) if "[TP02]" in finding]
    assert len(found) == 2
