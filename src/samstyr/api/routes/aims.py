"""Focus areas, goals and indicators."""

from collections.abc import Iterable
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router, Schema
from pydantic import Field

from samstyr.api.answers.aims import FocusAreaAnswer, GoalAnswer, IndicatorAnswer, IndicatorInFull
from samstyr.api.answers.common import Id, Part
from samstyr.api.answers.peers import PeersAnswer
from samstyr.api.open_api import REFUSALS
from samstyr.api.paging import Paging
from samstyr.api.problems import NotFound
from samstyr.api.replies import as_json, in_parts
from samstyr.exchange.queries.package import package
from samstyr.goals.queries import indicator as one_indicator
from samstyr.goals.queries import overview
from samstyr.goals.queries import peers as peer_tables
from samstyr.goals.queries.values import GoalStanding, Overview, Standing
from samstyr.kernels.assessment.outcomes import Attainment, Direction

router = Router(tags=["aims"])


class WantedIndicators(Schema):
    """Which indicators are wanted; a parameter that is repeated widens the choice."""

    goal: list[Id] = Field([], description="Goals; a main goal stands for its sub-goals too.")
    focus_area: list[Id] = Field([], description="Focus areas.")
    sdg: list[Annotated[int, Field(ge=1, le=17)]] = Field([], description="UN goals of the focus areas.")
    attainment: list[Attainment] = Field([], description="How the indicators stand against their targets.")
    direction: list[Direction] = Field([], description="Which way they went.")
    compared: bool | None = Field(None, description="Whether they are held beside other municipalities.")


@router.get("/focus-areas", response={200: Part[FocusAreaAnswer], **REFUSALS}, summary="All focus areas")
def focus_areas(request: HttpRequest, paging: Query[Paging]) -> HttpResponse:
    """The areas that the municipality concentrates on, with how their indicators stand."""
    found = [FocusAreaAnswer.of(one) for one in _overview().focus_areas]
    return in_parts(request, Part[FocusAreaAnswer], found, paging)


@router.get("/focus-areas/{id}", response={200: FocusAreaAnswer, **REFUSALS}, summary="One focus area")
def focus_area(request: HttpRequest, id: Path[Id]) -> HttpResponse:
    """One focus area."""
    for one in _overview().focus_areas:
        if one.focus_area.id == id:
            return as_json(FocusAreaAnswer.of(one))
    raise NotFound("focus area", id, "/api/v1/focus-areas")


@router.get("/goals", response={200: Part[GoalAnswer], **REFUSALS}, summary="All goals")
def goals(request: HttpRequest, paging: Query[Paging]) -> HttpResponse:
    """Main goals and sub-goals, with how their indicators stand."""
    return in_parts(request, Part[GoalAnswer], [GoalAnswer.of(one) for one in _goals(_overview())], paging)


@router.get("/goals/{id}", response={200: GoalAnswer, **REFUSALS}, summary="One goal")
def goal(request: HttpRequest, id: Path[Id]) -> HttpResponse:
    """One goal."""
    for one in _goals(_overview()):
        if one.goal.id == id:
            return as_json(GoalAnswer.of(one))
    raise NotFound("goal", id, "/api/v1/goals")


@router.get("/indicators", response={200: Part[IndicatorAnswer], **REFUSALS}, summary="Indicators")
def indicators(request: HttpRequest, asked: Query[WantedIndicators], paging: Query[Paging]) -> HttpResponse:
    """Indicators with their latest figure and how they stand in the municipality."""
    found = [IndicatorAnswer.of(one) for one in _wanted(_overview(), asked)]
    return in_parts(request, Part[IndicatorAnswer], found, paging)


@router.get("/indicators/{id}", response={200: IndicatorInFull, **REFUSALS}, summary="One indicator in full")
def indicator(request: HttpRequest, id: Path[Id]) -> HttpResponse:
    """Definition, targets, and how the indicator stands, with each step of the assessment in words."""
    in_force = package()
    page = one_indicator.indicator_page(id=id, as_of=in_force.reference_date, area=in_force.municipality)
    if page is None:
        raise NotFound("indicator", id, "/api/v1/indicators")
    return as_json(IndicatorInFull.of_page(page))


@router.get(
    "/indicators/{id}/peers", response={200: PeersAnswer, **REFUSALS}, summary="One indicator in all municipalities"
)
def peers(request: HttpRequest, id: Path[Id]) -> HttpResponse:
    """Every municipality's figure, and how the municipality stands in each of its groups, where sources say."""
    in_force = package()
    page = one_indicator.indicator_page(id=id, as_of=in_force.reference_date, area=in_force.municipality)
    if page is None:
        raise NotFound("indicator", id, "/api/v1/indicators")
    if page.peers is None:
        raise NotFound("comparison with other municipalities of an indicator", id, "/api/v1/indicators?compared=true")
    return as_json(PeersAnswer.of(page.peers, page.standing.indicator))


def _overview() -> Overview:
    in_force = package()
    return overview.overview(as_of=in_force.reference_date, area=in_force.municipality)


def _goals(found: Overview) -> Iterable[GoalStanding]:
    return (goal for area in found.focus_areas for goal in area.goals)


def _wanted(found: Overview, asked: WantedIndicators) -> Iterable[Standing]:
    of_goals = {one.indicator.id for goal in _goals(found) if goal.goal.id in asked.goal for one in goal.standings}
    beside = set(peer_tables.compared()) if asked.compared is not None else set()
    of_sdgs = {area.focus_area.id for area in found.focus_areas if set(asked.sdg) & set(area.focus_area.sdgs)}
    for one in found.standings:
        fits = (
            (not asked.goal or one.indicator.id in of_goals)
            and (not asked.focus_area or one.indicator.focus_area in asked.focus_area)
            and (not asked.sdg or one.indicator.focus_area in of_sdgs)
            and (not asked.attainment or one.assessment.attainment in asked.attainment)
            and (not asked.direction or one.assessment.change.direction in asked.direction)
            and (asked.compared is None or (one.indicator.id in beside) is asked.compared)
        )
        if fits:
            yield one
