"""Pictures and talks on the wall: what a reader would open or choose comes slide by slide."""

from bs4 import Tag

from psychoed.slides.figure import figure_slides
from psychoed.slides.slide import Slide
from psychoed.slides.wall import for_wall, remove


def picture_slides(markup: str, id: str, heading: str = "") -> list[Slide]:
    """Return the slides of a picture; each frame of one that can be explored has its own.

    Args:
        markup: what the notebook shows.
        id: the id of the picture.
        heading: the heading of its part, if nothing else stands below it.
    """
    soup = for_wall(markup)
    slides: list[Slide] = []
    if guess := soup.select_one("psychoed-guess"):
        slides.append(_guess(guess, id, heading))
    whole = soup.select_one("psychoed-explore > figure > figcaption")
    kicker = whole.get_text() if whole else heading
    figures = soup.select("figure.psychoed-picture")
    for figure in figures:
        slides += figure_slides(figure, id, kicker)
    return slides


def dialogue_slides(markup: str, id: str, heading: str = "") -> list[Slide]:
    """Return a slide for each scene of a talk, with its replies open."""
    soup = for_wall(markup)
    title = soup.select_one(".psychoed-question")
    kicker = heading or (title.get_text() if title else "")
    slides = []
    for scene in soup.select(".psychoed-scene"):
        for details in scene.select("details"):
            details.name = "div"
        for summary in scene.select("summary"):
            summary.name = "p"
            summary["class"] = "reply"
        slides.append(Slide("dialogue", str(scene), kicker, id))
    return slides


def _guess(guess: Tag, id: str, heading: str) -> Slide:
    """Return the slide that asks; what was found stands on the next one."""
    asks = for_wall(str(guess))
    remove(asks, "details > *")
    if status := asks.select_one(".psychoed-status"):
        status["data-skipped"] = "That is fine. What was found is on the next slide."
    return Slide("quiz", str(asks), heading, id)
