"""How an answer is sent: in JSON by its schema, or as a file in the format that was asked for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from ninja import Schema

from samstyr.api.answers.common import Item, Part
from samstyr.api.formats import Format
from samstyr.api.paging import Paging, links
from samstyr.kernels.formats.delimited import comma_separated
from samstyr.kernels.formats.json_stat import Cube, json_stat
from samstyr.kernels.formats.listings import Listing
from samstyr.kernels.formats.parquet import parquet


@dataclass(frozen=True, slots=True)
class Shapes:
    """The same answer in the shapes that the formats are written from; only the one that is asked for is made."""

    answer: Callable[[], Schema]
    listing: Callable[[], Listing]
    cube: Callable[[], Cube]


def as_json(answer: Schema) -> HttpResponse:
    """Return an answer as JSON. The schema has checked the values already, so they are not checked once more."""
    return HttpResponse(answer.model_dump_json(), content_type=Format.JSON.media_type)


def in_format(wanted: Format, shapes: Shapes) -> HttpResponse:
    """Return an answer in a format. Which one it is may have been read from the Accept header."""
    match wanted:
        case Format.JSON:
            response = as_json(shapes.answer())
        case Format.CSV:
            response = HttpResponse(comma_separated(shapes.listing()), content_type=wanted.media_type)
        case Format.JSON_STAT:
            response = HttpResponse(json_stat(shapes.cube()), content_type=wanted.media_type)
        case Format.PARQUET:
            response = HttpResponse(parquet(shapes.listing()), content_type=wanted.media_type)
    response.headers["Vary"] = "Accept"
    return response


def in_parts(request: HttpRequest, shape: type[Part[Item]], items: Sequence[Item], paging: Paging) -> HttpResponse:
    """Return the wanted part of a register, with links to the neighbouring parts."""
    found = paging.part_of(items)
    answer = shape(total=len(items), offset=paging.offset, limit=paging.limit, items=found)
    return linked(as_json(answer), request, paging, len(items))


def linked(response: HttpResponse, request: HttpRequest, paging: Paging, total: int) -> HttpResponse:
    """Return the response with links to the neighbouring parts of the list."""
    response.headers["Link"] = links(request, paging, total)
    return response
