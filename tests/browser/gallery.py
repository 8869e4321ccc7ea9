"""A small course that shows one picture of each kind, built as the real one is.

The pictures are those of tests/pictures/samples.yml, drawn from the invented claims of
tests/pictures/evidence.yml. A new kind of picture gets a sample there, and is then in the gallery.
"""

import subprocess
import sys
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from pictures.conftest import HERE as SAMPLES
from pictures.conftest import PICTURES

from psychoed.chapter import Chapter
from psychoed.course import Course
from psychoed.publish.notebooks import clean

from .conftest import ROOT

NAME = "90-gallery"
EVIDENCE = "# Invented studies\n\nEach card here is invented.\n\n```{evidence} invented\n```\n"
TOC = f"""\
format: jb-book
root: book/index
chapters:
  - file: notebooks/{NAME}
  - file: book/get-help
  - file: book/course-map
  - file: book/evidence/invented
  - file: book/about/who
  - file: book/about/privacy
"""


def build(root: Path) -> Path:
    """Write the course into a folder, build it, and return the folder of its pages."""
    files = {
        "_config.yml": (ROOT / "_config.yml").read_text(encoding="utf-8"),
        "_toc.yml": TOC,
        "evidence/invented.yml": (SAMPLES / "evidence.yml").read_text(encoding="utf-8"),
        f"notebooks/{NAME}.yml": (SAMPLES / "samples.yml").read_text(encoding="utf-8"),
        "book/evidence/invented.md": EVIDENCE,
        "book/references.bib": "",
    }
    for name in ("index", "get-help", "course-map", "about/who", "about/privacy"):
        files[f"book/{name}.md"] = f"# {name}\n\nA page of a gallery, with nothing on it.\n"
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    nbformat.write(notebook(Chapter(NAME, Course(root))), root / "notebooks" / f"{NAME}.ipynb")
    builder = Path(sys.executable).parent / "jupyter-book"
    done = subprocess.run(
        [str(builder), "build", ".", "--path-output", ".", "--warningiserror", "--quiet"],
        cwd=root,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return root / "_build" / "html"


def notebook(chapter: Chapter) -> NotebookNode:
    """Return a chapter with a part for each picture, and the outputs that running it gives."""
    top = "# A gallery\n\nEvery kind of picture, drawn from invented studies."
    cells = [
        nbformat.v4.new_markdown_cell(top),
        nbformat.v4.new_code_cell(f'from psychoed import Chapter\n\nchapter = Chapter("{NAME}")'),
    ]
    for picture in PICTURES:
        data, _ = chapter.picture(picture.id)._repr_mimebundle_()
        output = nbformat.v4.new_output("execute_result", data, execution_count=1)
        cells += [
            nbformat.v4.new_markdown_cell(f"## The picture {picture.id}"),
            nbformat.v4.new_code_cell(f'chapter.picture("{picture.id}")', outputs=[output]),
        ]
    gallery: NotebookNode = nbformat.v4.new_notebook(cells=cells)
    clean(gallery)
    return gallery
