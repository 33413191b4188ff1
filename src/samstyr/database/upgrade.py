"""Following a new major version of PostgreSQL: the old cluster is copied into a new one, and kept until that holds."""

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from samstyr.database import berth as berths
from samstyr.database import binaries, cluster, copies, leases, life, making, passwords
from samstyr.database.addresses import Addresses
from samstyr.database.berth import Berth, Record
from samstyr.database.cluster import Server
from samstyr.database.passwords import Passwords

# Both servers run at once, behind sockets that are told apart by this number.
SECOND_PORT = cluster.PORT + 1
TRIES = 5


class InUse(RuntimeError):
    """Somebody works in the database that is to be exchanged."""

    def __init__(self) -> None:
        super().__init__(
            "Other programs use the database, and what they write during the upgrade would be lost; nothing was done. "
            "End them (`samstyr serve`, a load that is running), then try again."
        )


class NotTheSame(RuntimeError):
    """The copy differs from what it was made from, so it did not take its place."""

    def __init__(self, tables: list[str]) -> None:
        super().__init__(
            f"After the copy these tables differ: {', '.join(tables)}. The old database was kept and is in force. "
            f"`samstyr doctor` may know why; a backup can be restored into a new home."
        )


@dataclass(frozen=True, slots=True)
class Upgraded:
    """From which version to which. They are the same where there was nothing to do."""

    before: str
    after: str


def upgrade(home: Path, *, environ: Mapping[str, str], old_programs: Path | None = None) -> Upgraded | None:
    """Move the home's cluster to the newest PostgreSQL. Returns None where there is no cluster.

    `old_programs` is the `bin` folder of the old version, where the installed wheel no longer has it. Whatever
    happens on the way, the old cluster stays in force until the new one holds the same rows. Raises InUse,
    NotTheSame, ProgramsGone.
    """
    life.leave(home)
    berth = berths.find(home)
    if berth.record() is None:
        return None
    berth = berths.prepare(home)
    lease = _take_alone(berth)
    try:
        life.post_guard(berth)
        with leases.alone(berth.root / leases.START):
            return _upgrade(berth, environ, old_programs)
    finally:
        leases.let_go(lease)


def _take_alone(berth: Berth) -> int:
    """Be the cluster's only user. Raises InUse."""
    for _ in range(TRIES):
        # A guard may hold the lease for the moment that it takes to see that all is still; it is waited for.
        lease = leases.hold(berth.root / leases.LEASE, alone=False)
        if leases.try_alone(lease):
            return lease
        leases.let_go(lease)
    raise InUse


def _upgrade(berth: Berth, environ: Mapping[str, str], old_programs: Path | None) -> Upgraded:
    record, newest = berth.record(), binaries.newest()
    secret = passwords.read(berth.home)
    assert record is not None  # noqa: S101  # the caller has looked
    if record.major < newest.major:
        old = making.server_of(berth, record, programs=binaries.at(old_programs) if old_programs else None)
        after = Record(str(newest.major), newest.version, binaries.wheel_version(), str(berth.home))
        new = making.server_of(berth, after)
        if secret is None:
            secret = making.renew_passwords(berth, old, making.settings_of(berth, environ))
        _fill(berth, old, new, secret, environ)
        berth.put_in_force(after)
    else:
        after = record
    _sweep(berth, after)
    return Upgraded(before=record.postgres, after=after.postgres)


def _fill(berth: Berth, old: Server, new: Server, secret: Passwords, environ: Mapping[str, str]) -> None:
    """Make the new cluster, copy the old one's rows into it, and leave both stopped. Raises NotTheSame."""
    cluster.make(new, password=secret.cluster, synced=True)
    try:
        sockets = making.running(old, making.settings_of(berth, environ))
        cluster.start(new, making.settings_of(berth, environ, port=SECOND_PORT))
        source = making.addresses_at(sockets, secret)
        target = making.addresses_at(sockets, secret, port=SECOND_PORT)
        making.establish(target, secret)
        with tempfile.NamedTemporaryFile(dir=berth.root) as dumped:
            copies.dump(source.owner, dumped)
            copies.load(target, Path(dumped.name))
        _compare(source, target)
    finally:
        cluster.stop(old)
        cluster.stop(new)


def _compare(source: Addresses, target: Addresses) -> None:
    before, after = _contents(source), _contents(target)
    different = sorted(name for name in before.keys() | after.keys() if before.get(name) != after.get(name))
    if different:
        raise NotTheSame(different)


def _contents(addresses: Addresses) -> dict[str, tuple[int, int]]:
    """Return the number of rows of each table, and a sum over them that no order of rows changes."""
    # Of the first 15 digits of each row's MD5: enough to find a mistake, which is all that it is for.
    query = sql.SQL(
        "SELECT count(*), coalesce(sum(('x' || left(md5(row::text), 15))::bit(60)::bigint), 0)::numeric FROM {} AS row"
    )
    with psycopg.connect(addresses.owner.conninfo) as connection:
        tables = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        found = {}
        for (name,) in tables:
            row = connection.execute(query.format(sql.Identifier(name))).fetchone()
            found[str(name)] = (int(row[0]), int(row[1])) if row else (0, 0)
    return found


def _sweep(berth: Berth, record: Record) -> None:
    """Remove the clusters that are not in force any more."""
    for path in berth.root.iterdir():
        if path.is_dir() and path.name.isdecimal() and path.name != record.folder:
            shutil.rmtree(path)
