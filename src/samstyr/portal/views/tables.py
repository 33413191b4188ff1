"""Tables: the list of them, and each by itself."""

from django.http import Http404, HttpRequest, HttpResponse

from samstyr.portal import visit as visits
from samstyr.portal.pages import known_lists, records, table, tables
from samstyr.portal.views.show import LONGEST_QUESTION, show


def register(request: HttpRequest) -> HttpResponse:
    """Show every table, or those with a name that was asked for."""
    visit = visits.begin()
    typed = request.GET.get("q", "").strip()[:LONGEST_QUESTION]
    return show(request, "portal/tables.html", tables.build(typed, visit), visit)


def one(request: HttpRequest, table_id: str) -> HttpResponse:
    """Show a table, or a declared list of the package by that name."""
    visit = visits.begin()
    page = table.build(table_id, visit) or records.build(table_id, visit) or known_lists.build(table_id, visit)
    if page is None:
        raise Http404(table_id)
    return show(request, "portal/table.html", page, visit)
