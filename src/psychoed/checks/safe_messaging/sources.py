"""The files of a course as they are written, and the pages that were built from them."""

from collections.abc import Iterator
from pathlib import Path

from psychoed.checks.material import Material
from psychoed.checks.safe_messaging.rules import all_pages

BUILT = Path("_build/html")


def written(material: Material) -> Iterator[tuple[Path, str]]:
    """Yield path and text of every file that pages are made from; notebooks without their escapes."""
    named = {page.path for page in all_pages(material)}
    named |= {passage.path for page in material.pages for passage in page.passages}
    for path in sorted(named):
        text = (material.root / path).read_text(encoding="utf-8")
        yield path, text.replace('\\"', '"') if path.suffix == ".ipynb" else text


def built(material: Material, ending: str) -> Iterator[tuple[Path, str]]:
    """Yield path and text of every file of the built site with an ending; nothing if none is built."""
    for path in sorted((material.root / BUILT).rglob(f"*{ending}")):
        yield path.relative_to(material.root), path.read_text(encoding="utf-8")
