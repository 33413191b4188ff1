"""From the cells of a snapshot to the figures of its series, place by place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Final

import polars as pl
from ibis.backends import BaseBackend

from samstyr.kernels.assessment.words.quoting import number
from samstyr.kernels.datasets.number_text import number_texts
from samstyr.kernels.datasets.time_codes import period_of
from samstyr.kernels.datasets.values import DECIMALS, STATUS, VALUE, Role
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.period import NotAPeriod, Period
from samstyr.kernels.rounding import round_half_up
from samstyr.kernels.series import Series, TwoFiguresForOnePeriod
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit
from samstyr.statistics.lake import comparing
from samstyr.statistics.lake.cards import KeptDimension, SnapshotCard
from samstyr.statistics.lake.engines import answer
from samstyr.statistics.lake.folder import Lake
from samstyr.statistics.lake.tidy import MISSING
from samstyr.statistics.queries.series_values import (
    NoSuchDimension,
    NotAPeriodThere,
    SeriesRefused,
    SeveralCells,
    SourceSeries,
    UnitNotAsStated,
)

NO_PLACE: Final = "-"
MULTIPLIED: Final = Text("{written} × {factor} = {value}", "{written} × {factor} = {value}")


@dataclass(frozen=True, slots=True)
class Axes:
    """The dimensions of a snapshot that a series runs along; `place` is None where it is not by place."""

    place: KeptDimension | None
    time: KeptDimension


def axes_of(series: SourceSeries, card: SnapshotCard) -> Axes:
    """Return where a series runs. Raises NoSuchDimension and UnitNotAsStated."""
    time = _dimension(series, card, series.time, Role.TIME, "time")
    place = None if series.place == NO_PLACE else _dimension(series, card, series.place, Role.PLACE, "places")
    _check_unit(series, card)
    return Axes(place, time)


def _dimension(series: SourceSeries, card: SnapshotCard, named: str, role: Role, what: str) -> KeptDimension:
    found = [one for one in (card.dimension(named),) if one] if named else list(card.with_role(role))
    if len(found) != 1:
        raise NoSuchDimension(series, named or what, [one.id for one in card.dimensions])
    return found[0]


def _check_unit(series: SourceSeries, card: SnapshotCard) -> None:
    if not series.stated_unit:
        return
    dimensions = [(card.dimension(id), code) for id, code in series.codes.items()]
    stated = [one.units[code] for one, code in dimensions if one is not None and code in one.units]
    # A table file is in one unit, which the person who mapped its columns has said.
    found = stated[0] if stated else str(card.mapping.get("unit", ""))
    if found != series.stated_unit:
        raise UnitNotAsStated(series, found)


def cells_of(card: SnapshotCard, lake: Lake, series: Sequence[SourceSeries], engine: BaseBackend) -> pl.DataFrame:
    """Return the cells of a snapshot that any of some series is made of: one question to the engine."""
    named = set.intersection(*(set(one.codes) for one in series))
    wanted = {
        dimension.column: sorted({one.codes[dimension.id] for one in series})
        for dimension in card.dimensions
        if dimension.id in named
    }
    cells = comparing.selected(engine.read_parquet(lake.path(card.tidy)), wanted)
    columns = [*(dimension.column for dimension in card.dimensions), VALUE, DECIMALS, STATUS, MISSING]
    found: pl.DataFrame = pl.from_arrow(answer(engine, cells.select(*columns)))  # type: ignore[assignment]  # a table
    return found


def figures_of(
    series: SourceSeries, cells: pl.DataFrame, card: SnapshotCard, unit: Unit, as_of: date
) -> dict[str, Series]:
    """Return the figures of a series by the code of their place. Raises SeriesRefused."""
    axes = axes_of(series, card)
    own = cells.filter(*(pl.col(_column(card, id)) == code for id, code in series.codes.items()))
    along = [one.id for one in (axes.place, axes.time) if one is not None]
    for dimension in card.dimensions:
        codes = own[dimension.column].unique().sort().to_list()
        if dimension.id not in along and dimension.id not in series.codes and len(codes) > 1:
            raise SeveralCells(series, dimension.id, codes)
    made = _Making(series, replace(unit, decimals=series.decimals), as_of)
    try:
        return {
            place: Series(series.id, place, tuple(made.figure(place, *cell) for _, *cell in of_place))
            for place, of_place in groupby(_in_order(own, axes), key=lambda cell: cell[0])
        }
    except TwoFiguresForOnePeriod as error:
        raise SeriesRefused(series, str(error)) from None


def _column(card: SnapshotCard, id: str) -> str:
    dimension = card.dimension(id)
    return dimension.column if dimension else id


def _in_order(cells: pl.DataFrame, axes: Axes) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield the place, time, written figure, symbol and reason of each cell, place by place."""
    place = pl.lit("").alias("#place") if axes.place is None else pl.col(axes.place.column).alias("#place")
    ordered = cells.select(place, pl.col(axes.time.column).alias("#time"), VALUE, DECIMALS, STATUS, MISSING).sort(
        "#place", "#time"
    )
    written = number_texts(ordered[VALUE].to_list(), ordered[DECIMALS].to_list())
    columns = [ordered[name].to_list() for name in ("#place", "#time", STATUS, MISSING)]
    for one, time, status, missing, text in zip(*columns, written, strict=True):
        yield one, time, text, status, missing


@dataclass(slots=True)
class _Making:
    """What all figures of a series have in common."""

    series: SourceSeries
    unit: Unit
    as_of: date

    def figure(self, place: str, time: str, written: str, status: str, missing: str) -> Figure:
        value, steps = self._value(written, missing)
        where = [f"{id}={code}" for id, code in self.series.codes.items()] + [one for one in (place, time) if one]
        return Figure(
            value=value,
            unit=self.unit,
            period=self._period(time),
            area=place,
            citation=Citation(
                f"{self.series.source}/{self.series.table}", ", ".join(where), f"{written} {status}".strip()
            ),
            as_of=self.as_of,
            steps=steps,
        )

    def _value(self, written: str, missing: str) -> tuple[Decimal | Missing, tuple[Text, ...]]:
        if not written:
            return Missing(MissingReason(missing) if missing else MissingReason.NOT_AVAILABLE), ()
        found = Decimal(written) * self.series.factor
        value = round_half_up(found, self.series.decimals)
        if self.series.factor == 1:
            return value, ()
        said = {"written": Decimal(written), "factor": self.series.factor, "value": value}
        return value, (MULTIPLIED.filled(**{name: number(one) for name, one in said.items()}),)

    def _period(self, time: str) -> Period:
        try:
            return period_of(time)
        except NotAPeriod:
            raise NotAPeriodThere(self.series, time) from None
