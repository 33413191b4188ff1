"""Answers kept for the next reader, and «you have it already» for those who ask again."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.http import parse_etags

from samstyr.site.kept_answers import KeptAnswer, KeptAnswers
from samstyr.site.versions import DataVersion, code_version

API = "/api/v1/"
# Other sites hang these on their links; no page reads them.
HUNG_ON_LINKS = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "msclkid")
# Whoever has an answer asks whether it still holds; a network in between may answer for a minute by itself.
SHARED = "public, max-age=0, must-revalidate, s-maxage=60"
# A search shows the words that were typed, and those are nobody else's business.
SEARCHED = "private, no-store"
NOT_FOR_LONG = "no-cache"
OK, NOT_MODIFIED = 200, 304

Handler = Callable[[HttpRequest], HttpResponse]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question whose answer may be kept: the version of the data, and all else that decides the answer."""

    version: str
    key: str

    @property
    def etag(self) -> str:
        """Return the mark of the answer. It is weak, since the answer may come compressed or not."""
        return f'W/"{hashlib.sha256(f"{self.version} {self.key}".encode()).hexdigest()[:32]}"'


class PageCache:
    """Middleware: answer from memory where the same was asked of the same data, mark answers, and compress them.

    An answer depends on the data, the program, the address and, in the API, the accepted formats; never on the
    reader. The language is part of the address.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response
        self._kept = KeptAnswers(settings.PAGE_CACHE_BYTES)
        self._data = DataVersion(settings.DATA_VERSION_SECONDS)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in ("GET", "HEAD"):
            return self.get_response(request)
        asked_by = request.method
        # An answer to HEAD is the answer to GET without its body.
        request.method = "GET"
        response = self._answered(request)
        request.method = asked_by
        if asked_by == "HEAD" and not response.streaming:
            response.headers.setdefault("Content-Length", str(len(response.content)))
            response.content = b""
        return response

    def _answered(self, request: HttpRequest) -> HttpResponse:
        query = _telling_query(request.GET)
        own_words = bool(query) and not request.path_info.startswith(API)
        if settings.PAGE_CACHE_BYTES == 0 or own_words:
            return self._made_anew(request, SEARCHED if own_words else SHARED)
        asked = Asked(self._data.current(), _key(request, query))
        kept = self._kept.get(asked.version, asked.key)
        if kept is None:
            response = self.get_response(request)
            if not _may_be_kept(response):
                return _unkept(response)
            kept = _to_keep(response)
            self._kept.keep(asked.version, asked.key, kept)
        return _sent(kept, request, asked.etag, SHARED)

    def _made_anew(self, request: HttpRequest, cache_control: str) -> HttpResponse:
        """Return an answer that is made for this reader, marked by its content."""
        response = self.get_response(request)
        if not _may_be_kept(response):
            return _unkept(response)
        etag = f'W/"{hashlib.sha256(response.content).hexdigest()[:32]}"'
        return _sent(_to_keep(response), request, etag, cache_control)


def _telling_query(query: QueryDict) -> str:
    """Return the query without what other sites hang on their links."""
    if not query:
        return ""
    told = query.copy()
    for name in query:
        if name.startswith(HUNG_ON_LINKS):
            del told[name]
    return told.urlencode()


def _key(request: HttpRequest, query: str) -> str:
    accepted = request.headers.get("Accept", "") if request.path_info.startswith(API) else ""
    # The site's own address stands in a page; an address that is not allowed never gets an answer to keep.
    own = f"{request.scheme}://{request.META.get('HTTP_HOST', '')}"
    return "\n".join((code_version(), own, request.path_info, query, accepted))


def _may_be_kept(response: HttpResponse) -> bool:
    """Return whether an answer is the data's; one that says itself how long it holds needs nobody to keep it."""
    return response.status_code == OK and not response.streaming and "Cache-Control" not in response.headers


def _to_keep(response: HttpResponse) -> KeptAnswer:
    left_out = {"content-type", "content-length", "etag"}
    headers = tuple((name, value) for name, value in response.items() if name.lower() not in left_out)
    return KeptAnswer(response.content, headers, response.headers.get("Content-Type", ""))


def _sent(kept: KeptAnswer, request: HttpRequest, etag: str, cache_control: str) -> HttpResponse:
    response = HttpResponse(status=NOT_MODIFIED) if _has_it(request, etag) else _whole(kept, request)
    for name, value in kept.headers:
        response.headers[name] = value
    response.headers["ETag"] = etag
    response.headers["Cache-Control"] = cache_control
    response.headers["Vary"] = _vary(response, request)
    return response


def _has_it(request: HttpRequest, etag: str) -> bool:
    """Return whether the reader says to have the answer; `*` means any answer that there is."""
    told = parse_etags(request.headers.get("If-None-Match", ""))
    return etag in told or etag.removeprefix("W/") in told or told == ["*"]


def _whole(kept: KeptAnswer, request: HttpRequest) -> HttpResponse:
    compressed = kept.in_gzip() if _takes_gzip(request) else None
    body = kept.body if compressed is None else compressed
    response = HttpResponse(body, content_type=kept.content_type)
    if compressed is not None:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Content-Length"] = str(len(body))
    return response


def _takes_gzip(request: HttpRequest) -> bool:
    accepted = (one.strip().replace(" ", "") for one in request.headers.get("Accept-Encoding", "").split(","))
    return any(one == "gzip" or (one.startswith("gzip;q=") and one != "gzip;q=0") for one in accepted)


def _unkept(response: HttpResponse) -> HttpResponse:
    response.headers.setdefault("Cache-Control", NOT_FOR_LONG)
    return response


def _vary(response: HttpResponse, request: HttpRequest) -> str:
    """Return what else decides the answer. The language does not: it is part of the address, whatever Django says."""
    told = [name.strip() for name in response.headers.get("Vary", "").split(",")]
    also = ["Accept"] if request.path_info.startswith(API) else []
    every = {name.lower(): name for name in (*told, *also, "Accept-Encoding") if name}
    return ", ".join(name for key, name in every.items() if key != "accept-language")
