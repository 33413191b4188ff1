"""The headers that every answer carries, so that a page can do no more than show itself."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'"
)
UNUSED_FEATURES = ("browsing-topics", "camera", "display-capture", "geolocation", "microphone", "payment", "usb")
ALWAYS = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in UNUSED_FEATURES),
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "X-Content-Type-Options": "nosniff",
}


class SafeHeaders:
    """Middleware: lay the headers on every answer, also on errors and on what a cache answers."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in ALWAYS.items():
            response.headers.setdefault(name, value)
        # By path, not by view: an answer from the page cache never reaches a view.
        if request.path_info.startswith(tuple(settings.EMBED_PATHS)):
            response.headers["Content-Security-Policy"] = f"{CONTENT_POLICY}; frame-ancestors *"
        else:
            response.headers["Content-Security-Policy"] = f"{CONTENT_POLICY}; frame-ancestors 'none'"
            response.headers["X-Frame-Options"] = "DENY"
        return response
