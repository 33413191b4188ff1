"""What sources say of an indicator, as the last apply kept it: figures with their steps, snapshots, seams."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Subquery, TextField
from django.db.models.functions import Cast, JSONObject

from samstyr.goals.models import CitedSources, SourceFigure
from samstyr.goals.origins import seams_from, snapshots_from
from samstyr.goals.queries.values import Indicator
from samstyr.goals.values import CitedSnapshot, SourceSayings
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Text
from samstyr.statistics.queries.suppression import shown

_CELLS: Final = (
    "year",
    "period",
    "status",
    "steps",
    "snapshots",
    "source",
    "line",
    "caveat_nb",
    "caveat_en",
    "comparable_with",
)


def source_sayings(*, indicator: Indicator, area: str) -> SourceSayings | None:
    """Return what sources say of an indicator in an area, in one query; None where it is bound to none."""
    row = CitedSources.objects.filter(indicator=indicator.id).values_list(_sayings(area), flat=True).first()
    return sayings_from(row, indicator, area)


def written_sayings(*, id: str, area: str) -> Subquery:
    """Return what a query of indicators can be annotated with, to read what sources say of one of them with it."""
    return Subquery(CitedSources.objects.filter(indicator=OuterRef("id"), indicator_id=id).values_list(_sayings(area)))


def cited_snapshots() -> dict[str, CitedSnapshot]:
    """Return every snapshot that a key figure rests on by the name it is cited under (SOURCE/TABLE), the newest of
    each, in one query."""
    rows = CitedSources.objects.order_by("indicator").values_list("snapshots", flat=True)
    every = sorted((one for cells in rows for one in snapshots_from(cells)), key=lambda one: one.number)
    return {f"{one.source}/{one.table}": one for one in every}


def _sayings(area: str) -> JSONObject:
    own = SourceFigure.objects.filter(indicator=OuterRef("indicator"), area=area).order_by("year", "period")
    cells = JSONObject(value=Cast("value", TextField()), **{name: name for name in _CELLS})
    return JSONObject(snapshots="snapshots", seams="seams", figures=ArraySubquery(own.values_list(cells)))


def sayings_from(cells: Mapping[str, Any] | None, indicator: Indicator, area: str) -> SourceSayings | None:
    """Return what sources say as a value; what is about few persons is suppressed."""
    if not cells:
        return None
    snapshots = {one.number: one for one in snapshots_from(cells["snapshots"])}
    return SourceSayings(
        figures=tuple(_figure(one, indicator, area, snapshots) for one in cells["figures"]),
        snapshots=tuple(snapshots.values()),
        seams=seams_from(cells["seams"].get(area, [])),
    )


def _figure(cells: dict[str, Any], indicator: Indicator, area: str, snapshots: dict[int, CitedSnapshot]) -> Figure:
    figure = Figure(
        value=Missing(MissingReason(cells["status"])) if cells["value"] is None else Decimal(cells["value"]),
        unit=indicator.unit,
        period=Period.parse(cells["period"]) if cells["period"] else Period.of_year(cells["year"]),
        area=area,
        citation=Citation(cells["source"], cells["line"]),
        as_of=max(snapshots[number].fetched_at for number in cells["snapshots"]).date(),
        caveat=Text(cells["caveat_nb"], cells["caveat_en"]),
        comparable_with=cells["comparable_with"],
        steps=tuple(Text(nb, en) for nb, en in cells["steps"]),
    )
    return shown(figure, declared=indicator.min_count)
