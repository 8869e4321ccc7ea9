"""Words that say how often without a number: a few are plain speech, many hide what is known."""

from collections import Counter
from collections.abc import Iterator
from typing import cast

from psychoed.checks.finding import Finding, Severity
from psychoed.checks.material import Material
from psychoed.checks.passage import Page
from psychoed.checks.safe_messaging.rules import Rule, all_pages, compiled, plain, rule_book
from psychoed.checks.words import words


def check(rule: Rule, material: Material) -> Iterator[Finding]:
    """Count such words in every 100 of a page; more than a ceiling is one finding."""
    for page in all_pages(material):
        yield from _page(rule, page)


def _page(rule: Rule, page: Page) -> Iterator[Finding]:
    passages = list(rule_book().passages(rule, page))
    found = [(p, m) for p in passages for m in compiled(rule.pattern).finditer(plain(p))]
    total = sum(len(words(passage.text)) for passage in passages)
    rate = 100 * len(found) / max(total, 100)
    over = [name for name, ceiling in rule.ceilings.items() if rate > ceiling]
    if over:
        counted = Counter(match[0].lower() for _, match in found).most_common(5)
        named = ", ".join(f'"{word}" {times}' for word, times in counted)
        first, match = found[0]
        severity = cast(Severity, max(over, key=rule.ceilings.__getitem__))
        ceiling = rule.ceilings[severity]
        text = f"{rate:.1f} such words in every 100, at most {ceiling:g} ({named})"
        yield rule.finding(first, match.start(), text, severity=severity)
