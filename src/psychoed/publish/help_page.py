"""Writes the phone numbers of ``book/crisis-lines.yml`` into the help page.

They stand there as plain Markdown, so that they are read wherever the page is: in the book, in
JupyterLab, or as a file in a repository.
"""

import re
from itertools import groupby

from psychoed.content.help_lines import HelpLines, Line
from psychoed.dates import day


def with_numbers(page: str, lines: HelpLines) -> str:
    """Return the help page with fresh numbers between its marks.

    Args:
        page: the page, which holds ``<!-- emergency-numbers -->`` and ``<!-- crisis-lines -->``,
            each closed by the same mark with a slash.
        lines: the numbers.

    Raises:
        ValueError: a mark is missing.
    """
    emergency = (
        f"- {one.country}: {_call(one.number)} {one.note}".rstrip() for one in lines.emergency
    )
    countries = (
        "\n".join([f"**{country}**\n", *map(_line, group)])
        for country, group in groupby(lines.lines, key=lambda line: line.country)
    )
    page = _between(page, "emergency-numbers", "\n".join(emergency))
    return _between(page, "crisis-lines", "\n\n".join(countries))


def _between(page: str, mark: str, text: str) -> str:
    start, end = f"<!-- {mark} -->", f"<!-- /{mark} -->"
    if page.count(start) != 1 or page.count(end) != 1:
        raise ValueError(f"The help page must hold {start} and {end}, once each.")
    before, rest = page.split(start)
    return f"{before}{start}\n\n{text}\n\n{end}{rest.split(end)[1]}"


def _line(line: Line) -> str:
    parts = [f"**{line.name}**."]
    if line.call:
        parts.append(f"Call {_call(line.call)}.")
    if line.text:
        parts.append(f"Text {line.text}.")
    if line.chat:
        parts.append(f"[Chat]({line.chat}).")
    if line.note:
        parts.append(line.note)
    parts.append(f"{line.hours.capitalize()}, {line.cost}.")
    parts.append(f"Read on [{line.seen}]({line.page}), {day(line.checked)}.")
    return "- " + " ".join(parts)


def _call(number: str) -> str:
    digits = re.sub(r"[^\d+]", "", number)
    return f"[{number}](tel:{digits})"
