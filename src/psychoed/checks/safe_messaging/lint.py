"""Looks for words that can hurt, and says what to write instead."""

from collections.abc import Iterator

from psychoed.checks.finding import Finding
from psychoed.checks.material import Material
from psychoed.checks.safe_messaging.rules import Rule, all_pages, compiled, plain, rule_book


def check(rule: Rule, material: Material) -> Iterator[Finding]:
    """Find the pattern of a rule in every page, unless the paragraph goes on with what it needs."""
    for page in all_pages(material):
        for passage in rule_book().passages(rule, page):
            text = plain(passage)
            for match in compiled(rule.pattern).finditer(text):
                if not rule.needs or rule.missing(text[match.end() :]):
                    yield rule.finding(passage, match.start(), f'"{match[0]}"')
