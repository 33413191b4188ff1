"""What questions about series of snapshots are answered with, and why they cannot be."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from samstyr.kernels.datasets.values import Note
from samstyr.kernels.municipalities.joining import Joining
from samstyr.kernels.series import Series
from samstyr.kernels.texts import Text
from samstyr.statistics.listing import listed
from samstyr.statistics.queries.imports import FILE


class SeriesRefused(ValueError):
    """A series that cannot be read; whatever rests on it stays as it is."""

    def __init__(self, series: "SourceSeries", said: str) -> None:
        super().__init__(f"The series {series.id} ({series.source} {series.table}) cannot be used: {said}")


class NoSnapshot(SeriesRefused):
    """Nothing in the lake has the cells of a series."""

    def __init__(self, series: "SourceSeries", lacking: str) -> None:
        command = "import FILE --as" if series.source == FILE else f"fetch {series.source}"
        super().__init__(
            series,
            f"{lacking}. Get the figures: `samstyr stats {command} {series.table}`, or correct series.csv.",
        )


class NoSuchDimension(SeriesRefused):
    """A snapshot does not say which dimension is meant, or has none of that name."""

    def __init__(self, series: "SourceSeries", what: str, known: Iterable[str]) -> None:
        super().__init__(
            series,
            f"snapshots of it have no dimension for {what}. Name one in series.csv; there are {listed(known)}.",
        )


class SeveralCells(SeriesRefused):
    """More than one cell for a place and a period."""

    def __init__(self, series: "SourceSeries", dimension: str, codes: Iterable[str]) -> None:
        super().__init__(
            series,
            f"{dimension} has several codes, so there are several figures for a place and a period. "
            f"Say which of {listed(codes)} is meant in series.csv: {dimension}=code.",
        )


class UnitNotAsStated(SeriesRefused):
    """The source counts in another unit than the series was made for."""

    def __init__(self, series: "SourceSeries", stated: str) -> None:
        found = f"the source says that it is in «{stated}»" if stated else "the source does not say its unit"
        super().__init__(
            series,
            f"{found}, and series.csv expects «{series.stated_unit}». Look at the figures; then correct stated_unit, "
            "unit and factor.",
        )


class NotAPeriodThere(SeriesRefused):
    """A code of time that stands for no period we know."""

    def __init__(self, series: "SourceSeries", code: str) -> None:
        super().__init__(series, f"{code!r} is no period. Name the dimension of time in series.csv.")


@dataclass(frozen=True, slots=True)
class SourceSeries:
    """Which cells are a series: `codes` by dimension, `place` and `time` as series.csv has them."""

    id: str
    title: Text
    source: str
    table: str
    codes: Mapping[str, str]
    place: str
    time: str
    unit: str
    stated_unit: str
    factor: Decimal
    decimals: int
    joining: Joining
    weight: str
    note: Text


@dataclass(frozen=True, slots=True)
class SeriesOrigin:
    """The snapshot that a series was read from, and what must be said where its figures are shown."""

    number: int
    source: str
    table: str
    title: str
    publisher: str
    address: str
    licence: str
    licence_address: str
    fetched_at: datetime
    updated: str
    vintage: str
    remark: str


@dataclass(frozen=True, slots=True)
class SeriesCells:
    """What a series says: by the code of each place its figures as the source has them, in our unit, unstitched.

    A series that is not by place has one place, ''. `names` are the places' labels, `notes` those that are about the
    series, each perhaps about some of its places only.
    """

    series: SourceSeries
    origin: SeriesOrigin
    by_code: Mapping[str, Series]
    names: Mapping[str, str]
    notes: tuple[Note, ...]
