"""Tables, further tables, plans, promises, areas, sources, units, and the version."""

import csv
import io
import json

import jsonstat_validator
import pytest

from samstyr.audit.queries import head


def test_every_table_has_all_its_cells_in_json_and_json_stat(ask):
    listed = ask("/api/v1/tables").json()
    assert listed["total"] == 54
    assert sum(table["cells"] for table in listed["items"]) == 456
    for table in listed["items"]:
        assert len(ask(f"/api/v1/tables/{table['id']}").json()["items"]) == table["cells"]
        dataset = json.loads(ask(f"/api/v1/tables/{table['id']}?format=json-stat").content)
        assert jsonstat_validator.validate_jsonstat(dataset) is True
        told = sum(value is not None for value in dataset["value"])
        reasons = sum(status != "caveat" for status in dataset.get("status", {}).values())
        assert told + reasons == table["cells"]


def test_a_table_as_csv(ask):
    answer = ask("/api/v1/tables/befolkningsvekst_snitt?format=csv")
    rows = list(csv.DictReader(io.StringIO(answer.content.decode())))
    assert (rows[0]["row_nb"], rows[0]["value"], rows[0]["period"]) == ("Asker", "1.2", "2020-2022")


def test_further_tables_come_as_they_are_declared(ask):
    listed = ask("/api/v1/resources").json()["items"]
    assert {one["name"]: one["rows"] for one in listed}["facts"] == 98
    rows = ask("/api/v1/resources/facts?limit=2&offset=1").json()
    assert (rows["total"], [row["id"] for row in rows["items"]]) == (98, ["f_002", "f_003"])
    assert rows["items"][0]["label_nb"] == "Plass blant landets kommuner etter folketall"


def test_plans_say_where_sources_disagree(ask):
    found = ask("/api/v1/plans").json()
    assert found["total"] == 49
    disputed = next(plan for plan in found["items"] if plan["contradiction"])
    assert sum(statement["contradicts"] for statement in disputed["statements"]) >= 2
    assert ask(f"/api/v1/plans/{disputed['id']}").json() == disputed


def test_promises_are_chosen_by_what_came_of_them(ask):
    assert ask("/api/v1/promises").json()["total"] == 38
    unkept = ask("/api/v1/promises?status=not_met&status=mixed").json()["items"]
    assert {one["status"] for one in unkept} <= {"not_met", "mixed"}
    assert all(one["judged"] for one in unkept)


def test_an_area_keeps_its_codes_over_time(ask):
    asker = ask("/api/v1/areas/asker").json()
    assert [step["codes"] for step in asker["codes"]] == [["0220", "0627", "0628"], ["3025"], ["3203"]]
    assert ask("/api/v1/areas?type=former_municipality&part_of=asker").json()["total"] == 3
    assert [one["id"] for one in ask("/api/v1/areas?with_figures=true").json()["items"]] == ["asker"]


@pytest.mark.parametrize(("name", "count"), [("sources", 5), ("units", 31), ("areas", 30)])
def test_registers_are_whole(ask, name, count):
    assert ask(f"/api/v1/{name}").json()["total"] == count


def test_the_version_is_the_head_of_the_event_log(ask):
    version = ask("/api/v1/version").json()
    assert (version["head"], version["events"]) == (head().hash, head().count)
    assert version["reference_date"] == "2023-08-31"
