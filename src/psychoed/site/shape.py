"""Gives a chapter its shape: the main message first, a short top, and parts that fold."""

import math
import re
from pathlib import Path

from docutils import nodes
from sphinx.application import Sphinx

from psychoed.chapter import Chapter
from psychoed.checks.shapes import shapes
from psychoed.content.chapter import ChapterFile
from psychoed.course import Course
from psychoed.exercises.markup import plain_text
from psychoed.sessions.markup import for_a_group
from psychoed.site.status import status_line

WORDS_A_MINUTE = 100  # slow on purpose: tired readers, small screens
FOLDED = re.compile(r"<details.*?</details>", re.DOTALL)


def setup(app: Sphinx) -> None:
    """Let Sphinx run this module on each page, after links are resolved."""
    app.connect("source-read", _depends_on_its_file)
    app.connect("doctree-resolved", _shape, priority=800)


def chapter_of(app: Sphinx, docname: str) -> Chapter | None:
    """Return the chapter that a page shows; None for a page that is only read."""
    if not docname.startswith("notebooks/"):
        return None
    return Chapter(Path(docname).name, Course(Path(app.srcdir)))


def _depends_on_its_file(app: Sphinx, docname: str, _: list[str]) -> None:
    """Let Sphinx build a chapter again when only the YAML file beside it has changed."""
    if docname.startswith("notebooks/"):
        app.env.note_dependency(str(Path(app.srcdir) / f"{docname}.yml"))


def minutes(node: nodes.Node) -> int:
    """Return how many minutes the words below a node take a slow reader, without folded answers."""
    words = 0
    for leaf in node.findall():
        if isinstance(leaf, nodes.raw):
            words += len(plain_text(FOLDED.sub("", leaf.astext())).split())
        elif isinstance(leaf, nodes.Text) and not isinstance(leaf.parent, nodes.raw):
            words += len(leaf.astext().split())
    return max(1, math.ceil(words / WORDS_A_MINUTE - 0.25))


def _shape(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    page = chapter_of(app, docname)
    if page is None or app.builder.format != "html":
        return
    chapter = page.file
    body = next(doctree.findall(nodes.section))
    message = next(body.findall(nodes.paragraph))
    parts = [child for child in body.children if isinstance(child, nodes.section)]
    top = nodes.container("", *(c.deepcopy() for c in body.children if c not in parts))
    time = f"About {_count(minutes(top))}. Stop when you like."
    for part in parts:
        if _is_to_try(part):
            part["classes"].append("to-try")
        _fold(part)
    body += _for_groups(page)
    after_message = [_line("time", time)]
    if note := chapter.content_note:
        body.insert(1, _content_note(note.topic, note.skip_to))
    message["classes"].append("main-message")
    message.parent.insert(_after_the_now_box(chapter, message), after_message)
    first = body.index(parts[0]) if parts else len(body)
    body.insert(
        first,
        [
            _line("status", status_line(chapter.updated, chapter.expires)),
            _line("more", "If you want more"),
        ],
    )


def _is_to_try(part: nodes.section) -> bool:
    """Is this the part with the one thing to do? It stands in a box, so that the eye finds it."""
    heading = shapes().blocks["one thing to try"].heading
    return part.children[0].astext().casefold().startswith(heading.casefold())


def _after_the_now_box(chapter: ChapterFile, message: nodes.paragraph) -> int:
    """Return where the line of minutes stands: nothing comes before what to do in danger."""
    place = message.parent.index(message) + 1
    for number, following in enumerate(message.parent.children[place:], place + 1):
        if chapter.kind == "safety" and "emergency" in following.get("classes", []):
            return number
        if isinstance(following, nodes.paragraph):
            break
    return place


def _count(number: int) -> str:
    return "1 minute" if number == 1 else f"{number} minutes"


def _line(name: str, text: str) -> nodes.paragraph:
    return nodes.paragraph("", text, classes=[name])


def _content_note(topic: str, skip_to: str) -> nodes.paragraph:
    note = _line("content-note", f"This page speaks about {topic}. ")
    note += nodes.reference("", "Skip that part", refuri=skip_to, internal=True)
    return note


def _fold(part: nodes.section) -> None:
    """Let a part fold. Its heading stays a heading, so contents and addresses stay complete."""
    title = part.children[0]
    time = f'<span class="minutes">{_count(minutes(part))}</span>'
    part.insert(part.index(title), _raw('<details class="part"><summary>'))
    part.insert(part.index(title) + 1, _raw(f"{time}</summary>"))
    part += _raw("</details>")


def _for_groups(chapter: Chapter) -> nodes.section:
    """Return the last part: what a group leader must know, and where the session plan is."""
    part = nodes.section(ids=["for-a-group"], classes=["session"])
    part += [nodes.title("", "For a group"), _raw(for_a_group(chapter))]
    _fold(part)
    return part


def _raw(html: str) -> nodes.raw:
    return nodes.raw("", html, format="html")
