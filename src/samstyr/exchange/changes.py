"""Changes to the package in force: a load, and the undoing of one. Each is one transaction and one event."""

import hashlib
import json
import zlib
from datetime import datetime
from pathlib import Path

from django.db import transaction

from samstyr.audit import changes as audit
from samstyr.database.turns import wait_for_package_turn
from samstyr.exchange.models import Load, Package
from samstyr.exchange.outcomes import between, numbered, outcome_of, resources_of
from samstyr.exchange.packages import DataPackage, read_package
from samstyr.exchange.queries.state import state
from samstyr.exchange.rooms import room_of
from samstyr.exchange.undoing import wanted_by_undoing
from samstyr.exchange.values import Outcome, Tell, quietly
from samstyr.goals.changes import peers
from samstyr.kernels.chain import Json
from samstyr.kernels.counted import ROWS
from samstyr.kernels.packages import differences
from samstyr.kernels.packages.differences import Changes
from samstyr.kernels.refusals.catalogue import Refusal

# The list is written once and read seldom; a higher level costs the load more than it saves.
COMPRESSION = 1


class NoSuchLoad(Refusal, ValueError):
    """There was no load with this number."""

    def __init__(self, number: int) -> None:
        super().__init__("no-such-load", number=number)


class UndoneAlready(Refusal, ValueError):
    """A load can be undone once."""

    def __init__(self, number: int, by: int) -> None:
        super().__init__("undone-already", number=number, by=by)


def load(*, path: Path, by: str, at: datetime, why: str = "", dry_run: bool = False, tell: Tell = quietly) -> Outcome:
    """Make the package at a path the one in force. Raises BadPackage, and then nothing has changed.

    A package that says what is in force already changes nothing: no row, no event, no number.
    """
    tell("Reading and checking the package")
    package = read_package(path)
    with transaction.atomic():
        wait_for_package_turn()
        tell("Comparing with what is there")
        before = state()
        return _change(before, package, by=by, at=at, why=why, dry_run=dry_run, tell=tell)


def undo(*, number: int, by: str, at: datetime, why: str = "", dry_run: bool = False, tell: Tell = quietly) -> Outcome:
    """Bring back the rows as they were before a load, as a load of its own. Raises CannotUndo where later loads
    have touched the same rows or build on them, and then nothing has changed."""
    with transaction.atomic():
        wait_for_package_turn()
        undone = Load.objects.filter(number=number).first()
        if undone is None:
            raise NoSuchLoad(number)
        later = Load.objects.filter(undoes=number).first()
        if later is not None:
            raise UndoneAlready(number, later.number)
        tell("Comparing with what is there")
        before = state()
        wanted = wanted_by_undoing(number, differences.read(zlib.decompress(bytes(undone.changes))), before)
        return _change(before, wanted, by=by, at=at, why=why, dry_run=dry_run, tell=tell, undoes=number)


def _change(
    before: DataPackage | None,
    after: DataPackage | None,
    *,
    by: str,
    at: datetime,
    why: str,
    dry_run: bool,
    tell: Tell,
    undoes: int | None = None,
) -> Outcome:
    changes = between(before, after)
    resources = resources_of(before, after)
    outcome = outcome_of(changes, resources)
    if dry_run or outcome.changes_nothing:
        return outcome
    number, actor = _record(changes, outcome, after, by=by, at=at, why=why, undoes=undoes)
    for table in changes.tables:
        if not table.is_empty:
            written = ROWS.in_language(table.added.height + table.after.height, "en")
            tell(f"Writing {table.resource} ({written})")
            resource = resources[table.resource]
            room_of(resource).apply(resource=resource, changes=table, number=number, by=actor, at=at, why=why)
    _put_in_force(after)
    if after is not None:
        about = after.description
        peers.recompute(area=about.municipality, as_of=about.reference_date, number=number, by=actor, at=at)
    tell("Checking keys and references")
    return numbered(outcome, number)


def _record(
    changes: Changes,
    outcome: Outcome,
    after: DataPackage | None,
    *,
    by: str,
    at: datetime,
    why: str,
    undoes: int | None,
) -> tuple[int, str]:
    """Write the event and the load, and return the number of both and whoever stands for `by` in rows."""
    digest, content = _packed(changes)
    payload: dict[str, Json] = {"digest": digest, "rows": {**outcome.totals}}
    if undoes is not None:
        payload["undoes"] = undoes
    event = audit.record(
        what="package.loaded" if undoes is None else "package.load_undone",
        subject=after.description.name if after else "",
        payload=payload,
        by=by,
        at=at,
    )
    Load.objects.create(
        number=event.seq,
        at=at,
        by=event.actor,
        why=why,
        undoes=undoes,
        counts=outcome.totals,
        digest=digest,
        changes=content,
    )
    return event.seq, event.actor


def _packed(changes: Changes) -> tuple[str, bytes]:
    """Return the digest of the list of changes, and the list compressed."""
    digest, packer = hashlib.sha256(), zlib.compressobj(COMPRESSION)
    packed = []
    for line in differences.lines(changes):
        digest.update(line)
        packed.append(packer.compress(line))
    return digest.hexdigest(), b"".join([*packed, packer.flush()])


def _put_in_force(package: DataPackage | None) -> None:
    if package is None:
        Package.objects.all().delete()
        return
    about = package.description
    Package.objects.update_or_create(
        pk=1,
        defaults={
            "descriptor": json.loads(package.descriptor),
            "name": about.name,
            "title_nb": about.title.nb,
            "title_en": about.title.en,
            "reference_date": about.reference_date,
            "municipality_id": about.municipality,
        },
    )
