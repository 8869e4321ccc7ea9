"""The directives that show session plans, and what every session shares."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from psychoed.chapter import Chapter
from psychoed.course import Course
from psychoed.sessions.markup import downloads, plan_parts, shared_part
from psychoed.sessions.timed_plans import FILE


def setup(app: Sphinx) -> None:
    """Add the directives ``sessions`` and ``session-plan``."""
    app.add_directive("sessions", SharedPart)
    app.add_directive("session-plan", ChapterPlan)


class SharedPart(SphinxDirective):
    """What all sessions share: ``blocks``, ``stop-or-go``, ``roles``, ``print``, ``series``, ``workbook`` or ``builder``."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return what stands in the page instead of the directive."""
        course = Course.here(self.env.srcdir)
        _depends_on(self, course, *(course.chapters if self.arguments[0] == "builder" else ()))
        return [_raw(shared_part(self.arguments[0], course))]


class ChapterPlan(SphinxDirective):
    """The plan of ``notebooks/<argument>.yml`` at each length, and what to do if it gets hard."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return a section for each part of the plan."""
        course = Course.here(self.env.srcdir)
        chapter = Chapter(self.arguments[0], course)
        _depends_on(self, course, chapter)
        links = downloads(chapter, "../" * self.env.docname.count("/"))
        parts = plan_parts(chapter).items()
        return [_raw(links), *(self._section(title, html) for title, html in parts)]

    def _section(self, title: str, html: str) -> nodes.section:
        section = nodes.section(names=[nodes.fully_normalize_name(title)])
        section += [nodes.title("", title), _raw(html)]
        self.state.document.note_implicit_target(section)
        return section


def _depends_on(directive: SphinxDirective, course: Course, *chapters: Chapter) -> None:
    for path in (course.root / FILE, *(chapter.path for chapter in chapters)):
        directive.env.note_dependency(str(path))


def _raw(html: str) -> nodes.raw:
    return nodes.raw("", html, format="html")
