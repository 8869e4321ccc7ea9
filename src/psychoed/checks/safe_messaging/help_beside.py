"""Help sits beside the topic: a part that speaks about suicide links to the help page."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from psychoed.checks.finding import Finding
from psychoed.checks.material import HELP, Material
from psychoed.checks.passage import Passage
from psychoed.checks.safe_messaging.parts import parts
from psychoed.checks.safe_messaging.rules import Rule, compiled, plain, rule_book, says


def check(rule: Rule, material: Material) -> Iterator[Finding]:
    """Look for a link to the help page in each part; the help page is help itself."""
    book = rule_book()
    for page in material.pages:
        if page.kind == "help":
            continue
        for name, passages in parts(page).items():
            speaking = (p for p in passages if rule.id not in p.allowed and book.on_topic(p))
            first = next(speaking, None)
            if first and not any(map(_names_help, passages)):
                match = compiled(book.topic).search(plain(first))
                found = match[0] if match else ""
                where = f'the part "{name}"' if name else "the top of the page"
                at = match.start() if match else 0
                yield rule.finding(first, at, f'"{found}", and no link to help in {where}')


def _names_help(passage: Passage) -> bool:
    """Words in a YAML file cannot be links, so there the name of the page is enough."""
    links = (Path(urlsplit(link.target).path).stem for link in passage.links)
    named = passage.kind == "field" and says(rule_book().help_words, plain(passage))
    return HELP in links or named
