"""Where rules hold, what they leave alone, and what a finding says."""

from pathlib import Path

import pytest

from psychoed.checks import safe_messaging
from psychoed.checks.fields import field_passages
from psychoed.checks.finding import Finding
from psychoed.checks.passage import Page

from ..conftest import CHAPTER, EVIDENCE, SmallCourse

QUIZ = """
quizzes:
  - id: q-a
    kind: one
    question: "Which one?"
    options:
      - {text: "A chemical imbalance", feedback: "Not quite."}
      - {text: "Many causes", feedback: "Yes.", right: true}
    not_sure: "Fine."
  - id: q-b
    kind: belief
    belief: "I am a hopeless case."
    options:
      - {text: "I think so", feedback: "It can feel so."}
      - {text: "I do not think so", feedback: "Good to know."}
    answer: "Not so."
    better: "It has not helped enough yet."
    evidence: [spray2020]
"""


def findings(course: SmallCourse) -> list[Finding]:
    return sorted(safe_messaging.check(course.material))


def rules(course: SmallCourse) -> list[str]:
    return [finding.rule for finding in findings(course)]


def test_a_finding_quotes_says_why_and_what_to_say_instead(course: SmallCourse) -> None:
    course.page("One line,\nthen: a chemical\nimbalance.")
    assert [str(finding) for finding in findings(course)] == [
        'book/a-page.md:4: "chemical imbalance": linked in experiments with more pessimism about '
        "recovery. Say: many causes act together (body, mind, life, chance), and they can change "
        "[HP12]"
    ]


@pytest.mark.parametrize("name", ["book/glossary.md", "book/references.md", "book/evidence/x.md"])
def test_pages_of_words_and_studies_claim_nothing(name: str, course: SmallCourse) -> None:
    course.page("It is a chemical imbalance.", "You are lazy.", name=name)
    assert rules(course) == ["HP14"]


def test_the_part_sources_claims_nothing(course: SmallCourse) -> None:
    course.page("## Sources", "- The FDA-approved text.", "- She committed suicide: a study.")
    assert [rule for rule in rules(course) if rule != "SM14"] == ["SM01"]


def test_rules_of_one_topic_hold_only_where_a_page_speaks_about_it(course: SmallCourse) -> None:
    course.page("A selfish reason.")
    assert rules(course) == []
    course.page("A selfish reason.", "Thoughts of suicide pass. [Help](get-help.md).")
    assert rules(course) == ["SM10"]


def test_the_cards_of_studies_are_read_but_need_no_link(course: SmallCourse) -> None:
    course.write("evidence/a-topic.yml", EVIDENCE.replace("a spray.", "a suicidal patient.", 1))
    assert rules(course) == ["SM12"]


def test_what_is_shown_to_be_answered_is_left_alone(course: SmallCourse) -> None:
    course.chapter("# A chapter\n\nA message.", 'chapter.quiz("q-a")', more=QUIZ)
    assert rules(course) == []
    course.chapter("# A chapter\n\nA message.", more=QUIZ.replace("Many causes", "A cure"))
    (finding,) = findings(course)
    assert finding.rule == "HP16"
    assert finding.path == Path("notebooks/01-a-chapter.yml")
    assert finding.text.startswith('quiz q-a, option 2, "text": "cure"')


def test_a_place_in_a_yaml_file_can_be_let_pass(course: SmallCourse) -> None:
    cure = QUIZ.replace("Many causes", "A cure").replace(
        '      - {text: "A cure"',
        '      # lint-ok HP16: the word of a leaflet\n      - {text: "A cure"',
    )
    course.chapter("# A chapter\n\nA message.", more=cure)
    assert rules(course) == []
    course.chapter("# A chapter\n\nA message.", more=cure.replace(": the word of a leaflet", ""))
    assert rules(course) == ["lint-ok", "HP16"]


def test_a_mark_holds_for_one_paragraph(course: SmallCourse) -> None:
    course.page("<!-- lint-ok HP12: a leaflet -->", "Low serotonin.", "Low serotonin again.")
    assert [(one.line, one.rule) for one in findings(course)] == [(7, "HP12")]


def test_the_plan_for_a_group_names_help_in_words(course: SmallCourse) -> None:
    top = "# A chapter\n\nA message. [Get help now](get-help.md)."
    heavy = CHAPTER.replace('"None."', '"Thoughts of suicide may come up."')
    course.chapter(top, yml=heavy)
    assert rules(course) == ["SM14"]
    course.chapter(top, yml=heavy.replace("come up.", "come up. Show Get help now first."))
    assert rules(course) == []


def test_an_exercise_stands_in_the_part_that_shows_it(course: SmallCourse) -> None:
    quiz = QUIZ.replace("Which one?", "Who can you tell of thoughts of suicide?")
    part = "## A part\n\n[Get help now](get-help.md)."
    course.chapter("# A chapter\n\nA message.", part, 'chapter.quiz("q-a")', more=quiz)
    assert "SM14" not in rules(course)
    course.chapter("# A chapter\n\nA message.", 'chapter.quiz("q-a")', part, more=quiz)
    assert "SM14" in rules(course)


def test_the_help_page_is_help(course: SmallCourse) -> None:
    course.page("I am thinking about suicide.", name="book/get-help.md")
    assert rules(course) == []


def test_a_field_about_an_urgent_sign_says_call_now_itself(course: SmallCourse) -> None:
    rash = QUIZ.replace("Not quite.", "A new rash: ask at the next visit.")
    course.chapter("# A chapter\n\nA message.", more=rash)
    assert rules(course) == ["MD07"]
    course.chapter(
        "# A chapter\n\nA message.",
        more=rash.replace("ask at the next visit", "call now, before the next dose"),
    )
    assert rules(course) == []


def test_a_story_in_a_yaml_file_shows_help_coping_and_survival(course: SmallCourse) -> None:
    def rules_of(*stories: str) -> list[str]:
        path = course.write("notebooks/a.yml", "stories:\n" + "".join(f"- {s}\n" for s in stories))
        material = course.material
        page = Page(Path("notebooks/a.yml"), "living", list(field_passages(path, course.root, {})))
        material.__dict__["pages"] = [page]
        return [one.text.partition(":")[0] for one in safe_messaging.check(material)]

    ana = '{name: Ana, low: "Thoughts of suicide. Get help now.", then: "She rang a line, and walked. A year on she gardens. Made up."}'
    ben = '{name: Ben, low: "Thoughts of suicide.", then: "He told nobody. Made up."}'
    assert rules_of(ana) == []
    assert rules_of(ana, ben) == ['stories 2, "low"']


def test_many_words_without_numbers_are_one_warning_and_very_many_an_error(
    course: SmallCourse,
) -> None:
    filler = "A calm line of words with no such word in it. " * 12
    course.page("Some many few. " + filler)
    (warning,) = findings(course)
    assert (warning.rule, warning.severity) == ("NR03", "warning")
    assert '2.2 such words in every 100, at most 2 ("some" 1' in warning.text
    course.page("Some many few often rarely. " + filler)
    assert [one.severity for one in findings(course)] == ["warning"]
    course.page("Some many few often rarely most. " + filler)
    assert [one.severity for one in findings(course)] == ["error"]
