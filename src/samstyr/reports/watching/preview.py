"""The preview's server: for browsers on this machine alone, and for nobody who calls it by another name.

It reads and never writes. What it shows are the files of the last good edition by the names in it, so no address leads
out of the folder.
"""

import json
import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.resources import files
from mimetypes import guess_type
from threading import Thread
from typing import Final
from urllib.parse import parse_qs, unquote, urlsplit

import samstyr.reports
from samstyr.kernels.texts import Language
from samstyr.reports.watching import showing, words
from samstyr.reports.watching.board import Board, Notice

LOOPBACK: Final = "127.0.0.1"
NAMES: Final = (LOOPBACK, "localhost")
OWN_FILES: Final = {"preview.js": "text/javascript", "preview.css": "text/css"}
# How long a browser that waits for news hears nothing, and how long a reader waits for a round to end.
SILENCE_SECONDS: Final = 15
PATIENCE_SECONDS: Final = 60
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; connect-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
# The pages' own policy is in them; this says who may show them in a frame.
FRAMED: Final = "frame-ancestors 'self'"
ALWAYS: Final = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_CHAPTER: Final = re.compile(r"^html/(\d\d+)-[^/]*\.html$")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a browser is given."""

    content: bytes
    kind: str
    status: HTTPStatus = HTTPStatus.OK
    policy: str = POLICY
    location: str = ""


@contextmanager
def shown(board: Board, held: socket.socket, language: Language) -> Iterator[None]:
    """Serve what hangs on a board for as long as the block lasts, on a socket that holds a port of this machine."""
    server = _Server(board, held, language)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield
    finally:
        board.close()
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, board: Board, held: socket.socket, language: Language) -> None:
        super().__init__(held.getsockname()[:2], _Handler, bind_and_activate=False)
        self.socket.close()
        self.socket = held
        self.board = board
        self.language = language
        self.names = {f"{name}:{held.getsockname()[1]}" for name in NAMES}

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of browsers that went away in the middle of an answer."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    server_version = "Samstyr"
    sys_version = ""
    timeout = PATIENCE_SECONDS

    def do_GET(self) -> None:
        """Answer a browser, unless it was led here by a name that is not ours."""
        if self.headers.get("Host") not in self.server.names:
            self._send(_plain(HTTPStatus.MISDIRECTED_REQUEST, "421"))
            return
        asked = urlsplit(self.path)
        if asked.path == "/events":
            self._tell()
        else:
            self._send(self._answer(asked.path, parse_qs(asked.query)))

    def log_message(self, format: str, *args: object) -> None:
        """Keep quiet: what is read while it is written is nobody's business."""

    def _answer(self, path: str, query: dict[str, list[str]]) -> Answer:
        board, language = self.server.board, self.server.language
        if path == "/":
            return _html(showing.whole_page(board.notice, query.get("view", [""])[0], language))
        if path == "/state":
            return _html(showing.state(board.notice, language))
        if path[1:] in OWN_FILES:
            content = files(samstyr.reports).joinpath("static", "reports", path[1:]).read_bytes()
            return Answer(content, OWN_FILES[path[1:]])
        if path.startswith(f"/{showing.REPORT}/"):
            return self._file(unquote(path.removeprefix(f"/{showing.REPORT}/")))
        return self._missing()

    def _file(self, name: str) -> Answer:
        """Return a file of the last good edition. One that is just being replaced is waited for."""
        notice = self.server.board.notice
        for attempt in (notice, None):
            now = attempt or self.server.board.settled(PATIENCE_SECONDS)
            if now.built is None or name not in now.built.files:
                return self._moved(name, now) or self._missing()
            try:
                content = (now.built.folder / name).read_bytes()
            except OSError:
                continue
            return Answer(content, guess_type(name)[0] or "application/octet-stream", policy=FRAMED)
        return self._missing()

    def _moved(self, name: str, notice: Notice) -> Answer | None:
        """Lead from a chapter to the one that now has its number: its page is called after its title."""
        chapter = _CHAPTER.match(name)
        if chapter is None or notice.built is None:
            return None
        for other in notice.built.files:
            found = _CHAPTER.match(other)
            if found and found[1] == chapter[1]:
                return Answer(b"", "text/plain", HTTPStatus.FOUND, location=f"/{showing.REPORT}/{other}")
        return None

    def _missing(self) -> Answer:
        return _plain(HTTPStatus.NOT_FOUND, words.NO_PAGE.in_language(self.server.language))

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        for name, value in ALWAYS.items():
            self.send_header(name, value)
        if answer.location:
            self.send_header("Location", answer.location)
        charset = "; charset=utf-8" if answer.kind.startswith("text/") else ""
        self.send_header("Content-Type", answer.kind + charset)
        self.send_header("Content-Security-Policy", answer.policy)
        self.send_header("Content-Length", str(len(answer.content)))
        self.end_headers()
        self.wfile.write(answer.content)

    def _tell(self) -> None:
        """Tell a browser of every notice, until one of us goes."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        for name, value in {**ALWAYS, "Content-Type": "text/event-stream"}.items():
            self.send_header(name, value)
        self.end_headers()
        board, seen = self.server.board, None
        while not board.is_closed:
            notice = board.next_after(seen, SILENCE_SECONDS)
            told = json.dumps({"round": notice.round, "state": notice.state, "edition": notice.edition})
            self.wfile.write(b": still here\n\n" if notice == seen else f"data: {told}\n\n".encode())
            self.wfile.flush()
            seen = notice


def _html(content: bytes) -> Answer:
    return Answer(content, "text/html")


def _plain(status: HTTPStatus, said: str) -> Answer:
    return Answer(f"{said}\n".encode(), "text/plain", status)
