"""`samstyr audit`: a head that can be kept, a log that can be held against it, a name that can be removed."""

import json
from datetime import UTC, datetime

import psycopg
import pytest

from samstyr.audit import changes, queries
from samstyr.cli.audit import NoHead, read_head
from tests.integration import programs
from tests.integration.commands import samstyr

NOON = datetime(2023, 8, 31, 12, 0, tzinfo=UTC)


@pytest.fixture
def database(empty_database):
    for number in range(1, 4):
        changes.record(what="exchange.loaded", subject=f"load {number}", payload={}, by="Kari Nordmann", at=NOON)
    return empty_database


def tamper(database, statement):
    with psycopg.connect(database.addresses.owner.conninfo) as owner:
        owner.execute("ALTER TABLE audit_event DISABLE TRIGGER USER")
        owner.execute(statement)


def test_the_head_is_printed_as_json_and_a_log_that_holds_says_so(database, tmp_path):
    printed = programs.samstyr(database, "audit", "head")
    written = samstyr(database, "audit", "head", "--out", tmp_path / "head.json")
    head = queries.head()
    assert json.loads(printed.stdout) == {"count": 3, "seq": 3, "hash": head.hash}
    assert (written.returncode, written.stdout) == (0, "")
    verified = samstyr(database, "audit", "verify", "--against", tmp_path / "head.json")
    assert (verified.returncode, verified.stdout.split(",")[0]) == (0, "The event log holds: 3 events")


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        ("UPDATE audit_event SET subject = 'x' WHERE seq = 2", "Event 2 is not as it was recorded"),
        ("DELETE FROM audit_event WHERE seq = 2", "Event 2 is missing"),
        ("DELETE FROM audit_event WHERE seq = 3", "The log ends before event 3"),
    ],
)
def test_a_log_that_was_tampered_with_is_said_in_words(database, tmp_path, statement, said):
    samstyr(database, "audit", "head", "--out", tmp_path / "head.json")
    tamper(database, statement)
    verified = samstyr(database, "audit", "verify", "--against", tmp_path / "head.json")
    assert verified.returncode == 1
    assert said in verified.stdout


def test_an_exchanged_name_is_said_in_words(database):
    with psycopg.connect(database.addresses.owner.conninfo) as owner:
        owner.execute("ALTER TABLE audit_actor DISABLE TRIGGER USER")
        owner.execute("UPDATE audit_actor SET name = 'Ola'")
    verified = samstyr(database, "audit", "verify")
    assert (verified.returncode, "A name in the log" in verified.stdout) == (1, True)


def test_a_name_is_forgotten_and_the_log_holds(database):
    forgotten = samstyr(database, "audit", "forget", "Kari Nordmann", "--by", "Personvernombudet")
    assert (forgotten.returncode, "The name is removed" in forgotten.stdout) == (0, True)
    assert samstyr(database, "audit", "verify").returncode == 0
    again = samstyr(database, "audit", "forget", "Kari Nordmann", "--by", "Personvernombudet")
    assert (again.returncode, "Kari Nordmann" in again.stderr) == (2, True)


@pytest.mark.parametrize("content", [None, "", "[]", '{"count": 1}', '{"count": "1", "seq": 1, "hash": "a"}', "æ"])
def test_a_file_without_a_head_is_refused(tmp_path, content):
    path = tmp_path / "head.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(NoHead, match="holds no head of an event log"):
        read_head(path)


def test_a_file_without_a_head_is_bad_input(database, tmp_path):
    verified = samstyr(database, "audit", "verify", "--against", tmp_path / "head.json")
    assert (verified.returncode, verified.stdout) == (2, "")
    assert "holds no head of an event log" in verified.stderr
