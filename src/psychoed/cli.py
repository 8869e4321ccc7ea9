"""The command line. Each command imports what it needs when it runs, so that help comes at once."""

from typing import Annotated

import typer

from psychoed.checks.report import Format
from psychoed.course import Course

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False)


@app.callback()
def main() -> None:
    """Make and check a psychoeducation course."""


@app.command()
def check(
    format: Annotated[Format, typer.Option(help="For people, GitHub or a program.")] = Format.TEXT,
    release: Annotated[bool, typer.Option(help="Also fail on what is past its date.")] = False,
) -> None:
    """Name every mistake in the content: file, line, and what to change."""
    from psychoed.checks.everything import findings
    from psychoed.checks.report import report

    found = findings(Course.here(), release=release)
    for line in report(found, format):
        typer.echo(line)
    if any(one.severity == "error" for one in found):
        raise typer.Exit(1)


@app.command()
def refresh() -> None:
    """Run the notebooks and write what is made from content: outputs, bibliography, schemas."""
    from psychoed.content.reading import ContentError
    from psychoed.publish.refresh import refresh_course

    course = Course.here()
    try:
        changed = refresh_course(course)
    except ContentError as error:
        typer.echo(error)
        raise typer.Exit(1) from None
    for path in changed:
        typer.echo(f"written: {path.relative_to(course.root)}")
    if not changed:
        typer.echo("Everything was fresh.")


@app.command()
def pack(
    names: Annotated[list[str] | None, typer.Argument(help="Which packs; all if none.")] = None,
    address: Annotated[str, typer.Option(help="Where the book is on the web.")] = "",
) -> None:
    """Make the handouts, the leaders' packs and the workbook as PDF. The book must be built."""
    from psychoed.packs.build import make_packs

    course = Course.here()
    try:
        for path in make_packs(course, names, address):
            typer.echo(f"written: {path.relative_to(course.root)}")
    except (FileNotFoundError, ValueError) as error:
        typer.echo(error)
        raise typer.Exit(1) from None


@app.command()
def serve(port: Annotated[int, typer.Option(help="0 picks a free one.")] = 8000) -> None:
    """Show the built book in a browser on this computer only."""
    from psychoed.publish.serve import serve_book

    serve_book(Course.here().root / "_build" / "html", port, typer.echo)


@app.command()
def lab(
    port: Annotated[int, typer.Option(help="If it is taken, the next free one is used.")] = 8888,
    browser: Annotated[bool, typer.Option(help="Open a browser as well.")] = True,
) -> None:
    """Open the chapters in JupyterLab, on this computer only."""
    from psychoed.publish.lab import start_lab

    start_lab(Course.here(), port, browser)


@app.command()
def slides() -> None:
    """Make a deck of slides of each chapter, in _build/html/slides."""
    from psychoed.content.reading import ContentError
    from psychoed.slides.build import write_slides

    course = Course.here()
    try:
        written = write_slides(course, course.root / "_build" / "html" / "slides")
    except ContentError as error:
        typer.echo(error)
        raise typer.Exit(1) from None
    for path in written:
        typer.echo(f"written: {path.relative_to(course.root)}")
