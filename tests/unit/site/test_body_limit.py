"""A body arrives whole, or empty and marked; nobody is read without end."""

import asyncio
from collections.abc import Iterator

import pytest

from samstyr.site.body_limit import PATIENCE, BodyLimit, Message, Receive, Scope, Send

MARK = "too_large"
END = {"type": "http.disconnect"}


def heard(*parts: bytes) -> tuple[bytes, bool, int]:
    """Return what an application reads of a body in parts, whether it is marked, and how many parts were taken."""
    scope: Scope = {"type": "http", "method": "POST"}
    taken = 0
    read = b""

    def messages() -> Iterator[Message]:
        for number, part in enumerate(parts, start=1):
            yield {"type": "http.request", "body": part, "more_body": number < len(parts)}
        while True:
            yield dict(END)

    sent = messages()

    async def receive() -> Message:
        nonlocal taken
        taken += 1
        return next(sent)

    async def application(_scope: Scope, receive: Receive, _send: Send) -> None:
        nonlocal read
        more = True
        while more:
            message = await receive()
            read += message["body"]
            more = message["more_body"]
        # What a server listens for next is that the reader has gone; nothing else may come.
        assert await receive() == END

    async def send(_message: Message) -> None: ...

    asyncio.run(BodyLimit(application, most_bytes=10, mark=MARK)(scope, receive, send))
    return read, bool(scope.get(MARK)), taken


@pytest.mark.parametrize("parts", [(b"",), (b"0123456789",), (b"01234", b"56789"), (b"", b"0")])
def test_a_body_that_is_short_enough_arrives_whole(parts: tuple[bytes, ...]):
    assert heard(*parts)[:2] == (b"".join(parts), False)


def test_a_longer_one_is_cut_and_marked_and_the_rest_goes_by_unread():
    read, is_marked, taken = heard(b"0123456789", b"0", b"more", b"and more")
    assert (read, is_marked) == (b"0123456789", True)
    assert taken == 5


def test_whoever_sends_without_end_is_let_go():
    half = bytes(PATIENCE // 2 + 1)
    read, is_marked, _taken = heard(half, half, *[b"x"] * 20)
    assert (read, is_marked) == (b"", True)


def test_what_is_no_question_of_the_web_goes_through():
    seen = []

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        seen.append((scope["type"], await receive()))

    async def receive() -> Message:
        return {"type": "lifespan.startup"}

    async def send(_message: Message) -> None: ...

    asyncio.run(BodyLimit(application, most_bytes=0, mark=MARK)({"type": "lifespan"}, receive, send))
    assert seen == [("lifespan", {"type": "lifespan.startup"})]
