"""The local server is for this computer only, and says nothing about who reads what."""

import threading
from pathlib import Path
from urllib.request import urlopen

import pytest

from psychoed.publish.serve import book_server


@pytest.fixture
def book(tmp_path: Path) -> Path:
    (tmp_path / "index.html").write_text("<p>the book</p>", encoding="utf-8")
    return tmp_path


def test_it_listens_on_this_computer_only_and_writes_no_log(
    book: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with book_server(book, 0) as server:
        assert server.server_address[0] == "127.0.0.1"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with urlopen(f"http://127.0.0.1:{server.server_port}/index.html") as page:
            assert page.read() == b"<p>the book</p>"
        server.shutdown()
    assert capfd.readouterr() == ("", "")


def test_a_port_that_is_taken_gives_way_to_a_free_one(book: Path) -> None:
    with book_server(book, 0) as first, book_server(book, first.server_port) as second:
        assert second.server_port != first.server_port


def test_without_a_book_it_says_which_command_makes_one(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="make book"):
        book_server(tmp_path, 0)
