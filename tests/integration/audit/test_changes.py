"""The log in the database: it grows by one at a time, cannot be changed, and shows when it has been."""

import threading
from datetime import UTC, datetime

import psycopg
import pytest
from django.db import connection, transaction
from psycopg.errors import InsufficientPrivilege

from samstyr.audit import changes, queries
from samstyr.database import roles
from samstyr.kernels import chain
from samstyr.kernels.chain import Fault, FaultKind, Head, NotCanonical

NOON = datetime(2023, 8, 31, 12, 0, 0, 123456, tzinfo=UTC)


def record(number=1, *, by="Kari Nordmann"):
    return changes.record(what="exchange.loaded", subject=f"load {number}", payload={"rows": number}, by=by, at=NOON)


@pytest.mark.django_db
def test_an_empty_log_has_the_head_of_the_beginning_and_holds():
    assert queries.head() == chain.EMPTY
    assert queries.verify().holds


@pytest.mark.django_db
def test_the_head_is_the_last_event_and_costs_one_question(django_assert_num_queries):
    events = [record(number) for number in range(1, 4)]
    assert [event.seq for event in events] == [1, 2, 3]
    with django_assert_num_queries(1):
        head = queries.head()
    assert head == Head(count=3, seq=3, hash=events[-1].hash)
    assert queries.verify(head).head == head
    assert queries.verify(head).holds


@pytest.mark.django_db
def test_a_moment_and_a_payload_come_back_as_they_went_in():
    payload = {"æ": ["ø", None, True, {"b": -1, "a": 10**30}], "digest": "0a" * 32}
    changes.record(what="exchange.loaded", subject="Åsker", payload=payload, by="Kari", at=NOON)
    assert queries.verify().holds


@pytest.mark.django_db
def test_a_change_that_is_undone_leaves_no_event():
    with transaction.atomic():
        record()
        transaction.set_rollback(True)
    assert queries.head() == chain.EMPTY


@pytest.mark.django_db
def test_an_event_needs_somebody_and_something_that_can_be_kept():
    with pytest.raises(changes.NobodyNamed, match="Give a name"):
        record(by="  ")
    with pytest.raises(NotCanonical):
        changes.record(what="a", subject="b", payload={"share": 0.5}, by="Kari", at=NOON)
    assert queries.head() == chain.EMPTY


@pytest.mark.django_db
def test_the_same_person_is_the_same_actor_and_the_log_does_not_hold_the_name():
    kari, again, ola = record(1), record(2, by=" Kari Nordmann "), record(3, by="Ola")
    assert kari.actor == again.actor != ola.actor
    assert queries.names_of([kari.actor, ola.actor]) == {kari.actor: "Kari Nordmann", ola.actor: "Ola"}
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(event::text, ' ') FROM audit_event AS event")
        assert "Kari" not in cursor.fetchone()[0]


@pytest.mark.django_db
def test_a_forgotten_name_is_gone_for_good_and_the_log_still_holds():
    kari = record(1)
    before = queries.head()
    forgotten = changes.forget_name(name="Kari Nordmann", by="Personvernombud", at=NOON)
    assert forgotten.subject == kari.actor
    assert queries.names_of([kari.actor]) == {kari.actor: None}
    assert queries.verify(before).holds
    assert queries.head().seq == 2
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(actor::text, ' ') FROM audit_actor AS actor")
        assert "Kari" not in cursor.fetchone()[0]
    assert record(3).actor != kari.actor
    with pytest.raises(changes.NameUnknown, match="Ola"):
        changes.forget_name(name="Ola", by="Personvernombud", at=NOON)


