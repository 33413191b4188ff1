"""Errors, told in a way that helps; and what machines ask for first."""

import xml.etree.ElementTree as ET

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from samstyr.portal.views import errors
from tests.integration.portal.conftest import Get

NAMESPACES = {"map": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


@pytest.mark.parametrize(
    "address",
    [
        "/nokkeltall/finnes_ikke/",
        "/nokkeltall/finnes_ikke/interaktiv/",
        "/bygg-inn/finnes_ikke/",
        "/satsingsomrade/finnes_ikke/",
        "/mal/finnes_ikke/",
        "/planer/finnes_ikke/",
        "/tall/finnes_ikke/",
        "/f/oko_netto_laanegjeld@1814",
        "/f/oko_netto_laanegjeld@tull",
        "/noe-helt-annet/",
    ],
)
def test_what_is_not_there_is_said_and_searched_for(get: Get, address: str):
    page = get(address)
    assert page.status == 404
    assert page.texts("h1") == ["Siden finnes ikke"]
    assert [one.get("name") for one in page.tree.iter("input")] == ["q"]
    assert "/tall/" in [one.get("href") for one in page.tree.iter("a")]


def test_the_words_of_a_lost_address_are_ready_to_be_searched_for(get: Get):
    page = get("/en/indicator/net_loan_debt/")
    assert page.texts("h1") == ["There is no such page"]
    assert [one.get("value") for one in page.tree.iter("input")] == ["net loan debt"]


@pytest.mark.django_db
def test_an_error_of_ours_needs_no_database():
    request = RequestFactory().get("/nokkeltall/oko_netto_laanegjeld/")
    with CaptureQueriesContext(connection) as asked:
        answer = errors.failed(request)
    assert answer.status_code == 500
    assert "Noe gikk galt hos oss" in answer.content.decode()
    assert len(asked) == 0


def test_the_site_map_has_every_page_in_both_languages(get: Get):
    answer = get(reverse("sitemap"))
    assert answer.headers["Content-Type"].startswith("application/xml")
    pages = ET.fromstring(answer.body).findall("map:url", NAMESPACES)
    addresses = [page.findtext("map:loc", namespaces=NAMESPACES) for page in pages]
    assert len(addresses) == len(set(addresses)) > 450
    assert "http://testserver/nokkeltall/oko_netto_laanegjeld/" in addresses
    assert "http://testserver/en/indicator/oko_netto_laanegjeld/" in addresses
    assert all(len(page.findall("x:link", NAMESPACES)) == 2 for page in pages)


def test_programs_are_asked_to_leave_searches_alone(get: Get):
    answer = get(reverse("robots"))
    assert answer.body.splitlines() == [
        "User-agent: *",
        "Disallow: /sok/?",
        "Disallow: /en/search/?",
        "Sitemap: http://testserver/sitemap.xml",
    ]


def test_the_accessibility_statement_is_where_the_settings_say(get: Get, settings):
    assert "Dette er en demonstrasjon, og har ingen tilgjengelighetserklæring." in get("/tilgjengelighet/").words
    settings.ACCESSIBILITY_ADDRESS = "https://uustatus.no/nb/erklaringer/publisert/1"
    page = get("/tilgjengelighet/")
    assert settings.ACCESSIBILITY_ADDRESS in [one.get("href") for one in page.tree.iter("a")]


def test_a_configured_address_is_the_one_that_travels(get: Get, settings):
    settings.SITE_ADDRESS = "https://tall.example.no"
    page = get("/nokkeltall/oko_netto_laanegjeld/")
    assert "https://tall.example.no/f/oko_netto_laanegjeld@2022" in page.texts("code")
    assert '<link rel="canonical" href="https://tall.example.no/nokkeltall/oko_netto_laanegjeld/">' in page.body


def test_a_strange_host_gets_no_page():
    assert Client().get("/", headers={"host": "evil.example"}).status_code == 400
