"""Plans and promises."""

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router, Schema
from pydantic import Field

from samstyr.api.answers.common import Id, Part
from samstyr.api.answers.plans import PlanAnswer, PromiseAnswer
from samstyr.api.open_api import REFUSALS
from samstyr.api.paging import Paging
from samstyr.api.problems import NotFound
from samstyr.api.replies import as_json, in_parts
from samstyr.goals.queries import promises
from samstyr.plans.queries import register

router = Router(tags=["plans and promises"])


class WantedPlans(Schema):
    """Which plans are wanted."""

    type: list[Id] = Field([], description="Types of plan.")
    status: list[Id] = Field([], description="What the preferred statement says of the plan.")


class WantedPromises(Schema):
    """Which promises are wanted."""

    focus_area: list[Id] = Field([], description="Focus areas.")
    status: list[Id] = Field([], description="What came of the promise.")


@router.get("/plans", response={200: Part[PlanAnswer], **REFUSALS}, summary="The plan register")
def plans(request: HttpRequest, asked: Query[WantedPlans], paging: Query[Paging]) -> HttpResponse:
    """Every plan with all that is said about it, also where sources disagree."""
    found = [
        PlanAnswer.of(plan)
        for group in register.register().groups
        for plan in group.plans
        if (not asked.type or plan.type in asked.type) and (not asked.status or plan.status in asked.status)
    ]
    return in_parts(request, Part[PlanAnswer], found, paging)


@router.get("/plans/{id}", response={200: PlanAnswer, **REFUSALS}, summary="One plan")
def plan(request: HttpRequest, id: Path[Id]) -> HttpResponse:
    """One plan with all its statements."""
    found = register.plan(id=id)
    if found is None:
        raise NotFound("plan", id, "/api/v1/plans")
    return as_json(PlanAnswer.of(found))


@router.get("/promises", response={200: Part[PromiseAnswer], **REFUSALS}, summary="Promises")
def every_promise(request: HttpRequest, asked: Query[WantedPromises], paging: Query[Paging]) -> HttpResponse:
    """What was promised, and our reading of what came of it."""
    found = [
        PromiseAnswer.of(one)
        for one in promises.promises().promises
        if (not asked.focus_area or one.focus_area in asked.focus_area)
        and (not asked.status or one.status in asked.status)
    ]
    return in_parts(request, Part[PromiseAnswer], found, paging)