def test_events_that_are_recorded_at_once_stand_in_one_row(empty_database):
    def many():
        for number in range(10):
            record(number)
        connection.close()

    threads = [threading.Thread(target=many) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert queries.head().count == 40
    assert queries.verify().holds


FORBIDDEN = [
    "UPDATE audit_event SET subject = 'x'",
    "DELETE FROM audit_event",
    "TRUNCATE audit_event",
    "ALTER TABLE audit_event DISABLE TRIGGER ALL",
    "DROP TABLE audit_event CASCADE",
    "DROP TRIGGER event_rows_stay ON audit_event",
    "CREATE OR REPLACE FUNCTION samstyr_append_only() RETURNS trigger LANGUAGE sql AS 'SELECT 1'",
    "SET session_replication_role = replica",
    "DELETE FROM audit_actor",
    "TRUNCATE audit_actor CASCADE",
    "UPDATE audit_actor SET name = 'Ola'",
    "UPDATE audit_actor SET commitment = 'x', name = NULL, salt = NULL, forgotten_at = now()",
    "CREATE TABLE mine (id int)",
    "CREATE ROLE mine",
    "CREATE DATABASE mine",
    f"SET ROLE {roles.OWNER}",
    "COPY audit_event TO PROGRAM 'cat'",
    "SELECT pg_read_file('/etc/passwd')",
]


@pytest.mark.parametrize("statement", FORBIDDEN)
def test_the_application_can_add_to_the_log_and_nothing_else(empty_database, statement):
    record()
    app = psycopg.connect(empty_database.addresses.app.conninfo, autocommit=True)
    with app, pytest.raises(InsufficientPrivilege):
        app.execute(statement)
    assert queries.verify(queries.head()).head.count == 1


@pytest.mark.parametrize(
    "statement", ["UPDATE audit_event SET subject = 'x'", "DELETE FROM audit_event", "TRUNCATE audit_event"]
)
def test_the_owner_too_is_stopped_until_the_guard_is_taken_away_on_purpose(empty_database, statement):
    record()
    owner = psycopg.connect(empty_database.addresses.owner.conninfo, autocommit=True)
    with owner, pytest.raises(InsufficientPrivilege, match="append-only"):
        owner.execute(statement)


def tamper(database, *statements):
    """Do what only somebody with the owner's password could do, and only on purpose."""
    with psycopg.connect(database.addresses.owner.conninfo) as owner:
        owner.execute("ALTER TABLE audit_event DISABLE TRIGGER USER")
        owner.execute("ALTER TABLE audit_actor DISABLE TRIGGER USER")
        for statement, *values in statements:
            owner.execute(statement, values)


@pytest.fixture
def kept(empty_database):
    """A log of five events, and its head, kept elsewhere."""
    for number in range(1, 6):
        record(number)
    return queries.head()


@pytest.mark.parametrize(
    ("statement", "seq", "kind"),
    [
        ("UPDATE audit_event SET subject = 'load 33' WHERE seq = 3", 3, FaultKind.CHANGED),
        ("UPDATE audit_event SET payload = '{\"rows\": 33}' WHERE seq = 2", 2, FaultKind.CHANGED),
        ("UPDATE audit_event SET at = at + interval '1 microsecond' WHERE seq = 5", 5, FaultKind.CHANGED),
        ("DELETE FROM audit_event WHERE seq = 2", 2, FaultKind.REMOVED),
        ("DELETE FROM audit_event WHERE seq = 1", 1, FaultKind.REMOVED),
        ("UPDATE audit_event SET hash = repeat('0', 64) WHERE seq = 4", 4, FaultKind.CHANGED),
    ],
)
def test_a_log_that_was_tampered_with_says_where(empty_database, kept, statement, seq, kind):
    tamper(empty_database, (statement,))
    assert queries.verify().fault == Fault(seq=seq, kind=kind)


def test_a_log_that_lost_its_end_is_found_with_a_kept_head(empty_database, kept):
    tamper(empty_database, ("DELETE FROM audit_event WHERE seq > 3",))
    assert queries.verify().holds
    assert queries.verify(kept).fault == Fault(seq=4, kind=FaultKind.CUT)


def test_a_log_that_was_rewritten_to_its_end_is_found_with_a_kept_head(empty_database, kept):
    tamper(empty_database, ("DELETE FROM audit_event WHERE seq > 2",))
    for number in (33, 44, 55):
        record(number)
    assert queries.verify().holds
    assert queries.verify(kept).fault == Fault(seq=5, kind=FaultKind.REWRITTEN)


def test_another_name_put_in_an_actor_s_place_is_found(empty_database, kept):
    actor = record(6).actor
    tamper(empty_database, ("UPDATE audit_actor SET name = 'Ola Nordmann'",))
    verification = queries.verify(kept)
    assert (verification.fault, verification.wrong_actor) == (None, actor)
    assert not verification.holds


def test_new_tables_are_open_to_the_application(empty_database):
    addresses = empty_database.addresses
    with psycopg.connect(addresses.owner.conninfo) as owner:
        owner.execute("CREATE TABLE later (id bigserial PRIMARY KEY, word text)")
    with psycopg.connect(addresses.app.conninfo) as app:
        app.execute("INSERT INTO later (word) VALUES ('ny')")
        app.execute("UPDATE later SET word = 'nyere'")
        assert app.execute("DELETE FROM later RETURNING word").fetchone() == ("nyere",)


def test_granting_again_does_not_open_the_log(empty_database):
    roles.grant(empty_database.addresses)
    with psycopg.connect(empty_database.addresses.app.conninfo) as app:
        rights = app.execute(
            "SELECT privilege_type FROM information_schema.role_table_grants "
            "WHERE table_name = 'audit_event' AND grantee = current_user ORDER BY 1"
        ).fetchall()
    assert rights == [("INSERT",), ("SELECT",)]
