"""`samstyr report check` as a person runs it, on Asker's figures."""

import json
from pathlib import Path

import pytest

from tests.databases import Database
from tests.integration import programs
from tests.integration.commands import samstyr
from tests.report_folders import EXAMPLE, write_report

UNTRUE = "Gjelden [økte]{fig=oko_netto_laanegjeld@2022} til 97,5 %."


def test_the_example_is_as_it_should_be(demo_database: Database):
    done = programs.samstyr(demo_database, "report", "check", EXAMPLE)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Fire år i Asker, 2019–2022: 19 referanser\n\nAlle tall og ord stemmer.\n"


def test_an_untrue_word_ends_with_1_and_says_where_why_and_what_to_do(demo_database: Database, tmp_path: Path):
    done = samstyr(demo_database, "report", "check", write_report(tmp_path / "r", UNTRUE), "--lang", "en")
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert lines[2:6] == [
        "a.md",
        '  1:10 is not so: "økte" is not what the figures say. The figure went from 99.0 (2021) to 97.4 (2022).',
        "      The reader must be able to trust every sentence.",
        "      → Correct the word, or choose the figures that it is about.",
    ]
    assert '  1:51 is not so: "97,5 %" is typed by hand.' in lines
    assert lines[-1] == "2 places are not what the figures say."


def test_what_cannot_be_used_ends_with_2_also_beside_what_is_untrue(demo_database: Database, tmp_path: Path):
    folder = write_report(tmp_path / "r", UNTRUE, "{{oko_netto_laanegjled@2022}}")
    done = samstyr(demo_database, "report", "check", folder)
    assert done.returncode == 2
    assert "Mente du «oko_netto_laanegjeld»?" in done.stdout
    assert done.stdout.endswith("Ett sted kan ikke brukes.\n2 steder stemmer ikke med tallene.\n")


def test_a_folder_that_is_not_there_ends_with_2(demo_database: Database, tmp_path: Path):
    done = samstyr(demo_database, "report", "check", tmp_path / "ingen", "--lang", "en")
    assert done.returncode == 2
    assert "There is no folder" in done.stdout


def test_json_has_each_reference_with_its_source_and_each_finding(demo_database: Database, tmp_path: Path):
    folder = write_report(tmp_path / "r", "[gikk ned]{fig=oko_netto_laanegjeld@2022}", "{{kli_direkte_utslipp@2022}}")
    done = samstyr(demo_database, "report", "check", folder, "--json")
    assert done.returncode == 0
    answer = json.loads(done.stdout)
    debt, emissions = answer["references"]
    assert (debt["file"], debt["line"], debt["column"], debt["value"]) == ("a.md", 1, 1, 97.4)
    assert debt["figures"] == [
        {
            "period": "2022", "area": "asker", "value": 97.4, "missing": None,
            "source": "001", "place": "1265", "printed": "97,4 %",
        }
    ]  # fmt: skip
    assert (emissions["missing"], emissions["value"], emissions["flags"]) == ("pending", None, ["figure-missing"])
    assert [(one["code"], one["weight"], one["line"]) for one in answer["findings"]] == [("figure-missing", "flag", 2)]
    assert (answer["usable"], answer["true"], answer["report"]["kind"]) == (True, True, "other")


@pytest.mark.parametrize("text", ["[bold]x[/bold] {{oko_netto_laanegjeld@2022}} [red]5[/red]"])
def test_a_writers_text_has_no_power_over_the_terminal(demo_database: Database, tmp_path: Path, text: str):
    done = samstyr(demo_database, "report", "check", write_report(tmp_path / "r", text))
    assert done.returncode == 1
    assert "\x1b" not in done.stdout
