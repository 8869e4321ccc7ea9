"""Every picture of every chapter can be drawn from its claims, and is light enough for a phone."""

import gzip
from collections.abc import Iterator
from pathlib import Path

from psychoed.checks.finding import Finding
from psychoed.checks.material import Material
from psychoed.pictures.kinds import KINDS
from psychoed.pictures.people import PictureError

MOST_KIB = 12


def check(material: Material) -> Iterator[Finding]:
    """Draw each picture; name those that cannot be drawn, and those that are too heavy."""
    for name, chapter in material.chapters.items():
        path = Path("notebooks") / f"{name}.yml"
        for picture in chapter.pictures:
            html, _ = KINDS[type(picture)]
            try:
                weight = len(gzip.compress(html(picture, material.course.claims).encode())) / 1024
                fault = (
                    ""
                    if weight <= MOST_KIB
                    else (
                        f"picture {picture.id} weighs {weight:.0f} KiB, and {MOST_KIB} are allowed; "
                        "show less in it"
                    )
                )
            except PictureError as error:
                fault = str(error)
            if fault:
                line = material.line_of(material.root / path, picture.id)
                yield Finding(path, line, "pictures", "error", fault)
