"""Figures and tables as JSON-stat cubes."""

from collections.abc import Iterable, Sequence

from samstyr.api.answers.figures import MEASURED, status_of
from samstyr.api.listings.names import Names
from samstyr.goals.queries.values import IndicatorFigure
from samstyr.kernels.datasets.values import Role
from samstyr.kernels.figures import Figure
from samstyr.kernels.formats.json_stat import Category, Cube, Dimension, Measure, Point
from samstyr.kernels.missing import Missing
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Language, Text
from samstyr.kernels.units import Unit
from samstyr.statistics.queries.values import Table

INDICATOR, AREA, PERIOD = Text("Nøkkeltall", "Key figure"), Text("Område", "Area"), Text("Periode", "Period")
ROW, COLUMN, UNIT = Text("Rad", "Row"), Text("Kolonne", "Column"), Text("Enhet", "Unit")


def of_figures(found: Sequence[IndicatorFigure], names: Names, language: Language, title: Text) -> Cube:
    """Return figures by indicator, area and period."""
    units = {one.indicator: one.figure.unit for one in found}
    indicators = tuple(
        Category(id, names.indicator(id).in_language(language) or id, _measure(unit, language))
        for id, unit in units.items()
    )
    return Cube(
        label=title.in_language(language),
        source=_sources([one.figure for one in found], names, language),
        dimensions=(
            Dimension("indicator", INDICATOR.in_language(language), indicators, Role.MEASURE),
            _areas([one.figure.area for one in found], names, language),
            _periods([one.figure.period for one in found], language),
        ),
        points={(one.indicator, one.figure.area, str(one.figure.period)): _point(one.figure) for one in found},
        notes=_caveats(found, names, language),
    )


def of_table(table: Table, names: Names, language: Language) -> Cube:
    """Return a table's cells by row, column, area, period and unit; also those with one category."""
    cells = table.cells
    units = {cell.figure.unit.code: cell.figure.unit for cell in cells}
    return Cube(
        label=table.summary.title.in_language(language),
        source=_sources([cell.figure for cell in cells], names, language),
        dimensions=(
            Dimension("row", ROW.in_language(language), _labels([cell.row for cell in cells], language)),
            Dimension("column", COLUMN.in_language(language), _labels([cell.column for cell in cells], language)),
            _areas([cell.figure.area for cell in cells], names, language),
            _periods([cell.figure.period for cell in cells], language),
            Dimension(
                "unit",
                UNIT.in_language(language),
                tuple(Category(u.code, u.label.in_language(language), _measure(u, language)) for u in units.values()),
                Role.MEASURE,
            ),
        ),
        points={
            (cell.row.nb, cell.column.nb, cell.figure.area, str(cell.figure.period), cell.figure.unit.code): _point(
                cell.figure
            )
            for cell in cells
        },
        notes=tuple(dict.fromkeys(cell.note.in_language(language) for cell in cells if cell.note)),
    )


def _point(figure: Figure) -> Point:
    status = status_of(figure)
    if isinstance(figure.value, Missing):
        return Point(None, status)
    return Point(figure.value, "caveat" if figure.caveat else "" if status == MEASURED else status)


def _measure(unit: Unit, language: Language) -> Measure:
    return Measure(unit.label.in_language(language), unit.symbol.in_language(language), unit.decimals)


def _labels(texts: Iterable[Text], language: Language) -> tuple[Category, ...]:
    return tuple(Category(text.nb, text.in_language(language)) for text in dict.fromkeys(texts))


def _areas(ids: Iterable[str], names: Names, language: Language) -> Dimension:
    categories = (Category(id, names.area(id).in_language(language) or id) for id in dict.fromkeys(ids))
    return Dimension("area", AREA.in_language(language), tuple(categories), Role.PLACE)


def _periods(periods: Iterable[Period], language: Language) -> Dimension:
    in_order = sorted(set(periods))
    categories = tuple(Category(str(period), period.label.in_language(language)) for period in in_order)
    return Dimension("period", PERIOD.in_language(language), categories, Role.TIME)


def _sources(figures: Iterable[Figure], names: Names, language: Language) -> str:
    ids = dict.fromkeys(figure.citation.source for figure in figures)
    return "; ".join(names.source(id).in_language(language) or id for id in ids)


def _caveats(found: Iterable[IndicatorFigure], names: Names, language: Language) -> tuple[str, ...]:
    return tuple(
        f"{names.indicator(one.indicator).in_language(language)}, {one.figure.period}: "
        f"{one.figure.caveat.in_language(language)}"
        for one in found
        if one.figure.caveat
    )
