"""The public pages are there to be read: nothing can be sent to them."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

METHODS = ("GET", "HEAD", "OPTIONS")
# The API says the same by its own problem documents.
API = "/api/"


class ReadingOnly:
    """Middleware: refuse every other method before anything looks at what came with it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method not in METHODS and not request.path_info.startswith(API):
            return HttpResponseNotAllowed(METHODS)
        return self.get_response(request)
