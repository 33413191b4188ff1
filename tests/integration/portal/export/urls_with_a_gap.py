"""The site's addresses, but for one page that other pages point to."""

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound
from django.urls import path

from samstyr.site import urls


def gone(_request: HttpRequest) -> HttpResponse:
    return HttpResponseNotFound()


urlpatterns = [path("personvern/", gone), *urls.urlpatterns]
