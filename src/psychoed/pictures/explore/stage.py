"""The markup of a control and of everything that it can show, drawn by any function."""

from collections.abc import Callable, Iterable
from typing import Any

from psychoed.exercises.markup import render

Draw = Callable[[Any], str]


def stage(draw: Draw, values: Iterable[Any], *, id: str, title: str, control: str) -> str:
    """Return a control and all its frames, one below the other until a script runs.

    Args:
        draw: turns a value into markup.
        values: what the control offers; ``str`` of each is what a reader sees.
        id: of the picture.
        title: the finding, as a sentence.
        control: what the control asks.

    >>> html = stage(lambda week: f"<p>{week * 2} visits</p>", [1, 4],
    ...              id="p-visits", title="Two visits a week", control="Weeks")
    >>> "<p>2 visits</p>" in html, "<p>8 visits</p>" in html
    (True, True)
    """
    kept = list(values)
    return render(
        "pictures/explore/template.html.j2",
        id=id,
        title=title,
        control=control,
        labels=[str(value) for value in kept],
        frames=[one(draw, value) for value in kept],
    )


def one(draw: Draw, value: Any) -> str:
    """Return one frame as it stands in the whole."""
    return render("pictures/explore/one.html.j2", label=str(value), html=draw(value))
