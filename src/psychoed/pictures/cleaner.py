"""Makes an SVG of matplotlib small, safe to stand in a page, and able to take the page's colours."""

import re
import xml.etree.ElementTree as ElementTree
from xml.etree.ElementTree import Element, SubElement

from psychoed.pictures.drawing import COLOURS
from psychoed.pictures.paths import in_tenths, relative

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
FONTS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"
NAMED = "named-"
ROLES = {colour: role for role, colour in COLOURS.items()}
NUMBERS = ("x", "y", "width", "height", "font-size", "stroke-width")
USUAL = {
    ("stroke-linecap", "butt"),
    ("stroke-linejoin", "miter"),
    ("stroke-width", "1"),
    ("font-weight", "normal"),
    ("text-anchor", "start"),
}


def clean(svg: str, id: str, alternative: str, *, literal: bool = False) -> str:
    """Return a drawing as an ``<svg>`` element for a page.

    Args:
        svg: what matplotlib wrote.
        id: the id of the figure; every id inside begins with it.
        alternative: the text alternative, which says the finding.
        literal: write colours as they are, for print; otherwise as variables of the page.

    Returns:
        Markup without ``style``, comments or metadata, the same bytes for the same drawing.

    Raises:
        ValueError: the drawing has a colour that is no role of the house style.
    """
    source = ElementTree.fromstring(svg)  # noqa: S314  (matplotlib wrote it, no stranger)
    box = source.attrib["viewBox"]
    _, _, width, height = box.split()
    root = Element(
        "svg",
        {
            "xmlns": SVG.strip("{}"),
            "viewBox": box,
            "width": width,
            "height": height,
            "font-family": FONTS,
            "role": "img",
            "aria-labelledby": f"{id}-alt",
        },
    )
    SubElement(root, "title", id=f"{id}-alt").text = alternative
    _copy(source, root, literal)
    _name(root, id)
    return ElementTree.tostring(root, encoding="unicode")


def _copy(source: Element, target: Element, literal: bool) -> None:
    """Copy what is drawn; groups, styles and notes of matplotlib are left behind."""
    for child in source:
        tag = child.tag.removeprefix(SVG)
        if tag in ("metadata", "style") or tag.startswith("{"):
            continue
        attributes = _attributes(child, literal)
        named = attributes.get("id", "").startswith(NAMED)
        if tag == "defs" or (tag == "g" and not named and set(attributes) <= {"id"}):
            _copy(child, target, literal)
            continue
        copy = SubElement(target, tag, attributes)
        copy.text = (child.text or "").strip() or None
        _copy(child, copy, literal)


def _attributes(element: Element, literal: bool) -> dict[str, str]:
    found = {name: value for name, value in element.attrib.items() if name not in ("style", HREF)}
    if HREF in element.attrib:
        found["href"] = element.attrib[HREF]
    for rule in filter(str.strip, element.get("style", "").split(";")):
        name, _, value = rule.partition(":")
        found[name.strip()] = value.strip()
    found.pop("font-family", None)
    if found.get("transform", "").startswith("rotate(-0 "):
        del found["transform"]
    if "d" in found:
        found["d"] = relative(found["d"])
    if found.get("stroke") == "none":
        found.pop("stroke-width", None)
    for name, value in found.items():
        if name in NUMBERS:
            found[name] = in_tenths(value)
        elif value.startswith("#") and name in ("fill", "stroke"):
            found[name] = _colour(value, literal)
    return {name: value for name, value in found.items() if (name, value) not in USUAL}


def _colour(value: str, literal: bool) -> str:
    if value not in ROLES:
        raise ValueError(f"the colour {value} is no role of the house style in pictures/drawing.py")
    return value if literal else f"var(--{ROLES[value]},{value})"


def _name(root: Element, id: str) -> None:
    """Keep the ids that something points to, and those given by us; each begins with the figure's."""
    text = ElementTree.tostring(root, encoding="unicode")
    used = re.findall(r'(?:url\(|href=")#([^)"]+)', text)
    names = {old: f"{id}-{number}" for number, old in enumerate(dict.fromkeys(used), 1)}
    for element in root.iter():
        own = element.attrib.pop("id", "")
        if own in names:
            element.set("id", names[own])
        elif own.startswith(NAMED):
            element.set("id", f"{id}-{own.removeprefix(NAMED)}")
        elif own == f"{id}-alt":
            element.set("id", own)
        for name, value in element.attrib.items():
            if name == "href":
                element.set(name, f"#{names[value[1:]]}")
            elif value.startswith("url(#"):
                element.set(name, f"url(#{names[value[5:-1]]})")
