"""Errors, told in a way that helps."""

from django.http import HttpRequest, HttpResponse

from samstyr.portal import visit as visits
from samstyr.portal.pages import errors
from samstyr.portal.views.show import show

TEMPLATE = "portal/error.html"


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Say that there is no such page, or that nothing is loaded yet."""
    if isinstance(exception, visits.NothingToShow):
        return show(request, TEMPLATE, errors.nothing_loaded(), None, status=404)
    return show(request, TEMPLATE, errors.not_found(request.path), _visit(), status=404)


def failed(request: HttpRequest) -> HttpResponse:
    """Say that something failed, without asking the database or anything else that may be the cause."""
    return show(request, TEMPLATE, errors.failed(), None, status=500)


def _visit() -> visits.Visit | None:
    try:
        return visits.begin()
    except visits.NothingToShow:
        return None
