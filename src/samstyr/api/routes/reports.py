"""Reports, by their editions."""

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router, Schema
from pydantic import Field

from samstyr.api.answers.common import Id, Part
from samstyr.api.answers.reports import EditionAnswer
from samstyr.api.open_api import REFUSALS
from samstyr.api.paging import Paging
from samstyr.api.problems import NotFound
from samstyr.api.replies import as_json, in_parts
from samstyr.reports.editions.values import State
from samstyr.reports.queries import editions

router = Router(tags=["reports"])


class WantedEditions(Schema):
    """Which editions are wanted."""

    report: list[Id] = Field([], description="Reports.")
    state: list[State] = Field([], description="How the edition stands.")


@router.get("/reports", response={200: Part[EditionAnswer], **REFUSALS}, summary="Editions of reports")
def every_edition(request: HttpRequest, asked: Query[WantedEditions], paging: Query[Paging]) -> HttpResponse:
    """Every edition of every report, by report and number."""
    found = [
        EditionAnswer.of(one)
        for one in editions.editions()
        if (not asked.report or one.report in asked.report) and (not asked.state or one.state in asked.state)
    ]
    return in_parts(request, Part[EditionAnswer], found, paging)


@router.get("/reports/{report}", response={200: EditionAnswer, **REFUSALS}, summary="The edition in force of a report")
def edition_in_force(request: HttpRequest, report: Path[Id]) -> HttpResponse:
    """The newest adopted edition of a report, or the newest proposal where none is adopted."""
    found = editions.newest(report)
    if found is None:
        raise NotFound("report", report, "/api/v1/reports")
    return as_json(EditionAnswer.of(found))
