"""Writes the outlines of a drawing short: steps from point to point, in tenths of a unit."""

import re

TOKEN = re.compile(r"[MLHVCSQZ]|-?\d+(?:\.\d+)?(?:e-?\d+)?", re.IGNORECASE)
PAIRS = {"M": 1, "L": 1, "Q": 2, "C": 3}


def in_tenths(number: str) -> str:
    """Return a number rounded to one decimal, as short as it can be written.

    >>> in_tenths("12.04"), in_tenths("-0.46"), in_tenths("16px")
    ('12', '-.5', '16')
    """
    return _short(_tenths(number.removesuffix("px")))


def relative(d: str) -> str:
    """Return an outline with each step told from the point before it.

    Equal shapes become equal text, which packs well, however many there are. Positions are
    rounded, not steps, so that no error grows from one to the next.

    Args:
        d: an outline as matplotlib writes it: M, L, Q, C and Z with absolute positions.

    >>> relative("M 10 30 L 110 30 L 110 50 z M 12 30 L 13.5 32")
    'm10 30h100v20zm2 0l1.5 2'
    """
    written: list[str] = []
    here = start = (0, 0)
    mirrored = None  # where the next curve would begin to bend if it went on smoothly
    tokens = iter(TOKEN.findall(d))
    for command in tokens:
        if command.upper() == "Z":
            written.append("z")
            here = start
            continue
        points = [(_tenths(next(tokens)), _tenths(next(tokens))) for _ in range(PAIRS[command])]
        steps = [(x - here[0], y - here[1]) for x, y in points]
        smooth = command == "C" and steps[0] == mirrored
        written.append(_step("S", steps[1:]) if smooth else _step(command, steps))
        if command == "C":
            mirrored = steps[2][0] - steps[1][0], steps[2][1] - steps[1][1]
        else:
            mirrored = None
        here = points[-1]
        if command == "M":
            start = here
    return "".join(written)


def _step(command: str, steps: list[tuple[int, int]]) -> str:
    across, down = steps[-1]
    if command == "L" and not across and not down:
        return ""
    if command == "L" and not down:
        return f"h{_short(across)}"
    if command == "L" and not across:
        return f"v{_short(down)}"
    numbers = [_short(number) for step in steps for number in step]
    joined = "".join(n if n.startswith("-") or not i else f" {n}" for i, n in enumerate(numbers))
    return command.lower() + joined


def _tenths(number: str) -> int:
    return round(float(number) * 10)


def _short(tenths: int) -> str:
    whole, part = divmod(abs(tenths), 10)
    text = f"{whole or ''}.{part}" if part else str(whole)
    return f"-{text}" if tenths < 0 else text
