"""The front end is tested on what the templates really give. `python tests/pictures/test_rendered.py` writes it."""

import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).parent
RENDERED = HERE / "rendered.json"
KINDS = ("explore", "guess")
if __name__ == "__main__":
    sys.path.insert(0, str(HERE.parent))

from pictures.conftest import PICTURES, html  # noqa: E402


def rendered() -> str:
    """Return the markup of each picture that a reader can work, without its drawings."""
    chosen = [one for one in PICTURES if one.__struct_config__.tag in KINDS]
    svg = re.compile(r"<svg.*?</svg>", re.DOTALL)
    return (
        json.dumps({one.id: svg.sub("<svg></svg>", html(one)) for one in chosen}, indent=1) + "\n"
    )


def test_the_markup_that_the_front_end_is_tested_on_is_fresh() -> None:
    assert RENDERED.read_text(encoding="utf-8") == rendered(), f"Run: python {Path(__file__).name}"


if __name__ == "__main__":
    RENDERED.write_text(rendered(), encoding="utf-8")
