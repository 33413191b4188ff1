"""What a new version says that the one before it did not: figures, codes, units and notes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from samstyr.statistics.lake import comparing
from samstyr.statistics.lake.cards import SnapshotCard
from samstyr.statistics.lake.engines import answer, duckdb
from samstyr.statistics.lake.folder import Lake
from samstyr.statistics.queries import snapshots
from samstyr.statistics.queries.snapshots import Version
from samstyr.statistics.values import CellChange

_MEASURE = "metric"


class NothingToCompare(ValueError):
    """There are not two versions of anything."""

    def __init__(self, number: int | None) -> None:
        which = f"Snapshot {number} is the first of what it is about" if number else "Nothing has come in two versions"
        super().__init__(
            f"{which}, so there is nothing to compare. Name two snapshots: `samstyr stats diff A B`; "
            "`samstyr stats list` lists them."
        )


class NotTheSameTable(ValueError):
    """Two snapshots whose cells have nothing to do with each other."""

    def __init__(self, before: Version, after: Version) -> None:
        super().__init__(
            f"Snapshot {before.number} ({before.source} {before.table}) and {after.number} ({after.source} "
            f"{after.table}) have different columns, so their figures cannot be held against each other."
        )


@dataclass(frozen=True, slots=True)
class DifferingCell:
    """A cell that is not as it was: its codes with their labels, both figures, and why one is missing.

    `decimals` is how many the source writes, None where it does not say.
    """

    change: CellChange
    codes: tuple[str, ...]
    labels: tuple[str, ...]
    before: float | None
    after: float | None
    missing_before: str
    missing_after: str
    decimals: int | None


@dataclass(frozen=True, slots=True)
class DifferingCodes:
    """Codes of a dimension that came or went, with their labels."""

    dimension: str
    came: Mapping[str, str]
    went: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Difference:
    """One version against another: how many cells each thing happened to, and the ones that changed most."""

    before: Version
    after: Version
    columns: tuple[str, ...]
    counts: Mapping[CellChange, int]
    unchanged: int
    cells: tuple[DifferingCell, ...]
    codes: tuple[DifferingCodes, ...]
    units: tuple[tuple[str, str, str], ...]
    notes_came: tuple[str, ...]
    notes_went: tuple[str, ...]


def difference(*, home: Path, before: int | None = None, after: int | None = None, most: int = 20) -> Difference:
    """Return what is different in a version. Without numbers: the newest one that has one before it.

    With one number (`after`): that version against the one before it. Raises NoSuchSnapshot, NothingToCompare and
    NotTheSameTable.
    """
    older, newer = _two(before, after)
    lake = Lake(home)
    cards = snapshots.card_of(older, lake), snapshots.card_of(newer, lake)
    if [one.id for one in cards[0].dimensions] != [one.id for one in cards[1].dimensions]:
        raise NotTheSameTable(older, newer)
    counts, cells = _cells(lake, *cards, most=most)
    same = newer.cells - sum(count for change, count in counts.items() if change is not CellChange.REMOVED)
    notes = [[note.text for note in card.notes] for card in cards]
    return Difference(
        before=older,
        after=newer,
        columns=tuple(one.label or one.id for one in cards[1].dimensions),
        counts=counts,
        unchanged=same,
        cells=cells,
        codes=tuple(_codes(*cards)),
        units=tuple(_units(*cards)),
        notes_came=tuple(text for text in notes[1] if text not in notes[0]),
        notes_went=tuple(text for text in notes[0] if text not in notes[1]),
    )


def _two(before: int | None, after: int | None) -> tuple[Version, Version]:
    if before is not None and after is not None:
        return snapshots.one(before), snapshots.one(after)
    candidates = [snapshots.one(after)] if after is not None else snapshots.every()
    for newer in candidates:
        older = snapshots.before(newer)
        if older is not None:
            return older, newer
    raise NothingToCompare(after)


def _cells(
    lake: Lake, before: SnapshotCard, after: SnapshotCard, *, most: int
) -> tuple[Mapping[CellChange, int], tuple[DifferingCell, ...]]:
    columns = [one.column for one in after.dimensions]
    engine = duckdb(lake.home)
    try:
        tables = [engine.read_parquet(lake.path(card.tidy)) for card in (before, after)]
        if not after.has_figures:
            tables = [comparing.without_figures(table) for table in tables]
        differing = comparing.compared(tables[0], tables[1], columns)
        counts = answer(engine, comparing.counted(differing)).to_pylist()
        rows = answer(engine, comparing.largest(differing, columns, most)).to_pylist()
    finally:
        engine.disconnect()
    found = {CellChange(row["change"]): row["cells"] for row in counts}
    return {change: found.get(change, 0) for change in CellChange}, tuple(_cell(row, before, after) for row in rows)


def _cell(row: Mapping[str, Any], before: SnapshotCard, after: SnapshotCard) -> DifferingCell:
    codes = tuple(row[one.column] for one in after.dimensions)
    labels, decimals = [], None
    for older, newer, code in zip(before.dimensions, after.dimensions, codes, strict=True):
        labels.append(newer.labels.get(code) or older.labels.get(code) or code)
        if newer.role == _MEASURE:
            decimals = newer.decimals.get(code)
    return DifferingCell(
        change=CellChange(row["change"]),
        codes=codes,
        labels=tuple(labels),
        before=row["value_before"],
        after=row["value_after"],
        missing_before=row["missing_before"] or "",
        missing_after=row["missing_after"] or "",
        decimals=decimals,
    )


def _codes(before: SnapshotCard, after: SnapshotCard) -> Iterator[DifferingCodes]:
    for older, newer in zip(before.dimensions, after.dimensions, strict=True):
        came = {code: label for code, label in newer.labels.items() if code not in older.labels}
        went = {code: label for code, label in older.labels.items() if code not in newer.labels}
        if came or went:
            yield DifferingCodes(newer.label or newer.id, came, went)


def _units(before: SnapshotCard, after: SnapshotCard) -> Iterator[tuple[str, str, str]]:
    for older, newer in zip(before.dimensions, after.dimensions, strict=True):
        for code, unit in newer.units.items():
            was = older.units.get(code, unit)
            if was != unit:
                yield newer.labels[code], was, unit
