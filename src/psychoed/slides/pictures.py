"""Pictures and talks on the wall: how sure we are, and the catch, stand beside what was found."""

from itertools import chain

from bs4 import BeautifulSoup, Tag

from psychoed.slides.slide import CATCH, Slide
from psychoed.slides.split import words
from psychoed.slides.wall import for_wall, remove

BESIDE = 150  # so many words have room beside a drawing
BOTH_SIDES = 215  # so many words have room in two columns
MOST_WITH_KEY = 110  # with more, how to read it is left to the key in the drawing
TALL = 400  # of a drawing that is 288 wide
CORE = ("How sure", "The catch")
ON_THE_PAGE = "What was found of each, and how sure we are: on the page of this chapter."
MORE = "There is more between these two: see the page of this chapter."


def picture_slides(markup: str, id: str, heading: str = "") -> list[Slide]:
    """Return the slides of a picture; of one that can be explored, the first and the last frame.

    Args:
        markup: what the notebook shows.
        id: the id of the picture.
        heading: the heading of its part, if nothing else stands below it.

    Returns:
        The slides in their order; one that asks for a guess comes before what was found.
    """
    soup = for_wall(markup)
    guess = soup.select_one("psychoed-guess")
    slides = [_guess(guess, id, heading)] if guess else []
    whole = soup.select_one("psychoed-explore > figure > figcaption")
    kicker = whole.get_text() if whole else heading
    figures = soup.select("figure.psychoed-picture")
    ends = figures if len(figures) < 3 else [figures[0], figures[-1]]
    if len(figures) > len(ends) and (found := ends[-1].select_one(".psychoed-finding")):
        found.append(soup.new_tag("p", string=MORE))
    for figure in ends:
        slides += _figure_slides(figure, id, kicker)
    return slides


def dialogue_slides(markup: str, id: str, heading: str = "") -> list[Slide]:
    """Return a slide for each scene of a talk, with its replies open.

    Args:
        markup: what the notebook shows.
        id: the id of the talk.
        heading: the heading of its part; the question of the talk if there is none.

    Returns:
        The slides in the order of the scenes.
    """
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


def _figure_slides(figure: Tag, id: str, kicker: str) -> list[Slide]:
    """Return one slide with the catch on it, or two if both are too long for one."""
    claims = _claims(figure)
    remove(figure, ".psychoed-about, .psychoed-numbers")
    if sides := figure.select(".psychoed-side"):
        remove(figure, ".psychoed-how")
        claims = _into_sides(sides, claims)
    if rungs := figure.select(".psychoed-rung li"):
        claims = _only_names(figure, rungs)
    catch = _box([line for lines in claims for line in lines])
    many = words(catch.get_text()) + words(figure.get_text()) - _words(figure.svg)
    _name_its_part(figure, kicker)
    if many > MOST_WITH_KEY:
        many -= _words(figure.select_one(".psychoed-how"))
        remove(figure, ".psychoed-how")
    if not claims:
        return [Slide("picture", str(figure), of=id)]
    if many > BESIDE:
        return [Slide("picture", str(figure), of=id), Slide("about", str(catch), CATCH, id)]
    figure.append(catch)
    return [Slide("picture", str(figure), of=id)]


def _claims(figure: Tag) -> list[list[Tag]]:
    """Return the lines on each claim of a picture: its name if there are more, and the core."""
    claims: list[list[Tag]] = []
    for line in figure.select(".psychoed-about p"):
        is_name = "psychoed-of" in line.get_attribute_list("class")
        if is_name or not claims:
            claims.append([])
        if is_name or line.get_text().startswith(CORE):
            claims[-1].append(line.extract())
    return claims


def _into_sides(sides: list[Tag], claims: list[list[Tag]]) -> list[list[Tag]]:
    """Write the catch of each claim into its side; return the claims if there is no room."""
    if len(sides) != len(claims):
        return claims
    lines = [_unsaid(side, claim) for side, claim in zip(sides, claims, strict=True)]
    if sum(_words(tag) for tag in chain(sides, *lines)) > BOTH_SIDES:
        return claims
    for side, unsaid in zip(sides, lines, strict=True):
        side.extend(unsaid)
    return []


def _only_names(ladder: Tag, rungs: list[Tag]) -> list[list[Tag]]:
    """Leave of each line of a ladder the name; what was found of each needs a page."""
    for line in rungs:
        line.replace_with(for_wall(f"<li>{line.strong}</li>"))
    ladder.append(for_wall(f'<p class="on-the-page">{ON_THE_PAGE}</p>'))
    return []


def _unsaid(side: Tag, claim: list[Tag]) -> list[Tag]:
    is_rated = "How sure" in side.get_text()
    return [line for line in claim[1:] if not (is_rated and "How sure" in line.get_text())]


def _box(lines: list[Tag]) -> Tag:
    box = BeautifulSoup("", "html.parser").new_tag("div", attrs={"class": "catch"})
    box.extend(lines)
    return box


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
