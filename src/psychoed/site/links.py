"""Makes links inside exercises lead where links in prose lead, and lone links easy to hit."""

import re
from typing import cast

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.domains.std import StandardDomain
from sphinx.util import logging
from sphinx.util.osutil import relative_uri

log = logging.getLogger(__name__)
HREF = re.compile(
    r'href="(?:\.\./(?P<page>[\w/-]+)\.(?:md|ipynb)(?P<anchor>#[\w-]+)?|#(?P<claim>[\w-]+))"'
)


def setup(app: Sphinx) -> None:
    """Let Sphinx run this module on each page."""
    app.connect("doctree-resolved", _resolve, priority=900)  # after the shape of a chapter


def _resolve(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    if app.builder.format != "html":
        return
    for node in doctree.findall(nodes.raw):
        if node.get("format") == "html":
            text = _with_targets(app, docname, node.astext())
            node.clear()
            node += nodes.Text(text)
    for paragraph in doctree.findall(nodes.paragraph):
        if [type(child) for child in paragraph.children] == [nodes.reference]:
            paragraph["classes"].append("only-a-link")


def _with_targets(app: Sphinx, docname: str, html: str) -> str:
    here = app.builder.get_target_uri(docname)
    labels = cast(StandardDomain, app.env.get_domain("std")).anonlabels

    def address(match: re.Match[str]) -> str:
        if page := match["page"]:
            target = relative_uri(here, app.builder.get_target_uri(page))
            return f'href="{target}{match["anchor"] or ""}"'
        claim = match["claim"]
        if f'id="{claim}"' in html:
            return match[0]
        if claim not in labels:
            log.warning('an exercise links to "%s", and no record has it', claim, location=docname)
            return match[0]
        page, anchor = labels[claim]
        return f'href="{relative_uri(here, app.builder.get_target_uri(page))}#{anchor}"'

    return HREF.sub(address, html)
