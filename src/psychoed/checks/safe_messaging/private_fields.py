"""No page asks for a name, an address or a way to reach somebody."""

from collections.abc import Iterator

from psychoed.checks.finding import Finding
from psychoed.checks.material import Material
from psychoed.checks.safe_messaging.rules import Rule, compiled
from psychoed.checks.safe_messaging.sources import built, written


def check(rule: Rule, material: Material) -> Iterator[Finding]:
    """Look at raw HTML in the sources, and at the built pages."""
    for path, text in (*written(material), *built(material, ".html")):
        for match in compiled(rule.pattern).finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            said = f'"{match[0]}": {rule.why}. Say: {rule.say}'
            yield Finding(path, line, rule.id, rule.severity, said)
