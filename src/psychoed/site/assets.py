"""Ships our style and script, and drops what the stock build adds and no page here uses."""

import hashlib
import re
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.config import Config

HERE = Path(__file__).parent
STATIC = HERE.parent / "static"
STYLES = ("_static/styles/furo.css", "_static/book.css")
SCRIPT = "_static/book.js"
LEFT_OVER = re.compile(
    r"<script[^>]*>.*?</script>", re.DOTALL
)  # of live code cells, which we do not have
# Sphinx gives the entries of its list of sources a role that no longer exists in ARIA.
ENTRY_OF_A_LIST = ('role="doc-biblioentry"', 'role="listitem"')
SEARCH_SCRIPTS = ("_static/documentation_options.js", "_static/doctools.js")


def setup(app: Sphinx) -> None:
    """Let Sphinx ask this module for settings and for the assets of each page."""
    app.add_config_value("psychoed_site", "", "env")
    app.connect("config-inited", _settings)
    app.connect("html-page-context", _only_ours, priority=900)


def _digest() -> str:
    """Return a number for this code and its assets: Sphinx builds anew when a setting changes."""
    files = sorted(file for folder in (HERE, STATIC) for file in folder.rglob("*.*"))
    return hashlib.sha256(
        b"".join(file.read_bytes() for file in files if file.suffix != ".pyc")
    ).hexdigest()


def _settings(app: Sphinx, config: Config) -> None:
    config.psychoed_site = _digest()
    config.html_static_path += [
        str(STATIC / name) for name in ("book.css", "book.js", "favicon.svg")
    ]
    config.templates_path.insert(0, str(HERE / "templates"))
    config.html_favicon = None
    config.html_permalinks = False
    config.html_copy_source = False
    config.html_use_index = False
    app.add_css_file("book.css")
    app.add_js_file("book.js", loading_method="defer")


def _only_ours(_app: Sphinx, pagename: str, _: str, context: dict[str, Any], __: Any) -> None:
    scripts = (*SEARCH_SCRIPTS, SCRIPT) if pagename == "search" else (SCRIPT,)
    context["script_files"] = [file for file in context["script_files"] if _name(file) in scripts]
    context["body"] = LEFT_OVER.sub("", context.get("body", "")).replace(*ENTRY_OF_A_LIST)
    context["css_files"] = [file for file in context["css_files"] if _name(file) in STYLES]


def _name(file: Any) -> str:
    return str(getattr(file, "filename", file) or "")
