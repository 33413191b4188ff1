"""An indicator in all municipalities, as a researcher's program gets it."""

import csv
import io

import pytest

from samstyr.goals.models import Indicator
from tests.peer_country import ALIKE, MUNICIPALITIES, OURS, hold_beside_others

DEBT, OTHER = "oko_netto_laanegjeld", "oko_disposisjonsfond"
ADDRESS = f"/api/v1/indicators/{DEBT}/peers"
FILE = f"/nokkeltall/{DEBT}/{DEBT}.peers.csv"


@pytest.fixture
def beside(ask):
    hold_beside_others(DEBT)
    return ask


def test_every_municipality_comes_with_its_place_the_best_first(beside):
    found = beside(ADDRESS).json()
    every = found["municipalities"]
    assert (found["indicator"], found["period"], found["municipality"], found["snapshots"]) == (DEBT, "2022", OURS, [7])
    assert len(every) == MUNICIPALITIES
    values = [one["value"] for one in every if one["rank"]]
    assert values == sorted(values)
    ours = next(one for one in every if one["code"] == OURS)
    assert (ours["name"], ours["value"], ours["status"]) == ("Asker", 97.4, "measured")
    assert ours["rank"]["field"] == len(values)
    assert {one["status"] for one in every if not one["rank"]} == {"not_available"}


def test_a_group_can_be_worked_out_again_and_says_so_in_words(beside):
    found = beside(ADDRESS).json()
    group = found["groups"][0]
    assert (group["id"], group["kind"], group["members"]) == ("alike", "kostra_group", sorted(ALIKE))
    assert (group["level_kind"], group["level"], group["distance"]) == ("published", 91.0, 6.4)
    assert round(group["level"] - group["computed"], 1) == group["apart"]
    assert group["in_words"][0]["nb"].startswith("KOSTRA-gruppe 12: 91,0\xa0%")
    values = {one["code"]: one["value"] for one in found["municipalities"]}
    for better in group["learn_from"]:
        assert round(97.4 - values[better["code"]], 1) == better["by"] > 0.2
    assert found["notes"] == [{"nb": "Tall for 2022 er foreløpige.", "en": "Figures for 2022 are preliminary."}]


def test_those_that_are_compared_can_be_found(beside):
    assert [one["id"] for one in beside("/api/v1/indicators?compared=true").json()["items"]] == [DEBT]
    assert beside("/api/v1/indicators?compared=false").json()["total"] == 90
    assert beside("/api/v1/indicators").json()["total"] == 91


@pytest.mark.parametrize(("id", "said"), [(OTHER, "compared=true"), ("ukjent", "/api/v1/indicators.")])
def test_what_is_not_there_says_where_to_look(beside, id, said):
    answer = beside(f"/api/v1/indicators/{id}/peers")
    assert answer.status_code == 404
    assert said in answer.json()["detail"]


def test_the_description_has_it(ask):
    paths = ask("/api/v1/openapi.json").json()["paths"]
    assert "/api/v1/indicators/{id}/peers" in paths


def test_the_same_as_a_file(beside):
    answer = beside(FILE)
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{DEBT}.peers.csv"'
    rows = list(csv.DictReader(io.StringIO(answer.content.decode())))
    assert len(rows) == MUNICIPALITIES
    assert [int(row["rank"]) for row in rows if row["rank"]] == sorted(int(row["rank"]) for row in rows if row["rank"])
    ours = next(row for row in rows if row["municipality"] == OURS)
    assert (ours["name"], ours["value"], ours["source"], ours["period"]) == ("Asker", "97.4", "ssb/12134", "2022")
    assert ours["groups"].split("|") == ["alike", "county_32", "country", "country_without_oslo"]


def test_there_is_no_file_where_there_is_nothing_to_compare_with(beside):
    assert beside(f"/nokkeltall/{OTHER}/{OTHER}.peers.csv").status_code == 404
    assert beside("/tall/ldu_tjenestetilbud/ldu_tjenestetilbud.peers.csv").status_code == 404


def test_figures_about_few_are_hidden_in_both(beside):
    Indicator.objects.filter(id=DEBT).update(unit="persons", decimals=0, min_count=90)
    every = beside(ADDRESS).json()["municipalities"]
    few = {one["code"] for one in every if one["status"] == "suppressed"}
    assert len(few) > 100
    assert all(one["value"] is None and one["rank"] is None for one in every if one["code"] in few)
    rows = csv.DictReader(io.StringIO(beside(FILE).content.decode()))
    assert {row["municipality"] for row in rows if row["status"] == "suppressed" and not row["value"]} == few
