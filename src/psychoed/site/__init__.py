"""The Sphinx extension that turns the stock book into this course's pages."""

from typing import Any

from sphinx.application import Sphinx

from psychoed.site import assets, csp, evidence_page, frame, links, session_pages, shape


def setup(app: Sphinx) -> dict[str, Any]:
    """Connect each part of the extension."""
    for part in (assets, frame, evidence_page, session_pages, links, shape, csp):
        part.setup(app)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
