"""How every view ends: the page's values in its template, inside the frame."""

from typing import Protocol

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from samstyr.portal.frame import Head, page_frame
from samstyr.portal.visit import Visit

LONGEST_QUESTION = 200


class Page(Protocol):
    """What all page values have in common."""

    @property
    def head(self) -> Head:
        """What the page says about itself."""


def show(request: HttpRequest, template: str, page: Page, visit: Visit | None, status: int = 200) -> HttpResponse:
    """Render a page inside its frame."""
    frame = page_frame(request, page.head, visit)
    return render(request, template, {"frame": frame, "page": page}, status=status)
