"""What the documents of the project name is there, and their numbers are fresh."""

import re
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
NAMES = ("README", "CONTRIBUTING", "CHANGELOG", "PRIVACY", "ACCESSIBILITY")
DOCUMENTS = {name: (ROOT / f"{name}.md").read_text(encoding="utf-8") for name in NAMES}
EACH = pytest.mark.parametrize("name", NAMES)
FOLDERS = ["book", "docs", "evidence", "notebooks", "requirements", "src", "tests", ".github"]
EXAMPLES = ("notebooks/90-an-example", "book/facilitators/sessions/chapter-90")  # made by a recipe
CSS = (ROOT / "src" / "psychoed" / "exercises" / "look.css").read_text(encoding="utf-8")


@EACH
def test_every_file_that_a_document_names_is_there(name: str) -> None:
    text = re.sub(r"^```.*?^```$", "", DOCUMENTS[name], flags=re.DOTALL | re.MULTILINE)
    links = [link for link in re.findall(r"\]\(([^)#\s]+)", text) if ":" not in link]
    paths = re.findall(rf"(?:{'|'.join(map(re.escape, FOLDERS))})/[\w./-]*\w", text)
    missing = {path for path in (*links, *paths) if not (ROOT / path).exists()}
    assert {path for path in missing if not path.startswith(EXAMPLES)} == set()


@EACH
def test_every_heading_that_a_document_links_to_is_there(name: str) -> None:
    for target, heading in re.findall(r"\]\((\w+)\.md#([\w-]+)\)", DOCUMENTS[name]):
        headings = re.findall(r"^#+ (.+)$", DOCUMENTS[target], re.MULTILINE)
        assert heading in {words.lower().replace(" ", "-") for words in headings}


@EACH
def test_every_command_that_a_document_names_is_there(name: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"(?:^|`)make (\w+)", DOCUMENTS[name], re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), f"there is no `make {target}`"


def test_the_readme_has_the_emergency_numbers_of_the_help_page() -> None:
    lines = yaml.safe_load((ROOT / "book" / "crisis-lines.yml").read_text(encoding="utf-8"))
    for one in lines["emergency"]:
        assert f"{one['country']} {one['number']}" in DOCUMENTS["README"]


def test_the_citation_is_of_this_version() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert citation["version"] == project["version"]
    assert citation["cff-version"] == "1.2.0"
    assert citation["license"] == project["license"]


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_what_accessibility_says_and_enough() -> None:
    blocks = re.findall(r"\{([^{}]*--paper[^{}]*)\}", CSS)
    light, dark, dark_too = (dict(re.findall(r"--([\w-]+): (#\w+);", block)) for block in blocks)
    assert dark == dark_too
    rows = re.findall(r"^\| ([\w-]+) \| ([\w-]+) \| ([\d.]+) \| ([\d.]+) \|$",
                      DOCUMENTS["ACCESSIBILITY"], re.MULTILINE)  # fmt: skip
    assert len(rows) >= 15
    for mark, ground, *said in rows:
        found = [contrast(theme[mark], theme[ground]) for theme in (light, dark)]
        assert [f"{ratio:.2f}" for ratio in found] == said, f"{mark} on {ground}"
        assert min(found) >= 4.5
    text = [row for row in rows if row[0] != "focus"]
    rings = [row for row in rows if row[0] == "focus"]
    for what, some in (("for text", text), ("for the focus ring", rings)):
        smallest = [min((row[theme] for row in some), key=float) for theme in (2, 3)]
        line = rf"Smallest {what}: {smallest[0]} light.* and {smallest[1]} dark"
        assert re.search(line, DOCUMENTS["ACCESSIBILITY"])
