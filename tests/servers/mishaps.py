"""What goes wrong between a client and a real service: each turns a good answer into a bad one."""

import gzip
from dataclasses import replace

from tests.servers.loopback import Asked, Loopback, Mishap, Reply

BOM = b"\xef\xbb\xbf"
PAGE = b"<!DOCTYPE html><html><head><title>Logg inn</title></head><body>Du er ikke logget inn.</body></html>"


def status(number: int, body: bytes = b"", **headers: str) -> Mishap:
    """Any refusal, by default without a word of why."""
    return lambda _asked, _reply: Reply(number, body, headers=headers)


def too_many(retry_after: str = "") -> Mishap:
    headers = {"retry_after": retry_after} if retry_after else {}
    return status(429, b'{"type":"Rate limit","title":"Too many requests","status":429}', **headers)


def cut_off(asked: Asked, reply: Reply) -> Reply:
    """Half of the answer, of which the length was said before."""
    return replace(reply, sent=len(reply.body) // 2)


def cut_off_unseen(asked: Asked, reply: Reply) -> Reply:
    """Half of the answer, with nothing in HTTP that tells so."""
    return replace(reply, sent=len(reply.body) // 2, with_length=False)


def with_bom(asked: Asked, reply: Reply) -> Reply:
    return replace(reply, body=BOM + reply.body)


def a_page(asked: Asked, reply: Reply) -> Reply:
    """A page for people, where figures should be, with every sign of success."""
    return Reply(200, PAGE, content_type="text/html; charset=utf-8")


def wrongly_named(asked: Asked, reply: Reply) -> Reply:
    """Figures that are called a page."""
    return replace(reply, content_type="text/html")


def nothing(asked: Asked, reply: Reply) -> Reply:
    return replace(reply, body=b"")


def sent_to(location: str, number: int = 302) -> Mishap:
    return lambda _asked, _reply: Reply(number, headers={"location": location})


def zipped(asked: Asked, reply: Reply) -> Reply:
    return replace(reply, body=gzip.compress(reply.body), headers={"content-encoding": "gzip"})


def bomb(size: int) -> Mishap:
    """A few bytes that unpack to very many."""
    return lambda _asked, reply: replace(reply, body=gzip.compress(b" " * size), headers={"content-encoding": "gzip"})


def stuck(server: Loopback) -> Mishap:
    """The first bytes, and then nothing until the server closes."""
    return lambda _asked, reply: replace(reply, between=lambda: bool(server.closing.wait(5)) and None)
