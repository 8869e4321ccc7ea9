"""Cuts the Markdown of a cell between its blocks; a claim stays with how sure it is."""

import re
from collections.abc import Iterator

MOST = 70
ORPHAN = 12  # so few words do not get a slide of their own
ITEM = re.compile(r"(?:[-*]|\d+\.) ")
CLAIM = re.compile(r"\bof (?:the same )?\d|\b(?:study|studies|trials?|survey)\b", re.IGNORECASE)
LEADS_IN = re.compile(r"[^:]:$|^\*\*(?:A thought that comes with it|Better\.|Partly\.)")
HOW_SURE = re.compile(r"\bhow sure\b", re.IGNORECASE)


def words(markdown: str) -> int:
    """Count the words of some Markdown, without its marks.

    >>> words("1. **Two words.**")
    2
    """
    marks = re.compile(r"\d+\.|\W+|:::.*")
    return sum(not marks.fullmatch(word) for word in markdown.split())


def split(markdown: str, most: int = MOST) -> tuple[str, list[str]]:
    r"""Cut a cell between its blocks: a paragraph, a list item or a box is never cut.

    Args:
        markdown: the text of one cell.
        most: about how many words stand on one slide; what belongs together may be longer.

    Returns:
        The heading, empty if there is none, and one text a slide.

    >>> split("## Title\n\nOne two.\n\n- Three.\n- Four.")
    ('Title', ['One two.\n\n- Three.\n- Four.'])
    """
    blocks = _blocks(markdown)
    heading = next((block.lstrip("# ") for block in blocks if block.startswith("#")), "")
    return heading, _pack([block for block in blocks if not block.startswith("#")], most)


def _blocks(markdown: str) -> list[str]:
    """Return paragraphs, list items and whole fences, in their order."""
    found: list[str] = []
    fence = False
    for line in markdown.splitlines():
        starts = not found or found[-1] == "" or ITEM.match(line) or line.startswith("#")
        if line.startswith(":::"):
            fence = not fence
            starts = fence
        if fence and not line.startswith(":::"):
            found[-1] += f"\n{line}"
        elif not line.strip():
            found += [""] if found and found[-1] else []
        elif starts:
            found.append(line)
        else:
            found[-1] += f"\n{line}"
    return [block for block in found if block]


def _together(blocks: list[str]) -> Iterator[list[str]]:
    """Yield the blocks that must not be parted: a claim and how sure it is, a thought and its answer."""
    unit: list[str] = []
    for block, *later in (blocks[number:] for number in range(len(blocks))):
        unit.append(block)
        text = " ".join(unit)
        is_open = CLAIM.search(text) and not HOW_SURE.search(text)
        if later and (LEADS_IN.search(block) or (is_open and HOW_SURE.search(" ".join(later)))):
            continue
        yield unit
        unit = []


def _pack(blocks: list[str], most: int) -> list[str]:
    slides: list[list[str]] = []
    units = list(_together(blocks))
    for unit in units:
        before, now = (sum(map(words, one)) for one in (slides[-1] if slides else [], unit))
        is_orphan = before <= ORPHAN or (unit is units[-1] and now <= ORPHAN)
        if slides and (is_orphan or before + now <= most):
            slides[-1] += unit
        else:
            slides.append(unit)
    return [_joined(slide) for slide in slides]


def _joined(blocks: list[str]) -> str:
    """Join blocks as Markdown: the items of one list stand close to each other."""
    text = ""
    for before, block in zip(["", *blocks], blocks, strict=False):
        close = ITEM.match(before) and ITEM.match(block)
        text += ("\n" if close else "\n\n" if before else "") + block
    return text
