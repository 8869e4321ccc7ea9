"""Cuts Markdown into passages."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import get_args

from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec import Struct

from psychoed.checks.passage import Exemption, Link, Passage, PassageKind

DIRECTIVE = re.compile(r"\{(?P<name>[\w-]+)\}\s*(?P<argument>.*)")
SWITCHED_OFF = re.compile(r"lint-ok\s+(?P<rules>[A-Z0-9, -]+?)\s*:\s*(?P<reason>(?!-->)\S.*)")
KINDS: dict[str, PassageKind] = {
    "th": "cell", "td": "cell", "dt": "item", "dd": "item",
}  # fmt: skip
NESTED = ("colon_fence", "fence")
WORDLESS = (
    "bibliography",
    "code-block",
    "code-cell",
    "evidence",
    "figure",
    "image",
    "raw",
    "toctree",
)
OPTION = re.compile(r"^:[\w-]+:.*$", re.MULTILINE)


def allowed_rules(comment: str) -> tuple[str, ...]:
    """Return the rules that a comment switches off; a reason after the colon is needed.

    >>> allowed_rules("lint-ok HP12, HP14: quoted from a leaflet")
    ('HP12', 'HP14')
    >>> allowed_rules("lint-ok HP12"), allowed_rules("<!-- lint-ok HP12: -->")
    ((), ())
    """
    found = SWITCHED_OFF.search(comment)
    return tuple(re.findall(r"[A-Z]+\d*", found["rules"])) if found else ()


class Where(Struct):
    """Where a reading of Markdown has come to: the headings and blocks around a passage."""

    path: Path
    place: str
    line_of: Callable[[int], int]
    part: str = ""
    block: Exemption | None = None
    allowed: tuple[str, ...] = ()
    block_line: int = 0


@cache
def _parser() -> MarkdownIt:
    from markdown_it.renderer import RendererHTML
    from myst_parser.config.main import MdParserConfig
    from myst_parser.parsers.mdit import create_md_parser

    return create_md_parser(MdParserConfig(enable_extensions={"colon_fence"}), RendererHTML)


def passages(text: str, where: Where) -> Iterator[Passage]:
    """Yield every passage of some Markdown.

    Args:
        text: MyST Markdown.
        where: its file, and the line of each of its lines; on return, the part that it ends in.
    """
    around: list[str] = []
    for token in _parser().parse(text):
        start = token.map[0] if token.map else 0
        if token.nesting == 1:
            around.append(token.tag)
        elif token.nesting == -1:
            around.pop()
        elif token.type in NESTED:
            yield from _directive(token, where, start)
        elif token.type in ("html_block", "myst_line_comment"):
            where.allowed = allowed_rules(token.content)
        elif token.type == "inline":
            yield _passage(token, around, where, where.line_of(start))
            where.allowed = ()


def _directive(token: Token, where: Where, start: int) -> Iterator[Passage]:
    """Read what a directive holds; code and directives without words hold nothing."""
    found = DIRECTIVE.match(token.info.strip())
    if not found:
        return
    inside = Where(where.path, where.place, _shifted(where.line_of, start + 1), where.part)
    inside.block, inside.block_line = where.block, where.block_line
    if found["name"] == "glossary":
        lines = enumerate(token.content.splitlines())
        for number, line in ((number, line) for number, line in lines if line.strip()):
            inside.line_of = _shifted(where.line_of, start + 1 + number)
            yield from passages(line.strip(), inside)
    elif found["name"] not in WORDLESS:
        named = [name for name in found["argument"].split() if name in get_args(Exemption)]
        if named:
            inside.block, inside.block_line = named[0], where.line_of(start)  # type: ignore[assignment]
        yield from passages(OPTION.sub("", token.content), inside)


def _shifted(line_of: Callable[[int], int], by: int) -> Callable[[int], int]:
    return lambda line: line_of(line + by)


def _passage(token: Token, around: Sequence[str], where: Where, line: int) -> Passage:
    text, links = visible(token.children or [])
    tag = around[-1]
    kind: PassageKind = KINDS.get(tag, "item" if "li" in around else "paragraph")
    if tag == "h1":
        kind = "title"
    elif re.fullmatch(r"h\d", tag):
        kind = "heading"
        where.part = text if tag == "h2" else where.part
    comments = (child.content for child in token.children or [] if child.type == "html_inline")
    inline = tuple(rule for comment in comments for rule in allowed_rules(comment))
    return Passage(
        where.path, line, kind, text, links, where.part, where.place, where.block,
        allowed=where.allowed + inline, block_line=where.block_line,
    )  # fmt: skip


def visible(tokens: Sequence[Token]) -> tuple[str, tuple[Link, ...]]:
    """Return what a reader sees of the inside of a paragraph, and the links in it."""
    text, links, opened = "", [], [(0, "")]
    for token in tokens:
        if token.type == "link_open":
            opened.append((len(text), str(token.attrs.get("href", ""))))
        elif token.type == "link_close":
            start, target = opened.pop()
            links.append(Link(start, len(text), target))
        elif token.type in ("softbreak", "hardbreak"):
            text += "\n"
        elif token.type in ("text", "code_inline", "image"):
            text += token.content
    return text, tuple(links)
