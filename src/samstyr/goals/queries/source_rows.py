"""What sources say of an indicator as rows, and whether it is what is kept already."""

from typing import Final

from samstyr.goals.models import CitedSources, SourceFigure
from samstyr.goals.origins import seam_cells, snapshot_cells
from samstyr.goals.queries.bindings import Said
from samstyr.goals.queries.figures import period_cells
from samstyr.goals.resources.measurements import MEASURED
from samstyr.kernels.figures import Figure
from samstyr.kernels.missing import Missing

_CELLS: Final = tuple(
    field.attname for field in SourceFigure._meta.concrete_fields if field.name not in {"id", "event"}
)


def is_news(said: Said) -> bool:
    """Return whether anything of what sources say of an indicator is not what is kept, in two queries."""
    kept = CitedSources.objects.filter(indicator=said.indicator.id).values_list("snapshots", "seams").first()
    if kept != (snapshot_cells(said.bound, said.codes), seam_cells(said.by_area)):
        return True
    rows = SourceFigure.objects.filter(indicator=said.indicator.id).values_list(*_CELLS)
    now = [tuple(getattr(row, cell) for cell in _CELLS) for row in source_rows(said, number=0)]
    return sorted(map(repr, rows)) != sorted(map(repr, now))


def source_rows(said: Said, *, number: int) -> list[SourceFigure]:
    """Return the readings of an indicator as the rows that the event with this number writes."""
    figures = [figure for reading in said.by_area.values() for figure in reading.series.figures]
    return [_row(said, figure, number) for figure in figures]


def _row(said: Said, figure: Figure, number: int) -> SourceFigure:
    year, period = period_cells(figure.period)
    return SourceFigure(
        indicator_id=said.indicator.id,
        area_id=figure.area,
        year=year,
        period=period,
        value=None if isinstance(figure.value, Missing) else figure.value,
        status=figure.value.reason.value if isinstance(figure.value, Missing) else MEASURED,
        snapshots=list(said.bound.snapshots(figure.period)),
        steps=[[step.nb, step.en] for step in figure.steps],
        source=figure.citation.source,
        line=figure.citation.place,
        caveat_nb=figure.caveat.nb,
        caveat_en=figure.caveat.en,
        comparable_with=figure.comparable_with,
        event=number,
    )
