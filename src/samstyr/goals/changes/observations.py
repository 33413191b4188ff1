"""Writing readings into the observations, and keeping what those said before."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Final

import polars as pl

from samstyr.database import rows as bulk
from samstyr.goals.models import Arrival, Observation, Revision
from samstyr.goals.queries.figures import period_cells
from samstyr.goals.resources.measurements import MEASURED, OBSERVATIONS
from samstyr.goals.values import Effect, Planned
from samstyr.kernels.figures import Figure
from samstyr.kernels.missing import Missing
from samstyr.kernels.period import Period

_BROUGHT: Final = {Effect.ADDED, Effect.REVISED, Effect.SAME, Effect.TAKEN}
_KEPT: Final = {Effect.REVISED, Effect.TAKEN, Effect.GONE}
_KEY: Final = ("indicator", "area", "year", "period")
_CELLS: Final = ("value", "status", "comparable_with", "caveat_nb", "caveat_en", "raw", "source", "line", "snapshot")
_AT_A_TIME: Final = 2000


def write_observations(
    *,
    indicator: str,
    plan: Sequence[Planned],
    snapshots: Mapping[Period, int],
    by: str,
    at: datetime,
    why: str,
    number: int,
) -> None:
    """Do what is planned for an indicator, inside the transaction of the event with this number.

    `snapshots` has the newest one that the figure of each period rests on.
    """
    rows = Observation.objects.in_bulk([one.before.row for one in plan if one.before is not None])
    old = [rows[one.before.row] for one in plan if one.effect in _KEPT and one.before is not None]
    Revision.objects.bulk_create(
        [_revision(row, number=number, by=by, at=at, why=why) for row in old], batch_size=_AT_A_TIME
    )
    come = [(indicator, one.area, *period_cells(one.period)) for one in plan if one.effect is Effect.ADDED]
    _keep_arrivals([(id, area, str(year), period) for id, area, year, period in come], number=number)
    brought = [
        _observation(indicator, one.after, snapshots[one.period])
        for one in plan
        if one.effect in _BROUGHT and one.after is not None
    ]
    Observation.objects.bulk_create(
        brought,
        batch_size=_AT_A_TIME,
        update_conflicts=True,
        unique_fields=_KEY,
        update_fields=(*_CELLS, "more", "retired"),
    )
    gone = [one.before.row for one in plan if one.effect is Effect.GONE and one.before is not None]
    Observation.objects.filter(pk__in=gone).update(retired=number)


def keep_brought(*, given: Iterable[Mapping[str, str]], number: int, by: str, at: datetime, why: str) -> None:
    """Keep what stood where a package is now to give its own figures (rows with these keys): what readings brought, or
    that nothing did.

    The package's rows take their place; this is inside the transaction of the load with this number. Of the first
    package nothing is kept: every figure of it came where there was none.
    """
    keys = {tuple(row[name] for name in OBSERVATIONS.key) for row in given}
    if not keys or not Observation.objects.exists():
        return
    brought = Observation.objects.filter(retired=None, snapshot__isnull=False)
    giving_way = [row for row in brought if _key(row) in keys]
    Revision.objects.bulk_create(
        [_revision(row, number=number, by=by, at=at, why=why) for row in giving_way], batch_size=_AT_A_TIME
    )
    come = sorted(keys - {_key(row) for row in giving_way})
    _keep_arrivals(come, number=number)


def _key(row: Observation) -> tuple[str, ...]:
    return row.indicator_id, row.area_id, str(row.year), row.period


def _keep_arrivals(come: Collection[tuple[str, ...]], *, number: int) -> None:
    """Keep that there was no figure in these places, by the columns of `_key`, before the event with this number."""
    rows = pl.DataFrame(list(come), schema=dict.fromkeys(OBSERVATIONS.key, pl.String), orient="row")
    bulk.append(Arrival._meta.db_table, rows.with_columns(load=pl.lit(str(number))))


def _observation(indicator: str, figure: Figure, snapshot: int) -> Observation:
    year, period = period_cells(figure.period)
    return Observation(
        indicator_id=indicator,
        area_id=figure.area,
        year=year,
        period=period,
        value=None if isinstance(figure.value, Missing) else figure.value,
        status=figure.value.reason.value if isinstance(figure.value, Missing) else MEASURED,
        comparable_with=figure.comparable_with,
        caveat_nb=figure.caveat.nb,
        caveat_en=figure.caveat.en,
        raw=figure.citation.printed,
        source=figure.citation.source,
        line=figure.citation.place,
        snapshot_id=snapshot,
    )


def _revision(row: Observation, *, number: int, by: str, at: datetime, why: str) -> Revision:
    return Revision(
        indicator_id=row.indicator_id,
        area_id=row.area_id,
        year=row.year,
        period=row.period,
        before=_cells(row),
        load=number,
        at=at,
        by=by,
        why=why,
    )


def _cells(row: Observation) -> dict[str, str]:
    """Return an observation as the package would have it: all cells are text."""
    columns = (column.name for column in OBSERVATIONS.columns)
    cells = {name: getattr(row, name) for name in columns}
    return {name: "" if cell is None else str(cell) for name, cell in cells.items()} | dict(row.more)
