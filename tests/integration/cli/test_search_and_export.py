"""`samstyr search` and `samstyr export` as a person runs them."""

import json

from tests.integration import programs
from tests.integration.commands import samstyr


def test_a_question_gets_its_answer(demo_database):
    said = programs.samstyr(demo_database, "search", "hvor", "mange", "bor", "i", "Asker")
    assert said.returncode == 0
    assert "97\u202f800" in said.stdout.splitlines()[1]


def test_a_slip_is_asked_back(demo_database):
    said = samstyr(demo_database, "search", "barnhage", "--limit", 1)
    assert said.stdout.splitlines()[0] == "Mente du «barnehage»?"
    english = samstyr(demo_database, "search", "kindergarden", "--limit", 1, "--lang", "en")
    assert english.stdout.splitlines()[0] == "Did you mean «kindergarten»?"


def test_programs_get_json(demo_database):
    found = json.loads(samstyr(demo_database, "search", "gjeld", "--json").stdout)
    assert (found["asked"], found["meant"]) == ("gjeld", "")
    assert found["hits"][0]["id"] == "oko_netto_laanegjeld"
    assert found["hits"][0]["figure_nb"] == "97,4\u00a0% i 2022"


def test_nothing_found_is_said_and_nothing_asked_is_refused(demo_database):
    assert "ingenting på «xyzzyxyzzy»" in samstyr(demo_database, "search", "xyzzyxyzzy").stdout
    refused = samstyr(demo_database, "search")
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "samstyr search gjeld" in refused.stderr


def test_the_index_can_be_made_anew(demo_database):
    said = samstyr(demo_database, "search", "--rebuild")
    assert (said.returncode, said.stdout) == (0, "")
    assert said.stderr.startswith("Entries in the index: ")


def test_a_folder_with_something_else_in_it_is_left_alone(demo_database, tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    refused = programs.samstyr(demo_database, "export", tmp_path)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "nothing was written there" in refused.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_an_address_must_be_whole(demo_database, tmp_path):
    refused = samstyr(demo_database, "export", tmp_path / "site", "--base-url", "figurer.no")
    assert refused.returncode == 2
    assert "https://" in refused.stderr
