"""Which format an answer is given in: `?format=` first, then what the request says it accepts."""

from collections.abc import Sequence
from enum import StrEnum
from http import HTTPStatus
from typing import Any

from django.http import HttpRequest

from samstyr.api.problems import Refused


class Format(StrEnum):
    """The formats that answers are given in."""

    JSON = "json"
    CSV = "csv"
    JSON_STAT = "json-stat"
    PARQUET = "parquet"

    @property
    def media_type(self) -> str:
        """Return the media type that an answer in this format carries."""
        return _MEDIA_TYPES[self]


_MEDIA_TYPES = {
    Format.JSON: "application/json",
    Format.CSV: "text/csv; charset=utf-8",
    Format.JSON_STAT: "application/vnd.json-stat+json",
    Format.PARQUET: "application/vnd.apache.parquet",
}
_BARE = {media_type.partition(";")[0]: one for one, media_type in _MEDIA_TYPES.items()}
_SCHEMAS: dict[Format, dict[str, Any]] = {
    Format.CSV: {"type": "string"},
    Format.JSON_STAT: {"type": "object", "required": ["version", "class", "id", "size", "dimension", "value"]},
    Format.PARQUET: {"type": "string", "format": "binary"},
}


def chosen(request: HttpRequest, asked: Format | None) -> Format:
    """Return the format to answer in, JSON unless something else is preferred."""
    if asked is not None:
        return asked
    preferred = _preferred(request, list(_BARE))
    return _BARE[preferred] if preferred else Format.JSON


def refuse_unacceptable(request: HttpRequest, offered: Sequence[str]) -> None:
    """Raise Refused (406) when the request accepts none of the media types and names no format itself."""
    if "format" not in request.GET and _preferred(request, offered) is None:
        detail = f"None of the formats you accept is offered here. Accept one of {', '.join(offered)}."
        raise Refused(HTTPStatus.NOT_ACCEPTABLE, detail)


def described() -> dict[str, Any]:
    """Return what OpenAPI is to say about the formats beside JSON."""
    others = {bare: {"schema": _SCHEMAS[one]} for bare, one in _BARE.items() if one in _SCHEMAS}
    return {"responses": {200: {"content": others}}}


def _preferred(request: HttpRequest, offered: Sequence[str]) -> str | None:
    return request.get_preferred_type(list(offered)) if request.headers.get("Accept") else offered[0]
