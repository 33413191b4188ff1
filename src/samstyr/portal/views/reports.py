"""Reports: all of them, an edition's cover, its chapters, and its files."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response

from samstyr.portal import visit as visits
from samstyr.portal.pages import chapter as chapter_page
from samstyr.portal.pages import edition as edition_page
from samstyr.portal.pages import edition_files, errors
from samstyr.portal.pages import reports as reports_page
from samstyr.portal.views.show import show
from samstyr.reports.editions.values import EditionDamaged
from samstyr.reports.queries import editions

# An edition never changes, so neither do its files: whoever has one need not ask again.
FOR_EVER = "public, max-age=31536000, immutable"

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]


def unless_damaged(view: View[P]) -> View[P]:
    """Say so where the files of an edition are not as they were, and show nothing of it."""

    @wraps(view)
    def told(request: HttpRequest, /, *args: P.args, **ids: P.kwargs) -> HttpResponse:
        try:
            return view(request, *args, **ids)
        except EditionDamaged:
            return show(request, "portal/error.html", errors.damaged(), visits.begin(), status=500)

    return told


def register(request: HttpRequest) -> HttpResponse:
    """Show all reports."""
    visit = visits.begin()
    return show(request, "portal/reports.html", reports_page.build(visit), visit)


@unless_damaged
def report(request: HttpRequest, report: str) -> HttpResponse:
    """Show the edition of a report that a reader should see."""
    visit = visits.begin()
    page = edition_page.newest(report, visit)
    if page is None:
        raise Http404(report)
    return show(request, "portal/edition.html", page, visit)


@unless_damaged
def edition(request: HttpRequest, report: str, number: int) -> HttpResponse:
    """Show an edition's cover."""
    visit = visits.begin()
    page = edition_page.build(report, number, visit)
    if page is None:
        raise Http404(f"{report}/{number}")
    return show(request, "portal/edition.html", page, visit)


@unless_damaged
def chapter(request: HttpRequest, report: str, number: int, chapter: str) -> HttpResponse:
    """Show a chapter of an edition."""
    visit = visits.begin()
    page = chapter_page.build(report, number, f"{chapter}.html", visit)
    if page is None:
        raise Http404(f"{report}/{number}/{chapter}")
    return show(request, "portal/chapter.html", page, visit)


@unless_damaged
def file(request: HttpRequest, report: str, number: int, name: str) -> HttpResponse:
    """Send a file of an edition, as it was laid down."""
    found = editions.edition(report, number)
    sent = edition_files.find(found, name) if found else None
    if sent is None:
        raise Http404(name)
    headers = {"Cache-Control": FOR_EVER, "ETag": f'"{sent.mark}"'}
    response = HttpResponse(sent.path.read_bytes(), content_type=sent.media_type, headers=headers)
    answered = get_conditional_response(request, etag=headers["ETag"], response=response)
    return answered if isinstance(answered, HttpResponse) else response
