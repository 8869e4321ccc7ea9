"""Makes the links inside exercises lead where the same links in prose lead."""

import re
from typing import cast

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.domains.std import StandardDomain
from sphinx.util import logging
from sphinx.util.osutil import relative_uri

log = logging.getLogger(__name__)
HREF = re.compile(r'href="(?:\.\./(?P<page>[\w/-]+)\.(?:md|ipynb)|#(?P<claim>[\w-]+))"')


def setup(app: Sphinx) -> None:
    app.connect("doctree-resolved", _resolve)


def _resolve(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    if app.builder.format != "html":
        return
    for node in doctree.findall(nodes.raw):
        if node.get("format") == "html":
            text = HREF.sub(lambda match: f'href="{_target(app, docname, node, match)}"', node.astext())
            node.children = [nodes.Text(text)]
            node.rawsource = text


def _target(app: Sphinx, docname: str, node: nodes.raw, match: re.Match[str]) -> str:
    here = app.builder.get_target_uri(docname)
    if page := match["page"]:
        return relative_uri(here, app.builder.get_target_uri(page))
    name = match["claim"]
    if f'id="{name}"' in node.astext():
        return f"#{name}"
    labels = cast(StandardDomain, app.env.get_domain("std")).anonlabels
    if name not in labels:
        log.warning('an exercise links to "%s", and no record in evidence/ has it', name, location=docname)
        return f"#{name}"
    page, anchor = labels[name]
    return f"{relative_uri(here, app.builder.get_target_uri(page))}#{anchor}"
