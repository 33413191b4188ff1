"""Figures for those who compute with them, in every format."""

import csv
import io
import json

import jsonstat_validator
import polars as pl
import pytest

FIGURES = 364
PART = "/api/v1/series?indicator=by_svevestov_pm25"


def test_all_figures_are_there_each_with_its_reason_or_its_number(ask):
    found = ask("/api/v1/series").json()
    assert found["total"] == FIGURES
    statuses = [one["status"] for one in found["items"]]
    assert {status: statuses.count(status) for status in set(statuses)} == {
        "measured": 234, "not_measured": 95, "pending": 35,
    }  # fmt: skip
    for one in found["items"]:
        assert (one["value"] is None) == (one["status"] != "measured") == (one["reason"] is not None)
        assert one["unit"]
        assert one["source"]["source"]
        assert one["retrieved"]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("indicator=oko_netto_laanegjeld", 4),
        ("indicator=oko_netto_laanegjeld&indicator=oko_disposisjonsfond", 8),
        ("area=asker", FIGURES),
        ("area=royken", 0),
        ("goal=okonomi_1", 16),
        ("goal=okonomi_0", 16),
        ("focus_area=okonomi", 16),
        ("sdg=13", 52),
        ("from=2021", 182),
        ("from=2020&to=2020", 91),
        ("status=pending", 35),
        ("status=pending&status=not_measured", 130),
        ("status=suppressed", 0),
        ("goal=okonomi_1&from=2022&status=measured", 4),
    ],
)
def test_figures_are_chosen_by(ask, query, count):
    assert ask(f"/api/v1/series?{query}").json()["total"] == count


def test_a_missing_figure_says_why_in_both_languages(ask):
    pending = ask(f"{PART}&from=2022").json()["items"][0]
    assert (pending["value"], pending["status"]) == (None, "pending")
    assert pending["reason"]["nb"].startswith("Tallet er ikke publisert")
    assert pending["reason"]["en"].startswith("The figure is not published")


def test_a_reservation_belongs_to_its_figure(ask):
    found = ask("/api/v1/series?indicator=oko_disposisjonsfond").json()["items"]
    assert [one["caveat"] is not None for one in found] == [False, False, False, True]


@pytest.mark.parametrize("asked", [{"format": "csv"}, {"accept": "text/csv"}])
def test_csv_has_the_written_decimals(ask, asked):
    query = "&format=csv" if "format" in asked else ""
    accept = {"accept": asked["accept"]} if "accept" in asked else {}
    answer = ask(f"/api/v1/series?indicator=oko_disposisjonsfond{query}", **accept)
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(answer.content.decode())))
    assert [row["value"] for row in rows] == ["15.1", "18.1", "18.0", "14.8"]
    assert rows[0]["indicator_en"].startswith("Discretionary reserve fund")
    assert rows[0]["source_nb"] == "Fireårsrapport 2020–2023, Asker kommune"


def test_json_stat_is_valid_and_keeps_the_reasons(ask):
    answer = ask(f"{PART}&format=json-stat&lang=en")
    dataset = json.loads(answer.content)
    assert jsonstat_validator.validate_jsonstat(dataset) is True
    assert dataset["dimension"]["period"]["category"]["index"] == ["2019", "2020", "2021", "2022"]
    assert dataset["value"][3] is None
    assert dataset["status"]["3"] == "pending"
    assert dataset["dimension"]["indicator"]["label"] == "Key figure"
    every = json.loads(ask("/api/v1/series?format=json-stat").content)
    assert jsonstat_validator.validate_jsonstat(every) is True
    assert sum(value is not None for value in every["value"]) == 234


def test_parquet_has_types(ask):
    frame = pl.read_parquet(io.BytesIO(ask("/api/v1/series?format=parquet").content))
    assert (frame.height, frame["value"].count()) == (FIGURES, 234)
    assert frame.schema["value"] == pl.Float64
    assert frame.schema["year"] == pl.Int64


def test_the_parts_put_together_are_the_whole(ask):
    whole = ask("/api/v1/series").json()["items"]
    found, address = [], "/api/v1/series?limit=100"
    while address:
        answer = ask(address)
        found += answer.json()["items"]
        links = dict(reversed(link.strip("<").split('>; rel="')) for link in answer["Link"].split(", "))
        assert links['first"'] == "/api/v1/series?limit=100&offset=0"
        address = links.get('next"')
    assert found == whole


def test_only_the_part_that_is_asked_for_is_read(ask, django_assert_max_num_queries):
    with django_assert_max_num_queries(4) as asked:
        assert len(ask("/api/v1/series?limit=5&offset=10").json()["items"]) == 5
    assert any("LIMIT 5 OFFSET 10" in query["sql"] for query in asked.captured_queries)
