"""Keeping what sources say of an indicator: all of it, in the place of what was kept before."""

from typing import Final

from samstyr.goals.changes.observations import period_cells
from samstyr.goals.models import Provenance, SourceFigure
from samstyr.goals.origins import seam_cells, snapshot_cells
from samstyr.goals.queries.bindings import Said
from samstyr.goals.resources.measurements import MEASURED
from samstyr.kernels.figures import Figure
from samstyr.kernels.missing import Missing

_CELLS: Final = tuple(
    field.attname for field in SourceFigure._meta.concrete_fields if field.name not in {"id", "event"}
)


def is_news(said: Said) -> bool:
    """Return whether anything of what sources say of an indicator is not what is kept, in two queries."""
    kept = Provenance.objects.filter(indicator=said.indicator.id).values_list("snapshots", "seams").first()
    if kept != (snapshot_cells(said.bound, said.codes), seam_cells(said.by_area)):
        return True
    rows = SourceFigure.objects.filter(indicator=said.indicator.id).values_list(*_CELLS)
    now = [tuple(getattr(row, cell) for cell in _CELLS) for row in _rows(said, number=0)]
    return sorted(map(repr, rows)) != sorted(map(repr, now))


def replace_source_figures(*, said: Said, number: int) -> None:
    """Keep what sources say of an indicator, inside the transaction of the event with this number."""
    forget_source_figures(indicator=said.indicator.id)
    SourceFigure.objects.bulk_create(_rows(said, number=number))
    Provenance.objects.create(
        indicator_id=said.indicator.id,
        snapshots=snapshot_cells(said.bound, said.codes),
        seams=seam_cells(said.by_area),
        event=number,
    )


def forget_source_figures(*, indicator: str) -> None:
    """Keep nothing of what sources said of an indicator that is no longer bound."""
    SourceFigure.objects.filter(indicator=indicator).delete()
    Provenance.objects.filter(indicator=indicator).delete()


def _rows(said: Said, *, number: int) -> list[SourceFigure]:
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
