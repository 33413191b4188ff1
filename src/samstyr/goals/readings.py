"""Readings: what series say of an indicator in each place, stitched over changes of codes and worked out by formula.

Values in, values out: nothing is asked of a table or of the lake.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from samstyr.kernels.figures import Figure
from samstyr.kernels.formulas.definitions import Formula, Input
from samstyr.kernels.formulas.deriving import Frame, derive
from samstyr.kernels.municipalities.history import History
from samstyr.kernels.municipalities.joining import JoiningRule
from samstyr.kernels.municipalities.seams import Seam
from samstyr.kernels.municipalities.stitching import NO_WEIGHTS, Stitched, stitch
from samstyr.kernels.period import Period
from samstyr.kernels.series import Series
from samstyr.kernels.units import PERSONS, Unit
from samstyr.statistics.queries.series_values import SeriesCells
from samstyr.statistics.queries.suppression import shown

UNNAMED: Final = ""


@dataclass(frozen=True, slots=True)
class Bound:
    """The formula of an indicator (whose id is the formula's), its unit with the decimals it is published with, and
    what the series say, by name: those of the formula, and their weights. `units` are the series' own.

    `min_count`: the smallest count that may be shown, where the indicator declares one.
    """

    formula: Formula
    unit: Unit
    min_count: int | None
    cells: Mapping[str, SeriesCells]
    units: Mapping[str, Unit]

    @property
    def inputs(self) -> dict[str, Input]:
        """Return the series as the formula's engine knows them."""
        return {name: Input(name, one.series.unit, one.series.title) for name, one in self.cells.items()}

    def snapshots(self, period: Period) -> tuple[int, ...]:
        """Return the numbers of the snapshots that a figure rests on, in order."""
        version = self.formula.on(period.last)
        names = version.inputs if version else ()
        weights = [self.cells[name].series.weight for name in names if self.cells[name].series.weight]
        return tuple(sorted({self.cells[name].origin.number for name in (*names, *weights)}))


@dataclass(frozen=True, slots=True)
class Places:
    """The codes to give readings for: of municipalities, which are followed over time, and of other places, which are
    taken as the source has them. `here` is the municipality that a series without places is about."""

    municipalities: tuple[str, ...]
    others: tuple[str, ...] = ()
    here: str = UNNAMED


@dataclass(frozen=True, slots=True)
class Reading:
    """The readings of an indicator in a place, and the seams of the series that they were made of."""

    series: Series
    seams: tuple[Seam, ...]


def stitched_and_derived(bound: Bound, places: Places, history: History) -> Mapping[str, Series]:
    """Return the readings of an indicator by code; a place that no series speaks of has none.

    Raises OverlappingFiguresDisagree and UnknownCode.
    """
    return {code: reading.series for code, reading in readings(bound, places, history).items()}


def readings(bound: Bound, places: Places, history: History) -> Mapping[str, Reading]:
    """Return the readings of an indicator by code, with their seams. Raises as `stitched_and_derived`."""
    found = {code: _reading(bound, code, places, history) for code in (*places.municipalities, *places.others)}
    return {code: reading for code, reading in found.items() if reading.series.figures}


def _reading(bound: Bound, code: str, places: Places, history: History) -> Reading:
    names = {name for version in bound.formula.versions for name in version.inputs}
    parts = {name: _part(bound, name, code, places, history) for name in sorted(names)}
    figures = _trimmed(_figures(bound, {name: part.series for name, part in parts.items()}, code))
    first = figures[0].period.last if figures else None
    seams = {seam.on: seam for part in parts.values() for seam in part.seams if first and first < seam.on}
    series = Series(bound.formula.id, code, figures)
    return Reading(series, tuple(seams[day] for day in sorted(seams)))


def _part(bound: Bound, name: str, code: str, places: Places, history: History) -> Stitched:
    """Return a series in a place. What must not be shown is no part of any sum."""
    cells = bound.cells[name]
    if code == places.here and UNNAMED in cells.by_code:
        return Stitched(_moved(_safe(cells.by_code[UNNAMED], bound), code), ())
    if code not in places.municipalities:
        own = cells.by_code.get(code, Series(name, code, ()))
        return Stitched(_safe(own, bound), ())
    if code not in cells.by_code and code not in history.lives:
        return Stitched(Series(name, code, ()), ())
    codes = {one for era in history.eras(code) for one in era.codes}
    given = {one: _safe(cells.by_code[one], bound) for one in codes if one in cells.by_code}
    weight = bound.cells.get(cells.series.weight)
    weights = {one: weight.by_code[one] for one in codes if one in weight.by_code} if weight else NO_WEIGHTS
    return stitch(given, area=code, history=history, rule=_rule(bound, cells), weights=weights)


def _rule(bound: Bound, cells: SeriesCells) -> JoiningRule:
    series, weight = cells.series, bound.cells.get(cells.series.weight)
    return JoiningRule(
        indicator=series.id,
        joining=series.joining,
        kind=bound.units[series.id].kind,
        decimals=series.decimals,
        weight=series.weight,
        weight_label=weight.series.title if weight else series.title,
        weight_decimals=weight.series.decimals if weight else 0,
    )


def _safe(series: Series, bound: Bound) -> Series:
    """Return a series with counts of few people suppressed: the steps of a figure say its parts."""
    if not any(figure.unit.code == PERSONS for figure in series.figures):
        return series
    return replace(series, figures=tuple(shown(one, declared=bound.min_count) for one in series.figures))


def _moved(series: Series, area: str) -> Series:
    return Series(series.indicator, area, tuple(replace(figure, area=area) for figure in series.figures))


def _figures(bound: Bound, parts: Mapping[str, Series], code: str) -> Iterator[Figure]:
    """Yield a figure for each period in which every series of the formula in force has a cell."""
    at = {name: {figure.period: figure for figure in series.figures} for name, series in parts.items()}
    for period in sorted({period for cells in at.values() for period in cells}):
        version = bound.formula.on(period.last)
        if version is None or any(period not in at[name] for name in version.inputs):
            continue
        named = {name: at[name][period] for name in version.inputs}
        frame = Frame(bound.unit, period, code, max(figure.as_of for figure in named.values()))
        figure = derive(bound.formula, named, bound.inputs, frame)
        before = dict.fromkeys(step for part in named.values() for step in part.steps)
        yield replace(figure, steps=(*before, *figure.steps))


def _trimmed(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Return the figures from the first measured one on: before it, nobody has begun to say anything."""
    every = tuple(figures)
    first = next((number for number, figure in enumerate(every) if figure.is_measured), len(every))
    return every[first:]
