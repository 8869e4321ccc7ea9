"""Reads bars back out of a drawing, so that tests can measure them."""

import re
from typing import NamedTuple

from pictures.test_every_kind import SVG, drawings


class Bar(NamedTuple):
    """A bar as it is drawn: the length of everybody, and of those who are counted."""

    whole: float
    height: float
    length: float
    fill: str

    @property
    def share(self) -> float:
        return self.length / self.whole


def bars(markup: str) -> dict[str, Bar]:
    """Return every bar of a picture under the end of its name."""
    [svg] = drawings(markup)
    own = {group.attrib["id"]: group[0] for group in svg.iter(f"{SVG}g")}
    found: dict[str, Bar] = {}
    for id, path in own.items():
        if "-all-" in id:
            part = own.get(id.replace("-all-", "-did-"))
            whole, height = _size(path.attrib["d"])
            length = _size(part.attrib["d"])[0] if part is not None else 0.0
            fill = part.attrib["fill"] if part is not None else ""
            found[id.partition("-all-")[2]] = Bar(whole, height, length, fill)
    return found


def _size(d: str) -> tuple[float, float]:
    across, down = re.findall(r"h([\d.]+)", d), re.findall(r"v([\d.]+)", d)
    return float(across[0]), float(down[0])
