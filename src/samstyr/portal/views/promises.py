"""Promises."""

from django.http import HttpRequest, HttpResponse

from samstyr.portal import visit as visits
from samstyr.portal.pages import promises as promises_page
from samstyr.portal.views.show import show


def promises(request: HttpRequest) -> HttpResponse:
    """Show what was promised, and what came of it."""
    visit = visits.begin()
    return show(request, "portal/promises.html", promises_page.build(visit), visit)
