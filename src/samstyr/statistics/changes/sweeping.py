"""Removing files from the lake that no snapshot needs. Nothing else ever leaves it."""

from datetime import datetime
from pathlib import Path

from django.db import transaction

from samstyr.audit import changes as audit
from samstyr.database.leases import Taken
from samstyr.statistics.lake.folder import Lake
from samstyr.statistics.queries.lake import left_over


class BeingWritten(RuntimeError):
    """Files of a load that is going on look as if nobody needed them."""

    def __init__(self) -> None:
        super().__init__(
            "Figures are being loaded right now, so the lake was not swept. Try again when that is done: "
            "`samstyr doctor --sweep`."
        )


def sweep(*, home: Path, by: str, at: datetime) -> int:
    """Remove files that no snapshot needs and return how many they were. Raises BeingWritten."""
    lake = Lake(home)
    try:
        with lake.sweeping(), transaction.atomic():
            found = left_over(home)
            if found:
                audit.record(what="statistics.lake_swept", subject="lake", payload={"files": len(found)}, by=by, at=at)
            for name in found:
                lake.path(name).unlink(missing_ok=True)
            return len(found)
    except Taken:
        raise BeingWritten from None
