"""Static files by WhiteNoise, in the shape that an ASGI server can send."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import StaticFile


class StaticFiles(WhiteNoiseMiddleware):  # type: ignore[misc]  # WhiteNoise has no types
    """Middleware: answer for files under STATIC_URL."""

    get_response: Callable[[HttpRequest], HttpResponseBase]

    @staticmethod
    def serve(static_file: StaticFile, request: HttpRequest) -> HttpResponseBase:
        """Send the file whole. WhiteNoise streams it by a plain iterator, which Django under ASGI warns against."""
        answer = static_file.get_response(request.method, request.META)
        with answer.file if answer.file is not None else _nothing() as file:
            response = HttpResponse(file.read(), status=int(answer.status))
        del response.headers["Content-Type"]
        for name, value in answer.headers:
            response.headers[name] = value
        return response
