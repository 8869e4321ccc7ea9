"""Words and shapes that can hurt a reader: 52 rules, one row each in ``rules.yml``."""

from collections.abc import Callable, Iterator

from psychoed.checks.finding import Finding
from psychoed.checks.material import Material
from psychoed.checks.safe_messaging import (
    blocks,
    help_after_numbers,
    help_beside,
    lint,
    markers,
    private_fields,
    rates,
    silence,
    stories,
    urgent_signs,
)
from psychoed.checks.safe_messaging.rules import Rule, rule_book

CODE: dict[str, Callable[[Rule, Material], Iterator[Finding]]] = {
    "": lint.check,
    "help_after_numbers": help_after_numbers.check,
    "help_beside": help_beside.check,
    "private_fields": private_fields.check,
    "rates": rates.check,
    "silence": silence.check,
    "stories": stories.check,
    "urgent_signs": urgent_signs.check,
}


def check(material: Material) -> Iterator[Finding]:
    """Hold every rule against a course, but for those that another check holds."""
    for rule in rule_book().rules:
        if not rule.held_by:
            yield from CODE[rule.code](rule, material)
    yield from blocks.check(material)
    yield from markers.check(material)
