"""The page that checks a pasted text."""

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.cache import patch_cache_control
from django.views.decorators.debug import sensitive_post_parameters

from samstyr.portal import visit as visits
from samstyr.portal.pages import check as check_page
from samstyr.portal.views.show import show

TEMPLATE = "portal/check.html"


# There is no CSRF token, since it would need a cookie and there is nothing to protect: what is sent changes nothing,
# is kept nowhere, and is answered the same whoever sends it. Should anything fail, no report shows the text.
@sensitive_post_parameters()
def text(request: HttpRequest) -> HttpResponse:
    """Show the form; with a text, show its marks. The text is neither logged nor kept."""
    visit = visits.begin()
    if request.method != "POST":
        return show(request, TEMPLATE, check_page.empty(visit), visit)
    page, status = check_page.too_large(visit), 413
    sent = _sent(request)
    if sent is not None:
        page, status = check_page.build(str(sent.get("text", "")), visit, of=str(sent.get("of", "")))
    response = show(request, TEMPLATE, page, visit, status=status)
    patch_cache_control(response, no_store=True)
    return response


def _sent(request: HttpRequest) -> QueryDict | None:
    """Return what came, None where there was more of it than anybody reads."""
    if getattr(request, "scope", {}).get(settings.TOO_LARGE_MARK):
        return None
    try:
        return request.POST
    except RequestDataTooBig:
        return None
