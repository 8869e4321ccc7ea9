"""Serves the built book to this computer only."""

from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ADDRESS = "127.0.0.1"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: what somebody reads is nobody's business, also not a log's."""


def book_server(folder: Path, port: int) -> ThreadingHTTPServer:
    """Return a server of a folder, on this computer only.

    Args:
        folder: the built book.
        port: where to listen, 1 to 65535; 0 picks a free one. A port that is taken
            gives way to a free one.

    Raises:
        FileNotFoundError: the book is not built yet.
    """
    if not (folder / "index.html").is_file():
        raise FileNotFoundError(f"There is no book in {folder} yet. Run: make book")
    handler = partial(_Quiet, directory=str(folder))
    try:
        return ThreadingHTTPServer((ADDRESS, port), handler)
    except OSError:
        return ThreadingHTTPServer((ADDRESS, 0), handler)


def serve_book(folder: Path, port: int, say: Callable[[str], None]) -> None:
    """Serve a folder until Ctrl+C, after saying its address."""
    with book_server(folder, port) as server:
        say(f"The course is at http://{ADDRESS}:{server.server_port}/  (Ctrl+C ends it)")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            say("")
