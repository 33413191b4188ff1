"""Asking the site for an answer without a server: through the same door, and the same middleware, as any reader."""

import io
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from typing import cast
from urllib.parse import unquote_to_bytes, urlsplit
from wsgiref.util import setup_testing_defaults

import django
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.http import HttpResponse

OK = 200


@dataclass(frozen=True, slots=True)
class Answer:
    """What the site answers at an address."""

    address: str
    status: int
    media_type: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Manner:
    """How the site is to be while it is exported: where it will lie on the web ('' where nobody has said)."""

    base_address: str


Ask = Callable[[Iterable[str]], Iterator[Answer]]


def ask(address: str) -> Answer:
    """Return the site's answer to a path, with a query if it has one."""
    parts = urlsplit(address)
    environ: dict[str, object] = {
        "PATH_INFO": unquote_to_bytes(parts.path).decode("latin-1"),
        "QUERY_STRING": parts.query,
        "HTTP_HOST": next(iter(settings.ALLOWED_HOSTS)),
        "wsgi.input": io.BytesIO(),
    }
    setup_testing_defaults(environ)
    response = cast(HttpResponse, _handler().get_response(WSGIRequest(environ)))
    # The end of the request is not announced, so the next question finds the database connection still open.
    return Answer(address, response.status_code, response.headers.get("Content-Type", ""), response.content)


@contextmanager
def askers(manner: Manner, workers: int) -> Iterator[Ask]:
    """Give a way to ask for many answers at once, which come in the order of the questions."""
    if workers < 2:
        with as_exported(manner):
            yield lambda addresses: (ask(address) for address in addresses)
        return
    # Fresh processes: database connections and the drawing library's threads do not survive a fork.
    context = get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_begin, initargs=(manner,)) as pool:
        yield lambda addresses: pool.map(ask, list(addresses), chunksize=4)


@contextmanager
def as_exported(manner: Manner) -> Iterator[None]:
    """Let the site be as it is exported for the length of a block."""
    before = settings.STATIC_EXPORT, settings.SITE_ADDRESS
    settings.STATIC_EXPORT, settings.SITE_ADDRESS = True, manner.base_address
    try:
        yield
    finally:
        settings.STATIC_EXPORT, settings.SITE_ADDRESS = before


def _begin(manner: Manner) -> None:
    """Make a new process ready; it finds the home and the database in its environment."""
    django.setup()
    settings.STATIC_EXPORT, settings.SITE_ADDRESS = True, manner.base_address


@cache
def _handler() -> WSGIHandler:
    return WSGIHandler()
