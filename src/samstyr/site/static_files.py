"""Static files by WhiteNoise, in the shape that an ASGI server can send."""

from django.http import HttpRequest, HttpResponse
from whitenoise.middleware import WhiteNoiseMiddleware
from whitenoise.responders import StaticFile


class StaticFiles(WhiteNoiseMiddleware):  # type: ignore[misc]  # WhiteNoise has no types
    """Middleware: answer for the files under STATIC_URL."""

    @staticmethod
    def serve(static_file: StaticFile, request: HttpRequest) -> HttpResponse:
        """Send a file whole: WhiteNoise streams it by a plain iterator, and Django under ASGI warns against that."""
        answer = static_file.get_response(request.method, request.META)
        response = HttpResponse(status=int(answer.status))
        del response.headers["Content-Type"]
        for name, value in answer.headers:
            response.headers[name] = value
        if answer.file is not None:
            with answer.file as file:
                response.content = file.read()
        return response
