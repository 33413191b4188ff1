"""Which indicators are bound to which series, and what those say: readings, or why there are none."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import Final

from samstyr.goals.models import Binding
from samstyr.goals.models import Indicator as IndicatorRow
from samstyr.goals.queries.register import as_indicator
from samstyr.goals.queries.values import Indicator
from samstyr.goals.readings import Bound, Places, Reading, readings
from samstyr.kernels.figures import Figure
from samstyr.kernels.formulas.definitions import Formula, Owner, Version
from samstyr.kernels.formulas.measures import UnitsDoNotFit
from samstyr.kernels.formulas.reading import read_formula
from samstyr.kernels.municipalities.history import UnknownCode
from samstyr.kernels.municipalities.stitching import OverlappingFiguresDisagree
from samstyr.kernels.period import Period
from samstyr.kernels.refusals.catalogue import Refusal
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit
from samstyr.places.queries.areas import Area, areas
from samstyr.statistics.queries import source_series
from samstyr.statistics.queries.code_history import CodeHistory, code_history
from samstyr.statistics.queries.series_values import SeriesCells, SeriesRefused, SourceSeries
from samstyr.statistics.queries.source_series import NOTHING_PINNED, Found, read_all, with_weights
from samstyr.statistics.queries.units import units

MUNICIPALITY: Final = "municipality"


class NoSuchBinding(Refusal, ValueError):
    """An indicator that is bound to no series."""

    def __init__(self, id: str) -> None:
        super().__init__("no-such-binding", id=id)


@dataclass(frozen=True, slots=True)
class Definition:
    """A bound indicator and its formula."""

    indicator: Indicator
    formula: Formula

    @property
    def names(self) -> tuple[str, ...]:
        """Return the series that any version of the formula names, each once."""
        return tuple(dict.fromkeys(name for version in self.formula.versions for name in version.inputs))


@dataclass(frozen=True, slots=True)
class Said:
    """What sources say of an indicator, by area id; `codes` are those the areas have in sources."""

    indicator: Indicator
    bound: Bound
    by_area: Mapping[str, Reading]
    codes: tuple[str, ...]

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Return the readings of all areas."""
        return tuple(figure for reading in self.by_area.values() for figure in reading.series.figures)

    def newest_snapshot(self, period: Period) -> int:
        """Return the number of the newest snapshot that a figure rests on."""
        return max(self.bound.snapshots(period))


@dataclass(frozen=True, slots=True)
class Sayings:
    """What sources say of indicators, and why they say nothing of others; `areas` are the places asked for, by code."""

    said: Mapping[str, Said]
    refused: Mapping[str, str]
    areas: Mapping[str, str]
    history: CodeHistory


def definitions(indicators: Sequence[str] = ()) -> dict[str, Definition]:
    """Return the bound indicators by id in the package's order, all or these, in two queries. Raises NoSuchBinding."""
    rows: dict[str, list[Binding]] = defaultdict(list)
    for row in Binding.objects.filter(retired=None).order_by("valid_from"):
        rows[row.indicator_id].append(row)
    for id in indicators:
        if id not in rows:
            raise NoSuchBinding(id)
    wanted = set(indicators) or set(rows)
    found = IndicatorRow.objects.filter(retired=None, id__in=wanted).select_related("unit").order_by("order", "id")
    return {row.id: _definition(as_indicator(row), rows[row.id]) for row in found}


def sayings(
    definitions: Mapping[str, Definition],
    *,
    home: Path,
    municipality: str,
    pinned: Mapping[str, int] = NOTHING_PINNED,
) -> Sayings:
    """Return what sources say of bound indicators in the package's areas, by the snapshots in use.

    `municipality` is the area that the package is about. `pinned`: see `read_all`. Raises LakeDamaged.
    """
    known = {one.id: one for one in source_series.every()}
    every_unit = units()
    wanted = with_weights([name for one in definitions.values() for name in one.names], known)
    cells = read_all(wanted, home=home, units=every_unit, pinned=pinned)
    asked = _asked(municipality)
    history = code_history(home=home, municipalities=asked.places.municipalities)
    said: dict[str, Said] = {}
    refused: dict[str, str] = {}
    for id, definition in definitions.items():
        try:
            bound = _bound(definition, cells, known, every_unit)
            by_code = readings(bound, asked.places, history.history)
            by_area = {asked.areas[code]: _in_area(one, asked.areas[code]) for code, one in by_code.items()}
            said[id] = Said(definition.indicator, bound, by_area, tuple(by_code))
        except (SeriesRefused, UnknownCode, OverlappingFiguresDisagree, UnitsDoNotFit) as error:
            refused[id] = str(error)
    return Sayings(said, refused, MappingProxyType(asked.areas), history)


@dataclass(frozen=True, slots=True)
class _Asked:
    places: Places
    areas: dict[str, str]


def _asked(municipality: str) -> _Asked:
    """Return the codes of the areas that there are today; what has no code is known to sources by its id."""
    today = [one for one in areas() if one.valid_to is None]
    own = [(_code(one), one) for one in today]
    return _Asked(
        Places(
            municipalities=tuple(code for code, one in own if one.type == MUNICIPALITY),
            others=tuple(code for code, one in own if one.type != MUNICIPALITY),
            here=next((code for code, one in own if one.id == municipality), ""),
        ),
        {code: one.id for code, one in own},
    )


def _code(area: Area) -> str:
    return area.codes[-1].codes[0] if area.codes else area.id


def _bound(
    definition: Definition,
    cells: Mapping[str, Found],
    known: Mapping[str, SourceSeries],
    units: Mapping[str, Unit],
) -> Bound:
    own: dict[str, SeriesCells] = {}
    for series in with_weights(definition.names, known):
        found = cells[series.id]
        if isinstance(found, SeriesRefused):
            raise found
        own[series.id] = found
    indicator = definition.indicator
    return Bound(
        formula=definition.formula,
        unit=indicator.unit,
        min_count=indicator.min_count,
        cells=own,
        units={name: units[one.series.unit] for name, one in own.items()},
    )


def _in_area(reading: Reading, area: str) -> Reading:
    figures = tuple(replace(figure, area=area) for figure in reading.series.figures)
    return replace(reading, series=replace(reading.series, area=area, figures=figures))


def _definition(indicator: Indicator, rows: Sequence[Binding]) -> Definition:
    newest = rows[-1]
    formula = Formula(
        id=indicator.id,
        title=indicator.title,
        unit=indicator.unit.code,
        decimals=indicator.decimals,
        owner=Owner(newest.owner),
        differs=Text(newest.differs_nb, newest.differs_en),
        versions=tuple(
            Version(str(row.valid_from.year), row.valid_from, row.formula, read_formula(row.formula), row.reference)
            for row in rows
        ),
    )
    return Definition(indicator, formula)
