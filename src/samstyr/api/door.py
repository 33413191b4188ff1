"""What every answer of the API has in common: who may read it, which methods there are, no parameter left unread."""

from collections.abc import Callable, Collection, Sequence
from functools import wraps
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from samstyr.api import problems
from samstyr.api.formats import Format, refuse_unacceptable
from samstyr.api.problems import Fault, Refused

METHODS = "GET, HEAD, OPTIONS"
# Open data: any page may read it, and no cookie or key is ever asked for.
OPEN_TO_ALL = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Content-Disposition, ETag, Link",
    # Other sites' pages may use the answer although the site's own pages isolate themselves.
    "Cross-Origin-Resource-Policy": "cross-origin",
}
MAY_ASK = {
    "Access-Control-Allow-Methods": METHODS,
    "Access-Control-Allow-Headers": "Accept, If-None-Match",
    "Access-Control-Max-Age": "86400",
}

View = Callable[..., HttpResponseBase]


def opened(view: View, *, known: Collection[str] = (), offered: Sequence[str] = (Format.JSON.media_type,)) -> View:
    """Return the view with open doors for reading.

    `known` are the query parameters that it reads, `offered` the media types that it answers in.
    """

    @wraps(view)
    def at_the_door(request: HttpRequest, **path: str) -> HttpResponseBase:
        try:
            response = _answered(request, known, offered) or view(request, **path)
        except Refused as refused:
            response = problems.answer(request, refused)
        for name, value in OPEN_TO_ALL.items():
            response.headers.setdefault(name, value)
        return response

    return at_the_door


def _answered(request: HttpRequest, known: Collection[str], offered: Sequence[str]) -> HttpResponse | None:
    """Answer a question about methods; otherwise return None, or raise Refused for what the view cannot follow."""
    if request.method == "OPTIONS":
        response = HttpResponse(status=HTTPStatus.NO_CONTENT, headers={"Allow": METHODS, **MAY_ASK})
        del response.headers["Content-Type"]
        return response
    if request.method == "HEAD":
        # Whoever sends the answer leaves the body out.
        request.method = "GET"
    if request.method != "GET":
        detail = f"{request.method} is not offered here; the figures can only be read. Use GET."
        raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, detail, headers={"Allow": METHODS})
    _refuse_unread(request, known)
    refuse_unacceptable(request, offered)
    return None


def _refuse_unread(request: HttpRequest, known: Collection[str]) -> None:
    """Refuse a parameter that nobody reads: an unread filter would give more than was asked for, and look right."""
    strangers = [name for name in request.GET if name not in known]
    if strangers:
        there_are = f"The parameters here are {', '.join(sorted(known))}." if known else "There are none here."
        faults = [Fault(where=f"query {name}", message="This parameter is not known here.") for name in strangers]
        detail = f"A parameter that is not known cannot be followed. {there_are}"
        raise Refused(HTTPStatus.UNPROCESSABLE_ENTITY, detail, errors=faults)
