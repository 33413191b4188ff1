"""The search."""

from django.http import HttpRequest, HttpResponse

from samstyr.portal import visit as visits
from samstyr.portal.pages import from_a_to_aa
from samstyr.portal.pages import search as search_page
from samstyr.portal.views.show import LONGEST_QUESTION, show


def results(request: HttpRequest) -> HttpResponse:
    """Show what is found; the words are neither logged nor kept."""
    visit = visits.begin()
    typed = request.GET.get("q", "").strip()[:LONGEST_QUESTION]
    return show(request, "portal/search.html", search_page.build(typed, visit), visit)


def register(request: HttpRequest) -> HttpResponse:
    """Show everything that has a page of its own, from A to Å."""
    visit = visits.begin()
    return show(request, "portal/from_a_to_aa.html", from_a_to_aa.build(visit), visit)
