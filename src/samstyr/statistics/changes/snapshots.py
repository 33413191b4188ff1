"""Changes to the lake: what a source says becomes a version in use, all of it or nothing."""

from datetime import datetime
from pathlib import Path

from django.db import connection, transaction

from samstyr.audit import changes as audit
from samstyr.statistics.fetching.cards import Expectations
from samstyr.statistics.fetching.outcomes import Fetched
from samstyr.statistics.lake.cards import SnapshotCard
from samstyr.statistics.lake.doubts import LoadStopped, doubts
from samstyr.statistics.lake.folder import CARDS, Lake
from samstyr.statistics.lake.keeping import keep_files, moment_of
from samstyr.statistics.models import Snapshot
from samstyr.statistics.queries import snapshots
from samstyr.statistics.queries.snapshots import Kept

# Any number will do, as long as nothing else takes the same lock.
SNAPSHOT_LOCK = 0x5A_05_19


def keep(*, fetched: Fetched, home: Path, by: str, at: datetime, accept: str = "") -> Kept:
    """Make what came the version in use of what was asked for. Raises SourceTrouble and LoadStopped, and then the last
    good version is still in use. What says the same as a version that is here already changes nothing.

    `accept` is why a person takes it in spite of doubts.
    """
    lake = Lake(home)
    expect = fetched.card.expect
    with lake.writing():
        card = keep_files(fetched, lake, lambda found: _refuse_doubtful(found, lake, expect, accept=accept))
        name = lake.put(CARDS, card.written())
        # From here on a row says that the files count; whatever fails before leaves only files that nothing needs.
        with transaction.atomic():
            _wait_for_turn()
            last = snapshots.in_use(card.lineage)
            if last is not None and last.digest == card.digest:
                return Kept(last, is_new=False)
            found = _refuse_doubtful(card, lake, expect, accept=accept)
            number = _recorded(card, name, by=by, at=at, accepted=accept if found else "")
            return Kept(snapshots.one(number), is_new=True)


def _refuse_doubtful(card: SnapshotCard, lake: Lake, expect: Expectations, *, accept: str) -> tuple[str, ...]:
    """Return the doubts about a version that a person takes all the same. Raises LoadStopped where nobody does."""
    last = snapshots.in_use(card.lineage)
    if last is not None and last.digest == card.digest:
        return ()
    found = doubts(card, snapshots.card_of(last, lake) if last else None, expect)
    if found and not accept.strip():
        raise LoadStopped(f"{card.source} {card.table}", found, last.number if last else None)
    return found


def _recorded(card: SnapshotCard, name: str, *, by: str, at: datetime, accepted: str) -> int:
    event = audit.record(
        what="statistics.snapshot_kept",
        subject=f"{card.source}/{card.table}",
        payload={
            "digest": card.digest,
            "updated": card.updated,
            "vintage": card.vintage,
            "cells": card.cells,
            "figures": card.figures,
            "accepted": bool(accepted),
        },
        by=by,
        at=at,
    )
    Snapshot.objects.create(
        number=event.seq,
        digest=card.digest,
        lineage=card.lineage,
        source=card.source,
        table=card.table,
        title=card.title,
        asked=card.asked,
        updated=card.updated,
        vintage=card.vintage,
        fetched_at=moment_of(card),
        by=event.actor,
        cells=card.cells,
        figures=card.figures,
        card=name,
        files=[*card.files, name],
        accepted=accepted,
    )
    return event.seq


def _wait_for_turn() -> None:
    """Let one version at a time be compared with the last one and recorded; those who read are not held up."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SNAPSHOT_LOCK])
