"""Writes into every page a rule that the browser keeps: nothing is loaded from, or sent, elsewhere."""

import base64
import hashlib
import re
from pathlib import Path

from sphinx.application import Sphinx

INLINE = re.compile(r"<(script|style)(?![^>]*\bsrc=)[^>]*>(.*?)</\1>", re.DOTALL)
PLACE = '<meta charset="utf-8">'


def setup(app: Sphinx) -> None:
    """Let Sphinx run this module when the book is built."""
    app.connect("build-finished", _protect_all, priority=900)


def policy(html: str) -> str:
    """Return the content security policy of a page, with a hash for each inline script and style.

    ``form-action`` is named because it does not fall back to ``default-src``: without it, Enter
    in a field could put what was typed into the address.

    >>> policy("<p>no scripts</p>").split("; ")[0]
    "default-src 'self'"
    """
    hashes: dict[str, list[str]] = {"script": [], "style": []}
    for tag, text in INLINE.findall(html):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        if f"'sha256-{digest}'" not in hashes[tag]:
            hashes[tag].append(f"'sha256-{digest}'")
    rules = (
        "default-src 'self'",
        " ".join(["script-src 'self'", *hashes["script"]]),
        " ".join(["style-src 'self'", *hashes["style"]]),
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
    )
    return "; ".join(rules)


def protect(html: str) -> str:
    """Return a page with its policy in the head, before anything that the policy speaks of."""
    rule = f'<meta http-equiv="Content-Security-Policy" content="{policy(html)}">'
    return html.replace(PLACE, f"{PLACE}\n    {rule}", 1)


def _protect_all(app: Sphinx, error: Exception | None) -> None:
    if error is None and app.builder.format == "html":
        for page in Path(app.outdir).rglob("*.html"):
            text = page.read_text(encoding="utf-8")
            if "Content-Security-Policy" not in text:
                page.write_text(protect(text), encoding="utf-8")
