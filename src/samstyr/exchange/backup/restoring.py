"""Restoring a backup: everything is made ready beside what is in use, checked, and exchanged in one step."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path

from samstyr.audit import queries as audit
from samstyr.database import copies, leases
from samstyr.database.addresses import Addresses
from samstyr.database.copies import Beside
from samstyr.exchange.backup import reading, staging
from samstyr.exchange.backup.manifest import Manifest
from samstyr.exchange.backup.reading import BadBackup, Limits
from samstyr.exchange.backup.staging import RestoreGoesOn, Stage

MARK_BYTES = 16


def restore(path: Path, *, home: Path, place: Beside, limits: Limits, prepare: Callable[[Addresses], None]) -> Manifest:
    """Put the backup in the place of what the home and its database hold. All or nothing, also when killed.

    `prepare` leads Django to the database made ready and brings its tables up to date. Raises BadBackup and
    RestoreGoesOn.
    """
    manifest = reading.check(path, limits)
    held = staging.hold(home)
    try:
        stage = staging.lay(home, secrets.token_hex(MARK_BYTES))
        try:
            reading.unpack(path, manifest, stage.folder)
            # A power cut after the exchange must not find the folders' files half written.
            os.sync()
            copies.open_beside(place, mark=stage.mark or "")
            copies.load(place.restoring, stage.dumped)
            prepare(place.restoring)
            _ensure_log_holds(path, manifest)
            copies.put_in_place(place)
        finally:
            _settle(stage, place)
    finally:
        leases.let_go(held)
    return manifest


def settle(home: Path, find_place: Callable[[], Beside]) -> None:
    """Finish or forget a restore that was killed. Where there was none, that is one look at the disk."""
    stage = Stage(home)
    if not stage.folder.exists():
        return
    try:
        held = staging.hold(home)
    except RestoreGoesOn:
        return
    try:
        _settle(stage, find_place())
    finally:
        leases.let_go(held)


def _settle(stage: Stage, place: Beside) -> None:
    exchanged = stage.mark is not None and copies.mark_of(place) == stage.mark
    copies.clear_beside(place)
    if exchanged:
        staging.put_in_place(stage)
    else:
        staging.clear(stage)


def _ensure_log_holds(path: Path, manifest: Manifest) -> None:
    verification = audit.verify(manifest.head)
    if not verification.holds or verification.head != manifest.head:
        raise BadBackup(
            path, ["its event log is not the one that its manifest tells of: it was changed before the backup"]
        )
