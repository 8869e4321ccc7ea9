"""A quiz on the wall: a slide that asks, one that tells; things to sort come one at a time."""

from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from msgspec.structs import replace

from psychoed.exercises.quiz.model import Quiz, Sort
from psychoed.exercises.quiz.widget import quiz_html
from psychoed.slides.slide import TELLS, Slide, numbered
from psychoed.slides.split import words
from psychoed.slides.wall import for_wall, remove

MOST_TOLD = 120
MOST_SORTED = 4  # the others are on the page
THE_OTHERS = '<p class="on-the-page">The other cards are on the page of this chapter.</p>'


def quiz_slides(quiz: Quiz, heading: str = "") -> list[Slide]:
    """Return the slides of a quiz.

    Args:
        quiz: the quiz, from the file of its chapter.
        heading: the heading of its part, if nothing else stands below it.

    Returns:
        The slides in their order; of things to sort, the first few.
    """
    if not isinstance(quiz, Sort):
        return _asks_and_tells(quiz, quiz.id, heading)
    many = len(quiz.items)
    slides = [
        slide
        for number, item in enumerate(quiz.items[:MOST_SORTED], 1)
        for slide in _asks_and_tells(
            replace(quiz, id=f"{quiz.id}-{number}", items=[item]),
            quiz.id,
            " ".join(filter(None, [heading, f"({number} of {many})"])),
        )
    ]
    if many > MOST_SORTED:
        slides[-1].html += THE_OTHERS
    return slides


def _asks_and_tells(quiz: Quiz, of: str, heading: str) -> list[Slide]:
    markup = for_wall(quiz_html(quiz))
    remove(markup, ".psychoed-sources")
    _in_two_columns(markup)
    told = for_wall(str(markup.select_one(".psychoed-reasons")))
    remove(told, 'summary, [data-not-sure], li[data-value="not-sure"]')
    answers = [
        Slide("answer", text, numbered(TELLS, number), of)
        for number, text in enumerate(_told(told), 1)
    ]
    return [Slide("quiz", str(markup), heading, of), *answers]


def _told(told: BeautifulSoup) -> Iterator[str]:
    """Yield what stands on each slide that tells: as many reasons as can be read from the back."""
    together: list[Tag] = []
    for reason in told.select("li, .psychoed-better"):
        if together and sum(words(one.get_text()) for one in [*together, reason]) > MOST_TOLD:
            yield _list(together)
            together = []
        together.append(reason)
    yield _list(together)


def _list(reasons: list[Tag]) -> str:
    for reason in reasons:
        reason.name = "li"
    return f'<ul class="reasons">{"".join(map(str, reasons))}</ul>'


def _in_two_columns(markup: BeautifulSoup) -> None:
    """Put the choices beside what is said about them, so that nothing moves when it is shown."""
    item = markup.select_one(".psychoed-item")
    if item is None:
        return
    for name, parts in {
        "choices": [".psychoed-row"],
        "tells": [".psychoed-actions", ".psychoed-answer", ".psychoed-status"],
    }.items():
        column = markup.new_tag("div", attrs={"class": name})
        for part in parts:
            column.extend([one.extract() for one in markup.select(part)])
        item.append(column)
