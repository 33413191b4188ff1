"""Making a backup of the database in use and the home's folders, as they were at one moment."""

from datetime import datetime
from functools import partial
from pathlib import Path

from django.db import connection, transaction
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from samstyr.audit import queries as audit
from samstyr.database import binaries, copies
from samstyr.database.addresses import Address
from samstyr.exchange.backup import writing
from samstyr.exchange.backup.manifest import Manifest
from samstyr.exchange.backup.reading import Limits


@transaction.atomic
def back_up(path: Path, *, home: Path, owner: Address, product: str, at: datetime, overwrite: bool = False) -> Manifest:
    """Write a backup, whole or not at all. Raises AlreadyThere and CannotWriteThere."""
    with connection.cursor() as cursor:
        # The head in the manifest and the events in the dump are seen at the same moment.
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
        cursor.execute("SELECT pg_export_snapshot()")
        snapshot = cursor.fetchone()[0]
    about = Manifest(
        made_at=at.isoformat(timespec="seconds"),
        product=product,
        postgres=binaries.newest().version,
        head=audit.head(),
        migrations=tuple(sorted(".".join(name) for name in MigrationRecorder(connection).applied_migrations())),
        parts=(),
    )
    dump = partial(copies.dump, owner, snapshot=snapshot)
    return writing.write(path, home=home, about=about, dump=dump, overwrite=overwrite)


def limits() -> Limits:
    """Return what this installation can restore."""
    known = MigrationLoader(None).disk_migrations or {}
    return Limits(postgres_major=binaries.newest().major, migrations=frozenset(".".join(name) for name in known))
