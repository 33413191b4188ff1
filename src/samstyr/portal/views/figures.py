"""Key figures: each by itself, each of its figures, embedded, and interactive."""

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from samstyr.look.charts import interactive as interactive_charts
from samstyr.portal import links
from samstyr.portal import visit as visits
from samstyr.portal.frame import page_frame, site_address, whole_address
from samstyr.portal.pages import figure as figure_page
from samstyr.portal.pages import indicator as indicator_page
from samstyr.portal.pages import interactive as interactive_page
from samstyr.portal.views.show import show


def indicator(request: HttpRequest, indicator_id: str) -> HttpResponse:
    """Show a key figure."""
    visit = visits.begin()
    page = indicator_page.build(indicator_id, visit, site_address(request))
    if page is None:
        raise Http404(indicator_id)
    return show(request, "portal/indicator.html", page, visit)


def figure(request: HttpRequest, indicator_id: str, period: str) -> HttpResponse:
    """Show one figure at its permanent address."""
    visit = visits.begin()
    page = figure_page.build(indicator_id, period, visit)
    if page is None:
        raise Http404(f"{indicator_id}@{period}")
    return show(request, "portal/figure.html", page, visit)


def embed(request: HttpRequest, indicator_id: str) -> HttpResponse:
    """Show a key figure inside another site's page."""
    visit = visits.begin()
    page = indicator_page.embedded(indicator_id, visit, site_address(request))
    if page is None:
        raise Http404(indicator_id)
    whole = whole_address(request, links.to("indicator", indicator_id))
    frame = page_frame(request, page.head, visit)
    return render(request, "portal/embed.html", {"frame": frame, "page": page, "whole": whole})


def interactive(request: HttpRequest, indicator_id: str) -> HttpResponse:
    """Show the chart that answers to the reader."""
    visit = visits.begin()
    page = interactive_page.build(indicator_id, visit)
    if page is None:
        raise Http404(indicator_id)
    return show(request, "portal/interactive.html", page, visit)


def specification(request: HttpRequest, indicator_id: str) -> HttpResponse:
    """Answer with what the interactive chart's script draws."""
    chart = interactive_page.specification(indicator_id, visits.begin())
    if chart is None:
        raise Http404(indicator_id)
    return JsonResponse(interactive_charts.interactive(chart))
