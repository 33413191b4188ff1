"""Figures of indicators, for those who compute with them."""

from typing import Annotated, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router, Schema
from pydantic import Field

from samstyr.api.answers.common import Id, Part
from samstyr.api.answers.figures import SeriesFigure
from samstyr.api.formats import Format, chosen, described
from samstyr.api.listings import cubes
from samstyr.api.listings.figures import for_machines
from samstyr.api.listings.names import names
from samstyr.api.open_api import REFUSALS
from samstyr.api.paging import Paging
from samstyr.api.replies import Shapes, in_format, linked
from samstyr.exchange.queries.package import package
from samstyr.goals.queries import selected
from samstyr.goals.queries.values import FigurePart, Selection
from samstyr.kernels.texts import Text

router = Router(tags=["figures"])

TITLE = Text("Nøkkeltall", "Key figures")
Year = Annotated[int, Field(ge=1, le=9999)]


class WantedFigures(Schema):
    """Which figures are wanted; a parameter that is repeated widens the choice, different ones narrow it."""

    indicator: list[Id] = Field([], description="Indicators.")
    area: list[Id] = Field([], description="Areas; without any, all areas.")
    goal: list[Id] = Field([], description="Goals; a main goal stands for its sub-goals too.")
    focus_area: list[Id] = Field([], description="Focus areas.")
    sdg: list[Annotated[int, Field(ge=1, le=17)]] = Field([], description="UN goals of the focus areas.")
    first_year: Year | None = Field(None, alias="from", description="The first year.")
    last_year: Year | None = Field(None, alias="to", description="The last year, included.")
    status: list[
        Literal[
            "measured", "not_measured", "pending", "in_development", "suppressed", "not_applicable", "not_available"
        ]
    ] = Field([], description="Measured, or why there is no figure.")
    format: Format | None = Field(None, description="Goes before what the request accepts.")
    lang: Literal["nb", "en"] = Field("nb", description="The language of the labels in JSON-stat.")

    @property
    def selection(self) -> Selection:
        """Return what is wanted as a question to the goals."""
        return Selection(
            indicators=tuple(self.indicator),
            goals=tuple(self.goal),
            focus_areas=tuple(self.focus_area),
            sdgs=tuple(self.sdg),
            areas=tuple(self.area),
            first_year=self.first_year,
            last_year=self.last_year,
            statuses=tuple(self.status),
        )


@router.get(
    "/series",
    response={200: Part[SeriesFigure], **REFUSALS},
    openapi_extra=described(),
    summary="Figures of indicators",
)
def series(request: HttpRequest, asked: Query[WantedFigures], paging: Query[Paging]) -> HttpResponse:
    """Figures by indicator, area and time, each with its unit, source, status, reservation and day of reading in.

    The same figures come in every format; the Link header leads to the next part.
    """
    wanted = chosen(request, asked.format)
    as_of = package().reference_date
    found = selected.figures(selection=asked.selection, as_of=as_of, offset=paging.offset, limit=paging.limit)
    shapes = Shapes(
        answer=lambda: _answer(found, paging),
        listing=lambda: for_machines(found.figures, names()),
        cube=lambda: cubes.of_figures(found.figures, names(), asked.lang, TITLE),
    )
    return linked(in_format(wanted, shapes), request, paging, found.total)


def _answer(found: FigurePart, paging: Paging) -> Part[SeriesFigure]:
    items = [SeriesFigure.of(one) for one in found.figures]
    return Part[SeriesFigure](total=found.total, offset=paging.offset, limit=paging.limit, items=items)
