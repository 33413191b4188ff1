"""Areas, sources, units, tables, further resources, and which version of the figures this is."""

from datetime import date

from ninja import Schema
from pydantic import Field

from samstyr.api.answers.common import Words
from samstyr.kernels.units import Unit
from samstyr.places.queries.areas import Area
from samstyr.statistics.queries.sources import Source
from samstyr.statistics.queries.values import RecordTable, TableSummary


class CodesAnswer(Schema):
    """The official codes of an area over some years."""

    codes: list[str]
    first_year: int | None
    last_year: int | None


class AreaAnswer(Schema):
    """A place that figures can be about, with its official codes over time."""

    id: str
    name: Words
    type: str
    part_of: str | None
    valid_from: date | None
    valid_to: date | None
    codes: list[CodesAnswer]

    @classmethod
    def of(cls, area: Area) -> "AreaAnswer":
        """Return an area with its codes, the oldest first."""
        return cls(
            id=area.id,
            name=Words.of(area.name),
            type=area.type,
            part_of=area.part_of or None,
            valid_from=area.valid_from,
            valid_to=area.valid_to,
            codes=[CodesAnswer(codes=list(c.codes), first_year=c.first, last_year=c.last) for c in area.codes],
        )


class SourceAnswer(Schema):
    """A document or register that figures are cited from."""

    id: str
    title: Words
    publisher: str
    published: str | None
    language: str | None
    kind: str | None

    @classmethod
    def of(cls, source: Source) -> "SourceAnswer":
        """Return a source."""
        return cls(
            id=source.id,
            title=Words.of(source.title),
            publisher=source.publisher,
            published=source.published or None,
            language=source.language or None,
            kind=source.kind or None,
        )


class UnitAnswer(Schema):
    """A unit of measurement; `kind` decides what may be said about a change in it."""

    code: str
    label: Words
    symbol: Words | None
    kind: str
    decimals: int

    @classmethod
    def of(cls, unit: Unit) -> "UnitAnswer":
        """Return a unit."""
        return cls(
            code=unit.code,
            label=Words.of(unit.label),
            symbol=Words.maybe(unit.symbol),
            kind=unit.kind.value,
            decimals=unit.decimals,
        )


class TableAnswer(Schema):
    """A table as a list shows it; its cells are at /api/v1/tables/{id}."""

    id: str
    title: Words
    chapter: str | None
    publisher: str | None
    cells: int
    periods: list[str]

    @classmethod
    def of(cls, summary: TableSummary) -> "TableAnswer":
        """Return a table without its cells."""
        return cls(
            id=summary.id,
            title=Words.of(summary.title),
            chapter=summary.chapter or None,
            publisher=summary.publisher or None,
            cells=summary.cells,
            periods=list(summary.periods),
        )


class ResourceAnswer(Schema):
    """A further table that the package declares; its rows are at /api/v1/resources/{name}."""

    name: str
    title: Words
    rows: int


class RowsAnswer(Schema):
    """The rows of a further table, as text under the package's own columns; null where a cell is suppressed."""

    name: str
    title: Words
    total: int
    offset: int
    limit: int
    columns: list[str]
    items: list[dict[str, str | None]]

    @classmethod
    def of(cls, table: RecordTable, offset: int, limit: int) -> "RowsAnswer":
        """Return the wanted part of a table's rows."""
        names = [column.name for column in table.columns]
        return cls(
            name=table.resource,
            title=Words.of(table.title),
            total=len(table.rows),
            offset=offset,
            limit=limit,
            columns=names,
            items=[dict(zip(names, row, strict=True)) for row in table.rows[offset : offset + limit]],
        )


class VersionAnswer(Schema):
    """Which figures these are: the package, its reference date, and the head of the event log."""

    package: str
    title: Words
    reference_date: date
    municipality: str
    events: int = Field(description="How many events the log has.")
    head: str = Field(description="The hash of the last event: the version of the data.")
    software: str
