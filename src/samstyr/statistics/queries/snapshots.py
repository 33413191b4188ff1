"""Which snapshots there are, and what they say of themselves."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Final

from django.db.models import Exists, OuterRef, QuerySet

from samstyr.audit import queries as audit
from samstyr.kernels.json_values import Json
from samstyr.statistics.lake.cards import SnapshotCard
from samstyr.statistics.lake.folder import Lake
from samstyr.statistics.models import Snapshot


class NoSuchSnapshot(ValueError):
    """There is no snapshot with this number."""

    def __init__(self, number: int) -> None:
        super().__init__(f"There is no snapshot {number}. `samstyr stats list` lists those there are.")


@dataclass(frozen=True, slots=True)
class Version:
    """A snapshot as a row: one version of what was asked for. `by` is '' where the name has been removed from the log.

    `is_in_use`: no later version of the same has come.
    """

    number: int
    digest: str
    lineage: str
    source: str
    table: str
    title: str
    asked: Mapping[str, Json]
    updated: str
    vintage: str
    fetched_at: datetime
    by: str
    cells: int
    figures: int
    card: str
    accepted: str
    is_in_use: bool


_FIELDS: Final = tuple(field.name for field in fields(Version) if field.name != "by")


@dataclass(frozen=True, slots=True)
class Kept:
    """The version in use after a load, and whether the load made it so."""

    version: Version
    is_new: bool


def every() -> tuple[Version, ...]:
    """Return all snapshots, the newest first."""
    return tuple(_version(row) for row in _rows().order_by("-number"))


def one(number: int) -> Version:
    """Return a snapshot. Raises NoSuchSnapshot."""
    row = _rows().filter(number=number).first()
    if row is None:
        raise NoSuchSnapshot(number)
    return _version(row)


def in_use(lineage: str) -> Version | None:
    """Return the last version of what was asked for; None where it was never fetched."""
    row = _rows().filter(lineage=lineage).order_by("-number").first()
    return None if row is None else _version(row)


def before(version: Version) -> Version | None:
    """Return the version before one; None where it is the first."""
    row = _rows().filter(lineage=version.lineage, number__lt=version.number).order_by("-number").first()
    return None if row is None else _version(row)


def card_of(version: Version, lake: Lake) -> SnapshotCard:
    """Return all that is known of a snapshot. Raises LakeDamaged."""
    return SnapshotCard.read(lake.read(version.card))


def files_needed() -> set[str]:
    """Return the names of the files in the lake that some snapshot needs."""
    return {name for files in Snapshot.objects.values_list("files", flat=True) for name in files}


def _rows() -> QuerySet[Snapshot, dict[str, Any]]:
    later = Snapshot.objects.filter(lineage=OuterRef("lineage"), number__gt=OuterRef("number"))
    named = Snapshot.objects.annotate(name=audit.name_of("by"), is_in_use=~Exists(later))
    rows: QuerySet[Snapshot, dict[str, Any]] = named.values("name", *_FIELDS)
    return rows


def _version(row: dict[str, Any]) -> Version:
    return Version(by=row["name"], **{field: row[field] for field in _FIELDS})
