"""Does an option card say as much about harm as about help?"""

from collections.abc import Iterator

from psychoed.checks.finding import Finding
from psychoed.checks.material import Material
from psychoed.checks.words import words

# Patients can weigh an option only if gain and harm are told in like detail (IPDAS C1, DISCERN 6).
MOST_APART = 0.2


def check(material: Material) -> Iterator[Finding]:
    """Compare the rows about help and about harm on every option card.

    The model of a card sees to the rest: each has the same eight rows, and they have one order.
    """
    for path in material.course.chapter_files:
        name = path.relative_to(material.root)
        for number, card in enumerate(material.chapters[path.stem].options):
            line = material.yaml(path).line(("options", number))
            helped, harmed = len(words(card.helped)), len(words(card.harmed))
            if abs(helped - harmed) > MOST_APART * max(helped, harmed):
                yield Finding(
                    name, line, "balance-words", "error",
                    f'option {card.id}: "helped" has {helped} words and "harmed" has {harmed}; the '
                    f"shorter needs at least {1 - MOST_APART:.0%} of the longer",
                )  # fmt: skip
            if bool(card.gains) != bool(card.harms):
                drawn, bare = ("gains", "harms") if card.gains else ("harms", "gains")
                yield Finding(
                    name, line, "balance-pictures", "error",
                    f'option {card.id}: "{drawn}" is drawn and "{bare}" is not; name claims for '
                    "both, or for neither",
                )  # fmt: skip
