"""All that is known of one snapshot: its card, and why figures are missing in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from samstyr.statistics.lake import comparing
from samstyr.statistics.lake.cards import SnapshotCard
from samstyr.statistics.lake.engines import answer, duckdb
from samstyr.statistics.lake.folder import Lake
from samstyr.statistics.lake.tidy import MISSING
from samstyr.statistics.queries import snapshots
from samstyr.statistics.queries.snapshots import Version


@dataclass(frozen=True, slots=True)
class Described:
    """A snapshot with its card. `missing`: how many cells lack a figure, by reason."""

    version: Version
    card: SnapshotCard
    missing: Mapping[str, int]


def described(*, number: int, home: Path) -> Described:
    """Return all that is known of a snapshot. Raises NoSuchSnapshot and LakeDamaged."""
    version, lake = snapshots.one(number), Lake(home)
    card = snapshots.card_of(version, lake)
    return Described(version, card, _missing(lake, card) if card.has_figures else {})


def _missing(lake: Lake, card: SnapshotCard) -> Mapping[str, int]:
    engine = duckdb(lake.home)
    try:
        counted = answer(engine, comparing.reasons(engine.read_parquet(lake.path(card.tidy)))).to_pylist()
    finally:
        engine.disconnect()
    return {row[MISSING]: row["cells"] for row in counted if row[MISSING]}
