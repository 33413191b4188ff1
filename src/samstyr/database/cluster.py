"""One cluster's server: made, started, found running, stopped. Knows nothing of who uses it or what is in it."""

import os
import shutil
import socket
import time
from dataclasses import dataclass
from pathlib import Path

from samstyr.database import accounts
from samstyr.database.accounts import Account
from samstyr.database.berth import PRIVATE, Berth
from samstyr.database.binaries import Binaries, ProgramFailed

SUPERUSER = "samstyr_cluster"
PORT = 5432
PATIENCE_SECONDS = 60
PAUSE_SECONDS = 0.05
LOG = "log/server.log"
ON_ITS_WAY_SECONDS = 3
# The last of the eight lines of postmaster.pid says how far the server has come.
PID_LINES, READY = 8, "ready"
LARGEST_LOG_BYTES = 5_000_000
# Programs of a server that was killed may live on for a moment and hold its memory.
STILL_HELD = ("is still in use", "terminate any old server processes")


class DidNotStart(RuntimeError):
    """The server did not start; its own last words are in the message."""

    def __init__(self, log: Path, words: str) -> None:
        super().__init__(
            f"The database server did not start, so nothing can be read or written. Its last words:\n{words}\n"
            f"The whole log is in {log}."
        )


@dataclass(frozen=True, slots=True)
class Server:
    """A cluster's files and the programs that serve them."""

    binaries: Binaries
    folder: Path
    log: Path
    account: Account | None

    @property
    def pid_file(self) -> Path:
        return self.folder / "postmaster.pid"


def server(berth: Berth, binaries: Binaries, folder: str) -> Server:
    """Return the server of one of the berth's clusters, which need not be there yet."""
    log = berth.root / LOG
    berth.private_folder(log.parent.name)
    return Server(binaries=binaries, folder=berth.root / folder, log=log, account=berth.account)


def make(new: Server, *, password: str, synced: bool) -> None:
    """Make an empty cluster; what a killed attempt left is cleared away first."""
    if new.folder.exists():
        stop(new)
        shutil.rmtree(new.folder)
    new.folder.mkdir(mode=PRIVATE)
    if new.account is None:
        accounts.ensure_named()
        _initialise(new, None, password, synced)
        return
    with accounts.named(new.account, new.folder) as borrowed:
        _initialise(new, borrowed, password, synced)


def _initialise(new: Server, account: Account | None, password: str, synced: bool) -> None:
    # From 17 on PostgreSQL brings Unicode's own upper and lower case, whatever the machine has installed.
    locale = ["--locale=C"]
    if new.binaries.major > 16:
        locale += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    new.binaries.run(
        "initdb",
        f"--pgdata={new.folder}",
        f"--username={SUPERUSER}",
        "--encoding=UTF8",
        "--auth=reject",
        "--no-instructions",
        *locale,
        *([] if synced else ["--no-sync"]),
        account=account,
    )
    _set_password_alone(new, account, password)


def set_password(stopped: Server, password: str) -> None:
    """Give the superuser of a stopped cluster a password, without ever opening a door without one."""
    if stopped.account is None:
        _set_password_alone(stopped, None, password)
        return
    with accounts.named(stopped.account, stopped.folder) as borrowed:
        _set_password_alone(stopped, borrowed, password)


def _set_password_alone(stopped: Server, account: Account | None, password: str) -> None:
    entered = f"ALTER ROLE {SUPERUSER} PASSWORD '{password}'\n"
    said = stopped.binaries.run(
        "postgres", "--single", "-D", str(stopped.folder), "postgres", account=account, entered=entered
    )
    if "ERROR:" in said:
        raise ProgramFailed("postgres --single", 0, said)


def start(stopped: Server, settings: str) -> None:
    """Start the server and return when it answers, also after it or the machine was killed. Raises DidNotStart.

    `settings` are the server's command-line arguments (see `configuration`).
    """
    if stopped.account is not None:
        # A start that was killed while it lent the files away left them with the borrowed name.
        accounts.give(stopped.folder, stopped.account)
    # The socket is dead (the caller asked), so the file is too; PostgreSQL would believe it if the number in it
    # now belonged to another program of ours. Two servers on one cluster are still refused, by shared memory.
    stopped.pid_file.unlink(missing_ok=True)
    if stopped.log.exists() and stopped.log.stat().st_size > LARGEST_LOG_BYTES:
        stopped.log.replace(stopped.log.with_suffix(".1.log"))
    arguments = [
        "start",
        "-w",
        "-s",
        f"--timeout={PATIENCE_SECONDS}",
        f"--log={stopped.log}",
        f"--pgdata={stopped.folder}",
    ]
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        written = stopped.log.stat().st_size if stopped.log.exists() else 0
        try:
            stopped.binaries.run("pg_ctl", *arguments, "-o", settings, account=stopped.account)
        except ProgramFailed as failure:
            words = _since(stopped.log, written) or failure.said
            if time.monotonic() > deadline or not any(sign in words for sign in STILL_HELD):
                raise DidNotStart(stopped.log, words) from None
            time.sleep(PAUSE_SECONDS)
        else:
            return


def answering(asked: Server) -> Path | None:
    """Return the folder of the socket where the server answers, or None where it does not run."""
    begun = time.monotonic()
    while True:
        lines, waited = _pid_lines(asked), time.monotonic() - begun
        listens = len(lines) == PID_LINES and _listens(Path(lines[4]) / f".s.PGSQL.{lines[3]}")
        if listens and (lines[-1] == READY or waited > PATIENCE_SECONDS):
            return Path(lines[4])
        # A server whose starter was killed may still be on its way up; a number alone may be another program's.
        if not listens and (not lines or waited > ON_ITS_WAY_SECONDS or not _is_alive(lines[0])):
            return None
        time.sleep(PAUSE_SECONDS)


def stop(running: Server) -> bool:
    """End the server now, whoever is connected. Returns whether there was one to end."""
    if answering(running) is None:
        return False
    running.binaries.run(
        "pg_ctl", "stop", "-w", "-s", "-m", "fast", f"--timeout={PATIENCE_SECONDS}", f"--pgdata={running.folder}",
        account=running.account,
    )  # fmt: skip
    return True


def _is_alive(pid: str) -> bool:
    try:
        os.kill(int(pid), 0)
    except PermissionError:
        return True
    except (ProcessLookupError, ValueError):
        return False
    return True


def _pid_lines(asked: Server) -> list[str]:
    try:
        return [line.strip() for line in asked.pid_file.read_text().splitlines()]
    except FileNotFoundError:
        return []


def _listens(path: Path) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as caller:
        try:
            caller.connect(str(path))
        except OSError:
            return False
    return True


def _since(log: Path, position: int) -> str:
    if not log.exists():
        return ""
    with log.open("rb") as file:
        file.seek(position)
        return file.read().decode(errors="replace").strip()
