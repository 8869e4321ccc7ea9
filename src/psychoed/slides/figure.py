"""A drawing on the wall, beside what it shows."""

from bs4 import BeautifulSoup, Tag

from psychoed.slides.catch import catch_slides
from psychoed.slides.slide import Slide
from psychoed.slides.split import words
from psychoed.slides.wall import for_wall, remove

BESIDE = 90  # so many words have room beside a drawing
MOST_LINES = 3  # on a slide of a ladder
TALL = 400  # of a drawing that is 288 wide
ON_THE_PAGE = (
    "Who was studied, how sure we are, and the catch of each: on the page of this chapter."
)


def figure_slides(figure: Tag, id: str, kicker: str) -> list[Slide]:
    """Return the slides of one drawing.

    Args:
        figure: the markup of the drawing; parts of it are taken out.
        id: the id of the picture.
        kicker: what stands above its title.
    """
    catches = catch_slides(figure, id)
    remove(figure, ".psychoed-about, .psychoed-numbers")
    finding = figure.select_one(".psychoed-finding")
    _name_its_part(figure, kicker)
    slides = [Slide("picture", "", of=id)]
    how = figure.select_one(".psychoed-how")
    beside = words(figure.get_text()) if figure.svg is None else _words(how) + _words(finding)
    if figure.svg is not None and finding is not None and beside > BESIDE:
        slides.append(Slide("about", str(finding.extract()), "What was found", id))
    slides[0].html = str(figure)
    if figure.select_one(".psychoed-rungs"):
        slides = _rungs(figure, id)
    if not catches:
        slides[-1].html += f'<p class="on-the-page">{ON_THE_PAGE}</p>'
    return slides + catches


def _rungs(figure: Tag, id: str) -> list[Slide]:
    """Return a slide for each rung of a ladder."""
    slides: list[Slide] = []
    for number, rung in enumerate(figure.select(".psychoed-rung")):
        many = len(rung.select("ul > li"))
        for first in range(0, max(many, 1), MOST_LINES):
            one = for_wall(str(figure))
            for other, other_rung in enumerate(one.select(".psychoed-rung")):
                if other != number:
                    other_rung.decompose()
            for line, item in enumerate(one.select(".psychoed-rung ul > li")):
                if not first <= line < first + MOST_LINES:
                    item.decompose()
            if slides and one.figure:
                del one.figure["id"]
            slides.append(Slide("picture", str(one), of=id))
    return slides


def _name_its_part(figure: Tag, kicker: str) -> None:
    """Write the heading of the part above the title, and say if the drawing is a tall one."""
    caption = figure.figcaption
    if kicker and caption is not None:
        part = BeautifulSoup("", "html.parser").new_tag("span", attrs={"class": "part"})
        part.string = kicker
        caption.insert(0, " ")
        caption.insert(0, part)
    box = str(figure.svg.get("viewbox", "") if figure.svg else "").split()
    if box and float(box[3]) > TALL:
        figure["class"] = " ".join([*figure.get_attribute_list("class"), "tall"])


def _words(element: Tag | None) -> int:
    return words(element.get_text()) if element else 0
