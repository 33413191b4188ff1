"""The front page."""

from django.http import HttpRequest, HttpResponse

from samstyr.portal import visit as visits
from samstyr.portal.pages import front as front_page
from samstyr.portal.views.show import show


def front(request: HttpRequest) -> HttpResponse:
    """Show how everything stands, in one glance."""
    visit = visits.begin()
    return show(request, "portal/front.html", front_page.build(visit), visit)
