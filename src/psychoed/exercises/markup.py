"""Turns a template and a model into HTML, always escaping what writers typed."""

from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markdown_it import MarkdownIt
from markupsafe import Markup

HERE = Path(__file__).parent
INLINE = MarkdownIt("zero", {"typographer": True}).enable(["link", "smartquotes"])


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader([HERE, HERE.parent]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["inline"] = _inline
    return environment


def _inline(text: str) -> Markup:
    """Turn the links and quotes in what a writer typed into HTML; everything else is escaped."""
    return Markup(INLINE.renderInline(text))  # noqa: S704


def render(template: str, **values: Any) -> str:
    """Fill a template.

    Args:
        template: its path below ``exercises/``, such as ``"quiz/template.html.j2"``, or below the package.
        values: what the template names.

    Returns:
        HTML, the same bytes for the same values.

    Raises:
        jinja2.UndefinedError: the template names something that was not given.
    """
    return _environment().get_template(template).render(**values).strip() + "\n"


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def plain_text(html: str) -> str:
    """Return the words of some HTML, without its tags.

    >>> plain_text("<p>One <b>word</b></p>")
    'One word'
    """
    words = _Words()
    words.feed(html)
    return "".join(words.parts)
