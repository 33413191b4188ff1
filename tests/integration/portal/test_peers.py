"""A key figure beside other municipalities, as a reader gets it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from samstyr.goals.models import Indicator, PeerTable
from tests.integration.portal.conftest import Answer, Get
from tests.integration.portal.test_every_page import INLINE, MOST_QUERIES
from tests.peer_country import MUNICIPALITIES, hold_beside_others

DEBT = "oko_netto_laanegjeld"
PAGE, ENGLISH = f"/nokkeltall/{DEBT}/", f"/en/indicator/{DEBT}/"


@pytest.fixture
def beside(get: Get) -> Get:
    hold_beside_others(DEBT)
    return get


def section(page: Answer):
    return next(one for one in page.tree.iter("section") if one.get("aria-labelledby") == "sammenligning")


def rows(page: Answer) -> list[list[str]]:
    table = next(one for one in section(page).iter("table"))
    return [[" ".join("".join(cell.itertext()).split()) for cell in row] for row in table.find("tbody")]


def test_the_finding_is_said_and_every_municipality_is_in_the_table(beside: Get):
    page = beside(PAGE)
    assert "Asker ligger 6,4 prosentpoeng over KOSTRA-gruppe 12" in page.words
    assert "Vis alle 357 kommuner som tabell" in page.words
    every = rows(page)
    assert len(every) == MUNICIPALITIES
    ours = next(row for row in every if row[0] == "Asker")
    assert ours[1] == "97,4"
    assert ours[3].startswith("KOSTRA-gruppe 12, ")
    places = [int(row[2]) for row in every if row[2] != "–"]
    assert places == sorted(places)
    assert places[0] == 1


def test_our_own_row_is_marked(beside: Get):
    marked = [one for one in section(beside(PAGE)).iter("tr") if one.get("class") == "sam-ours"]
    assert ["".join(one.find("th").itertext()) for one in marked] == ["Asker"]


def test_each_group_is_in_words_the_most_alike_first_and_open(beside: Get):
    page = beside(PAGE)
    groups = [one for one in section(page).iter("details") if one.find("summary") is not None][1:]
    assert [one.get("open") is not None for one in groups] == [True, False, False, False, False]
    said = " ".join("".join(groups[0].itertext()).split())
    assert "KOSTRA-gruppe 12: 91,0 %, slik kilden publiserer det." in said
    assert "Vi regner ut" in said
    assert "Gruppene ble endret i 2020." in said
    assert "Hvem kan vi lære av? Kommuner vi kan lære av:" in page.words
    assert "Gruppen er tynn: 3 av 3 kommuner har tall." in page.words
    assert "Tall for 2022 er foreløpige." in page.words


def test_the_dots_are_described_and_have_a_key(beside: Get):
    page = beside(PAGE)
    described = ["".join(one.itertext()) for one in section(page).iter() if str(one.tag).endswith("desc")]
    assert len(described) == 2
    assert described[0].startswith("Alle kommuner, ")
    assert "KOSTRA-gruppe 12: 91,0\xa0%, 12 kommuner: fra" in described[0]
    for word in ("Asker", "KOSTRA-gruppe 12", "Andre kommuner", "Gruppens eget nivå"):
        assert word in page.texts("li")


def test_it_is_all_there_in_english(beside: Get):
    words = beside(ENGLISH).words
    assert "Asker is 6.4 percentage points above KOSTRA group 12" in words
    assert "Show all 357 municipalities as a table" in words
    assert "Whom can we learn from?" in words
    assert "Figures for 2022 are preliminary." in words
    assert "kommuner" not in words.partition("Comparison")[2].partition("Who says?")[0]


def test_it_can_be_taken_along(beside: Get):
    links = [one.get("href") for one in section(beside(PAGE)).iter("a") if one.get("download") is not None]
    assert links == [f"/nokkeltall/{DEBT}/{DEBT}.peers.csv"]


def test_nothing_is_inline_and_the_outline_has_no_jumps(beside: Get):
    page = beside(PAGE)
    assert INLINE.findall(page.body) == []
    named = [one.get("id") for one in page.tree.iter() if one.get("id")]
    assert len(named) == len(set(named))


def test_it_costs_no_further_question(beside: Get):
    def asked() -> int:
        beside(PAGE)
        with CaptureQueriesContext(connection) as questions:
            beside(PAGE)
        return len(questions)

    with_peers = asked()
    PeerTable.objects.all().delete()
    assert with_peers == asked() <= MOST_QUERIES


def test_without_others_it_says_so_as_before(beside: Get):
    PeerTable.objects.all().delete()
    page = beside(PAGE)
    assert "Ingen å sammenligne med." in page.words
    assert "Gruppe for gruppe" not in page.words


def test_what_is_about_few_persons_stands_nowhere_on_the_page(get: Get):
    Indicator.objects.filter(id=DEBT).update(unit="persons", decimals=0, min_count=90)
    hold_beside_others(DEBT)
    page = get(PAGE)
    values = {row[1] for row in rows(page)}
    assert "prikket" in values
    numbers = [int(value) for value in values if value[0].isdigit()]
    assert min(number for number in numbers if number > 0) >= 90
    described = next("".join(one.itertext()) for one in section(page).iter() if str(one.tag).endswith("desc"))
    assert "fra 9" in described or "fra 1" in described


def test_a_municipality_without_a_figure_of_its_own_still_sees_the_others(get: Get):
    hold_beside_others(DEBT, leave_out=True)
    page = get(PAGE)
    assert "har tall" in section(page).find(".//figure")[0][0].text
    assert "Hvem kan vi lære av?" not in page.words
    assert not [one for one in section(page).iter("tr") if one.get("class") == "sam-ours"]
