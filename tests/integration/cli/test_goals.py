"""`samstyr status` and `samstyr explain` as a person runs them, on Asker's figures."""

import json
from typing import Any

import pytest

from tests.databases import Database
from tests.goldens import Golden
from tests.integration import programs
from tests.integration.commands import samstyr

COLUMNS = 80


def said(database: Database, *words: object) -> str:
    finished = samstyr(database, *words, COLUMNS=COLUMNS)
    assert finished.returncode == 0, finished.stderr
    return finished.stdout


@pytest.fixture(scope="module")
def answer(demo_database: Database) -> dict[str, Any]:
    """What `samstyr status --json` says."""
    return json.loads(said(demo_database, "status", "--json"))


@pytest.fixture(scope="module")
def debt(answer: dict[str, Any]) -> dict[str, Any]:
    return next(one for one in answer["indicators"] if one["id"] == "oko_netto_laanegjeld")


def test_the_table_is_as_it_was(demo_database: Database, golden: Golden):
    shown = said(demo_database, "status")
    lines = [line.rstrip() for line in shown.splitlines()]
    assert "\x1b" not in shown
    assert max(map(len, lines)) <= COLUMNS
    golden.agrees("status.txt", lines)


def test_the_json_has_every_indicator_and_goal(answer: dict[str, Any]):
    assert answer["as_of"] == "2023-08-31"
    assert (len(answer["indicators"]), len(answer["goals"])) == (91, 36)


def test_an_indicator_has_every_field(debt: dict[str, Any]):
    assert debt["goal"] == "okonomi_1"
    assert debt["latest"] == {"period": "2022", "value": 97.4, "unit": "percent", "caveat": None}
    assert debt["targets"] == [
        {
            "id": "t_oko_netto_laanegjeld",
            "role": "fiscal_rule",
            "measure": "level",
            "operator": "<",
            "value": 80,
            "value_2": None,
            "attainment": "missed",
            "held": 97.4,
            "distance": 17.4,
        }
    ]
    assert debt["attainment"] == "missed"
    assert debt["change"] == {
        "from": "2021",
        "years": 1,
        "absolute": -1.6,
        "percent": None,
        "direction": "improving",
        "obstacle": None,
    }
    assert debt["path"] is None
    assert debt["explanation"].startswith("Ikke nådd. Bedre enn forrige måling.")
    assert debt["source"] == {
        "id": "001",
        "title": "Fireårsrapport 2020–2023",
        "place": "1265",
        "printed": "97,4 %",
    }


def test_what_is_missing_is_null(answer: dict[str, Any]):
    one = next(one for one in answer["indicators"] if one["id"] == "utd_skolebidrag_8_10")
    assert one["latest"] == {"period": None, "value": None, "unit": "index", "caveat": None}
    assert one["attainment"] == "no_data"
    assert (one["change"]["absolute"], one["change"]["percent"]) == (None, None)


def test_the_path_of_emissions(answer: dict[str, Any]):
    one = next(one for one in answer["indicators"] if one["id"] == "kli_direkte_utslipp")
    assert (one["path"]["period"], one["path"]["actual"], round(one["path"]["expected"], 1)) == ("2021", -44, -38.3)


def test_a_goal_has_its_counts(answer: dict[str, Any]):
    goal = next(one for one in answer["goals"] if one["id"] == "okonomi_0")
    assert goal["indicators"] == 4
    assert goal["by_direction"] == {"improving": 2, "worsening": 1, "unchanged": 0, "unknown": 1}
    assert goal["by_attainment"]["missed"] == 3


def test_a_day_that_is_none_is_bad_input(demo_database: Database):
    assert samstyr(demo_database, "status", "--as-of", "31.08.2023").returncode == 2


def test_who_says_so(demo_database: Database):
    shown = said(demo_database, "explain", "oko_netto_laanegjeld@2022")
    assert "97,4\xa0% (2022)" in shown
    assert "1265" in shown


def test_an_unknown_indicator_is_answered_with_what_may_be_meant(demo_database: Database):
    finished = programs.samstyr(demo_database, "explain", "netto_lånegjeld")
    assert finished.returncode == 2
    assert finished.stdout == ""
    assert "Mente du et av disse?" in finished.stderr
    assert "oko_netto_laanegjeld" in finished.stderr


def test_an_unknown_period_is_answered_with_those_there_are(demo_database: Database):
    finished = samstyr(demo_database, "explain", "oko_netto_laanegjeld@2018", "--lang", "en")
    assert finished.returncode == 2
    assert "2019, 2020, 2021, 2022" in finished.stderr


def test_without_a_package_it_says_what_to_do(empty_database: Database):
    finished = samstyr(empty_database, "status")
    assert finished.returncode != 0
    assert "samstyr load STI" in finished.stderr
