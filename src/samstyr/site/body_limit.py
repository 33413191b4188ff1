"""What is sent to the site is read no further than a pasted text can be long, and never laid on the disk."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

Scope = dict[str, Any]
Message = Mapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

# So much is let pass by unread, so that a browser that sends too much gets to read why; then the line is cut.
PATIENCE: Final = 8 << 20


class BodyLimit:
    """ASGI application around another one: a body that is too large arrives there empty, and marked as such."""

    def __init__(self, application: Application, *, most_bytes: int, mark: str) -> None:
        self._application = application
        self._most = most_bytes
        self._mark = mark

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            receive = _Limited(scope, receive, self._most, self._mark).receive
        await self._application(scope, receive, send)


class _Limited:
    def __init__(self, scope: Scope, receive: Receive, most: int, mark: str) -> None:
        self._scope = scope
        self._receive = receive
        self._most = most
        self._mark = mark
        self._read = 0
        self._is_cut = False

    async def receive(self) -> Message:
        message = await self._receive()
        while self._is_cut and message["type"] == "http.request":
            message = await self._receive()
        if message["type"] != "http.request":
            return message
        self._read += len(message.get("body", b""))
        if self._read <= self._most:
            return message
        self._scope[self._mark] = True
        await self._pass_by(message)
        return {"type": "http.request", "body": b"", "more_body": False}

    async def _pass_by(self, message: Message) -> None:
        """Let the rest go by unread; whoever sends without end is not waited for."""
        while message.get("more_body") and self._read <= PATIENCE:
            message = await self._receive()
            if message["type"] != "http.request":
                break
            self._read += len(message.get("body", b""))
        self._is_cut = True
