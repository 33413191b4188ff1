"""Nobody but us comes in, and no directory that is not ours is touched, as root and as anybody else."""

import os
import pwd
import shutil
import stat
import subprocess
from pathlib import Path

import psycopg
import pytest

from samstyr.database import accounts, binaries, cluster, life, roles
from samstyr.database import berth as berths
from samstyr.database.accounts import Account
from tests.integration.database.programs import User, clear, postmaster, python_for, watched

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be another user")
STRANGER = Account(uid=pwd.getpwnam("nobody").pw_uid, gid=pwd.getpwnam("nobody").pw_gid)
NAMELESS = Account(uid=65530, gid=65530)
TRIES = """
import sys, psycopg
try:
    psycopg.connect(sys.argv[1])
except psycopg.OperationalError as error:
    sys.exit(str(error))
"""


def modes_above(path: Path) -> dict[str, int]:
    return {str(folder): stat.S_IMODE(folder.stat().st_mode) for folder in path.parents}


def open_to_others(path: Path) -> list[str]:
    """Return what others than owner and group could read or write below a directory that they cannot enter."""
    return [str(entry) for entry in path.rglob("*") if entry.stat().st_mode & 0o022]


def test_no_directory_above_is_opened_and_everything_made_is_private(home):
    inner = home / "closed" / "samstyr"
    inner.parent.mkdir(mode=0o700)
    above_the_shelf = berths.find(inner).root.parent
    before, before_there = modes_above(inner), modes_above(above_the_shelf)
    life.ensure_running(inner)
    berth = berths.find(inner)
    assert modes_above(inner) == before
    assert modes_above(above_the_shelf) == before_there
    assert stat.S_IMODE((home / "closed").stat().st_mode) == 0o700
    assert stat.S_IMODE(inner.stat().st_mode) == 0o700
    assert stat.S_IMODE(berth.root.stat().st_mode) & 0o027 == 0
    assert stat.S_IMODE(berth.cluster_folder(berth.record()).stat().st_mode) == 0o700
    assert open_to_others(berth.root) == []
    clear(inner)


def test_a_long_path_still_has_a_short_and_private_socket(home):
    deep = home / ("d" * (120 - len(str(home)) - 1)) / "samstyr"
    addresses = life.ensure_running(deep)
    sockets = Path(addresses.app.host)
    assert len(os.fsencode(sockets / ".s.PGSQL.5432")) <= 103
    assert stat.S_IMODE(sockets.stat().st_mode) == 0o700
    with psycopg.connect(addresses.app.conninfo) as app:
        assert app.execute("SELECT 1").fetchone() == (1,)
    with pytest.raises(psycopg.OperationalError, match="no password"):
        psycopg.connect(addresses.app.conninfo, password="")
    clear(deep)


@pytest.mark.parametrize("user", [cluster.SUPERUSER, roles.OWNER, roles.APP, "postgres", "root"])
@pytest.mark.parametrize("password", ["", "wrong"])
def test_nobody_comes_in_without_the_right_password(cluster, user, password):
    reason = "password authentication failed" if password else "no password supplied"
    with pytest.raises(psycopg.OperationalError, match=reason):
        psycopg.connect(cluster.template.addresses.app.conninfo, user=user, password=password)


def test_the_server_trusts_nobody_and_listens_to_no_network(cluster):
    with psycopg.connect(cluster.superuser.conninfo) as superuser:
        rules = superuser.execute("SELECT type, auth_method, error FROM pg_hba_file_rules").fetchall()
        settings = superuser.execute(
            "SELECT current_setting('listen_addresses'), current_setting('unix_socket_permissions')"
        ).fetchone()
    assert rules == [("local", "scram-sha-256", None)]
    assert settings == ("", "0700")


def test_the_roles_have_no_right_beyond_their_own(cluster):
    with psycopg.connect(cluster.superuser.conninfo) as superuser:
        rights = superuser.execute(
            "SELECT rolname, rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls, rolpassword "
            "FROM pg_authid WHERE rolcanlogin ORDER BY rolname"
        ).fetchall()
    assert [(name, more) for name, more, _ in rights] == [
        ("samstyr_app", False),
        ("samstyr_cluster", True),
        ("samstyr_owner", False),
    ]
    assert {password[:14] for _, _, password in rights} == {"SCRAM-SHA-256$"}


@needs_root
def test_another_user_of_the_machine_cannot_come_in_even_with_the_password(home):
    addresses = life.ensure_running(home)
    python, environ = python_for(STRANGER)
    tried = subprocess.run(
        [python, "-P", "-c", TRIES, addresses.app.conninfo],
        capture_output=True, text=True, cwd="/", env=environ, check=False, **STRANGER.as_arguments(),
    )  # fmt: skip
    assert tried.returncode == 1
    assert "Permission denied" in tried.stderr


