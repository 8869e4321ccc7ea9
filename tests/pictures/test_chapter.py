"""A chapter shows the pictures that its file declares, over the claims of its course."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from psychoed import Chapter, Course

HERE = Path(__file__).parent


@pytest.fixture
def chapter(tmp_path: Path) -> Chapter:
    for folder in ("notebooks", "evidence"):
        (tmp_path / folder).mkdir()
    (tmp_path / "_toc.yml").touch()
    shutil.copy(HERE / "samples.yml", tmp_path / "notebooks" / "01-pictures.yml")
    shutil.copy(HERE / "evidence.yml", tmp_path / "evidence" / "invented.yml")
    return Chapter("01-pictures", Course(tmp_path))


def test_a_chapter_shows_its_pictures(chapter: Chapter) -> None:
    assert "70 of 100" in chapter.picture("p-array").html
    assert repr(chapter.picture("p-steps")) == "Picture p-steps"


def test_a_picture_that_is_not_there_names_those_that_are(chapter: Chapter) -> None:
    with pytest.raises(KeyError, match=r"no \"p-nothing\".*p-array"):
        chapter.picture("p-nothing")


def test_a_course_knows_each_claim_with_its_study(chapter: Chapter) -> None:
    record, claim = chapter.course.claims["coil2018-better"]
    assert (record.id, claim.id) == ("coil2018", "coil2018-better")


def test_reading_a_chapter_needs_no_matplotlib() -> None:
    script = "import sys, psychoed.content.chapter, psychoed.pictures.kinds; print('matplotlib' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert run.stdout.strip() == "False"
