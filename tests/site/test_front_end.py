"""The committed front end is what its sources give, so that readers and hosts need no Node."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STATIC = ROOT / "src" / "psychoed" / "static"
BUILT = ["book.js", "book.css", "widget.js", "exercises.css", "slides.js", "slides.css"]


@pytest.fixture(scope="module")
def built_afresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("front-end")
    for name in ("package.json", "tsconfig.json"):
        shutil.copy(ROOT / name, copy)
    shutil.copytree(ROOT / "src", copy / "src", ignore=shutil.ignore_patterns("static", "*.pyc"))
    (copy / "node_modules").symlink_to(ROOT / "node_modules")
    subprocess.run(["npm", "run", "--silent", "build"], cwd=copy, check=True)
    return copy / "src" / "psychoed" / "static"


@pytest.mark.parametrize("name", BUILT)
def test_a_built_file_is_fresh(built_afresh: Path, name: str) -> None:
    assert (STATIC / name).read_bytes() == (built_afresh / name).read_bytes(), "Run: make frontend"
