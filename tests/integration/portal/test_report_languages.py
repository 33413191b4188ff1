"""A report in two languages: each reader gets the own one, and both lead to each other."""

from collections.abc import Iterator

import pytest
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from samstyr.kernels.texts import Text
from samstyr.search import changes as search
from samstyr.search.queries import find
from samstyr.search.values import Kind
from tests.databases import Cluster, Database, rolled_back
from tests.integration.portal.conftest import Answer, Get, _asking
from tests.proposed_editions import DESCRIPTION, Place, copied, propose_debt
from tests.report_folders import write_report

ENGLISH = DESCRIPTION.replace("language: nb", "language: en\ntranslation_of: gjeld")
TEXT = "# Economy\n\nNet loan debt was {{oko_netto_laanegjeld@2022}}.\n"


@pytest.fixture(scope="module")
def both(
    published_once: Place,
    cluster: Cluster,
    main_database: Database,
    tmp_path_factory: pytest.TempPathFactory,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[Place]:
    """The report about debt with one in English beside it."""
    folder = tmp_path_factory.mktemp("languages")
    with (
        django_db_blocker.unblock(),
        copied(published_once, cluster, folder / "home", "languages", afterwards=main_database) as place,
    ):
        propose_debt(write_report(folder / "debt", TEXT, description=ENGLISH), place.home)
        with override_settings(HOME=place.home):
            search.rebuild()
            yield place


@pytest.fixture
def get(both: Place) -> Iterator[Get]:
    with rolled_back():
        yield _asking


def hrefs(page: Answer) -> list[str]:
    return [one.get("href") or "" for one in page.tree.iter("a")]


def cards(page: Answer) -> list[str]:
    return [href for href in hrefs(page) if href in {"/rapporter/gjeld/", "/en/reports/debt/", "/rapporter/debt/"}]


def switch(page: Answer) -> str:
    """Where the site's own switch of languages leads."""
    (found,) = [
        one.get("href") for one in page.tree.iter("a") if one.get("lang") in {"nb", "en"} and one.get("hreflang")
    ]
    return found


def test_each_reader_is_offered_the_own_language_and_told_of_the_other(get: Get):
    norwegian, english = get("/rapporter/"), get("/en/reports/")
    assert norwegian.texts("h2")[0] == "Gjeld i Asker"
    assert cards(norwegian) == ["/rapporter/gjeld/", "/en/reports/debt/"]
    assert "På engelsk: Debt in Asker" in norwegian.words
    assert english.texts("h2")[0] == "Debt in Asker"
    assert cards(english) == ["/en/reports/debt/", "/rapporter/gjeld/"]
    assert "In Norwegian: Gjeld i Asker" in english.words
    assert "Én rapport." in norwegian.words
    assert "/en/reports/debt/" in hrefs(get("/en/"))
    assert "/rapporter/gjeld/" in hrefs(get("/"))


def test_the_switch_of_languages_leads_to_the_same_chapter_of_the_other(get: Get):
    assert switch(get("/rapporter/gjeld/")) == "/en/reports/debt/"
    assert switch(get("/en/reports/debt/")) == "/rapporter/gjeld/"
    assert switch(get("/rapporter/gjeld/2/01-okonomi.html")) == "/en/reports/debt/1/01-economy.html"
    assert switch(get("/en/reports/debt/1/01-economy.html")) == "/rapporter/gjeld/2/01-okonomi.html"


def test_who_reads_the_other_language_in_a_page_of_the_own_is_told(get: Get):
    for address in ("/en/reports/gjeld/", "/en/reports/gjeld/2/01-okonomi.html"):
        page = get(address)
        assert "This report is in Norwegian. There is one in English. Debt in Asker" in page.words
        assert "/en/reports/debt/" in hrefs(page)
        assert switch(page) == address.replace("/en/reports", "/rapporter")
    page = get("/rapporter/debt/")
    assert "Denne rapporten er på engelsk. Den finnes også på norsk. Gjeld i Asker" in page.words
    assert "Oversatt fra gjeld" in page.words
    assert "This report is in" not in get("/en/reports/debt/").words


def test_other_pages_lead_to_the_readers_own(get: Get):
    chapters = [one for one in hrefs(get("/en/focus-area/okonomi/")) if "/reports/" in one and ".html" in one]
    assert chapters == ["/en/reports/debt/1/01-economy.html"]
    chapters = [one for one in hrefs(get("/satsingsomrade/okonomi/")) if one.startswith("/rapporter/g")]
    assert chapters == ["/rapporter/gjeld/2/01-okonomi.html"]
    best = find(text="gjeld", language="nb", kinds=[Kind.REPORT]).best
    assert best[0].key == "gjeld"
    titles = {hit.key: hit.title for hit in best}
    assert (titles["gjeld"], titles["debt"]) == (Text("Gjeld i Asker"), Text("", "Debt in Asker"))
