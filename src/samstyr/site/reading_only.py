"""The public pages are there to be read: nothing can be sent to them, but for text to the page that checks it."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

METHODS = ("GET", "HEAD", "OPTIONS")
SENDING = (*METHODS, "POST")
# The API says the same by its own problem documents.
API = "/api/"


class ReadingOnly:
    """Middleware: refuse every other method before anything looks at what came with it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        allowed = SENDING if request.path_info in settings.SENDING_PATHS else METHODS
        if request.method not in allowed and not request.path_info.startswith(API):
            return HttpResponseNotAllowed(allowed)
        return self.get_response(request)
