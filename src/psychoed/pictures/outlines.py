"""The shapes that stand for people, as outlines."""

from typing import Any, Literal

Shape = Literal["square", "diamond", "ring"]


def outline(shape: Shape, x: float, y: float, half: float) -> Any:
    """Return one shape as a path of matplotlib, around its middle and half as wide as told."""
    from matplotlib.path import Path

    if shape == "ring":
        return _circle(x, y, half)
    if shape == "diamond":
        corners = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)]
    else:
        corners = [
            (x + dx * half, y + dy * half) for dx, dy in ((-1, -1), (1, -1), (1, 1), (-1, 1))
        ]
    return Path([*corners, corners[0]], closed=True)


def _circle(x: float, y: float, radius: float) -> Any:
    """Four Bézier curves: half as long in a file as the eight of matplotlib."""
    from matplotlib.path import Path

    r, k = radius, radius * 0.5523  # https://spencermortensen.com/articles/bezier-circle/
    points = [
        (r, 0), (r, k), (k, r), (0, r), (-k, r), (-r, k), (-r, 0),
        (-r, -k), (-k, -r), (0, -r), (k, -r), (r, -k), (r, 0), (r, 0),
    ]  # fmt: skip
    codes = [Path.MOVETO, *[Path.CURVE4] * 12, Path.CLOSEPOLY]
    return Path([(x + dx, y + dy) for dx, dy in points], codes)
