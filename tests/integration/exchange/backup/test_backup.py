"""A backup carries everything, and a restore gives it back: all of it, or nothing."""

import json
import stat
import subprocess
import tarfile
from dataclasses import replace

import psycopg
import pytest
from django.db import connection

from samstyr.audit import changes
from samstyr.audit import queries as audit
from samstyr.cli import schema
from samstyr.cli.start import lead_to
from samstyr.database import copies
from samstyr.database.copies import Beside
from samstyr.exchange.backup import making, restoring, staging, writing
from samstyr.exchange.backup.reading import BadBackup
from tests.integration.exchange.backup.content import NOON, databases, files, fill, rows


@pytest.fixture
def home(tmp_path):
    path = tmp_path / "home"
    path.mkdir()
    return path


@pytest.fixture
def place(cluster, empty_database):
    return Beside(addresses=empty_database.addresses, maintenance=cluster.superuser)


@pytest.fixture
def owner(empty_database, home):
    fill(empty_database.addresses.owner, home)
    return empty_database.addresses.owner


def back_up(path, home, owner, **changed):
    return making.back_up(path, home=home, owner=owner, product="0.1.0", at=NOON, **changed)


def restore(path, home, place, *, limits=None):
    def prepare(addresses):
        lead_to(addresses)
        schema.bring_up_to_date(addresses)

    try:
        return restoring.restore(path, home=home, place=place, limits=limits or making.limits(), prepare=prepare)
    finally:
        lead_to(place.addresses)


def test_what_a_restore_gives_back_is_what_was_there(cluster, demo_database, place, home, tmp_path):
    source = cluster.copy("carried", of=demo_database)
    lead_to(source.addresses)
    fill(source.addresses.owner, home)
    head, wanted_rows, wanted_files = audit.head(), rows(source.addresses.owner), files(home)
    manifest = back_up(tmp_path / "backup", home, source.addresses.owner)
    lead_to(place.addresses)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "lake").mkdir()
    (elsewhere / "lake" / "other").write_text("goes")
    assert restore(tmp_path / "backup", elsewhere, place) == manifest
    assert rows(place.addresses.owner) == wanted_rows
    assert len(wanted_rows["goals_revision"]) > 50
    assert files(elsewhere) == wanted_files
    assert audit.head() == head == manifest.head
    assert audit.verify(head).holds
    assert not (elsewhere / staging.STAGE).exists()
    assert place.restoring.owner.name not in databases(place.maintenance)
    cluster.drop(source)


def test_after_a_restore_the_application_works_and_the_log_is_still_append_only(place, home, owner, tmp_path):
    back_up(tmp_path / "backup", home, owner)
    changes.record(what="later", subject="x", payload={}, by="Ola", at=NOON)
    restore(tmp_path / "backup", home, place)
    assert audit.head().count == 3
    assert changes.record(what="new", subject="x", payload={}, by="Ola", at=NOON).seq == 4
    with psycopg.connect(place.addresses.app.conninfo) as app:
        rights = app.execute(
            "SELECT has_table_privilege('audit_event', 'UPDATE'), has_table_privilege('places_area', 'UPDATE')"
        ).fetchone()
    assert rights == (False, True)


def test_a_backup_is_private_and_says_what_is_in_it(home, owner, tmp_path):
    manifest = back_up(tmp_path / "backup", home, owner)
    assert stat.S_IMODE((tmp_path / "backup").stat().st_mode) == 0o600
    assert [part.name for part in manifest.parts] == [
        "database.dump",
        "lake/b",
        "lake/ssb/0a.parquet",
        "editions/2023/årsrapport.pdf",
    ]
    with tarfile.open(tmp_path / "backup") as archive:
        names = archive.getnames()
        written = json.load(archive.extractfile("manifest.json"))
    assert names == [*(part.name for part in manifest.parts), "manifest.json"]
    assert written["head"] == {"count": 3, "seq": 3, "hash": audit.head().hash}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["backup", "home"]


def test_a_backup_is_never_written_over_another_file_unasked(home, owner, tmp_path):
    (tmp_path / "backup").write_text("precious")
    with pytest.raises(writing.AlreadyThere, match="--overwrite"):
        back_up(tmp_path / "backup", home, owner)
    assert (tmp_path / "backup").read_text() == "precious"
    back_up(tmp_path / "backup", home, owner, overwrite=True)
    assert tarfile.is_tarfile(tmp_path / "backup")


