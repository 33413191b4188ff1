"""Which tables a chart helps, and which chart: areas or things beside each other, or areas then and now."""

from collections.abc import Sequence
from decimal import Decimal

from django.utils.translation import gettext as _

from samstyr.kernels.missing import Missing
from samstyr.kernels.numbers import format_difference, format_figure
from samstyr.kernels.texts import Text
from samstyr.look.charts.inputs import Bar, BarChart, Chart, Pair, ThenNowChart
from samstyr.portal import wording
from samstyr.portal.visit import Visit
from samstyr.statistics.queries.values import GridRow, Table, TableCell

FEWEST_BARS, MOST_BARS = 2, 12
THEN_AND_NOW = 2
COUNTRY = "norge"


def table_chart(table: Table, visit: Visit) -> Chart | None:
    """Return the chart that helps to read a table, or None where none does."""
    if not _is_plain(table):
        return None
    columns = len(table.grid_columns)
    if columns == 1 and FEWEST_BARS <= len(table.grid_rows) <= MOST_BARS:
        return _bars(table, visit)
    by_area = any(row.area for row in table.grid_rows)
    if columns == THEN_AND_NOW and by_area and _is_then_and_now(table):
        return _then_and_now(table, visit)
    return None


def _is_plain(table: Table) -> bool:
    """Return whether every figure is there, in one unit and not below zero, so that sizes can be compared."""
    values = [cell.figure.value for cell in table.cells]
    units = {cell.figure.unit.code for cell in table.cells}
    return len(units) == 1 and not any(isinstance(value, Missing) or value < 0 for value in values)


def _is_then_and_now(table: Table) -> bool:
    periods = table.summary.periods
    if len(periods) != THEN_AND_NOW:
        return False
    return all(_at(row, periods[-1]) is not None for row in table.grid_rows)


def _bars(table: Table, visit: Visit) -> BarChart:
    found = sorted(((row, _only(row)) for row in table.grid_rows), key=lambda pair: -pair[1].figure.number)
    bars = tuple(
        Bar(visit.say(row.label), float(cell.figure.number), _said(cell, visit), ours=_is_ours(row, visit))
        for row, cell in found
    )
    return BarChart(_bars_title(table, visit), _subtitle(table, visit), bars, language=visit.language)


def _bars_title(table: Table, visit: Visit) -> str:
    """Return the finding: how we stand beside the country where both are there, else which is largest."""
    by_area = {row.area: _only(row) for row in table.grid_rows if row.area}
    ours, country = by_area.get(visit.package.municipality), by_area.get(COUNTRY)
    if ours and country:
        return _beside_the_country(ours, country, visit)
    largest = max(table.grid_rows, key=lambda row: _only(row).figure.number)
    told = {"name": visit.say(largest.label), "figure": _said(_only(largest), visit)}
    return _("Highest: %(name)s, %(figure)s") % told


def _beside_the_country(ours: TableCell, country: TableCell, visit: Visit) -> str:
    apart: Decimal = ours.figure.number - country.figure.number
    told = {"place": visit.place, "size": format_difference(apart, ours.figure.unit, None, visit.language)}
    if not apart:
        return _("%(place)s is level with the country") % told
    return (
        _("%(place)s is %(size)s above the country") if apart > 0 else _("%(place)s is %(size)s below the country")
    ) % told


def _then_and_now(table: Table, visit: Visit) -> ThenNowChart:
    then, now = table.summary.periods
    pairs = tuple(_pair(row, after, _at(row, then), visit) for row in table.grid_rows if (after := _at(row, now)))
    return ThenNowChart(_moved(pairs, then, now), _subtitle(table, visit), pairs, language=visit.language)


def _moved(pairs: Sequence[Pair], then: str, now: str) -> str:
    """Return the finding: which went up and which went down. Whether that is good, a table does not say."""
    up = [pair.label for pair in pairs if pair.then is not None and pair.now > pair.then]
    down = [pair.label for pair in pairs if pair.then is not None and pair.now < pair.then]
    told = {"up": wording.listed(up), "down": wording.listed(down), "then": then, "now": now}
    if up and down:
        return _("Up from %(then)s to %(now)s: %(up)s. Down: %(down)s") % told
    if up or down:
        return (_("Up from %(then)s to %(now)s: %(up)s") if up else _("Down from %(then)s to %(now)s: %(down)s")) % told
    return _("The same in %(then)s and %(now)s") % told


def _pair(row: GridRow, after: TableCell, before: TableCell | None, visit: Visit) -> Pair:
    return Pair(
        label=visit.say(row.label),
        now=float(after.figure.number),
        now_text=_said(after, visit),
        then=float(before.figure.number) if before else None,
        then_text=_said(before, visit) if before else "",
    )


def _at(row: GridRow, period: str) -> TableCell | None:
    return next((cell for cell in row.cells if cell is not None and cell.period == period), None)


def _only(row: GridRow) -> TableCell:
    return next(cell for cell in row.cells if cell is not None)


def _said(cell: TableCell, visit: Visit) -> str:
    return format_figure(cell.figure, visit.language)


def _is_ours(row: GridRow, visit: Visit) -> bool:
    return row.area == visit.package.municipality


def _subtitle(table: Table, visit: Visit) -> str:
    when = "–".join(dict.fromkeys((table.summary.periods[0][:4], table.summary.periods[-1][-4:])))
    title: Text = table.summary.title
    return f"{visit.say(title)}, {when}"
