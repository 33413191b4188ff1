"""The headers of every answer."""

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from samstyr.site.headers import SafeHeaders


def answer_at(path: str, response: HttpResponse | None = None) -> HttpResponse:
    def view(_request: HttpRequest) -> HttpResponse:
        return response or HttpResponse("")

    return SafeHeaders(view)(RequestFactory().get(path))


def directives(response: HttpResponse) -> dict[str, str]:
    parts = (part.strip().split(" ", 1) for part in response["Content-Security-Policy"].split(";"))
    return {part[0]: part[1] for part in parts}


@pytest.mark.parametrize("path", ["/", "/en/", "/api/v1/goals", "/static/look/icon.svg", "/nowhere"])
def test_an_answer_allows_nothing_but_the_sites_own_files(path: str):
    policy = directives(answer_at(path))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert "unsafe" not in answer_at(path)["Content-Security-Policy"]
    assert answer_at(path)["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("path", ["/bygg-inn/123/", "/en/embed/123/"])
def test_only_the_embed_addresses_may_stand_in_a_frame(path: str):
    response = answer_at(path)
    assert directives(response)["frame-ancestors"] == "*"
    assert "X-Frame-Options" not in response


def test_a_path_that_only_looks_like_an_embed_may_not():
    assert directives(answer_at("/mal/bygg-inn/1/"))["frame-ancestors"] == "'none'"


def test_browsers_are_told_to_guess_nothing_and_to_lend_nothing():
    response = answer_at("/")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert "geolocation=()" in response["Permissions-Policy"]
    assert "camera=()" in response["Permissions-Policy"]


def test_a_view_may_be_stricter_about_referrers():
    response = HttpResponse("", headers={"Referrer-Policy": "no-referrer"})
    assert answer_at("/", response)["Referrer-Policy"] == "no-referrer"
