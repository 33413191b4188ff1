"""`samstyr check` as a controller runs it, on Asker's figures and documents of our own."""

import json
from pathlib import Path

import pytest

from tests.databases import Database
from tests.integration import programs
from tests.integration.commands import samstyr

TRUE = "# Økonomi\n\nNetto lånegjeld var 97,4 prosent av driftsinntektene i 2022. Sykefraværet er ikke omtalt.\n"
UNTRUE = "# Økonomi\n\nNetto lånegjeld var 79,4 prosent av driftsinntektene i 2022.\n"


def test_a_document_that_says_what_the_figures_say_ends_with_0(demo_database: Database, tmp_path: Path):
    path = tmp_path / "sant.md"
    path.write_text(TRUE, "utf-8")
    done = programs.samstyr(demo_database, "check", path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == ["sant.md: ett oppgitt tall eller én påstand", "     1  stemmer"]


def test_a_contradiction_ends_with_1_and_shows_figure_arithmetic_and_source(demo_database: Database, tmp_path: Path):
    path = tmp_path / "usant.md"
    path.write_text(UNTRUE, "utf-8")
    done = samstyr(demo_database, "check", path, "--lang", "en")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[0] == "Økonomi, paragraph 2: «79,4 prosent» – contradicts"
    assert "Net loan debt, share of operating revenue, 2022: 97.4%" in lines[2]
    assert lines[3] == "    Source: Four-year report 2020–2023, line 1265"


def test_json_has_a_mark_for_each_stated_figure(demo_database: Database, tmp_path: Path):
    path = tmp_path / "usant.md"
    path.write_text(UNTRUE, "utf-8")
    answer = json.loads(samstyr(demo_database, "check", path, "--json").stdout)
    assert [(one["stated"]["text"], one["verdict"]) for one in answer["marks"]] == [("79,4 prosent", "contradicts")]
    mark = answer["marks"][0]
    assert mark["sentence"] == "Netto lånegjeld var 79,4 prosent av driftsinntektene i 2022."
    assert mark["place"] == {"paragraph": 2, "page": None, "line": None}
    assert mark["stated"] | {"text": ""} == {
        "text": "", "value": 79.4, "unit": "percent", "period": "2022", "area": "", "kind": "share",
    }  # fmt: skip
    assert mark["links"] == [
        {
            "id": "oko_netto_laanegjeld", "label": "Netto lånegjeld, andel av driftsinntekter", "period": "2022",
            "area": "Asker", "value": 97.4, "source": "001", "line": "1265",
        }
    ]  # fmt: skip


OTHER = "# Granvåg kommune – årsmelding\n\nNetto lånegjeld var 79,4 prosent av driftsinntektene i 2022.\n"


def test_a_text_of_another_municipality_is_not_held_against_the_own_one(demo_database: Database, tmp_path: Path):
    path = tmp_path / "granvaag.md"
    path.write_text(OTHER, "utf-8")
    done = samstyr(demo_database, "check", path)
    assert done.returncode == 0
    assert done.stdout.splitlines()[0] == (
        "Teksten ser ut til å handle om Granvåg kommune («Granvåg kommune – årsmelding»). "
        "Tall uten sted er derfor ikke holdt mot tallene for Asker."
    )
    answer = json.loads(samstyr(demo_database, "check", path, "--json", "--lang", "en").stdout)
    assert answer["of"] == {"name": "Granvåg municipality", "because": "Granvåg kommune – årsmelding"}
    told = samstyr(demo_database, "check", path, "--of", "Asker", "--json")
    assert (told.returncode, json.loads(told.stdout)["of"]) == (1, None)
    path.write_text(UNTRUE, "utf-8")
    told = samstyr(demo_database, "check", path, "--of", "Granvåg")
    assert told.returncode == 0
    assert told.stdout.startswith("Teksten handler om Granvåg kommune, slik det er sagt.")


def test_a_file_that_cannot_be_read_ends_with_2_and_says_why(demo_database: Database, tmp_path: Path):
    path = tmp_path / "bilde.docx"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    done = samstyr(demo_database, "check", path)
    assert done.returncode == 2
    assert "bilde.docx er ikke et dokument vi kan lese." in done.stderr
    done = samstyr(demo_database, "check", tmp_path / "ingen.docx")
    assert done.returncode == 2
    done = samstyr(demo_database, "check", path, "--period", "i fjor")
    assert done.returncode == 2
    assert "i fjor er ikke en periode" in done.stderr


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_the_answer_is_utf_8_whatever_the_locale_is(demo_database: Database, tmp_path: Path, encoding: str):
    path = tmp_path / "usant.md"
    path.write_text(UNTRUE + "Den har gått opp fra 2020 til 2022.\n", "utf-8")
    done = programs.samstyr(demo_database, "check", path, PYTHONIOENCODING=encoding)
    assert (done.returncode, done.stderr) == (1, "")
    assert "Økonomi, avsnitt 2: «gått opp» – feil retning" in done.stdout
    assert ": −5,4" in done.stdout
