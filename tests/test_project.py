"""What the files of the project promise each other."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = sorted((ROOT / "requirements").glob("*.txt"))


def test_the_conda_environment_equals_the_project() -> None:
    environment = yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))
    conda = {line for line in environment["dependencies"] if isinstance(line, str)}
    wanted = set(PROJECT["dependencies"]) | {f"python {PROJECT['requires-python']}"}
    renamed = {"flit_core>=3.11,<4": "flit-core>=3.11,<4"}
    wanted |= {renamed.get(line, line) for line in PROJECT["optional-dependencies"]["install"]}
    assert conda - {"pip"} == {line.replace("python >=", "python>=") for line in wanted}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_has_hashes_and_no_host(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    pins = re.findall(r"^[\w.-]+==", text, re.MULTILINE)
    assert len(pins) > 50
    assert text.count("--hash=sha256:") > len(pins)


def test_the_lock_of_node_has_no_host() -> None:
    assert "://" not in (ROOT / "package-lock.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("module", ["matplotlib", "anywidget", "sphinx", "jsonschema", "typer"])
def test_importing_psychoed_is_light(module: str) -> None:
    code = f"import psychoed, sys; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("module", ["matplotlib", "anywidget", "sphinx", "jsonschema"])
def test_the_help_of_the_command_is_light(module: str) -> None:
    code = f"import psychoed.cli, sys; sys.exit({module!r} in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("path", sorted((ROOT / "src").rglob("*.py")), ids=lambda path: path.name)
def test_a_module_is_one_idea(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 250
