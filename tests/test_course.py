"""A chapter reads like its table of contents, and says what it has when asked for what it has not."""

from pathlib import Path

import pytest

from psychoed import Chapter, Course

COURSE = Course.here(Path(__file__).parent)


def test_a_course_is_found_from_any_folder_inside_it() -> None:
    assert Course.here(COURSE.root / "notebooks").root == COURSE.root


def test_outside_a_course_the_message_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"_toc\.yml"):
        Course.here(tmp_path)


def test_a_chapter_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(FileNotFoundError, match="01-what-trd-means"):
        Chapter("99-nothing", COURSE)


def test_an_exercise_that_is_not_there_names_those_that_are() -> None:
    with pytest.raises(KeyError, match="r-words"):
        Chapter("01-what-trd-means", COURSE).reflection("r-nothing")


@pytest.mark.parametrize("path", COURSE.chapter_files, ids=lambda path: path.stem)
def test_every_exercise_of_a_chapter_stands_in_its_notebook(path: Path) -> None:
    chapter = Chapter(path.stem, COURSE)
    notebook = path.with_suffix(".ipynb").read_text(encoding="utf-8")
    for quiz in chapter.file.quizzes:
        assert f'chapter.quiz(\\"{quiz.id}\\")' in notebook
    for reflection in chapter.file.reflections:
        assert f'chapter.reflection(\\"{reflection.id}\\")' in notebook
