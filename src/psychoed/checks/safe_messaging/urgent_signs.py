"""Signs that cannot wait stand in an emergency block, which says: call now."""

from collections.abc import Iterator

from psychoed.checks.finding import Finding
from psychoed.checks.material import Material
from psychoed.checks.passage import Passage
from psychoed.checks.safe_messaging.blocks import blocks
from psychoed.checks.safe_messaging.rules import Rule, plain, rule_book, says


def check(rule: Rule, material: Material) -> Iterator[Finding]:
    """Find urgent signs outside an emergency block, and in one whose words do not say so."""
    for page in material.pages:
        held = list(rule_book().passages(rule, page))
        for passage in held:
            if passage.block != "emergency" and (
                passage.kind != "field" or _missing(rule, passage)
            ):
                for sign in _signs(rule, passage):
                    yield rule.finding(passage, 0, f"{sign}, outside an emergency block")
        for block in blocks(held, "emergency"):
            signs = dict.fromkeys(sign for passage in block for sign in _signs(rule, passage))
            missing = _missing(rule, *block)
            if signs and missing:
                words = " and ".join(f'"{one}"' for one in missing)
                yield rule.finding(
                    block[0], 0, f"this block names {', '.join(signs)}, and does not say {words}"
                )


def _signs(rule: Rule, passage: Passage) -> Iterator[str]:
    """Yield the names of the urgent signs in a passage. A field says "call now" by itself."""
    text = plain(passage)
    for name, patterns in rule.signs.items():
        if all(says(pattern, text) for pattern in patterns):
            yield name


def _missing(rule: Rule, *passages: Passage) -> list[str]:
    return rule.missing(" ".join(map(plain, passages)))
