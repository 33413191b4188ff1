"""The embedded cluster's life: up when somebody needs it, down when nobody does."""

import atexit
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from samstyr.database import addresses as reached
from samstyr.database import berth as berths
from samstyr.database import binaries, cluster, configuration, ending, leases, passwords, roles
from samstyr.database.addresses import Address, Addresses
from samstyr.database.berth import Berth, Record
from samstyr.database.cluster import Server
from samstyr.database.passwords import Passwords

MAINTENANCE = "postgres"


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


def ensure_running(home: Path, *, environ: Mapping[str, str] = os.environ, throw_away: bool = False) -> Addresses:
    """Start the home's cluster when it does not run (make it when there is none) and return its addresses.

    This program counts as a user of the cluster from now on. When the last user has ended, however it ended, the
    server is stopped; of a throw-away cluster the files and the home are removed too.
    """
    berth = berths.prepare(home)
    _take_lease(berth)
    with leases.alone(berth.root / leases.START):
        _post_guard(berth, throw_away=throw_away)
        settings = _settings(berth, environ, throw_away=throw_away)
        record = berth.record()
        if record is None:
            record = _make(berth, settings, throw_away=throw_away)
        server = _server(berth, record)
        secret = passwords.read(berth.home)
        if secret is None:
            secret = _renew_passwords(berth, server, settings)
        return _addresses(_running(server, settings), secret)


def superuser(home: Path) -> Address:
    """Start the cluster and return the way into it as its superuser. Only for what the two roles must not do."""
    owner = ensure_running(home).owner
    secret = passwords.read(home)
    assert secret is not None  # noqa: S101  # just made sure of
    return replace(owner, name=MAINTENANCE, user=cluster.SUPERUSER, password=secret.cluster)


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
    running = record is not None and cluster.answering(_server(berth, record)) is not None
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


def _post_guard(berth: Berth, *, throw_away: bool) -> None:
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


def _settings(berth: Berth, environ: Mapping[str, str], *, throw_away: bool) -> str:
    return configuration.arguments(
        access=configuration.write_access(berth),
        sockets=berths.socket_folder(berth, environ),
        port=cluster.PORT,
        throw_away=throw_away,
    )


def _server(berth: Berth, record: Record) -> Server:
    programs = binaries.within_reach(binaries.of(record.major), berth.account, berth.shelf)
    return cluster.server(berth, programs, record.folder)


def _running(server: Server, settings: str) -> Path:
    """Return the socket folder of the server, started when it does not run."""
    sockets = cluster.answering(server)
    if sockets is None:
        cluster.start(server, settings)
        sockets = cluster.answering(server)
    if sockets is None:
        raise cluster.DidNotStart(server.log, "It answered and then fell silent.")
    return sockets


def _make(berth: Berth, settings: str, *, throw_away: bool) -> Record:
    """Make the home's first cluster, whole or not at all: it counts only once the record says so."""
    newest = binaries.newest()
    record = Record(
        folder=str(newest.major), postgres=newest.version, wheel=binaries.wheel_version(), home=str(berth.home)
    )
    server = _server(berth, record)
    secret = passwords.read(berth.home) or passwords.new()
    cluster.make(server, password=secret.cluster, throw_away=throw_away)
    _establish(_running(server, settings), secret)
    passwords.write(berth.home, secret)
    berth.put_in_force(record)
    return record


def _renew_passwords(berth: Berth, server: Server, settings: str) -> Passwords:
    """Give an old cluster new passwords: its home lost them (deleted on purpose, or the home was)."""
    secret = passwords.new()
    cluster.stop(server)
    cluster.set_password(server, secret.cluster)
    _establish(_running(server, settings), secret)
    passwords.write(berth.home, secret)
    return secret


def _establish(sockets: Path, secret: Passwords) -> None:
    owner = _addresses(sockets, secret).owner
    roles.establish(
        replace(owner, name=MAINTENANCE, user=cluster.SUPERUSER, password=secret.cluster),
        owner_password=secret.owner,
        app_password=secret.app,
    )
    roles.grant(_addresses(sockets, secret))


def _addresses(sockets: Path, secret: Passwords) -> Addresses:
    owner = Address(name=roles.NAME, user=roles.OWNER, password=secret.owner, host=str(sockets), port=cluster.PORT)
    return Addresses(owner=owner, app=replace(owner, user=roles.APP, password=secret.app))
