"""The API itself: its description, and how every failure becomes a problem document."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema

from samstyr.api import problems
from samstyr.api.problems import Problem, Refused
from samstyr.exchange.queries.package import NothingLoaded

DESCRIPTION = """\
Goals, key figures, tables, plans and promises of a municipality, as open data. Every figure carries its unit, its
source and the place in it, its status with the reason where there is no figure, its reservations and the day it was
read in. Only reading is offered; no key is needed and nothing about the caller is kept.
"""
# What any operation may answer besides what it was asked for.
REFUSALS: dict[int, Any] = {
    code.value: Problem for code in (HTTPStatus.NOT_FOUND, HTTPStatus.NOT_ACCEPTABLE, HTTPStatus.UNPROCESSABLE_ENTITY)
}


class DescribedApi(NinjaAPI):
    """django-ninja's API, whose description says in which media type problems come."""

    def get_openapi_schema(self, **kwargs: Any) -> OpenAPISchema:
        """Return the description, with problem documents under their own media type."""
        described = super().get_openapi_schema(**kwargs)
        for operations in described["paths"].values():
            for operation in operations.values():
                _name_problems(operation["responses"])
        return described


def _name_problems(responses: dict[int, Any]) -> None:
    for status, response in responses.items():
        if status >= HTTPStatus.BAD_REQUEST and "content" in response:
            response["content"] = {problems.MEDIA_TYPE: next(iter(response["content"].values()))}


def make(version: str) -> DescribedApi:
    """Return the API without its operations."""
    api = DescribedApi(
        title="Samstyr",
        version=version,
        description=DESCRIPTION,
        docs_url=None,
        openapi_url=None,
        urls_namespace="api",
    )
    for kind, handler in HANDLERS.items():
        api.add_exception_handler(kind, handler)
    return api


def _unreadable(request: HttpRequest, error: ValidationError) -> HttpResponse:
    return problems.answer(request, problems.from_validation(error.errors))


def _http_error(request: HttpRequest, error: HttpError) -> HttpResponse:
    return problems.answer(request, Refused(HTTPStatus(error.status_code), error.message))


def _not_found(request: HttpRequest, _error: Http404) -> HttpResponse:
    return problems.answer(request, Refused(HTTPStatus.NOT_FOUND, "There is nothing at this address."))


def _nothing_loaded(request: HttpRequest, error: NothingLoaded) -> HttpResponse:
    return problems.answer(request, Refused(HTTPStatus.NOT_FOUND, str(error)))


HANDLERS: dict[type[Exception], Callable[[HttpRequest, Any], HttpResponse]] = {
    Refused: problems.answer,
    ValidationError: _unreadable,
    HttpError: _http_error,
    Http404: _not_found,
    NothingLoaded: _nothing_loaded,
}
