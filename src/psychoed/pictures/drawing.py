"""The house style of all drawings: one unit is one pixel of a narrow phone, y grows downwards.

matplotlib is imported where it is used: a chapter can be read and checked without it.
"""

import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal

from psychoed.pictures.outlines import Shape, outline

if TYPE_CHECKING:
    from matplotlib.axes import Axes

Role = Literal["gain", "harm", "unknown", "ink", "muted", "card", "line", "accent", "accent-bg"]
Align = Literal["left", "center", "right"]
Point = tuple[float, float]

# The light colours of exercises/look.css. The cleaner turns each into the variable of its role.
COLOURS: dict[Role, str] = {
    "gain": "#1f6f5c",
    "harm": "#a3472a",
    "unknown": "#5e5a83",
    "ink": "#22302e",
    "muted": "#53615e",
    "card": "#ffffff",
    "line": "#d9d4c7",
    "accent": "#0f5c5a",
    "accent-bg": "#e3efec",
}
WIDTH = 288.0
TEXT, NUMBER = 14.0, 16.0
LEADING = 1.3
DPI = 72  # one unit of the drawing is one unit of the SVG
FONT = [
    "DejaVu Sans"
]  # comes with matplotlib; only to measure: the cleaner names those of the page
STYLE: Any = {
    "svg.fonttype": "none",
    "svg.hashsalt": "psychoed",
    "font.family": FONT,
    "text.parse_math": False,
    "path.simplify": False,
    "path.snap": False,
    "hatch.linewidth": 1.5,
}


class Drawing:
    """A sheet to draw on. Set ``height`` when all is placed.

    Attributes:
        axes: matplotlib's own axes, in units of the drawing, for what has no method here.
    """

    def __init__(self, height: float = 100, width: float = WIDTH) -> None:
        from matplotlib import rc_context
        from matplotlib.figure import Figure

        self.width = width
        self.height = height
        with rc_context(STYLE):
            self.figure = Figure(dpi=DPI)
            self.figure.patch.set_visible(False)
            self.axes: Axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_axis_off()

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float = TEXT,
        bold: bool = False,
        colour: Role = "ink",
        align: Align = "left",
    ) -> None:
        """Write one line whose baseline starts, is centred or ends at a point."""
        self.axes.text(
            x, y, text, fontsize=size, fontweight="bold" if bold else "normal",
            fontfamily=FONT, color=COLOURS[colour], horizontalalignment=align,
            verticalalignment="baseline", parse_math=False,
        )  # fmt: skip

    def lines(self, x: float, y: float, lines: Sequence[str], **style: Any) -> float:
        """Write lines below each other, the first one's baseline at ``y``; return the next baseline."""
        for line in lines:
            self.text(x, y, line, **style)
            y += style.get("size", TEXT) * LEADING
        return y

    def shapes(
        self,
        shape: Shape,
        centres: Iterable[Point],
        size: float,
        colour: Role,
        *,
        filled: bool = True,
        name: str = "",
    ) -> None:
        """Draw the same shape many times, as one path.

        Args:
            shape: which shape.
            centres: the middle of each.
            size: its width and height.
            colour: of its outline, and of its inside if it is filled.
            filled: whether it has an inside.
            name: ends the id of the path, so that a test or a script finds it.
        """
        from matplotlib.path import Path

        outlines = [outline(shape, x, y, size / 2) for x, y in centres]
        if outlines:
            path = Path.make_compound_path(*outlines)
            self.path(path, colour if filled else None, colour, width=max(0.6, size / 8), name=name)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: Role | None,
        edge: Role | None,
        *,
        hatch: str = "",
        line: float = 1,
        name: str = "",
    ) -> None:
        """Draw a rectangle from its top left corner; ``hatch`` is a pattern of matplotlib in ``edge``."""
        from matplotlib.path import Path

        corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)]
        self.path(Path(corners, closed=True), fill, edge, width=line, hatch=hatch, name=name)

    def line(
        self,
        points: Sequence[Point],
        colour: Role = "muted",
        *,
        width: float = 1,
        name: str = "",
    ) -> None:
        """Draw a line through some points."""
        from matplotlib.path import Path

        self.path(Path(points), None, colour, width=width, name=name)

    def path(
        self,
        path: Any,
        fill: Role | None,
        edge: Role | None,
        *,
        width: float = 1,
        hatch: str = "",
        name: str = "",
    ) -> None:
        """Draw a path of matplotlib, filled, outlined or both."""
        from matplotlib import rc_context
        from matplotlib.patches import PathPatch

        with rc_context(STYLE):
            patch = PathPatch(
                path,
                facecolor=COLOURS[fill] if fill else "none",
                edgecolor=COLOURS[edge] if edge else "none",
                linewidth=width if edge else 0,
                hatch=hatch or None,
                clip_on=False,
                gid=name and f"named-{name}",
            )
        self.axes.add_patch(patch)

    def svg(self) -> str:
        """Return the drawing as matplotlib writes it; `psychoed.pictures.cleaner.clean` does the rest."""
        from matplotlib import rc_context

        self.axes.set_xlim(0, self.width)
        self.axes.set_ylim(self.height, 0)
        self.figure.set_size_inches(self.width / DPI, self.height / DPI)
        out = io.StringIO()
        with rc_context(STYLE):
            self.figure.savefig(out, format="svg", metadata={"Date": None})
        return out.getvalue()


def wrap(text: str, width: float, *, size: float = TEXT, bold: bool = False) -> list[str]:
    """Break a text into lines of a width, measured in a font that is wider than those of most pages.

    >>> wrap("talking therapy and usual care", 130)
    ['talking therapy', 'and usual care']
    """
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size=size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def text_width(text: str, *, size: float = TEXT, bold: bool = False) -> float:
    """Return about how wide a text is, in units of the drawing."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import text_to_path

    font = FontProperties(family=FONT, weight="bold" if bold else "normal", size=size)
    return float(text_to_path.get_text_width_height_descent(text, font, ismath=False)[0])
