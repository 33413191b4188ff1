"""Which tables a chart helps, and what it says."""

from datetime import date
from decimal import Decimal

import pytest
from django.utils.translation import override

from samstyr.exchange.queries.values import Package
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.period import Period
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.kernels.units import Unit, UnitKind
from samstyr.look.charts.inputs import BarChart, Chart, ThenNowChart
from samstyr.portal.table_charts import table_chart
from samstyr.portal.visit import Visit
from samstyr.statistics.queries.grid import grid
from samstyr.statistics.queries.values import Table, TableCell, TableSummary

DAY = date(2023, 8, 31)
PERCENT = Unit("percent", UnitKind.SHARE, Text("%", "%"), Text("prosent", "percent"), 0)
COUNT = Unit("count", UnitKind.COUNT, Text(""), Text("antall", "count"), 0)
PACKAGE = Package("asker", Text("Asker"), DAY, "asker", Text("Asker"), {}, "", demo=False)
VISIT = Visit("nb", PACKAGE)


def cell(row: str, value: str | None, *, area: str = "asker", year: str = "2022", unit: Unit = PERCENT) -> TableCell:
    given = Decimal(value) if value is not None else Missing(MissingReason.NOT_AVAILABLE)
    figure = Figure(given, unit, Period.parse(year), area, Citation("001", "1"), DAY)
    return TableCell(f"{row}{year}", Text(row), Text(year), Text(area), "row", year, figure, NO_TEXT)


def chart(*cells: TableCell) -> Chart | None:
    columns, rows = grid(cells)
    periods = tuple(sorted({one.period for one in cells}))
    summary = TableSummary("t", Text("Andel fornøyde"), "tjenester", "", len(cells), periods)
    with override("nb"):
        return table_chart(Table(summary, cells, columns, rows), VISIT)


def test_areas_side_by_side_are_bars_and_say_how_we_stand_beside_the_country():
    drawn = chart(cell("Asker", "39.1"), cell("Norge", "43.1", area="norge"), cell("Bærum", "36.8", area="baerum"))
    assert isinstance(drawn, BarChart)
    assert drawn.title == "Asker ligger 4,0\u00a0prosentpoeng under landet"
    assert [(bar.label, bar.ours) for bar in drawn.bars] == [("Norge", False), ("Asker", True), ("Bærum", False)]


def test_level_with_the_country_is_said():
    drawn = chart(cell("Asker", "43.1"), cell("Norge", "43.1", area="norge"))
    assert drawn is not None
    assert drawn.title == "Asker ligger likt med landet"


def test_without_a_country_the_largest_is_named():
    drawn = chart(cell("Asker", "5"), cell("Lier", "7", area="lier"))
    assert drawn is not None
    assert drawn.title == "Høyest: Lier, 7\u00a0%"


def test_areas_then_and_now_say_which_went_up_and_which_down():
    drawn = chart(
        cell("Hurum", "57", area="hurum", year="2017"),
        cell("Hurum", "68", area="hurum", year="2021"),
        cell("Gamle Asker", "90", area="former_asker", year="2017"),
        cell("Gamle Asker", "82", area="former_asker", year="2021"),
        cell("Asker samlet", "78", year="2021"),
    )
    assert isinstance(drawn, ThenNowChart)
    assert drawn.title == "Opp fra 2017 til 2021: Hurum. Ned: Gamle Asker"
    assert [pair.then for pair in drawn.pairs] == [57.0, 90.0, None]


@pytest.mark.parametrize(
    "cells",
    [
        (cell("Asker", "1"),),
        (cell("Asker", None), cell("Lier", "2", area="lier")),
        (cell("Asker", "-1"), cell("Lier", "2", area="lier")),
        (cell("Asker", "1"), cell("Lier", "2", area="lier", unit=COUNT)),
        tuple(cell(f"Område {place}", "1", area=f"a{place}") for place in range(13)),
        tuple(cell("Asker", "1", year=year) for year in ("2019", "2020", "2021")),
    ],
    ids=["one figure", "a missing figure", "below zero", "two units", "too many", "three years"],
)
def test_no_chart_where_none_helps(cells: tuple[TableCell, ...]):
    assert chart(*cells) is None
