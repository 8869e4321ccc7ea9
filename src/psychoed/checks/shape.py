"""Is a chapter as short as it should be, and does it hold what its kind asks for?"""

from collections.abc import Iterator, Sequence

from psychoed.checks.finding import Finding
from psychoed.checks.material import Material
from psychoed.checks.passage import Page, Passage
from psychoed.checks.shapes import shapes
from psychoed.checks.uses import Use, cited
from psychoed.checks.words import words


def check(material: Material) -> Iterator[Finding]:
    """Compare each chapter with the shape of its kind."""
    studies = {
        claim.id: record.id for record in material.records.values() for claim in record.claims
    }
    citations = list(cited(material))
    for page in material.pages:
        if page.name in material.chapters:
            yield from _lengths(page)
            yield from _number_sets(page, studies)
            yield from _blocks(page, material)
            yield from _sources(page, material, [one for one in citations if one.path == page.path])


def _lengths(page: Page) -> Iterator[Finding]:
    parts, most = page.parts(), shapes().words
    whole = shapes().kinds[page.kind].whole
    sources = parts.pop(shapes().sources, [])
    top, *rest = parts.values()
    message = next((one for one in top if one.kind == "paragraph"), None)
    if message:
        yield from _too_long([message], most.message, "main-message", "the main message")
    yield from _too_long(top, most.top, "top-length", "the top, before the first part,")
    for part in rest:
        yield from _too_long(part, most.part, "part-length", f'the part "{part[0].part}"')
    after = [passage for part in rest for passage in part]
    yield from _too_long(after, most.rest, "rest-length", "all parts together")
    if whole:
        yield from _too_long(top + after + sources, whole, "whole-length", "the whole page")


def _too_long(passages: Sequence[Passage], most: int, rule: str, what: str) -> Iterator[Finding]:
    found = sum(len(words(passage.text)) for passage in passages)
    if found > most:
        text = f"{what} has {found} words; at most {most}"
        yield Finding(passages[0].path, passages[0].line, rule, "error", text)


def _number_sets(page: Page, studies: dict[str, str]) -> Iterator[Finding]:
    starts: dict[bool, list[Passage]] = {True: [], False: []}
    before: set[str] = set()
    for passage in page.passages:
        of = {
            studies[link.target[1:]]
            for link in passage.links
            if link.target[1:] in studies and any(map(str.isdigit, passage.words(link)))
        }
        if passage.kind != "field":
            starts[not passage.part] += [passage] * len(of - before)
        before = of
    most = shapes().number_sets
    for in_top, limit, where in ((True, most.top, "the top"), (False, most.rest, "the parts")):
        if len(starts[in_top]) > limit:
            first = starts[in_top][limit]
            text = (
                f"this is set of numbers {limit + 1} in {where}; at most {limit}, and "
                f"there are {len(starts[in_top])}. Figures of one study in one place are one set"
            )
            yield Finding(first.path, first.line, "number-sets", "error", text)


def _blocks(page: Page, material: Material) -> Iterator[Finding]:
    shape, blocks = shapes().kinds[page.kind], shapes().blocks
    file = material.chapters[page.name]
    for name in shape.must + shape.should:
        if not blocks[name].is_in(page, file):
            yield Finding(
                page.path, 1, "missing-block", "error" if name in shape.must else "warning",
                f'a chapter of the kind "{page.kind}" has {name}: add {blocks[name].advice}',
            )  # fmt: skip
    for name in shape.leave_out:
        if blocks[name].is_in(page, file):
            yield Finding(
                page.path, 1, "block-left-out", "error",
                f'a chapter of the kind "{page.kind}" leaves out {name}: take away '
                f"{blocks[name].advice}",
            )  # fmt: skip


def _sources(page: Page, material: Material, citations: Sequence[Use]) -> Iterator[Finding]:
    name = shapes().sources
    part = page.parts().get(name)
    if part:
        for use in citations:
            if use.line < part[0].line:
                yield Finding(
                    page.path, use.line, "citation", "error",
                    f"the citation of {use.name} belongs under the last heading, '{name}'; here, "
                    "link the words to its claim",
                )  # fmt: skip
    elif citations or material.chapters[page.name].evidence:
        yield Finding(
            page.path, 1, "missing-block", "error",
            f'this chapter uses studies: name them in a last part "## {name}"',
        )  # fmt: skip
