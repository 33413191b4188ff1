"""Safe as it comes: what a stranger who calls the site gets, and what not."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

PAGES = ["/", "/en/", "/handlingsregler/", "/sok/?q=gjeld", "/api/v1/openapi.json", "/robots.txt", "/nowhere/"]


@pytest.fixture
def client(demo) -> Client:
    return Client(raise_request_exception=False)


def test_nothing_that_a_person_runs_shows_how_the_site_is_built():
    assert settings.DEBUG is False


@pytest.mark.parametrize("path", PAGES)
def test_no_answer_sets_a_cookie_and_each_has_the_policy(client: Client, path: str):
    response = client.get(path)
    assert not response.cookies
    assert "Set-Cookie" not in response.headers
    assert response["Content-Security-Policy"].startswith("default-src 'none'")
    assert response["X-Content-Type-Options"] == "nosniff"


def test_a_name_that_is_not_the_sites_own_is_refused(client: Client):
    assert client.get("/", headers={"host": "evil.example"}).status_code == 400
    assert client.get("/", headers={"host": "127.0.0.1:8000"}).status_code == 200


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_embed_address_is_the_one_that_may_stand_in_a_frame(language: str):
    with override(language):
        path = reverse("portal:embed", args=["1"])
    assert path.startswith(tuple(settings.EMBED_PATHS))


def test_the_language_is_in_the_address_and_not_in_the_browser(client: Client):
    assert b'<html lang="nb"' in client.get("/", headers={"accept-language": "en"}).content
    assert b'<html lang="en"' in client.get("/en/", headers={"accept-language": "nb"}).content


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_sent_to_a_page(client: Client, method: str):
    refused = getattr(client, method)("/")
    assert refused.status_code == 405
    assert refused["Allow"] == "GET, HEAD, OPTIONS"


def test_a_page_can_be_asked_for_by_its_headers_alone(client: Client):
    assert client.head("/").status_code == 200
