"""A word that is taught holds at once, at the command line and on the site, until it is forgotten."""

import json
from pathlib import Path

from django.test import Client

from samstyr.audit import queries as audit
from tests.databases import Database
from tests.integration.commands import samstyr

TEXT = "Pantetrykket var 97,4 prosent i 2022."


def on_the_site() -> str:
    page = Client().post("/sjekk/", {"text": TEXT}).content.decode()
    return "agrees" if 'data-verdict="agrees"><a' in page else "uncheckable"


def at_the_command_line(database: Database, document: Path) -> str:
    [mark] = json.loads(samstyr(database, "check", document, "--json").stdout)["marks"]
    return str(mark["verdict"])


def test_a_word_holds_everywhere_at_once_and_no_longer_when_it_is_forgotten(
    own_demo_database: Database, tmp_path: Path
):
    document = tmp_path / "tekst.txt"
    document.write_text(TEXT, "utf-8")
    assert (at_the_command_line(own_demo_database, document), on_the_site()) == ("uncheckable", "uncheckable")

    done = samstyr(own_demo_database, "words", "add", "pantetrykk", "Lånegjeld", "--by", "Kari")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Lært: pantetrykk, lånegjeld." in done.stdout
    assert "  Netto lånegjeld, andel av driftsinntekter\n" in done.stdout
    assert (at_the_command_line(own_demo_database, document), on_the_site()) == ("agrees", "agrees")
    assert json.loads(samstyr(own_demo_database, "words", "list", "--json").stdout) == [["pantetrykk", "lånegjeld"]]

    done = samstyr(own_demo_database, "words", "remove", "pantetrykk")
    assert done.stdout == "Glemt: pantetrykk.\n"
    assert (at_the_command_line(own_demo_database, document), on_the_site()) == ("uncheckable", "uncheckable")
    events = audit.events_of(whats=("reports.words_taught", "reports.words_forgotten"))
    assert [(one.what, one.subject) for one in events][-2:] == [
        ("reports.words_taught", "pantetrykk, lånegjeld"),
        ("reports.words_forgotten", "pantetrykk"),
    ]


def test_a_phrase_is_taught_and_forgotten_like_a_word(own_demo_database: Database, tmp_path: Path):
    document = tmp_path / "tekst.txt"
    document.write_text("Andelen innbyggere med rent springvann var 87 prosent i 2022.", "utf-8")
    done = samstyr(own_demo_database, "words", "add", "Rent  springvann", "kommunalt vann")
    assert "Lært: rent springvann, kommunalt vann." in done.stdout
    assert done.stdout.endswith(":\n  Innbyggere med kommunalt vann\n")
    assert at_the_command_line(own_demo_database, document) == "agrees"
    assert samstyr(own_demo_database, "words", "remove", "rent springvann ").stdout == "Glemt: rent springvann.\n"
    assert at_the_command_line(own_demo_database, document) == "uncheckable"


def test_a_list_is_taught_whole_or_not_at_all_and_gives_itself_back(own_demo_database: Database, tmp_path: Path):
    words = tmp_path / "ord.csv"
    words.write_text("elevtall, skolebarn\nbare\n", "utf-8")
    done = samstyr(own_demo_database, "words", "add", "--from", words)
    assert done.returncode == 2
    assert "ord.csv, rad 2: «bare» står alene" in done.stderr
    assert "Ingen ord er lært ennå" in samstyr(own_demo_database, "words", "list").stdout

    words.write_text("elevtall, skolebarn\n# note\nplass, tilbud, stol\n", "utf-8")
    done = samstyr(own_demo_database, "words", "add", "--from", words, "--lang", "en")
    assert "Taught: elevtall, skolebarn." in done.stdout
    listed = samstyr(own_demo_database, "words", "list").stdout
    assert listed == "elevtall, skolebarn\nplass, tilbud, stol\n"
    words.write_text(listed, "utf-8")
    done = samstyr(own_demo_database, "words", "add", "--from", words)
    assert done.returncode == 2
    assert "er lært fra før" in done.stderr
    assert samstyr(own_demo_database, "words", "remove", "stol").stdout == (
        "Glemt: stol.\nFortsatt ord for det samme: plass, tilbud\n"
    )


def test_words_that_cannot_be_used_are_refused_and_those_that_change_nothing_are_told(own_demo_database: Database):
    done = samstyr(own_demo_database, "words", "add", "ensomt")
    assert done.returncode == 2
    assert "«ensomt» står alene" in done.stderr
    done = samstyr(own_demo_database, "words", "remove", "ukjent", "--lang", "en")
    assert done.returncode == 2
    assert "“ukjent” is not among the words" in done.stderr
    done = samstyr(own_demo_database, "words", "add", "brumlefjes", "snurrebass")
    assert "Ingen av ordene står i navnet på et tall" in done.stdout
