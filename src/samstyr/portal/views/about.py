"""Pages about the figures and about the site."""

from django.http import HttpRequest, HttpResponse

from samstyr.portal import visit as visits
from samstyr.portal.frame import site_address
from samstyr.portal.pages import about, texts
from samstyr.portal.views.show import show


def figures(request: HttpRequest) -> HttpResponse:
    """Show where the figures come from and what has been done to them."""
    visit = visits.begin()
    return show(request, "portal/about.html", about.build(visit), visit)


def accessibility(request: HttpRequest) -> HttpResponse:
    """Show how the site is made for everybody."""
    visit = visits.begin()
    return show(request, "portal/text.html", texts.accessibility(visit), visit)


def privacy(request: HttpRequest) -> HttpResponse:
    """Show what the site knows of its readers."""
    visit = visits.begin()
    return show(request, "portal/text.html", texts.privacy(visit), visit)


def open_data(request: HttpRequest) -> HttpResponse:
    """Show how to take the figures along."""
    visit = visits.begin()
    return show(request, "portal/text.html", texts.open_data(visit, site_address(request)), visit)
