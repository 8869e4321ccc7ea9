"""The parts of a page with what its exercises show in them, in the order of reading."""

from psychoed.checks.passage import Page, Passage

FOR_A_GROUP = "For a group"


def parts(page: Page) -> dict[str, list[Passage]]:
    """Return the passages of each part; the plan for a group is a part of its own."""
    found: dict[str, list[Passage]] = {}
    for passage in page.passages:
        found.setdefault(FOR_A_GROUP if passage.for_groups else passage.part, []).append(passage)
    return found
