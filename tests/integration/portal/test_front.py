"""The front page: how it stands in one glance, computed and never typed."""

import pytest
from django.test import Client

from samstyr.exchange.queries.package import package
from samstyr.goals.queries.overview import overview
from samstyr.kernels.assessment.outcomes import Direction
from tests.databases import Database
from tests.integration.portal.conftest import Get


def test_the_glance_is_what_the_assessments_count(get: Get, demo: Database):
    loaded = package()
    counts = overview(as_of=loaded.reference_date, area=loaded.municipality).counts
    page = get("/")
    better, worse = counts.by_direction[Direction.IMPROVING], counts.by_direction[Direction.WORSENING]
    assert (better, worse) == (22, 15)
    assert f"{better} nøkkeltall er blitt bedre, {worse} dårligere." in page.words
    assert "26 uendret" in page.words
    assert "28 kan ikke sies" in page.words
    assert "Ni av de 91 har et måltall" in page.words
    pegs = [one for one in page.tree.iter("i") if one.get("data-status")]
    board = [one.get("data-status") for one in pegs][: counts.indicators]
    assert board.count("improving") == better
    assert board.count("unknown") == 28


def test_it_says_that_it_is_a_demonstration_and_not_the_municipalitys_own(get: Get):
    assert "Ikke kommunens eget nettsted" in get("/").words
    assert "Not the municipality's own site" in get("/en/").words


def test_what_is_worth_a_look_is_said_in_plain_words(get: Get):
    words = get("/").words
    assert "Netto driftsresultat, andel av driftsinntekter Gikk fra nådd til ikke nådd" in words
    assert "Fra 4,4 % i 2021 til −0,7 % i 2022" in words
    assert "ganger så" not in words


def test_the_eight_focus_areas_lead_to_their_pages(get: Get):
    page = get("/")
    cards = [one.get("href") for one in page.tree.iter("a") if "/satsingsomrade/" in (one.get("href") or "")]
    assert len(cards) == 8
    assert "Bærekraftsmål 13: Stoppe klimaendringene" in page.words


def test_it_counts_what_is_missing(get: Get):
    assert "234 av 364 tall er på plass" in get("/").words
    assert "234 of 364 figures are in place" in get("/en/").words


@pytest.mark.django_db
def test_an_empty_database_says_what_to_do():
    answer = Client().get("/")
    assert answer.status_code == 404
    assert "samstyr load" in answer.content.decode()
