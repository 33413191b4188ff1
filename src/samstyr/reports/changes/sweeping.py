"""Removing folders that belong to no edition. Nothing of an edition is ever removed."""

from datetime import datetime
from pathlib import Path

from django.db import transaction

from samstyr.audit import changes as audit
from samstyr.database.leases import Taken
from samstyr.kernels.refusals.catalogue import Refusal
from samstyr.reports.editions.store import Store
from samstyr.reports.models import Edition as EditionRow


class BeingMade(Refusal, RuntimeError):
    """An edition that is being made looks as if nobody needed it."""

    def __init__(self) -> None:
        super().__init__("being-made")


def sweep(*, home: Path, by: str, at: datetime) -> int:
    """Remove what belongs to no edition and return how many folders that were. Raises BeingMade."""
    store = Store(home)
    try:
        with store.alone(), transaction.atomic():
            kept = set(EditionRow.objects.values_list("report", "number"))
            found = store.left_over(kept)
            if found:
                payload = {"folders": len(found)}
                audit.record(what="reports.editions_swept", subject="editions", payload=payload, by=by, at=at)
            return store.sweep(kept)
    except Taken:
        raise BeingMade from None
