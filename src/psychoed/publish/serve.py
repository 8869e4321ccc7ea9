"""Serves the built book to this computer only."""

from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from psychoed.course import Course

ADDRESS = "127.0.0.1"
PACKS = "packs"


class _Quiet(SimpleHTTPRequestHandler):
    def do_GET(self) -> None:
        """Make a pack when somebody asks for it: all of them take minutes."""
        _make_pack(Path(self.translate_path(self.path)), Path(self.directory))
        super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: what somebody reads is nobody's business, also not a log's."""


def _make_pack(path: Path, book: Path) -> None:
    """Make a pack that is missing, or older than the book."""
    if path.suffix != ".pdf" or path.parent != book / PACKS:
        return
    from psychoed.packs.build import make, pack_names

    course = Course.here(book)
    fresh = path.is_file() and path.stat().st_mtime > (book / "index.html").stat().st_mtime
    if not fresh and path.stem in pack_names(course):
        make(course.root, path.stem)


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
