"""A mark that switches a rule off names the rule, and says why."""

import re
from collections.abc import Iterator

from psychoed.checks.finding import Finding
from psychoed.checks.markdown import allowed_rules
from psychoed.checks.material import Material
from psychoed.checks.safe_messaging.rules import rule_book
from psychoed.checks.safe_messaging.sources import written

RULE = "lint-ok"
MARK = re.compile(r"\blint-ok\b.*")


def check(material: Material) -> Iterator[Finding]:
    """Find marks without a reason, and marks for rules that there are not."""
    known = {rule.id for rule in rule_book().rules if not rule.held_by}
    for path, text in written(material):
        for number, line in enumerate(text.splitlines(), 1):
            if (mark := MARK.search(line)) and (fault := _fault(mark[0], known)):
                yield Finding(path, number, RULE, "error", fault)


def _fault(mark: str, known: set[str]) -> str:
    named = allowed_rules(mark)
    if not named:
        return "this mark needs a rule and a reason: lint-ok HP12: quoted from a leaflet"
    unknown = [name for name in named if name not in known]
    return (
        f"there is no rule {', '.join(unknown)} to switch off; is it misspelt?" if unknown else ""
    )
