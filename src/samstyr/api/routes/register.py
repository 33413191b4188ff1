"""Areas, sources, units, and which version of the figures this is."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router, Schema
from pydantic import Field

from samstyr.api.answers.common import Id, Part, Words
from samstyr.api.answers.register import AreaAnswer, SourceAnswer, UnitAnswer, VersionAnswer
from samstyr.api.open_api import REFUSALS
from samstyr.api.paging import Paging
from samstyr.api.problems import NotFound
from samstyr.api.replies import as_json, in_parts
from samstyr.audit.queries import head
from samstyr.exchange.queries.package import package
from samstyr.goals.queries import selected
from samstyr.places.queries import areas
from samstyr.statistics.queries import sources, units

router = Router(tags=["register"])


class WantedAreas(Schema):
    """Which areas are wanted."""

    type: list[Id] = Field([], description="Types of area: municipality, county, settlement and so on.")
    part_of: Id | None = Field(None, description="The area that they lie directly in.")
    with_figures: bool = Field(False, description="Only areas that indicators have figures for.")


@router.get("/areas", response={200: Part[AreaAnswer], **REFUSALS}, summary="Areas")
def every_area(request: HttpRequest, asked: Query[WantedAreas], paging: Query[Paging]) -> HttpResponse:
    """Places that figures can be about, with their official codes over time."""
    measured = set(selected.areas_with_figures()) if asked.with_figures else set()
    found = [
        AreaAnswer.of(one)
        for one in areas.areas()
        if (not asked.type or one.type in asked.type)
        and (asked.part_of is None or one.part_of == asked.part_of)
        and (not asked.with_figures or one.id in measured)
    ]
    return in_parts(request, Part[AreaAnswer], found, paging)


@router.get("/areas/{id}", response={200: AreaAnswer, **REFUSALS}, summary="One area")
def area(request: HttpRequest, id: Path[Id]) -> HttpResponse:
    """One area with its official codes over time."""
    found = areas.area(id=id)
    if found is None:
        raise NotFound("area", id, "/api/v1/areas")
    return as_json(AreaAnswer.of(found))


@router.get("/sources", response={200: Part[SourceAnswer], **REFUSALS}, summary="Sources")
def every_source(request: HttpRequest, paging: Query[Paging]) -> HttpResponse:
    """Documents and registers that figures are cited from."""
    return in_parts(request, Part[SourceAnswer], [SourceAnswer.of(one) for one in sources.sources().values()], paging)


@router.get("/units", response={200: Part[UnitAnswer], **REFUSALS}, summary="Units of measurement")
def every_unit(request: HttpRequest, paging: Query[Paging]) -> HttpResponse:
    """Units with their names and symbols."""
    return in_parts(request, Part[UnitAnswer], [UnitAnswer.of(one) for one in units.units().values()], paging)


@router.get("/version", response={200: VersionAnswer, **REFUSALS}, summary="Which version of the figures this is")
def version(request: HttpRequest) -> HttpResponse:
    """The package, its reference date, and the head of the event log that every change is recorded in."""
    in_force, end = package(), head()
    return as_json(
        VersionAnswer(
            package=in_force.name,
            title=Words.of(in_force.title),
            reference_date=in_force.reference_date,
            municipality=in_force.municipality,
            events=end.count,
            head=end.hash,
            software=settings.VERSION,
        )
    )
