"""The embedded cluster's life: up when somebody needs it, down when nobody does."""

import atexit
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samstyr.database import addresses as reached
from samstyr.database import berth as berths
from samstyr.database import binaries, cluster, ending, leases, making, passwords
from samstyr.database.addresses import Address, Addresses
from samstyr.database.berth import Berth
from samstyr.database.binaries import Binaries

# "off" lets the system write when it likes: for tests only, since a power cut then destroys the database.
SYNCED = "SAMSTYR_DATABASE_SYNC"


@dataclass(frozen=True, slots=True)
class Status:
    """How the embedded cluster is doing, for `samstyr doctor`. `version` is None before the first start."""

    folder: Path
    log: Path
    version: str | None
    newest: str
    running: bool

    @property
    def outdated(self) -> bool:
        return self.version is not None and self.version.split(".")[0] != self.newest.split(".")[0]


# One lease a home and program, held until the program ends or leaves.
_held: dict[Path, int] = {}


def reach(home: Path, environ: Mapping[str, str]) -> Addresses:
    """Return the server that the environment names, else the embedded one, started when it does not run."""
    return reached.given(environ) or ensure_running(home, environ=environ)


def ensure_running(
    home: Path,
    *,
    environ: Mapping[str, str] = os.environ,
    throw_away: bool = False,
    programs: Binaries | None = None,
) -> Addresses:
    """Start the home's cluster when it does not run (make it when there is none) and return its addresses.

    This program counts as a user of the cluster from now on. When the last user has ended, however it ended, the
    server is stopped; of a throw-away cluster the files and the home are removed too. A new cluster is made with
    `programs`, or with the newest.
    """
    berth = berths.prepare(home)
    _take_lease(berth)
    with leases.alone(berth.root / leases.START):
        post_guard(berth, throw_away=throw_away)
        synced = not throw_away and environ.get(SYNCED) != "off"
        settings = making.settings_of(berth, environ, synced=synced)
        record = berth.record()
        if record is None:
            record = making.make(berth, programs or binaries.newest(), settings, synced=synced)
        server = making.server_of(berth, record)
        secret = passwords.read(berth.home)
        if secret is None:
            secret = making.renew_passwords(berth, server, settings)
        return making.addresses_at(making.running(server, settings), secret)


def superuser(home: Path) -> Address:
    """Start the cluster and return the way into it as its superuser. Only for what the two roles must not do."""
    addresses, secret = ensure_running(home), passwords.read(home)
    assert secret is not None  # noqa: S101  # just made sure of
    return making.as_superuser(addresses, secret)


def leave(home: Path) -> None:
    """Stop being a user of the home's cluster; the last one to leave stops the server."""
    berth = berths.find(home)
    lease = _held.pop(berth.root, None)
    if lease is None:
        return
    if leases.try_alone(lease):
        ending.end(berth)
    else:
        # Others use it, or the guard was quicker; in that case wait for it, so that nothing runs when we are gone.
        again = leases.hold(berth.root / leases.LEASE, alone=False)
        leases.let_go(again)
    leases.let_go(lease)


def stop(home: Path) -> bool:
    """Stop the home's server now, whoever uses it. Returns whether it ran."""
    berth = berths.find(home)
    return berth.root.is_dir() and ending.end(berth)


def status(home: Path) -> Status:
    """Return how the home's cluster is doing. Starts nothing and makes nothing."""
    berth = berths.find(home)
    record = berth.record()
    running = record is not None and cluster.answering(making.server_of(berth, record)) is not None
    return Status(
        folder=berth.root,
        log=berth.root / cluster.LOG,
        version=record.postgres if record else None,
        newest=binaries.newest().version,
        running=running,
    )


def _take_lease(berth: Berth) -> None:
    if berth.root in _held:
        return
    _held[berth.root] = leases.hold(berth.root / leases.LEASE, alone=False)
    atexit.register(leave, berth.home)


def post_guard(berth: Berth, *, throw_away: bool = False) -> None:
    """Set a guard before there is anything to guard, so that no server is ever without one."""
    if leases.is_held(berth.root / leases.GUARD):
        return
    command = [
        sys.executable,
        "-P",
        "-m",
        "samstyr.database.guard",
        str(berth.home),
        *(["--remove"] if throw_away else []),
    ]
    quiet = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in range(3)]
    os.posix_spawn(sys.executable, command, os.environ, file_actions=quiet)
