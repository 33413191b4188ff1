"""The parts of a selection put together again: the same dimensions, the codes of all, and every cell once."""

from collections.abc import Mapping
from dataclasses import replace

from samstyr.kernels.datasets.values import Dataset, Dimension, Note, StatedUnit
from samstyr.statistics.fetching.faults import SourceTrouble
from samstyr.statistics.listing import listed


class PartsDiffer(SourceTrouble):
    """The parts are not parts of one table."""

    def __init__(self, said: str) -> None:
        super().__init__(
            f"The parts that came do not belong together: {said}. Nothing was loaded, and the last good version is "
            "still in use. The table was probably published anew meanwhile: run the same command again."
        )


class NotAsAsked(SourceTrouble):
    """What came is about something else than what was asked for."""

    def __init__(self, said: str) -> None:
        super().__init__(
            f"The source did not answer what was asked: {said}. Nothing was loaded, and the last good version is still "
            "in use. Ask for less, or tell the publisher."
        )


class Joined:
    """What the parts so far say together; their cells are somebody else's to keep."""

    def __init__(self) -> None:
        self.first: Dataset | None = None
        self.dimensions: dict[str, Dimension] = {}
        self.notes: list[Note] = []

    def add(self, part: Dataset, asked: Mapping[str, tuple[str, ...]]) -> None:
        """Take in one more part. Raises PartsDiffer and NotAsAsked."""
        if asked:
            _check_against_question(part, asked)
        if self.first is None:
            self.first, self.dimensions = part, {dimension.id: dimension for dimension in part.dimensions}
        else:
            _check_against_first(part, self.first)
            for dimension in part.dimensions:
                self.dimensions[dimension.id] = _with_more(self.dimensions[dimension.id], dimension)
        self.notes += part.notes


def _check_against_question(part: Dataset, asked: Mapping[str, tuple[str, ...]]) -> None:
    came = {dimension.id: dimension.codes for dimension in part.dimensions}
    if set(came) != set(asked):
        raise NotAsAsked(f"it has the dimensions {listed(came)}, and we asked for {listed(asked)}")
    for id, codes in came.items():
        more, fewer = set(codes) - set(asked[id]), set(asked[id]) - set(codes)
        if more:
            raise NotAsAsked(f"{id} has codes that were not asked for: {listed(sorted(more))}")
        if fewer:
            raise NotAsAsked(f"{id} lacks codes that were asked for: {listed(sorted(fewer))}")
    if part.cells.num_rows != part.cells_described:
        raise NotAsAsked(f"it has {part.cells.num_rows} cells, and we asked for {part.cells_described}")


def _check_against_first(part: Dataset, first: Dataset) -> None:
    if part.updated != first.updated:
        raise PartsDiffer(f"one was updated {first.updated or 'at no time'}, another {part.updated or 'at no time'}")
    if part.column_names != first.column_names:
        raise PartsDiffer(f"one has the dimensions {listed(first.column_names)}, another {listed(part.column_names)}")


def _with_more(known: Dimension, new: Dimension) -> Dimension:
    return replace(
        known,
        codes=tuple(dict.fromkeys((*known.codes, *new.codes))),
        labels={**known.labels, **new.labels},
        units=_same_units(known, new),
    )


def _same_units(known: Dimension, new: Dimension) -> Mapping[str, StatedUnit]:
    for code in known.units.keys() & new.units.keys():
        if known.units[code] != new.units[code]:
            raise PartsDiffer(f"{known.id} {code} is in {known.units[code].name} here, in {new.units[code].name} there")
    return {**known.units, **new.units}
