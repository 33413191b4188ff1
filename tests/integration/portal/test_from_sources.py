"""A key figure whose figures come from sources: who says, how it was made, and what a source says instead."""

from datetime import date
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from samstyr.cli import loading
from samstyr.goals.changes.readings import apply
from tests.bound_packages import AT, HEAD, bound_package, bring_in, typed
from tests.databases import Database
from tests.integration.portal.conftest import Answer

PAGE, MOST_QUERIES = "/nokkeltall/driftsresultat/", 10


@pytest.fixture
def applied(tmp_path: Path, empty_database: Database) -> None:
    package = bound_package(tmp_path / "package", typed(2020, "1.8") + typed(2022, "3.0"))
    series = package / "series.csv"
    series.write_text(series.read_text("utf-8").replace("not_joined", "summed"), "utf-8")
    loading.load(path=package, by="Kari", at=AT)
    old = "".join(f"{code},2019,{value},\n" for code, value in (("0220", "0.5"), ("0627", "0.4"), ("0628", "0.3")))
    bring_in(tmp_path, HEAD + old + "3025,2020,1.8,\n3025,2021,2.5,\n3025,2022,3.1,\n")
    apply(home=tmp_path, municipality="eksempel", as_of=date(2023, 8, 31), by="Kari", at=AT)


def read(address: str) -> Answer:
    found = Client().get(address)
    return Answer(found.status_code, found.content.decode(), dict(found.headers))


@pytest.mark.usefixtures("applied")
def test_the_page_says_who_when_and_how():
    page = read(PAGE)
    for said in (
        "Fra kildene",
        "Utgiver Asker kommune",
        "Tabell file driftsresultat",
        "Hentet 20. mars 2026",
        "Lisens NLOD 2.0",
        "Merknad Skrevet av fra rapporten",
        "Tallene før 2020 er summen av tallene for de gamle kommunene.",
        "Tallet er publisert for 3025 Asker.",
        "Slik ble tallet i 2022 til",
    ):
        assert said in page.words, said
    assert "nye kommunegrenser" in page.body


@pytest.mark.usefixtures("applied")
def test_a_source_that_disagrees_is_shown_and_the_typed_figure_stands():
    page = read(PAGE)
    assert "Kilden sier noe annet: For 2022 sier den 3,1 %. Det som vises, er skrevet inn." in page.words
    assert "2022 3,0 % 3,1 %" in page.words
    figure = read("/f/driftsresultat@2022")
    assert "Kilden sier noe annet:" in figure.words
    assert "Fireårsrapport" not in figure.words


@pytest.mark.usefixtures("applied")
def test_a_fetched_figure_answers_with_its_steps():
    figure = read("/f/driftsresultat@2019")
    assert "1,2 %" in figure.words
    assert "0,5 (0220 Asker) + 0,4 (0627 Røyken) + 0,3 (0628 Hurum) = 1,2" in figure.words
    assert "Kilde driftsresultat, Asker kommune" in figure.words
    assert "Lest inn 20. mars 2026" in figure.words


@pytest.mark.usefixtures("applied")
def test_the_page_asks_no_more_of_the_database_than_others():
    with CaptureQueriesContext(connection) as asked:
        Client().get(PAGE)
    assert len(asked) <= MOST_QUERIES, [one["sql"][:100] for one in asked]


@pytest.mark.usefixtures("applied")
def test_in_english():
    page = read("/en/indicator/driftsresultat/")
    for said in ("From the sources", "Publisher Asker kommune", "The source says something else:"):
        assert said in page.words, said
