"""The cluster is up when somebody needs it and down when nobody does, whatever happens to whom."""

import os
import signal
from pathlib import Path

import psycopg
import pytest

from samstyr.database import berth as berths
from samstyr.database import cluster, life, passwords
from tests.integration.database.programs import User, guard_of, postmaster, watched


def write_a_word(home: Path) -> None:
    with psycopg.connect(life.ensure_running(home).owner.conninfo) as owner:
        owner.execute("CREATE TABLE kept (word text)")
        owner.execute("INSERT INTO kept VALUES ('tøyelig')")


def read_the_word(conninfo: str) -> str:
    with psycopg.connect(conninfo) as app:
        return app.execute("SELECT word FROM kept").fetchone()[0]


def test_a_database_is_there_with_the_letters_and_the_clock_that_we_count_on(home):
    addresses = life.ensure_running(home, environ={})
    with psycopg.connect(addresses.app.conninfo) as app:
        row = app.execute(
            "SELECT current_user, lower('ÆØÅ'), current_setting('TimeZone'), current_setting('server_encoding'), "
            "current_setting('fsync'), current_setting('data_checksums'), to_tsvector('norwegian', 'båtene')"
        ).fetchone()
    assert row == ("samstyr_app", "æøå", "UTC", "UTF8", "on", "on", "'båt':1")
    assert life.status(home).running


def test_the_one_who_leaves_last_stops_the_server(home):
    write_a_word(home)
    other = User(home)
    conninfo = other.conninfo()
    life.leave(home)
    assert read_the_word(conninfo) == "tøyelig"
    with watched(postmaster(home)):
        assert other.end() == 0
    assert not life.status(home).running


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_the_server_ends_with_its_user_however_that_one_ends(home, number):
    user = User(home)
    user.conninfo()
    with watched(postmaster(home)):
        assert user.end(number) != 0
    write_a_word(home)
    assert read_the_word(life.ensure_running(home).app.conninfo) == "tøyelig"


def test_a_server_that_was_killed_is_started_again_with_all_that_was_in_it(home):
    write_a_word(home)
    pid = postmaster(home)
    with watched(pid):
        os.kill(pid, signal.SIGKILL)
    assert not life.status(home).running
    assert read_the_word(life.ensure_running(home).app.conninfo) == "tøyelig"


def test_a_number_that_now_belongs_to_another_program_of_ours_does_not_stop_a_start(home):
    write_a_word(home)
    berth = berths.find(home)
    pid_file = berth.cluster_folder(berth.record()) / "postmaster.pid"
    kept = pid_file.read_text().splitlines()
    life.stop(home)
    pid_file.write_text("\n".join([str(os.getpid()), *kept[1:], ""]))
    assert read_the_word(life.ensure_running(home).app.conninfo) == "tøyelig"
    assert postmaster(home) != os.getpid()


def test_many_who_start_at_once_share_one_new_cluster(home):
    users = [User(home) for _ in range(4)]
    assert len({user.conninfo() for user in users}) == 1
    with watched(postmaster(home)):
        assert [user.end() for user in users] == [0] * 4


def test_stop_ends_the_server_even_when_somebody_uses_it(home):
    user = User(home)
    user.conninfo()
    with watched(postmaster(home)):
        assert life.stop(home)
    assert not life.stop(home)
    user.end()


def test_nothing_is_made_by_asking_how_it_is_or_by_stopping_what_never_was(home):
    assert not life.stop(home)
    assert life.status(home).version is None
    assert not life.status(home).running
    assert list(home.iterdir()) == []


def test_lost_passwords_are_replaced_and_nothing_else_is_lost(home):
    write_a_word(home)
    old = life.ensure_running(home).app
    (home / passwords.FILE_NAME).unlink()
    new = life.ensure_running(home).app
    assert read_the_word(new.conninfo) == "tøyelig"
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(old.conninfo)


def test_a_cluster_that_was_never_finished_is_made_anew(home):
    life.ensure_running(home)
    berth = berths.find(home)
    life.stop(home)
    (berth.root / berths.RECORD).unlink()
    (berth.root / str(cluster.PORT)).mkdir()
    write_a_word(home)
    assert read_the_word(life.ensure_running(home).app.conninfo) == "tøyelig"


def test_a_server_that_does_not_start_says_why(home):
    life.ensure_running(home)
    berth = berths.find(home)
    life.stop(home)
    (berth.cluster_folder(berth.record()) / "global" / "pg_control").write_bytes(b"")
    with pytest.raises(cluster.DidNotStart, match="pg_control"):
        life.ensure_running(home)


def test_a_given_server_is_used_and_nothing_embedded_is_touched(home):
    addresses = life.reach(home, {"DATABASE_URL": "postgresql://kari@db.example/asker"})
    assert addresses.app.host == "db.example"
    assert list(home.iterdir()) == []
    assert not berths.find(home).root.exists()


def test_a_thrown_away_cluster_is_gone_with_its_home_when_its_user_is(home):
    user = User(home, throw_away=True)
    user.conninfo()
    berth = berths.find(home)
    with watched(guard_of(home)):
        user.end(signal.SIGKILL)
    assert not berth.root.exists()
    assert not home.exists()
