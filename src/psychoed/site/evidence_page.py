"""The directive that shows the study records of one topic, a card a study."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from psychoed.course import Course
from psychoed.dates import day
from psychoed.evidence.model import Claim, Record

SEEN = {
    "abstract": "in the summary of the paper",
    "fulltext": "in the full text",
    "guideline": "in the guideline itself",
    "label": "in the official label",
    "secondary": "second hand: another page reports it; we did not see the study itself",
}
KIND = {
    "rct": "A trial that let chance choose the groups",
    "meta-analysis": "Many studies added together",
    "cohort": "People followed over time, without a trial",
    "statement": "A statement by a group of experts, an office or a service",
    "review": "A review of studies",
    "guideline": "A guideline",
    "label": "An official label",
}


def setup(app: Sphinx) -> None:
    """Add the directive ``evidence``."""
    app.add_directive("evidence", EvidencePage)


class EvidencePage(SphinxDirective):
    """Cards for every record of ``evidence/<argument>.yml``; each claim can be linked to by its id."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return what stands in the page instead of the directive."""
        topic = self.arguments[0]
        course = Course.here(self.env.srcdir)
        self.env.note_dependency(str(course.root / "evidence" / f"{topic}.yml"))
        return [self._card(record) for record in course.records(topic)]

    def _card(self, record: Record) -> nodes.section:
        card = nodes.section(names=[record.id], classes=["study"])
        card += nodes.title("", record.about)
        people = record.population + (f" ({record.n:,} in all)" if record.n else "")
        card += _row("What kind", KIND[record.kind])
        card += _row("With whom", people)
        for claim in record.claims:
            card += self._claim(claim)
        card += _published(record)
        self.state.document.note_explicit_target(card)
        return card

    def _claim(self, claim: Claim) -> nodes.container:
        box = nodes.container(names=[claim.id], classes=["claim"])
        box += _row("Found", claim.text)
        if claim.caveat:
            box += _row("The catch", claim.caveat)
        box += _row("How sure (our rating)", f"{claim.certainty.word}: {claim.certainty.why}")
        box += _row("Where we read it", SEEN[claim.seen])
        if claim.ci:
            spans = "; ".join(
                f"{label.replace('_', ' ')} {low} to {high}"
                for label, (low, high) in claim.ci.items()
            )
            box += _row("Range (95 %)", spans)
        box += _row("Look at it again by", day(claim.expires))
        self.state.document.note_explicit_target(box)
        return box


def _row(name: str, text: str) -> nodes.paragraph:
    return nodes.paragraph("", "", nodes.strong("", f"{name}: "), nodes.Text(text))


def _published(record: Record) -> nodes.paragraph:
    bib = record.bib
    where = ", ".join(str(part) for part in (bib.journal, bib.year) if part)
    row = _row("Published as", f"{bib.title}{'. ' + where if where else ''}. ")
    address = f"https://doi.org/{bib.doi}" if bib.doi else bib.url
    if address:
        row += nodes.reference("", bib.doi or address, refuri=address)
    if record.bib_unconfirmed:
        row += nodes.Text(f" Not confirmed: {record.bib_unconfirmed}")
    return row
