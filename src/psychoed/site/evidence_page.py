"""The directive that shows the study records of one topic, a card a study."""

from collections.abc import Iterator, Sequence
from typing import get_args

from docutils import nodes
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from psychoed.checks.safe_messaging.rules import rule_book, says
from psychoed.course import Course
from psychoed.dates import day
from psychoed.evidence.model import CertaintyWord, Claim, Record
from psychoed.evidence.words import KIND, SEEN, label
from psychoed.exercises.markup import render

ADVICE = ("guideline", "label", "statement")  # they say something, and are no studies


def setup(app: Sphinx) -> None:
    """Add the directive ``evidence``."""
    app.add_directive("evidence", EvidencePage)


def for_readers(record: Record) -> list[Claim]:
    """Return the claims of a record that pages show."""
    return [claim for claim in record.claims if not claim.not_for_readers]


class EvidencePage(SphinxDirective):
    """Cards for the records of ``evidence/<argument>.yml``, and a filter for them.

    Each record and each claim can be linked to by its id. What is not for readers is left out.
    """

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return what stands in the page instead of the directive."""
        topic = self.arguments[0]
        course = Course.here(self.env.srcdir)
        self.env.note_dependency(str(course.root / "evidence" / f"{topic}.yml"))
        records = [record for record in course.records(topic) if for_readers(record)]
        form = nodes.raw("", filter_html(records), format="html")
        return [form, *(self._card(record) for record in records)]

    def _card(self, record: Record) -> nodes.section:
        card = nodes.section(names=[record.id], classes=["study", f"kind-{record.kind}"])
        card += nodes.title("", record.about)
        card += _row("What kind", KIND[record.kind])
        card += _row("With whom", _people(record))
        for claim in for_readers(record):
            card += self._claim(claim, "What it says" if record.kind in ADVICE else "Found")
        card += _row("Who paid", record.paid_by or "not known to us")
        card += _published(record)
        if record.bib_unconfirmed:
            card += _row("Not confirmed", record.bib_unconfirmed)
        if says(rule_book().topic, card.astext()):
            card += self._help()
        self.state.document.note_explicit_target(card)
        return card

    def _claim(self, claim: Claim, name: str) -> nodes.container:
        sure = claim.certainty
        box = nodes.container(names=[claim.id], classes=["claim", _sure(sure.word)])
        box += _row(name, claim.text)
        if claim.caveat:
            box += _row("The catch", claim.caveat)
        box += _row("How sure (our rating)", f"{sure.word}: {sure.why}")
        box += _row("Where we read it", SEEN[claim.seen])
        if claim.ci:
            box += _row("Range (95 %)", "; ".join(_ranges(claim)))
        box += _row("Look at it again by", day(claim.expires))
        self.state.document.note_explicit_target(box)
        return box

    def _help(self) -> nodes.paragraph:
        words = nodes.inline("", "Get help now")
        link = addnodes.pending_xref(
            "", words, refdomain="std", reftype="doc", reftarget="/book/get-help",
            refexplicit=True, refdoc=self.env.docname,
        )  # fmt: skip
        return nodes.paragraph("", "", link)


def filter_html(records: Sequence[Record]) -> str:
    """Return the form that a script shows: it finds cards by words, by rating and by kind."""
    present = {record.kind for record in records}
    return render(
        "site/evidence/filter.html.j2",
        many=len(records),
        ratings={_sure(word): word for word in get_args(CertaintyWord)},
        kinds={f"kind-{kind}": words for kind, words in KIND.items() if kind in present},
    )


def _sure(word: CertaintyWord) -> str:
    """Return the class of what has a rating; the filter looks for it."""
    return f"sure-{word.replace(' ', '-')}"


def _people(record: Record) -> str:
    """Return who took part; how many, if the words do not say so already."""
    people = record.population
    if record.n is None or f"{record.n:,}" in people or str(record.n) in people:
        return people
    return f"{people.rstrip('.')} ({record.n:,} in all)"


def _ranges(claim: Claim) -> Iterator[str]:
    """Yield the intervals of a claim; each says of what, if there is more than one."""
    arms = claim.people.arms if claim.people else {}
    in_words = claim.ci.keys() <= arms.keys()
    for name, (low, high) in claim.ci.items():
        words = arms[name] if in_words else label(name)
        yield (f"{words}: " if len(claim.ci) > 1 else "") + f"{low:g} to {high:g}"


def _row(name: str, text: str) -> nodes.paragraph:
    return nodes.paragraph("", "", nodes.strong("", f"{name}: "), nodes.Text(text))


def _published(record: Record) -> nodes.paragraph:
    bib = record.bib
    where = ", ".join(str(part) for part in (bib.journal, bib.year) if part)
    end = "" if bib.title.endswith(("?", "!", ".")) else "."
    row = _row("Published as", f"{bib.title}{end} {where + '. ' if where else ''}")
    address = f"https://doi.org/{bib.doi}" if bib.doi else bib.url
    if address:
        row += nodes.reference("", bib.doi or address, refuri=address)
    return row
