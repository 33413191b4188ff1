"""`samstyr load`, `dump`, `undo`, `loads` and `new`, as a person runs them."""

import json
from pathlib import Path

import pytest

from samstyr.exchange.packages import read_package
from tests.databases import Database
from tests.integration.conftest import Samstyr
from tests.integration.programs import samstyr as program
from tests.package_files import TEMPLATE, appended, replaced, small_package

OBSERVATIONS = "observations.csv"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return small_package(tmp_path / "package")


def test_load_says_what_happened_to_each_table(samstyr: Samstyr, package: Path):
    first = samstyr("load", package, "--by", "Kari", "--why", "Første gang")
    assert first.returncode == 0, first.stderr
    assert "Observasjoner" in first.stdout
    assert "Dette er innlasting 1. Angre den med: samstyr undo 1" in first.stdout
    again = samstyr("load", package, "--lang", "en")
    assert "Nothing was changed." in again.stdout
    listed = json.loads(samstyr("loads", "--json").stdout)
    assert [(load["number"], load["by"], load["why"]) for load in listed] == [(1, "Kari", "Første gang")]


def test_a_dry_run_and_the_load_say_the_same_as_json(samstyr: Samstyr, package: Path):
    dry = json.loads(samstyr("load", package, "--dry-run", "--json").stdout)
    done = json.loads(samstyr("load", package, "--json").stdout)
    assert (dry["load"], done["load"]) == (None, 1)
    assert dry["tables"] == done["tables"]
    assert done["totals"] == {"added": 24, "changed": 0, "removed": 0, "unchanged": 0}


def test_a_bad_package_is_explained_and_nothing_is_loaded(samstyr: Samstyr, package: Path):
    replaced(OBSERVATIONS, "2020,1.8,", "2020,4. feb,")(package)
    for number in range(7):
        appended("units.csv", f"Enhet{number},,,n,n,count,0")(package)
    refused = samstyr("load", package)
    assert refused.returncode == 2
    assert refused.stdout == ""
    said = " ".join(refused.stderr.split())
    assert f"{package} har 8 feil, og ingenting er lastet inn." in said
    assert "rad 2, value: «4. feb» er en dato. Et norsk regneark gjør tall som 4.2 om til 4. feb." in said
    assert "Gjør dette: Finn tallet i kilden" in said
    assert "… og 2 til av samme slag." in said
    every = json.loads(samstyr("load", package, "--json", "--lang", "en").stdout)["problems"]
    assert len(every) == 8
    first = every[0]
    assert (first["code"], first["file"], first["row"], first["column"]) == (
        "spreadsheet-date",
        OBSERVATIONS,
        2,
        "value",
    )
    assert first["remedy"].startswith("Find the number in the source")
    assert samstyr("loads").stdout.strip() == "Ingenting er lastet inn ennå."


@pytest.mark.parametrize("form", ["folder", "--zip", "--xlsx"])
def test_what_is_dumped_loads_as_the_same(samstyr: Samstyr, tmp_path: Path, form: str):
    assert samstyr("load", TEMPLATE).returncode == 0
    place = tmp_path / {"folder": "dump", "--zip": "dump.zip", "--xlsx": "dump.xlsx"}[form]
    words = ["dump", place] if form == "folder" else ["dump", form, place]
    dumped = samstyr(*words)
    assert (dumped.returncode, dumped.stdout.strip()) == (0, str(place))
    again = samstyr("load", place, "--json")
    assert json.loads(again.stdout)["totals"] == {"added": 0, "changed": 0, "removed": 0, "unchanged": 24}
    assert json.loads(again.stdout)["description_changed"] is False


def test_dump_needs_a_place_and_something_to_dump(samstyr: Samstyr, tmp_path: Path):
    nowhere = samstyr("dump")
    assert (nowhere.returncode, "samstyr dump DIR" in nowhere.stderr) == (2, True)
    nothing = samstyr("dump", tmp_path / "dump")
    assert nothing.returncode != 0
    assert "Ingen datapakke er lastet inn" in nothing.stderr
    assert not (tmp_path / "dump").exists()


def test_undo_brings_back_what_was(samstyr: Samstyr, package: Path):
    samstyr("load", TEMPLATE)
    replaced(OBSERVATIONS, "2020,1.8,", "2020,1.9,")(package)
    samstyr("load", package)
    dry = samstyr("undo", 2, "--dry-run")
    assert "Ingenting er gjort (--dry-run)." in dry.stdout
    undone = samstyr("undo", 2, "--why", "Feil fil")
    assert "Dette er innlasting 3." in undone.stdout
    assert "angrer" in samstyr("loads").stdout
    assert [load["undoes"] for load in json.loads(samstyr("loads", "--json").stdout)] == [2, None, None]
    twice = samstyr("undo", 2)
    assert (twice.returncode, "angret før, av innlasting 3" in " ".join(twice.stderr.split())) == (2, True)


def test_new_writes_a_package_that_loads(samstyr: Samstyr, tmp_path: Path):
    made = samstyr("new", tmp_path / "mine")
    assert (made.returncode, made.stdout.strip()) == (0, str(tmp_path / "mine"))
    assert read_package(tmp_path / "mine").description == read_package(TEMPLATE).description
    again = samstyr("new", tmp_path / "mine")
    assert again.returncode == 2
    assert "nothing was written" in " ".join(again.stderr.split())


def test_the_program_ends_with_2_on_a_bad_package(empty_database: Database, package: Path):
    replaced(OBSERVATIONS, "2020,1.8,", '2020,"1,8",')(package)
    refused = program(empty_database, "load", package)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "har én feil" in refused.stderr
