"""A story with thoughts of suicide shows who helped, what was done, and that the person lived."""

import re
from collections.abc import Iterator
from itertools import groupby

from psychoed.checks.finding import Finding
from psychoed.checks.material import Material
from psychoed.checks.passage import Page, Passage
from psychoed.checks.safe_messaging.rules import Rule, plain, rule_book, says

PLACE = re.compile(r"""^(?:.*, )?"?stor(?:y|ies)\b[^,]*""")  # in a YAML file, such as "stories 2"


def check(rule: Rule, material: Material) -> Iterator[Finding]:
    """Find stories on the topic that leave out what a story needs."""
    book = rule_book()
    for page in material.pages:
        held = Page(page.path, page.kind, list(book.passages(rule, page)))
        for around, story in (*_told_in_prose(rule, held), *_told_in_fields(held)):
            first = next(filter(book.on_topic, story), None)
            missing = _missing(rule, story, around)
            if first and missing:
                yield rule.finding(first, 0, f"this story does not say: {'; '.join(missing)}")


def _missing(rule: Rule, story: list[Passage], around: list[Passage]) -> list[str]:
    """The last need is said once for all stories of a part, the others in each story."""
    *_, origin = rule.needs
    missing = rule.missing(_text(story))
    return [name for name in missing if name != origin or origin in rule.missing(_text(around))]


def _text(passages: list[Passage]) -> str:
    return " ".join(map(plain, passages))


def _told_in_prose(rule: Rule, page: Page) -> Iterator[tuple[list[Passage], list[Passage]]]:
    """Yield each story with the part that it stands in; a smaller heading begins a new story."""
    for name, part in page.parts().items():
        if says(rule.pattern, name):
            story: list[Passage] = []
            for passage in part:
                if passage.kind == "heading" and passage.text != name:
                    yield part, story
                    story = []
                story.append(passage)
            yield part, story


def _told_in_fields(page: Page) -> Iterator[tuple[list[Passage], list[Passage]]]:
    told = [(PLACE.match(p.place), p) for p in page.passages if p.kind == "field"]
    fields = [(match[0], passage) for match, passage in told if match]
    for _, group in groupby(fields, key=lambda field: field[0]):
        story = [passage for _, passage in group]
        shown = page.parts().get(story[0].part, []) if story[0].part else []
        yield story + shown, story
