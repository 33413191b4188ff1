"""Series of snapshots: which there are, and what each says in every place, by the snapshots in use.

`every` and `read_all` are for the rooms above: the lake is asked once a snapshot for all its series. `read` is for one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Final

from django.utils.timezone import localtime

from samstyr.kernels.datasets.values import Note
from samstyr.kernels.municipalities.joining import Joining
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit
from samstyr.statistics.lake.cards import SnapshotCard
from samstyr.statistics.lake.engines import duckdb
from samstyr.statistics.lake.folder import Lake
from samstyr.statistics.models import SourceSeries as Row
from samstyr.statistics.queries import snapshots
from samstyr.statistics.queries.series_cells import axes_of, cells_of, figures_of
from samstyr.statistics.queries.series_values import NoSnapshot, SeriesCells, SeriesOrigin, SeriesRefused, SourceSeries
from samstyr.statistics.queries.snapshots import Version

Found = SeriesCells | SeriesRefused
NOTHING_PINNED: Final[Mapping[str, int]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Kept:
    version: Version
    card: SnapshotCard


def every() -> tuple[SourceSeries, ...]:
    """Return every live series by id, in one query."""
    return tuple(_series(row) for row in Row.objects.filter(retired=None).order_by("id"))


def with_weights(wanted: Iterable[str], known: Mapping[str, SourceSeries]) -> tuple[SourceSeries, ...]:
    """Return series by id, and those that they are weighted by."""
    ids = dict.fromkeys(wanted)
    weights = [known[id].weight for id in ids if known[id].weight]
    return tuple(known[id] for id in {**ids, **dict.fromkeys(weights)})


def read(series: SourceSeries, *, home: Path, units: Mapping[str, Unit]) -> SeriesCells:
    """Return what a series says. Raises SeriesRefused and LakeDamaged."""
    found = read_all([series], home=home, units=units)[series.id]
    if isinstance(found, SeriesRefused):
        raise found
    return found


def read_all(
    series: Sequence[SourceSeries],
    *,
    home: Path,
    units: Mapping[str, Unit],
    pinned: Mapping[str, int] = NOTHING_PINNED,
) -> Mapping[str, Found]:
    """Return what series say by id, or why they cannot be used; one that cannot does not stop the others.

    `pinned` has the number of the version to use of a lineage, where that is not the one in use. Raises LakeDamaged.
    """
    lake = Lake(home)
    kept = _in_use([one.table for one in series], lake, pinned)
    found: dict[str, Found] = {}
    by_snapshot: dict[int, list[SourceSeries]] = defaultdict(list)
    for one in series:
        try:
            snapshot = _snapshot_of(one, kept)
            axes_of(one, snapshot.card)
            by_snapshot[snapshot.version.number].append(one)
        except SeriesRefused as error:
            found[one.id] = error
    numbered = {one.version.number: one for one in kept}
    for number, those in by_snapshot.items():
        found |= dict(_read_from(numbered[number], those, lake, units))
    return found


def lines_needed(series: Iterable[SourceSeries], home: Path) -> tuple[Version, ...]:
    """Return the versions in use that series need, by number; a series that none serves is left out."""
    wanted = list(series)
    kept = _in_use([one.table for one in wanted], Lake(home), NOTHING_PINNED)
    serving = [found for one in wanted if (found := _serving(one, kept)) is not None]
    by_number = {one.version.number: one.version for one in serving}
    return tuple(by_number[number] for number in sorted(by_number))


def _in_use(tables: Iterable[str], lake: Lake, pinned: Mapping[str, int]) -> list[_Kept]:
    """Return the versions in use of some tables, the newest first, with their cards."""
    wanted = set(tables)
    versions = [
        one
        for one in snapshots.every()
        if one.table in wanted and (one.number == pinned[one.lineage] if one.lineage in pinned else one.is_in_use)
    ]
    return [_Kept(one, snapshots.card_of(one, lake)) for one in versions]


def _snapshot_of(series: SourceSeries, kept: Sequence[_Kept]) -> _Kept:
    found = _serving(series, kept)
    if found is not None:
        return found
    of_table = [one for one in kept if _is_of(series, one)]
    if not of_table:
        raise NoSnapshot(series, "there is no snapshot of the table")
    lacking = next(iter(_lacking(series, of_table[0].card)))
    raise NoSnapshot(series, f"no snapshot of the table has {lacking}")


def _serving(series: SourceSeries, kept: Sequence[_Kept]) -> _Kept | None:
    """Return the newest snapshot that has all the codes of a series."""
    return next((one for one in kept if _is_of(series, one) and not any(_lacking(series, one.card))), None)


def _is_of(series: SourceSeries, kept: _Kept) -> bool:
    return (kept.version.source, kept.version.table) == (series.source, series.table) and kept.card.has_figures


def _lacking(series: SourceSeries, card: SnapshotCard) -> Iterator[str]:
    for id, code in series.codes.items():
        dimension = card.dimension(id)
        if dimension is None or code not in dimension.labels:
            yield f"{id}={code}"


def _read_from(
    kept: _Kept, series: Sequence[SourceSeries], lake: Lake, units: Mapping[str, Unit]
) -> Iterator[tuple[str, Found]]:
    engine = duckdb(lake.home)
    try:
        cells = cells_of(kept.card, lake, series, engine)
    finally:
        engine.disconnect()
    origin = _origin(kept)
    for one in series:
        try:
            by_code = figures_of(one, cells, kept.card, units[one.unit], localtime(kept.version.fetched_at).date())
        except SeriesRefused as error:
            yield one.id, error
            continue
        place = axes_of(one, kept.card).place
        labels = place.labels if place else {}
        names = {code: labels.get(code, code) for code in by_code}
        yield one.id, SeriesCells(one, origin, by_code, names, tuple(_notes(one, kept.card)))


def _notes(series: SourceSeries, card: SnapshotCard) -> Iterator[Note]:
    """Yield the notes that are about a series or some of its places and periods."""
    for note in card.notes:
        if all(code in {"", series.codes.get(id, code)} for id, code in note.about.items()):
            yield Note(note.text, dict(note.about), note.mandatory)


def _origin(kept: _Kept) -> SeriesOrigin:
    version, card = kept.version, kept.card
    return SeriesOrigin(
        number=version.number,
        source=version.source,
        table=version.table,
        title=version.title,
        publisher=card.publisher,
        address=card.address,
        licence=card.licence,
        licence_address=card.licence_address,
        fetched_at=version.fetched_at,
        updated=version.updated,
        vintage=version.vintage,
        remark=card.remark,
    )


def _series(row: Row) -> SourceSeries:
    return SourceSeries(
        id=row.id,
        title=Text(row.title_nb, row.title_en),
        source=row.source,
        table=row.table,
        codes=dict(pair.split("=", 1) for pair in row.codes.split(";") if pair),
        place=row.place,
        time=row.time,
        unit=row.unit_id,
        stated_unit=row.stated_unit,
        factor=row.factor if row.factor is not None else Decimal(1),
        decimals=row.decimals,
        joining=Joining(row.joining),
        weight=row.weight_id or "",
        note=Text(row.note_nb, row.note_en),
    )
