"""Makes the markup of a page fit for paper: lines to write on, no buttons, nothing folded."""

import re
from urllib.parse import urljoin

from bs4 import BeautifulSoup, Tag
from msgspec import Struct

ONLY_ON_SCREEN = ", ".join(
    [
        "script", "button", "[hidden]", ".minutes", ".time", ".more", ".only-a-link",
        ".psychoed-actions", ".psychoed-status", ".psychoed-page", ".psychoed-skip-line",
        ".psychoed-on-screen", ".psychoed-no-answer", ".psychoed-result", ".psychoed-example",
        ".psychoed-end", ".psychoed-numbers", "select",
    ]
)  # fmt: skip
TICK = ("radio", "checkbox")
STUDY_CARDS = ".psychoed-sources a, .psychoed-about p > a"
COLOUR = re.compile(r"var\(--[\w-]+,\s*(#[0-9a-f]{3,6})\)")
FONT = "Atkinson Hyperlegible"


class Links(Struct, frozen=True):
    """Where the links of a page lead on paper.

    Attributes:
        address: where the book is on the web, with a slash at its end. Without it, links to other
            pages are words, as nobody can follow them on paper.
        page: the page that they stand on, below that address.
        studies: what to write instead of a link to a study card, under the id of its claim.
    """

    address: str = ""
    page: str = ""
    studies: dict[str, str] = {}


def for_paper(part: Tag, links: Links) -> Tag:
    """Change a part of a page in place, and return it."""
    for one in part.select(ONLY_ON_SCREEN):
        one.decompose()
    for field in part.select("input, textarea"):
        field.replace_with(_line_or_box(field))
    for fold in part.select("details"):
        fold.name = "div"
    for group in part.select("dl > div"):
        group.unwrap()  # a list whose entries stand in boxes has tags that no reader knows
    for name in part.select("summary, legend"):
        name.name = "p"
        name["class"] = "name"
    for field in part.select("fieldset, form, label"):
        field.name = "span" if field.name == "label" else "div"
    for svg in part.select("svg"):
        _in_print_colours(svg)
    for repeated in part.select(".psychoed-promise")[1:]:
        repeated.decompose()
    for link in part.select(STUDY_CARDS):
        claim = str(link["href"]).rpartition("#")[2]
        link.string = links.studies.get(claim, link.get_text())
    for link in part.select("a"):
        _link(link, links)
    return part


def _line_or_box(field: Tag) -> Tag:
    page = BeautifulSoup("", "html.parser")
    if field.get("type") in TICK:
        return page.new_tag("span", attrs={"class": "tick"})
    lines = page.new_tag("span", attrs={"class": "lines"})
    for _ in range(int(str(field.get("rows", "1"))) + (field.name == "textarea")):
        lines.append(page.new_tag("span", attrs={"class": "line"}))
    return lines


def _in_print_colours(svg: Tag) -> None:
    """Replace the variables of the page, which a printed picture does not know."""
    svg["font-family"] = FONT
    for part in (svg, *svg.find_all(True)):
        for name in ("fill", "stroke"):
            if value := part.get(name):
                part[name] = COLOUR.sub(r"\1", str(value))


def _link(link: Tag, links: Links) -> None:
    target = str(link.get("href", ""))
    if target.startswith(("tel:", "mailto:", "https:")):
        return
    if links.address and target and not target.startswith("#"):
        link["href"] = urljoin(links.address + links.page, target)
    else:
        link.unwrap()
