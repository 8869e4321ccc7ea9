"""Which packs there are, and how each becomes a PDF."""

import os
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from psychoed.course import Course
from psychoed.packs.content import Packs

FOLDER = Path("_build/html/packs")
HERE = Path(__file__).parent
PAPERS = {"a4": "A4", "letter": "letter"}
SIZES = {"handout": "11.5pt", "handout-large": "18pt", "facilitator": "11pt", "workbook": "11.5pt"}
LARGE = ".psychoed-picture, figure { break-inside: auto } svg { float: none; width: 11cm }"
OF_A_CHAPTER = ("handout", "handout-large", "facilitator")


def pack_names(course: Course) -> list[str]:
    """Return the name of every pack without its ending, such as ``"04-...-handout-a4"``."""
    kinds = [f"{chapter.name}-{kind}" for chapter in course.chapters for kind in OF_A_CHAPTER]
    return [f"{kind}-{paper}" for kind in ("workbook", *kinds) for paper in PAPERS]


def make_packs(course: Course, names: list[str] | None = None, address: str = "") -> Iterator[Path]:
    """Make packs, several at a time, and yield each when it is there.

    Args:
        course: the course; its book must be built.
        names: some of `pack_names`; all if not given.
        address: where the book is on the web; the ``baseurl`` of ``_config.yml`` if not given.

    Raises:
        FileNotFoundError: the book was not built.
        ValueError: there is no pack of a name.
    """
    known = pack_names(course)
    for name in names or ():
        if name not in known:
            raise ValueError(f'There is no pack "{name}". There are: {", ".join(known)}.')
    with ProcessPoolExecutor(os.cpu_count()) as workers:
        yield from workers.map(partial(make, course.root, address=address), names or known)


def make(root: Path, name: str, address: str = "") -> Path:
    """Make one pack: a PDF with tags, a language, a title, and its letters inside.

    Args:
        root: the folder of the course; its book must be built.
        name: one of `pack_names`.
        address: where the book is on the web; the ``baseurl`` of ``_config.yml`` if not given.

    Raises:
        FileNotFoundError: the book was not built.
    """
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    what, _, paper = name.rpartition("-")
    kind = next(kind for kind in sorted(SIZES, key=len, reverse=True) if what.endswith(kind))
    sheet = f"@page {{ size: {PAPERS[paper]} }} body {{ font-size: {SIZES[kind]} }}"
    if kind.endswith("large"):
        sheet += LARGE
    path = root / FOLDER / f"{name}.pdf"
    path.parent.mkdir(parents=True, exist_ok=True)
    html = _html(Packs(Course(root), address), what.removesuffix(kind).rstrip("-"), kind)
    letters = FontConfiguration()
    styles = [CSS(HERE / "pack.css", font_config=letters), CSS(string=sheet)]
    HTML(string=html, base_url=str(root)).write_pdf(
        path, stylesheets=styles, font_config=letters, pdf_variant="pdf/ua-1"
    )
    return path


def _html(packs: Packs, chapter: str, kind: str) -> str:
    from psychoed.chapter import Chapter

    if kind == "workbook":
        return packs.workbook()
    make = packs.facilitator if kind == "facilitator" else packs.handout
    return make(Chapter(chapter, packs.course))
