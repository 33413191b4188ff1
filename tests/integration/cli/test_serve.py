"""`samstyr serve` and `samstyr demo`, run as a person runs them."""

import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.databases import Database
from tests.integration.programs import COMMAND, environment, samstyr

PATIENCE_SECONDS = 60


@pytest.fixture
def taken():
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


@pytest.mark.parametrize("command", ["serve", "demo"])
def test_a_port_in_use_is_said_before_anything_else_is_done(
    empty_database: Database, tmp_path: Path, command: str, taken: int
):
    home = tmp_path / "home"
    done = samstyr(empty_database, command, "--port", taken, SAMSTYR_HOME=home)
    assert done.returncode == 2
    assert done.stdout == ""
    assert f"Port {taken} on 127.0.0.1 is in use by another program" in done.stderr
    assert f"--port {taken + 1}" in done.stderr
    assert not (home / "static").exists()


@contextmanager
def serving(database: Database, home: Path) -> Iterator[tuple[subprocess.Popen[str], HTTPConnection]]:
    """Serve a site and hold a connection to it that has had its first answer."""
    command = [*COMMAND, "serve", "--port", "0"]
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(command, env=environment(database, SAMSTYR_HOME=home), **quiet) as program:
        port = int(program.stdout.readline().split("127.0.0.1:")[1].split("/")[0])
        connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)
        connection.request("GET", "/nokkeltall/finnes-ikke/")
        answer = connection.getresponse()
        assert answer.status == 404
        answer.read()
        yield program, connection
        connection.close()


def is_refused(connection: HTTPConnection) -> bool:
    try:
        socket.create_connection((connection.host, connection.port), timeout=PATIENCE_SECONDS).close()
    except ConnectionRefusedError:
        return True
    return False


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_the_site_in_order(demo_database: Database, tmp_path: Path, number: signal.Signals):
    with serving(demo_database, tmp_path) as (program, connection):
        program.send_signal(number)
        assert program.wait(PATIENCE_SECONDS) == 0
        assert program.stderr.read() == ""
        assert is_refused(connection)


def test_a_killed_command_leaves_no_worker_behind(demo_database: Database, tmp_path: Path):
    with serving(demo_database, tmp_path) as (program, connection):
        program.kill()
        # A worker that ends closes the connection it has kept.
        assert connection.sock.recv(1) == b""
        # The workers hold the other end of this, so it closes with the last of them.
        program.stderr.read()
        assert is_refused(connection)


def test_the_demo_once_says_how_the_goals_stand_and_that_the_site_answers(demo_database: Database, tmp_path: Path):
    done = samstyr(demo_database, "demo", "--once", "--port", 0, SAMSTYR_HOME=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Netto lånegjeld" in done.stdout or "Verdt å se på" in done.stdout
    assert "The site answers on http://127.0.0.1:" in done.stdout
    assert "Starting the database" in done.stderr


def test_the_demo_keeps_what_is_loaded(demo_database: Database, tmp_path: Path):
    done = samstyr(demo_database, "demo", "--once", "--port", 0, SAMSTYR_HOME=tmp_path)
    assert "Writing" not in done.stderr


def test_stop_without_a_server_says_so(empty_database: Database, tmp_path: Path):
    done = samstyr(empty_database, "stop", SAMSTYR_HOME=tmp_path / "home")
    assert (done.returncode, done.stdout) == (0, "No database server was running.\n")
    assert not (tmp_path / "home/database").exists()


def test_version_says_which(empty_database: Database, tmp_path: Path):
    done = samstyr(empty_database, "version", SAMSTYR_HOME=tmp_path)
    assert done.stdout.startswith("Samstyr 0.1.0\n")
