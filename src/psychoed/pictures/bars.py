"""Bars whose whole length is everybody: gains filled, harms hatched, all on the same scale."""

from collections.abc import Iterable
from typing import Literal

from psychoed.pictures.drawing import LEADING, NUMBER, TEXT, Align, Drawing, Role, text_width, wrap
from psychoed.pictures.people import Group, first_up

Meaning = Literal["gain", "harm", "unknown"]
HATCH: dict[Meaning, str] = {"gain": "", "harm": "///", "unknown": "||"}
HEIGHT = 14.0
SMALL = 13.0
BESIDE = 200.0  # a bar of at least this width has its number beside its name
LOOKS: dict[Meaning, str] = {"gain": "filled", "harm": "striped", "unknown": "upright lines"}


def meaning(good: bool) -> Meaning:
    """Return how the bars of a claim look."""
    return "gain" if good else "harm"


def bar(
    sheet: Drawing,
    left: float,
    top: float,
    width: float,
    group: Group,
    meaning: Meaning,
    name: str,
    *,
    lines: int = 0,
) -> float:
    """Draw a group: its name, its number, and a bar as long as its share of all.

    Args:
        sheet: where to draw.
        left: where the bar begins.
        top: where the name begins.
        width: how long a bar of everybody is.
        group: the people.
        meaning: how the bar looks.
        name: ends the id of the bar.
        lines: how many lines the name takes at least, so that bars beside each other are level.

    Returns:
        Where the bar ends.
    """
    number = group.did_words
    beside = width >= BESIDE
    room = width - text_width(number, size=NUMBER, bold=True) - 10 if beside else width
    words = wrap(first_up(group.name), room)
    below = sheet.lines(left, top + TEXT, words)
    below += max(0, lines - len(words)) * TEXT * LEADING
    if beside:
        end = below - TEXT * LEADING
        sheet.text(left + width, end, number, size=NUMBER, bold=True, align="right")
    else:
        sheet.text(left, below, number, size=NUMBER, bold=True)
        below += TEXT * LEADING
    top = below - TEXT + 4
    share = width * group.did / group.base
    fill: Role = "gain" if meaning == "gain" else "card"
    sheet.box(left, top, width, HEIGHT, "card", "muted", name=f"all-{name}")
    if group.did:
        sheet.box(left, top, share, HEIGHT, fill, meaning, hatch=HATCH[meaning], name=f"did-{name}")
    return top + HEIGHT


def most_lines(groups: Iterable[Group], width: float) -> int:
    """Return how many lines the longest name of some groups takes in a column."""
    return max((len(wrap(first_up(one.name), width)) for one in groups), default=0)


def scale(sheet: Drawing, top: float, width: float, base: int) -> float:
    """Write the ends and the middle of the scale of all bars; return where it ends."""
    sheet.line([(0, top), (width, top)])
    marks: list[tuple[float, Align, str]] = [
        (0, "left", "0"),
        (0.5, "center", f"{base // 2:,}"),
        (1, "right", f"{base:,} people"),
    ]
    for share, align, words in marks:
        x = width * share
        sheet.line([(x, top - 3), (x, top + 3)])
        sheet.text(x, top + 4 + SMALL, words, size=SMALL, colour="muted", align=align)
    return top + 4 + SMALL * LEADING
