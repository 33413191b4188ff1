"""Keeping what sources say of an indicator: all of it, in the place of what was kept before."""

from datetime import datetime

from samstyr.goals.models import CitedSources, SourceFigure
from samstyr.goals.origins import seam_cells, snapshot_cells
from samstyr.goals.queries.bindings import Said
from samstyr.goals.queries.source_rows import source_rows


def replace_source_figures(*, said: Said, number: int, by: str, at: datetime) -> None:
    """Keep what sources say of an indicator, inside the transaction of the event with this number."""
    forget_source_figures(indicator=said.indicator.id, by=by, at=at)
    SourceFigure.objects.bulk_create(source_rows(said, number=number))
    CitedSources.objects.create(
        indicator_id=said.indicator.id,
        snapshots=snapshot_cells(said.bound, said.codes),
        seams=seam_cells(said.by_area),
        event=number,
    )


def forget_source_figures(*, indicator: str, by: str, at: datetime) -> None:
    """Keep nothing of what sources said of an indicator that is no longer bound."""
    SourceFigure.objects.filter(indicator=indicator).delete()
    CitedSources.objects.filter(indicator=indicator).delete()
