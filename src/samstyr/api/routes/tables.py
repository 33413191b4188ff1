"""Tables with their cells, and the further tables that the package declares."""

from typing import Literal

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router, Schema
from pydantic import Field

from samstyr.api.answers.common import Id, Part, Words
from samstyr.api.answers.figures import CellAnswer
from samstyr.api.answers.register import ResourceAnswer, RowsAnswer, TableAnswer
from samstyr.api.formats import Format, chosen, described
from samstyr.api.listings import cubes
from samstyr.api.listings.names import names
from samstyr.api.listings.tables import for_machines
from samstyr.api.open_api import REFUSALS
from samstyr.api.paging import Paging
from samstyr.api.problems import NotFound
from samstyr.api.replies import Shapes, as_json, in_format, in_parts
from samstyr.exchange.queries.package import package
from samstyr.statistics.queries import records, tables
from samstyr.statistics.queries.values import RecordColumn, Table

router = Router(tags=["tables"])


class TableInFull(TableAnswer):
    """A table with all its cells, in long form."""

    items: list[CellAnswer]

    @classmethod
    def of_table(cls, table: Table) -> "TableInFull":
        """Return a table with its cells."""
        short = TableAnswer.of(table.summary).model_dump()
        return cls(**short, items=[CellAnswer.of(cell) for cell in table.cells])


class WantedForm(Schema):
    """In which form the answer is wanted."""

    format: Format | None = Field(None, description="Goes before what the request accepts.")
    lang: Literal["nb", "en"] = Field("nb", description="The language of the labels in JSON-stat.")


@router.get("/tables", response={200: Part[TableAnswer], **REFUSALS}, summary="All tables")
def every_table(request: HttpRequest, paging: Query[Paging]) -> HttpResponse:
    """Tables with their titles, publishers and periods."""
    return in_parts(request, Part[TableAnswer], [TableAnswer.of(one) for one in tables.summaries()], paging)


@router.get(
    "/tables/{id}",
    response={200: TableInFull, **REFUSALS},
    openapi_extra=described(),
    summary="One table with its cells",
)
def table(request: HttpRequest, id: Path[Id], asked: Query[WantedForm]) -> HttpResponse:
    """Every cell with its labels, unit, source, status and note."""
    wanted = chosen(request, asked.format)
    found = tables.table(id=id, as_of=package().reference_date)
    if found is None:
        raise NotFound("table", id, "/api/v1/tables")
    shapes = Shapes(
        answer=lambda: TableInFull.of_table(found),
        listing=lambda: for_machines(found, names()),
        cube=lambda: cubes.of_table(found, names(), asked.lang),
    )
    return in_format(wanted, shapes)


@router.get("/resources", response={200: Part[ResourceAnswer], **REFUSALS}, summary="Further tables of the package")
def resources(request: HttpRequest, paging: Query[Paging]) -> HttpResponse:
    """Tables that the package declares beyond the format: facts, emissions, places and so on."""
    declared, rows = package().resources, records.counts()
    found = [
        ResourceAnswer(name=name, title=Words.of(declared[name].title), rows=rows[name])
        for name in declared
        if name in rows
    ]
    return in_parts(request, Part[ResourceAnswer], found, paging)


@router.get("/resources/{name}", response={200: RowsAnswer, **REFUSALS}, summary="The rows of a further table")
def resource(request: HttpRequest, name: Path[Id], paging: Query[Paging]) -> HttpResponse:
    """Rows as text, under the package's own column names."""
    declared = package().resources.get(name)
    if declared is None or name not in records.counts():
        raise NotFound("resource", name, "/api/v1/resources")
    columns = [RecordColumn(column.name, column.label) for column in declared.columns]
    found = records.records(resource=name, title=declared.title, columns=columns)
    return as_json(RowsAnswer.of(found, paging.offset, paging.limit))
