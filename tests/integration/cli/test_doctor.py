"""`samstyr doctor`: each check is shown a sick installation and a well one."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from subprocess import CompletedProcess

import psycopg
import pytest
from django.db import connections
from django.db.migrations.recorder import MigrationRecorder
from psycopg import sql

from samstyr.audit import changes as audit
from samstyr.cli import checks
from samstyr.database import life, roles
from tests.databases import Cluster, Database
from tests.integration.commands import samstyr

NOON = datetime(2023, 8, 31, 12, tzinfo=UTC)


def said(troubles) -> str:
    return "\n".join(f"{trouble.what} {trouble.mend}" for trouble in troubles)


def test_an_open_home_is_seen(tmp_path: Path):
    tmp_path.chmod(0o700)
    assert list(checks.home_is_private(tmp_path)) == []
    tmp_path.chmod(0o750)
    assert f"chmod 700 '{tmp_path}'" in said(checks.home_is_private(tmp_path))


@pytest.mark.parametrize("name", checks.SECRETS)
def test_an_open_secret_is_seen(tmp_path: Path, name: str):
    (tmp_path / name).touch(mode=0o600)
    assert list(checks.secrets_are_private(tmp_path)) == []
    (tmp_path / name).chmod(0o644)
    assert f"read {tmp_path / name}" in said(checks.secrets_are_private(tmp_path))


def test_a_full_disk_is_seen(tmp_path: Path):
    assert list(checks.disk_has_room(tmp_path, least=0)) == []
    assert "MB are free" in said(checks.disk_has_room(tmp_path, least=1 << 62))


def test_missing_files_are_named():
    assert list(checks.files_are_all_there()) == []
    found = said(checks.files_are_all_there(static=("look/built/nothing.css",), rooms=("kernels",)))
    assert "look/built/nothing.css, kernels/locale/nb/LC_MESSAGES/django.mo" in found
    assert "./run assets" in found


def test_left_over_files_are_counted(tmp_path: Path):
    assert list(checks.nothing_is_left_over(tmp_path)) == []
    (tmp_path / ".secret-key-1-ab").touch()
    assert "nothing: 1, for instance" in said(checks.nothing_is_left_over(tmp_path))
    assert "--sweep" in said(checks.nothing_is_left_over(tmp_path))


def test_a_cluster_of_an_older_server_is_seen(cluster: Cluster):
    status = life.status(cluster.home)
    assert list(checks.cluster_is_current(status)) == []
    found = said(checks.cluster_is_current(replace(status, version="15.4")))
    assert "The database is of PostgreSQL 15.4" in found
    assert "samstyr upgrade" in found


def test_an_old_server_is_seen(empty_database: Database):
    assert list(checks.server_is_known(empty_database.addresses)) == []
    assert "tested from 99 on" in said(checks.server_is_known(empty_database.addresses, oldest=99))


def test_pending_migrations_are_named(empty_database: Database):
    assert list(checks.tables_are_up_to_date()) == []
    MigrationRecorder(connections["owner"]).record_unapplied("goals", "0004_arrivals")
    assert "goals.0004_arrivals" in said(checks.tables_are_up_to_date())
    connections["owner"].close()


def test_an_application_that_may_rewrite_the_log_is_seen(empty_database: Database):
    assert list(checks.application_has_few_rights(empty_database.addresses)) == []
    with psycopg.connect(empty_database.addresses.owner.conninfo) as connection:
        connection.execute("GRANT UPDATE ON audit_event TO samstyr_app")
    assert "may rewrite the event log" in said(checks.application_has_few_rights(empty_database.addresses))


def test_an_application_with_too_many_rights_is_seen(empty_database: Database, cluster: Cluster):
    role = sql.Identifier(roles.APP)
    with psycopg.connect(cluster.superuser.conninfo, autocommit=True) as connection:
        connection.execute(sql.SQL("ALTER ROLE {} CREATEDB").format(role))
        try:
            found = said(checks.application_has_few_rights(empty_database.addresses))
        finally:
            connection.execute(sql.SQL("ALTER ROLE {} NOCREATEDB").format(role))
    assert "ALTER ROLE samstyr_app NOSUPERUSER NOCREATEDB" in found


def test_a_rewritten_log_is_seen(empty_database: Database):
    audit.record(what="exchange.loaded", subject="load 1", payload={}, by="Kari", at=NOON)
    assert list(checks.log_holds()) == []
    with psycopg.connect(empty_database.addresses.owner.conninfo) as owner:
        owner.execute("ALTER TABLE audit_event DISABLE TRIGGER USER")
        owner.execute("UPDATE audit_event SET subject = 'load 2'")
    assert "changed by other means" in said(checks.log_holds())


def doctor(database: Database, home: Path, *options: str, **variables: str) -> CompletedProcess[str]:
    home.chmod(0o700)
    return samstyr(database, "doctor", *options, SAMSTYR_HOME=home, **variables)


def test_a_well_installation_is_told_so(empty_database: Database, tmp_path: Path):
    done = doctor(empty_database, tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert [line[0] for line in done.stdout.splitlines()] == ["✓"] * len(done.stdout.splitlines())
    assert "✓ event log" in done.stdout


def test_a_sick_one_is_told_what_to_do_and_swept_when_asked(empty_database: Database, tmp_path: Path):
    (tmp_path / ".draft").touch()
    sick = doctor(empty_database, tmp_path)
    assert sick.returncode == 1
    assert "✗ left-over files" in sick.stdout
    assert "→ samstyr doctor --sweep" in sick.stdout
    swept = doctor(empty_database, tmp_path, "--sweep")
    assert swept.returncode == 0
    assert swept.stdout.startswith("Removed what belonged to nothing: 1 file.")


def test_a_database_that_does_not_answer_is_one_trouble_and_no_crash(empty_database: Database, tmp_path: Path):
    sick = doctor(empty_database, tmp_path, DATABASE_URL="postgresql://kari@127.0.0.1:1/asker")
    assert sick.returncode == 1
    assert "✗ database server" in sick.stdout
    assert "correct DATABASE_URL" in sick.stdout
    assert sick.stderr == ""