@needs_root
def test_another_user_cannot_see_the_files(home):
    life.ensure_running(home)
    root = berths.find(home).root
    for words in (["ls", root], ["cat", root / "pg_hba.conf"], ["cat", home / "database-passwords.json"]):
        tried = subprocess.run(words, capture_output=True, text=True, check=False, **STRANGER.as_arguments())
        assert "Permission denied" in tried.stderr


@needs_root
def test_root_s_server_runs_under_an_id_that_has_no_name(home):
    life.ensure_running(home)
    uid = Path(f"/proc/{postmaster(home)}").stat().st_uid
    assert uid == berths.find(home).account.uid
    assert uid not in {entry.pw_uid for entry in pwd.getpwall()}


@needs_root
def test_two_homes_of_root_have_two_ids(home, tmp_path):
    first, second = home / "first", home / "second"
    for each in (first, second):
        life.ensure_running(each)
    assert berths.find(first).account != berths.find(second).account
    for each in (first, second):
        clear(each)


@needs_root
def test_an_ordinary_user_has_a_cluster_in_the_home(home):
    os.chown(home, STRANGER.uid, STRANGER.gid)
    user = User(home, account=STRANGER)
    with psycopg.connect(user.conninfo()) as app:
        assert app.execute("SELECT current_user").fetchone() == ("samstyr_app",)
    (pid_file,) = (home / "database").glob("*/postmaster.pid")
    assert stat.S_IMODE((home / "database").stat().st_mode) == 0o700
    assert open_to_others(home) == []
    with watched(int(pid_file.read_text().split()[0])):
        assert user.end() == 0


@needs_root
def test_a_user_without_a_name_is_told_what_is_missing(home):
    os.chown(home, NAMELESS.uid, NAMELESS.gid)
    user = User(home, account=NAMELESS)
    _, said = user.running.communicate()
    assert "The user id 65530 has no name on this machine" in said
    assert user.running.returncode == 1


@needs_root
@pytest.mark.parametrize("run_time", [True, False])
def test_an_ordinary_user_with_a_long_path_has_a_short_and_private_socket(home, run_time):
    os.chown(home, STRANGER.uid, STRANGER.gid)
    deep = home / ("d" * (120 - len(str(home)) - 1))
    user = User(deep, account=STRANGER, environ={"XDG_RUNTIME_DIR": str(home) if run_time else ""})
    with psycopg.connect(user.conninfo()) as app:
        sockets = Path(app.info.host)
    assert sockets.parent == (home if run_time else Path("/tmp"))
    assert (sockets.stat().st_uid, stat.S_IMODE(sockets.stat().st_mode)) == (STRANGER.uid, 0o700)
    (pid_file,) = (deep / "database").glob("*/postmaster.pid")
    with watched(int(pid_file.read_text().split()[0])):
        user.end()
    shutil.rmtree(sockets, ignore_errors=True)


@needs_root
def test_a_directory_that_somebody_else_made_is_refused(home):
    root = berths.find(home).root
    berths.prepare(home / "another")  # the directory above is there
    root.mkdir()
    os.chown(root, STRANGER.uid, STRANGER.gid)
    with pytest.raises(berths.NotOurs, match="belongs to another user"):
        life.ensure_running(home)
    os.chown(root, 0, 0)
    root.chmod(0o777)
    with pytest.raises(berths.NotOurs, match="is open to others"):
        life.ensure_running(home)
    root.rmdir()
    root.symlink_to(home)
    with pytest.raises(berths.NotOurs, match="is not a directory"):
        life.ensure_running(home)
    root.unlink()
    clear(home / "another")


@needs_root
def test_programs_that_the_server_s_account_cannot_reach_are_lent_as_a_copy(home):
    newest = binaries.newest()
    package = newest.folder.parent.parent
    closed = home / "closed"
    closed.mkdir(mode=0o700)
    shutil.copytree(newest.folder.parent, closed / package.name / newest.folder.parent.name)
    shutil.copytree(package.parent / f"{package.name}.libs", closed / f"{package.name}.libs")
    unreachable = binaries.at(closed / package.name / newest.folder.parent.name / "bin")
    home.chmod(0o711)
    shelf = home / "shelf"
    shelf.mkdir(mode=0o755)
    account = accounts.lend(0, set())
    lent = binaries.within_reach(unreachable, account, shelf)
    assert lent.run("postgres", "--version", account=account).split()[-1] == newest.version
    assert lent.folder.is_relative_to(shelf)
    assert binaries.within_reach(unreachable, account, shelf) == lent
    assert stat.S_IMODE(closed.stat().st_mode) == 0o700
    assert binaries.within_reach(newest, None, shelf) == newest
