"""The live form of an exercise: an ipywidget that also carries its paper version."""

from pathlib import Path
from typing import Any

import anywidget
import traitlets

STATIC = Path(__file__).parent.parent / "static"


class ExerciseWidget(anywidget.AnyWidget):
    """Shows an exercise wherever a notebook is shown.

    A live front end gets the widget. The book, GitHub, print and a page without scripts get
    the same HTML, or plain text, from the other forms.

    Attributes:
        html: the whole markup of the exercise. What a reader types in private is never here.
    """

    _esm = STATIC / "widget.js"
    _css = STATIC / "exercises.css"

    html = traitlets.Unicode().tag(sync=True)

    def __init__(self, name: str, html: str, paper: str) -> None:
        super().__init__(html=html)
        self._name = name
        self._paper = paper

    def __repr__(self) -> str:
        return self._name

    def _repr_mimebundle_(self, **kwargs: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        bundle = super()._repr_mimebundle_(**kwargs)
        live, metadata = bundle if isinstance(bundle, tuple) else (bundle or {}, {})
        paper = {"text/html": self.html, "text/markdown": self._paper, "text/plain": self._name}
        return {**live, **paper}, metadata