def test_a_place_that_cannot_be_written_is_said(home, owner, tmp_path):
    with pytest.raises(writing.CannotWriteThere, match="No such file or directory"):
        back_up(tmp_path / "missing" / "backup", home, owner)


def test_what_a_killed_backup_left_goes_with_the_next_one(home, owner, tmp_path):
    (tmp_path / ".backup.x1.draft").write_text("half")
    (tmp_path / ".other.x1.draft").write_text("half")
    back_up(tmp_path / "backup", home, owner)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".other.x1.draft", "backup", "home"]


def test_a_backup_of_a_log_that_was_tampered_with_is_not_restored(place, home, owner, tmp_path):
    with psycopg.connect(owner.conninfo) as tampering:
        tampering.execute("ALTER TABLE audit_event DISABLE TRIGGER USER")
        tampering.execute("UPDATE audit_event SET subject = 'x' WHERE seq = 2")
    back_up(tmp_path / "backup", home, owner)
    before = rows(owner), files(home), databases(place.maintenance)
    with pytest.raises(BadBackup, match="its event log is not the one"):
        restore(tmp_path / "backup", home, place)
    assert (rows(owner), files(home), databases(place.maintenance)) == before
    assert not (home / staging.STAGE).exists()


def test_a_backup_of_something_newer_is_refused_with_all_reasons(place, home, owner, tmp_path):
    back_up(tmp_path / "backup", home, owner)
    known = making.limits()
    older = replace(known, postgres_major=17, migrations=known.migrations - {"audit.0002_append_only"})
    with pytest.raises(BadBackup) as raised:
        restore(tmp_path / "backup", home, place, limits=older)
    assert len(raised.value.reasons) == 2
    assert "PostgreSQL 18" in raised.value.reasons[0]
    assert "audit.0002_append_only" in raised.value.reasons[1]


def test_two_restores_at_once_are_not_possible(place, home, owner, tmp_path):
    back_up(tmp_path / "backup", home, owner)
    held = staging.hold(home)
    with pytest.raises(staging.RestoreGoesOn):
        restore(tmp_path / "backup", home, place)
    staging.leases.let_go(held)


def test_programs_that_are_connected_do_not_keep_a_restore_from_happening(place, home, owner, tmp_path):
    back_up(tmp_path / "backup", home, owner)
    with psycopg.connect(place.addresses.app.conninfo, autocommit=True) as reader:
        reader.execute("SELECT 1")
        restore(tmp_path / "backup", home, place)
        with pytest.raises(psycopg.OperationalError):
            reader.execute("SELECT 1")


@pytest.mark.parametrize("exchanged", [False, True])
def test_a_restore_that_was_killed_is_forgotten_before_the_exchange_and_finished_after_it(
    place, home, owner, tmp_path, exchanged
):
    back_up(tmp_path / "backup", home, owner)
    wanted = files(home)
    (home / "lake" / "later").write_text("later")
    changes.record(what="later", subject="x", payload={}, by="Ola", at=NOON)
    connection.close()
    stage = staging.lay(home, "the mark")
    subprocess.run(["tar", "-xf", tmp_path / "backup", "-C", stage.folder], check=True)
    copies.open_beside(place, mark="the mark")
    copies.load(place.restoring, stage.dumped)
    if exchanged:
        copies.put_in_place(place)
    restoring.settle(home, lambda: place)
    assert audit.head().count == (3 if exchanged else 4)
    assert (files(home) == wanted) == exchanged
    assert (home / "lake" / "later").exists() != exchanged
    assert not (home / staging.STAGE).exists()
    assert place.restoring.owner.name not in databases(place.maintenance)


def test_a_role_that_may_not_make_databases_is_told_what_to_do(place, home, owner, tmp_path):
    back_up(tmp_path / "backup", home, owner)
    poor = replace(place, maintenance=replace(owner, name="postgres"))
    before = rows(owner), files(home)
    with pytest.raises(copies.MayNotMakeDatabases, match="ALTER ROLE samstyr_owner CREATEDB"):
        restore(tmp_path / "backup", home, poor)
    assert (rows(owner), files(home)) == before
