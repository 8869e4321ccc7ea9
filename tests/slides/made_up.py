"""A copy of the course whose chapters all bring the same made-up session."""

import re
import shutil
from pathlib import Path

import yaml

from psychoed.course import Course

ROOT = Path(__file__).parents[2]
SESSION = {
    "heavy_part": {
        "what": "A made-up heavy part.",
        "begins": "learn-a",
        "moments": [{"when": "somebody cries", "do": "B sits beside them."}],
    },
    "blocks": {
        "learn-a": [{"do": "A reads the made-up message."}],
        "belief-check": [{"do": "A counts no cards."}],
        "activity-a": [{"do": "Sort, in pairs.", "minutes": [9, 10, 11]}],
    },
    "if_late": "Leave out the second half.",
    "mind": ["Chairs by the door stay free."],
}


def made_up_course(folder: Path) -> Course:
    """Copy what decks are made from, and give each chapter the made-up session."""
    for name in ("_toc.yml", "book/crisis-lines.yml", "book/facilitators/timed-plans.yml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    (folder / "notebooks").mkdir()
    for path in sorted((ROOT / "notebooks").glob("[0-9][0-9]-*")):
        if path.suffix == ".ipynb":
            shutil.copy(path, folder / "notebooks")
        elif path.suffix == ".yml":
            text = path.read_text(encoding="utf-8")
            check = re.search(r"^  belief_check: (\S+)$", text, re.MULTILINE)
            session = SESSION | ({"belief_check": check[1]} if check else {})
            kept = re.sub(r"^session:\n(?:(?: .*|#.*)?\n)*", "", text, flags=re.MULTILINE)
            made = yaml.safe_dump({"session": session}, sort_keys=False)
            (folder / "notebooks" / path.name).write_text(f"{kept.rstrip()}\n{made}", "utf-8")
    return Course(folder)
