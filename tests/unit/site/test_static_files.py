"""Static files under ASGI: whole answers, the right headers, nothing for a missing file."""

from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from samstyr.site.static_files import StaticFiles


@pytest.fixture
def middleware(tmp_path: Path, settings) -> StaticFiles:
    (tmp_path / "a.css").write_text("a{color:CanvasText}")
    settings.STATIC_ROOT = tmp_path
    return StaticFiles(lambda _request: HttpResponse("from the site", status=404))


def test_a_file_comes_whole_and_not_as_a_stream(middleware: StaticFiles):
    response = middleware(RequestFactory().get("/static/a.css"))
    assert response.status_code == 200
    assert not response.streaming
    assert response.content == b"a{color:CanvasText}"
    assert response["Content-Type"] == 'text/css; charset="utf-8"'
    assert response["Content-Length"] == "19"


def test_a_head_request_gets_the_headers_alone(middleware: StaticFiles):
    response = middleware(RequestFactory().head("/static/a.css"))
    assert response.content == b""
    assert response["Content-Length"] == "19"


def test_a_reader_who_has_the_file_is_told_so(middleware: StaticFiles):
    first = middleware(RequestFactory().get("/static/a.css"))
    second = middleware(RequestFactory().get("/static/a.css", headers={"If-None-Match": first["ETag"]}))
    assert second.status_code == 304
    assert second.content == b""


def test_whatever_is_no_static_file_is_the_sites_to_answer(middleware: StaticFiles):
    response = middleware(RequestFactory().get("/static/b.css"))
    assert (response.status_code, response.content) == (404, b"from the site")
