"""What readings rest on, as values and as JSON, in and out: snapshots with what must be said of them, and seams."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from samstyr.goals.readings import Bound, Reading
from samstyr.goals.values import CitedSnapshot, SaidSeam, SourceNote
from samstyr.kernels.municipalities.joining import Joint
from samstyr.kernels.municipalities.seams import Seam
from samstyr.kernels.texts import Text
from samstyr.statistics.queries.series_values import SeriesCells

# A snapshot as JSON: the fields of `CitedSnapshot` by name.
SnapshotCells = dict[str, Any]
SeamCells = list[list[int | str]]


def snapshot_cells(bound: Bound, codes: Iterable[str]) -> list[SnapshotCells]:
    """Return the snapshots that an indicator's readings rest on as JSON, by number, with the notes about its places."""
    places = set(codes)
    by_number: dict[int, list[SeriesCells]] = {}
    for cells in bound.cells.values():
        by_number.setdefault(cells.origin.number, []).append(cells)
    return [_snapshot(by_number[number], places) for number in sorted(by_number)]


def _snapshot(cells: Sequence[SeriesCells], places: set[str]) -> SnapshotCells:
    origin = cells[0].origin
    notes = {note.text: note.mandatory for one in cells for note in one.notes if _is_about(note.about, one, places)}
    return {
        **asdict(origin),
        "fetched_at": origin.fetched_at.isoformat(),
        "notes": [{"text": text, "mandatory": mandatory} for text, mandatory in notes.items()],
    }


def _is_about(about: Mapping[str, str], cells: SeriesCells, places: set[str]) -> bool:
    """Return whether a note is about any of some places: not where it names a place, and none of them."""
    named = {code for code in about.values() if code in cells.names}
    return not named or bool(named & places)


def seam_cells(by_area: Mapping[str, Reading]) -> dict[str, SeamCells]:
    """Return the seams of each area that has any as JSON."""
    return {area: [_seam(one) for one in reading.seams] for area, reading in by_area.items() if reading.seams}


def _seam(seam: Seam) -> list[int | str]:
    return [seam.year, seam.kind.value, seam.reason.nb, seam.reason.en]


def snapshots_from(cells: Iterable[SnapshotCells]) -> tuple[CitedSnapshot, ...]:
    """Return snapshots as they were kept."""
    return tuple(_cited(one) for one in cells)


def _cited(cells: SnapshotCells) -> CitedSnapshot:
    fetched_at = datetime.fromisoformat(cells["fetched_at"])
    notes = tuple(SourceNote(**note) for note in cells["notes"])
    return CitedSnapshot(**{**cells, "fetched_at": fetched_at, "notes": notes})


def seams_from(cells: SeamCells) -> tuple[SaidSeam, ...]:
    """Return the seams of an area as they were kept."""
    return tuple(SaidSeam(int(year), Joint(str(kind)), Text(str(nb), str(en))) for year, kind, nb, en in cells)
