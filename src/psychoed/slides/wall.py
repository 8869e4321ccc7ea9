"""Turns what a page says into HTML for a wall, where nobody can follow a link to a study."""

import re
from functools import cache

from bs4 import BeautifulSoup, Tag
from markdown_it import MarkdownIt

CITATION = re.compile(r"\s*\{cite(?::\w+)?\}`[^`]*`")
COMMENT = re.compile(r"<!--.*?-->\s*", re.DOTALL)
FENCE = re.compile(r"^:::\{div\} *([\w-]+)\n(.*?)\n:::$", re.DOTALL | re.MULTILINE)
PAGE = re.compile(r"^(?P<path>\.\./[\w/-]+|[\w-]+)\.(?:md|ipynb)(?P<anchor>#[\w-]+)?$")


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True, "typographer": False})


def plain(markdown: str) -> str:
    """Leave out citations and comments, and turn links to studies into plain words.

    >>> plain("[29 of 100](#a-claim) were {cite:p}`a2020`.")
    '29 of 100 were.'
    """
    text = COMMENT.sub("", CITATION.sub("", markdown))
    return re.sub(r"\[([^\]]+)\]\((?:#|https?:)[^)]*\)", r"\1", text)


def html(markdown: str) -> str:
    """Return Markdown as HTML: a fenced block is a box, and links lead to pages of the book.

    >>> html("Use [Get help now](../book/get-help.md).")
    '<p>Use <a href="../book/get-help.html">Get help now</a>.</p>'
    """
    boxed = FENCE.sub(r'<div class="box \1">\n\n\2\n\n</div>', plain(markdown))
    return for_wall(_parser().render(boxed)).decode_contents().strip()


def for_wall(markup: str) -> BeautifulSoup:
    """Return markup in which each link leads to a page of the book, or is plain words."""
    soup = BeautifulSoup(markup, "html.parser")
    for link in soup.find_all("a"):
        target = _target(str(link.get("href", "")))
        if target:
            link["href"] = target
        else:
            link.unwrap()
    for section in soup.find_all("section"):  # reveal.js would take it for a slide below a slide
        section.name = "div"
        section["role"] = "group"
    return soup


def remove(inside: Tag, selector: str) -> None:
    """Take every element of that kind away."""
    for element in inside.select(selector):
        element.decompose()


def _target(href: str) -> str:
    """Return the address of a page as a deck in ``slides/`` sees it; empty for other links."""
    page = PAGE.match(href)
    if not page:
        return ""
    path = page["path"] if page["path"].startswith("../") else f"../notebooks/{page['path']}"
    return f"{path}.html{page['anchor'] or ''}"
