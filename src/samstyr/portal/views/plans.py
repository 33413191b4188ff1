"""Plans: the register, and each by itself."""

from django.http import Http404, HttpRequest, HttpResponse

from samstyr.portal import visit as visits
from samstyr.portal.pages import plan as plan_page
from samstyr.portal.pages import plans as register_page
from samstyr.portal.views.show import show


def register(request: HttpRequest) -> HttpResponse:
    """Show the plan register."""
    visit = visits.begin()
    return show(request, "portal/plans.html", register_page.build(visit), visit)


def plan(request: HttpRequest, plan_id: str) -> HttpResponse:
    """Show a plan with everything that is said about it."""
    visit = visits.begin()
    page = plan_page.build(plan_id, visit)
    if page is None:
        raise Http404(plan_id)
    return show(request, "portal/plan.html", page, visit)
