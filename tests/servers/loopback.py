"""A web server on this machine that answers as it is told to, and writes down what it was asked."""

import json
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True)
class Asked:
    """A question as it came."""

    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def query(self) -> dict[str, str]:
        return {name: values[-1] for name, values in parse_qs(urlsplit(self.target).query).items()}


@dataclass(frozen=True)
class Reply:
    """An answer. `sent` is how many of its bytes are sent before the line is cut; all of them unless said."""

    status: int = 200
    body: bytes = b""
    content_type: str = "application/json; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)
    sent: int | None = None
    # Called before each piece is sent: to let time pass.
    between: Callable[[], None] | None = None
    with_length: bool = True


def as_json(said: object, *, status: int = 200, **headers: str) -> Reply:
    return Reply(status, json.dumps(said, ensure_ascii=False).encode(), headers=headers)


Answerer = Callable[[Asked], Reply]
Mishap = Callable[[Asked, Reply], Reply]


class Loopback:
    """A server that is running. `mishaps` happen to the next answers, one each, in order."""

    def __init__(self, answer: Answerer) -> None:
        self.answer, self.asked, self.mishaps = answer, list[Asked](), deque[Mishap | None]()
        self.closing = threading.Event()
        self._lock = threading.Lock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = False
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def reply(self, asked: Asked) -> Reply:
        with self._lock:
            self.asked.append(asked)
            reply = self.answer(asked)
            mishap = self.mishaps.popleft() if self.mishaps else None
            return mishap(asked, reply) if mishap else reply

    def close(self) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


@contextmanager
def serving(answer: Answerer) -> Iterator[Loopback]:
    server = Loopback(answer)
    try:
        yield server
    finally:
        server.close()


def _handler(server: Loopback) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        # A new connection for each question, so that closing the server never waits for a client to let go.
        protocol_version = "HTTP/1.0"

        def do_GET(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length") or 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            self._send(server.reply(Asked(self.command, self.path, headers, body)))

        do_POST = do_GET  # noqa: N815  # the name is the standard library's

        def _send(self, reply: Reply) -> None:
            sent = reply.body if reply.sent is None else reply.body[: reply.sent]
            try:
                self._begin(reply)
                for piece in _eighths(sent):
                    if reply.between:
                        reply.between()
                    self.wfile.write(piece)
                    self.wfile.flush()
            except OSError:
                # The client has had enough, which is what some tests are about.
                self.close_connection = True

        def _begin(self, reply: Reply) -> None:
            self.send_response(reply.status)
            self.send_header("content-type", reply.content_type)
            if reply.with_length:
                self.send_header("content-length", str(len(reply.body)))
            for name, value in reply.headers.items():
                self.send_header(name.replace("_", "-"), value)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing: `asked` has it all."""

    return Handler


def _eighths(content: bytes) -> Iterator[bytes]:
    size = max(1, len(content) // 8)
    return (content[start : start + size] for start in range(0, len(content), size))
