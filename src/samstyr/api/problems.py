"""What went wrong, said the same way everywhere (RFC 9457)."""

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse
from ninja import Schema
from pydantic import Field

MEDIA_TYPE = "application/problem+json"


class Fault(Schema):
    """One thing that is wrong with a request, and where it stands."""

    where: str = Field(description="Where it stands: the place (query or path) and the name of the parameter.")
    message: str


class Problem(Schema):
    """A problem document (RFC 9457)."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str = Field(description="What happened and what to do about it.")
    instance: str = Field(description="The address that was asked.")
    errors: list[Fault] | None = None


class Refused(Exception):
    """A request that gets a problem document for an answer."""

    def __init__(
        self,
        status: HTTPStatus,
        detail: str,
        *,
        errors: list[Fault] | None = None,
        headers: dict[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status, self.detail, self.errors, self.headers = status, detail, errors, headers or {}


class NotFound(Refused):
    """There is nothing with such an id."""

    def __init__(self, kind: str, id: str, listing: str) -> None:
        detail = f"There is no {kind} with the id {id!r}. The ids that exist are listed at {listing}."
        super().__init__(HTTPStatus.NOT_FOUND, detail)


def answer(request: HttpRequest, refused: Refused) -> HttpResponse:
    """Return the problem document for a refused request."""
    problem = Problem(
        title=refused.status.phrase,
        status=refused.status.value,
        detail=refused.detail,
        instance=request.path,
        errors=refused.errors,
    )
    body = problem.model_dump_json(exclude_none=True)
    return HttpResponse(body, status=refused.status.value, content_type=MEDIA_TYPE, headers=refused.headers)


def from_validation(errors: list[dict[str, Any]]) -> Refused:
    """Return the refusal of a request with parameters that cannot be read."""
    faults = [Fault(where=_where(error), message=str(error.get("msg", ""))) for error in errors]
    detail = "One or more parameters cannot be read; `errors` says which. The description is at /api/v1/openapi.json."
    return Refused(HTTPStatus.UNPROCESSABLE_ENTITY, detail, errors=faults)


def _where(error: dict[str, Any]) -> str:
    place, *names = (str(part) for part in error.get("loc", ()))
    # The parameters of one operation are gathered in a model whose name says nothing to the reader.
    return " ".join([place, ".".join(name for name in names if name not in ("asked", "paging", "selection"))]).strip()
