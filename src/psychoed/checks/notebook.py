"""Cuts the Markdown cells of a notebook into passages, with lines of the file itself."""

import json
import re
from pathlib import Path
from typing import Any

from psychoed.checks.markdown import Where, passages
from psychoed.checks.passage import Passage

SHOWS = re.compile(r'chapter\.\w+\(\s*"(?P<id>[\w-]+)"')


def notebook_passages(path: Path, root: Path) -> tuple[list[Passage], dict[str, str]]:
    """Read a notebook.

    Args:
        path: the notebook.
        root: the root of the course.

    Returns:
        Its passages, and for each exercise that a cell shows the part that it stands in.
    """
    text = path.read_text(encoding="utf-8")
    cells: list[dict[str, Any]] = json.loads(text)["cells"]
    starts = [
        n for n, line in enumerate(text.splitlines(), 1) if line.strip().startswith('"source": [')
    ]
    found: list[Passage] = []
    shown: dict[str, str] = {}
    where = Where(path.relative_to(root), "", lambda line: line)
    for number, cell in enumerate(cells, 1):
        source = "".join(cell["source"])
        first = starts.pop(0) if cell["source"] and starts else 1
        if cell["cell_type"] == "markdown":
            where.place = f"cell {number}"
            where.line_of = lambda line, first=first: first + 1 + line  # type: ignore[misc]
            found += passages(source, where)
        else:
            shown |= {match["id"]: where.part for match in SHOWS.finditer(source)}
    return found, shown
