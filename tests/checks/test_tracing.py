"""No figure without its study, none that the study does not hold, none in the wrong group."""

import pytest

from psychoed.checks.tracing import check

from .conftest import SmallCourse

FAULTS = {
    "a wrong figure": ("Of 100, [70 were better](#spray2020-response).", '"70" is not a figure'),
    "the wrong study": ("Of 100, [69 were better](#spray2020-score).", "is not a figure"),
    "no study": ("Of 100 people, 69 were better.", "Claims that hold this number: spray2020-resp"),
    "no study, in percent": ("It helped 69 % of them.", "has no study beside it"),
    "no study, spelled": ("Sixty-nine of 100 were better.", "has no study beside it"),
    "a figure that nobody holds": ("It helped 91 of 100.", "none in evidence/"),
    "a wrong complement beside": (
        "[69 of 100](#spray2020-response) were better with the real one, and 33 were not.",
        '"33" is not a figure',
    ),
    "swapped, named after": (
        "[52 of 100 with the real spray](#spray2020-response) were better, "
        "and [69 with a dummy](#spray2020-response).",
        "are the groups swapped?",
    ),
    "swapped, named before": (
        "With the real spray, [52 of 100](#spray2020-response) were better.",
        "are the groups swapped?",
    ),
    "swapped complement": (
        "Of 100 on a dummy, [31](#spray2020-response) were not better.",
        "are the groups swapped?",
    ),
    "second hand and silent": ("It fell by [4 points](#spray2020-score).", "second hand"),
    "kept from readers": ("[More](#spray2020-cost) on that.", "stays out of pages"),
    "a decimal that was never seen": ("[69.4 of 100](#spray2020-response).", "is not a figure"),
    "a wrong gap": ("That is [18 more of 100](#spray2020-response).", "is not a figure"),
}
FINE = {
    "both groups, gain and loss": (
        "Of 100 with the real spray, [69](#spray2020-response) were better and 31 were not. "
        "With a dummy, [52](#spray2020-response) were and 48 were not. That is 17 more."
    ),
    "groups named after": (
        "[69 of 100 with the real spray](#spray2020-response) were better, and 52 with a dummy."
    ),
    "as precise as the study": "[69.3 of 100](#spray2020-response) were better.",
    "an interval, second hand": (
        "It fell by [4 points](#spray2020-score), perhaps 7.3. We read this second hand."
    ),
    "how many took part": "In a trial with [200 adults](#spray2020-response), some were better.",
    "times, ages and dates": (
        "Adults aged 60 or over came for 4 to 6 weeks, on 3 March 2024, at 22:30 or 7 pm. "
        "Under 18? Ask."
    ),
    "the course's own things": "Chapter 12 has 3 questions, and chapters 0 and 1 have 2 parts each.",
    "phones": "Call [116 123](tel:116123), or text SHOUT to 85258. Ring 911.",
    "names": "The licence is CC BY 4.0, and a PHQ-9 is a form. See WCAG 2.2.",
    "an address elsewhere": "[Study 41](https://example.org/41) is elsewhere.",
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found_once_by_line_and_number(course: SmallCourse, name: str) -> None:
    text, said = FAULTS[name]
    found = list(check(course.page("Nothing here.", text).material))
    assert [one.line for one in found] == [5] * len(found)
    assert said in found[0].text
    assert all(one.severity == "error" for one in found)


@pytest.mark.parametrize("name", FINE)
def test_what_is_right_passes(course: SmallCourse, name: str) -> None:
    assert list(check(course.page(FINE[name]).material)) == []


def test_a_wrong_figure_names_the_nearest_ones(course: SmallCourse) -> None:
    (found,) = check(course.page("[70 of 100](#spray2020-response)").material)
    assert str(found) == (
        'book/a-page.md:3: "70" is not a figure of the claim beside it: '
        "spray2020-response has 69, 52, 48, 31 [tracing]"
    )


def test_a_notebook_and_its_file_are_read_too(course: SmallCourse) -> None:
    quiz = """
quizzes:
  - id: q-one
    kind: one
    question: "How many of 100 were better?"
    options:
      - {text: "60 of 100", feedback: "It was 69 of 100.", right: true}
      - {text: "99 of 100", feedback: "It was 68 of 100."}
    not_sure: "That is fine."
    evidence: [spray2020-response]
"""
    course.chapter(
        "# A chapter\n\nWhat it says.", "One\n\n77 of 100.", 'chapter.quiz("q-one")', more=quiz
    )
    found = [(str(one.path), one.line, one.text[:45]) for one in sorted(check(course.material))]
    assert [path for path, *_ in found] == [
        "notebooks/01-a-chapter.ipynb",
        *["notebooks/01-a-chapter.yml"] * 2,
    ]
    assert (
        "cell 2: " in found[0][2]
        and "77" in (course.root / found[0][0]).read_text().splitlines()[found[0][1] - 1]
    )
    assert [text for *_, text in found[1:]] == [
        'quiz q-one, option 1, "text": "60" is not a f',
        'quiz q-one, option 2, "feedback": "68" is not',
    ]


def test_a_trial_of_a_comparison_may_hold_only_figures_of_its_own_claim(
    course: SmallCourse,
) -> None:
    comparison = """
comparisons:
  - id: c-two
    title: "Two"
    cards: [01-a-chapter/o-one, 01-a-chapter/o-two]
    trials:
      - {cards: [01-a-chapter/o-one, 01-a-chapter/o-two], claim: spray2020-response, words: "69 of 100 were better."}
      - {cards: [01-a-chapter/o-one, 01-a-chapter/o-two], claim: spray2020-score, words: "69 of 100 were better, second hand."}
"""
    course.chapter("# A chapter\n\nWhat it says.", more=comparison)
    found = [one.text for one in check(course.material)]
    assert len(found) == 1
    assert 'trial 2, "words": "69" is not a figure' in found[0]


def test_rates_below_one_in_a_hundred_are_counted_per_thousand(course: SmallCourse) -> None:
    text = (
        (course.root / "evidence/a-topic.yml")
        .read_text()
        .replace("69.3", "0.3")
        .replace("52.0", "0.1")
    )
    course.write("evidence/a-topic.yml", text)
    fine = "[3 of 1,000 with the real spray](#spray2020-response), and 1 of 1,000 with a dummy: 2 more."
    assert list(check(course.page(fine).material)) == []
    assert len(list(check(course.page("[4 of 1,000](#spray2020-response)").material))) == 1


def test_marks_that_the_course_gives_itself_are_no_study_figures(course: SmallCourse) -> None:
    course.page("91 of 100 points.", name="book/about/audits.md")
    assert list(check(course.material)) == []
