"""Focus areas, goals and fiscal rules."""

from django.http import Http404, HttpRequest, HttpResponse

from samstyr.portal import visit as visits
from samstyr.portal.pages import fiscal_rules as rules_page
from samstyr.portal.pages import focus_area as area_page
from samstyr.portal.pages import goal as goal_page
from samstyr.portal.views.show import show


def focus_area(request: HttpRequest, area_id: str) -> HttpResponse:
    """Show a focus area."""
    visit = visits.begin()
    page = area_page.build(area_id, visit)
    if page is None:
        raise Http404(area_id)
    return show(request, "portal/focus_area.html", page, visit)


def goal(request: HttpRequest, goal_id: str) -> HttpResponse:
    """Show a goal."""
    visit = visits.begin()
    page = goal_page.build(goal_id, visit)
    if page is None:
        raise Http404(goal_id)
    return show(request, "portal/goal.html", page, visit)


def fiscal_rules(request: HttpRequest) -> HttpResponse:
    """Show the fiscal rules over the years."""
    visit = visits.begin()
    return show(request, "portal/fiscal_rules.html", rules_page.build(visit), visit)
