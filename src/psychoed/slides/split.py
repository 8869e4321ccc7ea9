"""Cuts the Markdown of a cell into pieces that fit on a wall."""

import re

MOST = 45
ORPHAN = 10  # so few words do not get a slide of their own
LITTLE_MORE = 14
ITEM = re.compile(r"(?:[-*]|\d+\.) ")
END_OF_SENTENCE = re.compile(r"(?<=[.?!:][\"”)*]{2})\s+|(?<=[.?!:][\"”)*])\s+|(?<=[.?!:])\s+")


def words(markdown: str) -> int:
    """Count the words of some Markdown, without its marks.

    >>> words("1. **Two words.**")
    2
    """
    marks = re.compile(r"\d+\.|\W+|:::.*")
    return sum(not marks.fullmatch(word) for word in markdown.split())


def split(markdown: str, most: int = MOST) -> tuple[str, list[str]]:
    r"""Cut a cell at its blocks, and a long paragraph at its sentences.

    Args:
        markdown: the text of one cell.
        most: about how many words stand on one slide.

    Returns:
        The heading, empty if there is none, and one text a slide.

    >>> split("## Title\n\nOne two three. Four five.\n\n- Six seven.\n- Eight.", most=5)
    ('Title', ['One two three. Four five.', '- Six seven.\n- Eight.'])
    """
    heading, blocks = "", []
    for block in _blocks(markdown):
        if block.startswith("#"):
            heading = block.lstrip("# ")
        else:
            blocks += _cut(block, most)
    return heading, _pack(blocks, most)


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


def _cut(block: str, most: int) -> list[str]:
    if words(block) <= most or ITEM.match(block):
        return [block]
    if block.startswith(":::"):
        opening, *inside, closing = block.splitlines()
        _, texts = split("\n".join(inside), most)
        return [f"{opening}\n{text}\n{closing}" for text in texts]
    pieces: list[str] = []
    for sentence in END_OF_SENTENCE.split(block):
        if pieces and words(pieces[-1]) + words(sentence) <= most:
            pieces[-1] += f" {sentence}"
        else:
            pieces.append(sentence)
    return pieces


def _pack(blocks: list[str], most: int) -> list[str]:
    slides: list[list[str]] = []
    for number, block in enumerate(blocks, 1):
        is_orphan = number == len(blocks) and words(block) <= ORPHAN
        room = most + LITTLE_MORE if is_orphan else most
        if slides and sum(map(words, [*slides[-1], block])) <= room:
            slides[-1].append(block)
            continue
        leads_in = slides and len(slides[-1]) > 1 and slides[-1][-1].endswith(":")
        slides.append([slides[-1].pop(), block] if leads_in else [block])
    return [_joined(slide) for slide in slides]


def _joined(blocks: list[str]) -> str:
    """Join blocks as Markdown: the items of one list stand close to each other."""
    text = ""
    for before, block in zip(["", *blocks], blocks, strict=False):
        close = ITEM.match(before) and ITEM.match(block)
        text += ("\n" if close else "\n\n" if before else "") + block
    return text
