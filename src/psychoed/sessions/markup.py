"""Session plans as HTML, for the pages and for the packs."""

from msgspec import json, to_builtins

from psychoed.chapter import Chapter
from psychoed.course import Course
from psychoed.exercises.markup import render
from psychoed.exercises.quiz.model import stem
from psychoed.sessions.plan import heavy_from, plan
from psychoed.sessions.timed_plans import LENGTHS, Length

NOTHING_FILLED = {
    "title": "", "only_if": "", "caption": "", "planned": (), "heavy": "", "late": ""
}  # fmt: skip


def shared_part(name: str, course: Course) -> str:
    """Return what all sessions share.

    Args:
        name: ``"blocks"``, ``"stop-or-go"``, ``"roles"``, ``"print"``, ``"series"``, ``"workbook"`` or ``"builder"``.
        course: the course.
    """
    chapters = {chapter.number: chapter for chapter in course.chapters}
    template = f"sessions/{'builder/builder' if name == 'builder' else name}.html.j2"
    data = json.encode(builder_data(course)).decode() if name == "builder" else ""
    return render(
        template,
        timed=course.timed_plans,
        lengths=LENGTHS,
        chapters=chapters,
        data=data,
        **NOTHING_FILLED,
    )


def plan_html(chapter: Chapter, length: Length) -> str:
    """Return the table of one plan: each block with its minute, and its steps."""
    planned = plan(chapter.course.timed_plans, length, [chapter.file.session])
    return render("sessions/plan.html.j2", planned=planned, length=length)


def run_sheet(chapter: Chapter, length: Length) -> str:
    """Return one A4 side for the leaders: the box, the clock, the heavy part, who does what."""
    session = chapter.file.session
    planned = plan(chapter.course.timed_plans, length, [session])
    minute = heavy_from(session, planned)
    begins = f" It can begin at minute {minute}." if minute is not None else ""
    return render(
        "sessions/run-sheet.html.j2",
        timed=chapter.course.timed_plans,
        title=chapter.title,
        caption=f"{length} minutes",
        planned=planned,
        heavy=session.heavy_part.what + begins,
        late=session.if_late,
        only_if=session.only_if or "",
    )


def downloads(chapter: Chapter, root: str) -> str:
    """Return the links to what is made of a chapter for a group.

    Args:
        chapter: the chapter.
        root: the way from the page to the root of the book, such as ``"../"``.
    """
    return render("sessions/downloads.html.j2", chapter=chapter, root=root)


def for_a_group(chapter: Chapter) -> str:
    """Return what the page of a chapter says to group leaders."""
    return render("sessions/for-a-group.html.j2", chapter=chapter, root="../")


def plan_parts(chapter: Chapter) -> dict[str, str]:
    """Return the parts of a chapter's session plan, under their headings."""
    session = chapter.file.session
    minutes = {
        length: heavy_from(session, plan(chapter.course.timed_plans, length, [session]))
        for length in LENGTHS
    }
    heavy = ", ".join(f"{minutes[length]} (of {length})" for length in LENGTHS if minutes[length])
    check = next((quiz for quiz in chapter.file.quizzes if quiz.id == session.belief_check), None)
    return {
        "Before": render(
            "sessions/before.html.j2",
            session=session,
            heavy=heavy,
            belief=stem(check) if check else "",
        ),
        **{f"{length} minutes": plan_html(chapter, length) for length in LENGTHS},
        "If something hard happens": render("sessions/moments.html.j2", session=session),
        "Afterwards, somebody who wants to can": render(
            "sessions/aims.html.j2", objectives=chapter.file.objectives
        ),
    }


def builder_data(course: Course) -> dict[str, object]:
    """Return what the session builder must know, as plain data."""
    return {
        "timed": to_builtins(course.timed_plans),
        "chapters": [
            {
                "number": chapter.number,
                "name": chapter.name,
                "title": chapter.title,
                **to_builtins(chapter.file.session),
            }
            for chapter in course.chapters
        ],
    }
