"""The preview's server: what it gives, and what it gives nobody."""

import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import pytest

from samstyr.kernels.findings.catalogue import fault
from samstyr.kernels.report_text.values import Place
from samstyr.reports.publishing.building import Built
from samstyr.reports.values import Finding
from samstyr.reports.watching.board import Board, Notice, State
from samstyr.reports.watching.preview import shown
from tests.watched_reports import PATIENCE, asked


@pytest.fixture
def built(tmp_path: Path) -> Built:
    names = ("html/index.html", "html/02-ny-tittel.html", "rapport.pdf", "rapport.docx")
    (tmp_path / "html").mkdir()
    for name in (*names, "hemmelig.txt"):
        (tmp_path / name).write_text(f"<p>{name}</p>")
    return Built(tmp_path, dict.fromkeys(names, 1))


@pytest.fixture
def board(built: Built) -> Board:
    return Board(Notice(1, State.BUILT, 1, built, title="<Tittel>"))


@pytest.fixture
def address(board: Board) -> Iterator[str]:
    held = socket.create_server(("127.0.0.1", 0))
    with shown(board, held, "nb"):
        yield f"http://127.0.0.1:{held.getsockname()[1]}"


def test_the_page_shows_the_report_in_the_view_that_is_asked_for(address: str):
    with asked(address, "/") as answer:
        page = answer.read().decode()
        assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["Cache-Control"] == "no-store"
    assert '<iframe id="report" src="/report/html/index.html"' in page
    assert "&lt;Tittel&gt;" in page
    assert '<noscript><meta http-equiv="refresh"' in page
    assert 'href="/report/rapport.docx"' in page
    with asked(address, "/?view=pdf") as answer:
        assert '<iframe id="report" src="/report/rapport.pdf"' in answer.read().decode()


@pytest.mark.parametrize("name", ["preview.js", "preview.css", "state"])
def test_what_the_page_asks_for_is_there(address: str, name: str):
    with asked(address, f"/{name}") as answer:
        assert answer.status == 200
        assert answer.read()


def test_files_are_given_by_the_names_in_the_edition_alone(address: str):
    with asked(address, "/report/rapport.pdf") as answer:
        assert (answer.status, answer.headers["Content-Type"]) == (200, "application/pdf")
        assert answer.headers["Content-Security-Policy"] == "frame-ancestors 'self'"
    for path in ("/report/hemmelig.txt", "/report/html/../hemmelig.txt", "/report/%2e%2e/x", "/hemmelig.txt", "//x"):
        with asked(address, path) as answer:
            assert answer.status == 404, path


def test_a_chapter_with_a_new_title_is_found_under_its_number(address: str):
    with asked(address, "/report/html/02-gammel-tittel.html") as answer:
        assert (answer.status, answer.headers["Location"]) == (302, "/report/html/02-ny-tittel.html")
    with asked(address, "/report/html/03-borte.html") as answer:
        assert answer.status == 404


@dataclass
class PatientBoard(Board):
    """A board that tells when somebody waits for the end of a round."""

    is_waited_at: Event = field(default_factory=Event)

    def settled(self, patience: float) -> Notice:
        self.is_waited_at.set()
        return super().settled(patience)


def status_of(address: str, path: str) -> int:
    with asked(address, path) as answer:
        return answer.status


def test_a_file_that_is_just_being_replaced_is_waited_for(built: Built):
    board = PatientBoard(Notice(1, State.BUILT, 1, built))
    board.begin()
    path = built.folder / "rapport.pdf"
    path.rename(built.folder / "bort")
    held = socket.create_server(("127.0.0.1", 0))
    address = f"http://127.0.0.1:{held.getsockname()[1]}"
    with shown(board, held, "nb"), ThreadPoolExecutor(1) as reader:
        assert status_of(address, "/report/html/index.html") == 200
        waiting = reader.submit(status_of, address, "/report/rapport.pdf")
        assert board.is_waited_at.wait(PATIENCE)
        (built.folder / "bort").rename(path)
        board.end(Notice(2, State.BUILT, 2, built))
        assert waiting.result(PATIENCE) == 200


def test_a_file_that_is_gone_after_the_round_is_not_there(address: str, built: Built):
    (built.folder / "rapport.pdf").unlink()
    assert status_of(address, "/report/rapport.pdf") == 404


def test_another_name_than_this_machines_is_not_answered(address: str):
    for host in ("evil.example", "127.0.0.1", "evil.example:80", ""):
        with asked(address, "/", Host=host) as answer:
            assert answer.status == 421, host


def test_what_is_wrong_is_said_with_its_place_and_escaped(address: str, board: Board):
    found = Finding("<a>.md", Place(3, 8), fault("typed-figure", text="<b>12"))
    board.end(Notice(2, State.REFUSED, 1, board.notice.built, (found,), "En <grunn>"))
    with asked(address, "/state") as answer:
        said = answer.read().decode()
    assert "Du ser den siste som lot seg bygge." in said
    assert "<h2>&lt;a&gt;.md</h2>" in said
    assert "<b>3:8</b>" in said
    assert "«&lt;b&gt;12»" in said
    assert "En &lt;grunn&gt;" in said


def test_news_is_told_as_it_happens_until_the_end(address: str, board: Board):
    with asked(address, "/events") as news:
        assert news.headers["Content-Type"] == "text/event-stream"
        assert news.readline() == b'data: {"round": 1, "state": "built", "edition": 1}\n'
        news.readline()
        board.begin()
        assert b'"building"' in news.readline()
        board.close()
        assert b"building" not in news.read()


def test_before_anything_is_built_there_is_no_report_to_show():
    board = Board()
    held = socket.create_server(("127.0.0.1", 0))
    with shown(board, held, "en"), asked(f"http://127.0.0.1:{held.getsockname()[1]}", "/") as answer:
        page = answer.read().decode()
    assert "<iframe" not in page
    assert "Building …" in page
