"""The same measure by area, beside a key figure; and the tables that show something related."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from samstyr.goals.queries.values import TableLink
from samstyr.look.parts import ChartFrame, Link
from samstyr.look.parts import Table as Shown
from samstyr.portal import charts, links
from samstyr.portal.pages.common import SourceLine
from samstyr.portal.pages.table import shown, source_lines
from samstyr.portal.visit import Visit
from samstyr.statistics.queries.sources import Source
from samstyr.statistics.queries.values import Table


@dataclass(frozen=True, slots=True)
class Comparison:
    """A table that shows the same measure as a key figure, with a chart where that helps."""

    chart: ChartFrame | None
    table: Shown
    source: SourceLine
    link: Link


def comparisons(
    found: Sequence[TableLink], tables: Mapping[str, Table], sources: Mapping[str, Source], visit: Visit
) -> tuple[Comparison, ...]:
    """Return the tables with the same measure."""
    same = (tables[one.table_id] for one in found if one.same and one.table_id in tables)
    return tuple(_comparison(table, sources, visit) for table in same)


def related_tables(found: Iterable[TableLink], tables: Mapping[str, Table]) -> tuple[Link, ...]:
    """Return links to the tables that show something related."""
    others = (tables[one.table_id] for one in found if not one.same and one.table_id in tables)
    return tuple(Link(table.summary.title, links.to("table", table.summary.id)) for table in others)


def _comparison(table: Table, sources: Mapping[str, Source], visit: Visit) -> Comparison:
    return Comparison(
        chart=charts.of_table(table, visit),
        table=shown(table, visit),
        source=source_lines(table.cells, sources, visit)[0],
        link=Link(table.summary.title, links.to("table", table.summary.id)),
    )
