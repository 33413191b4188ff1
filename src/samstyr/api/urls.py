"""The addresses under `/api/v1/`."""

import json
import re
from collections.abc import Iterator
from functools import cache

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path, re_path
from ninja.responses import NinjaJSONEncoder

from samstyr.api import open_api
from samstyr.api.door import opened
from samstyr.api.routes import aims, figures, plans, register, reports, tables

PREFIX = "api/v1/"

api = open_api.make(settings.VERSION)
for routes in (aims, figures, tables, plans, reports, register):
    api.add_router("", routes.router)


def description(_request: HttpRequest) -> HttpResponse:
    """Return the API's own description (OpenAPI)."""
    return HttpResponse(_description(), content_type="application/json")


@cache
def _description() -> str:
    return json.dumps(api.get_openapi_schema(path_prefix=PREFIX), cls=NinjaJSONEncoder, ensure_ascii=False)


def nothing_here(request: HttpRequest, rest: str) -> HttpResponse:
    """Answer for every address that does not exist."""
    return api.on_exception(request, Http404(rest))


def _operations() -> Iterator[URLPattern]:
    """Yield the operations with their doors open, each knowing which parameters it reads."""
    paths = api.get_openapi_schema(path_prefix="")["paths"]
    for pattern in api.urls[0]:
        address = "/" + re.sub(r"<(?:\w+:)?(\w+)>", r"{\1}", str(pattern.pattern))
        if address in paths and isinstance(pattern, URLPattern):
            described = paths[address]["get"]
            known = {one["name"] for one in described["parameters"] if one["in"] == "query"}
            view = opened(pattern.callback, known=known, offered=list(described["responses"][200]["content"]))
            yield path(str(pattern.pattern), view, name=pattern.name)


app_name = "api"
urlpatterns = [
    *_operations(),
    path("", opened(description), name="root"),
    path("openapi.json", opened(description), name="openapi"),
    re_path(r"^(?P<rest>.*)$", opened(nothing_here), name="nothing"),
]
