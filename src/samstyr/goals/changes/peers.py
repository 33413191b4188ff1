"""Peer tables: worked out once from what sources say, and again when a load changes what they rest on."""

from collections.abc import Collection, Iterable
from datetime import date, datetime

from samstyr.goals.comparing.cells import comparison_cells, known_cells, known_from
from samstyr.goals.comparing.standing_beside import in_latest_period, peers_of
from samstyr.goals.models import Indicator as IndicatorRow
from samstyr.goals.models import PeerTable
from samstyr.goals.queries.peers import rule_of
from samstyr.goals.queries.register import as_indicator
from samstyr.goals.queries.values import Indicator
from samstyr.goals.values import NationalReading, PeerFigures
from samstyr.kernels.municipalities.known import known_history
from samstyr.places.queries.areas import area as one_area
from samstyr.places.queries.groups import PeerGroup, groups


def renew(
    *,
    indicators: Collection[str],
    readings: Iterable[NationalReading],
    area: str,
    as_of: date,
    number: int,
    by: str,
    at: datetime,
) -> None:
    """Replace the tables of these indicators by what sources say now, inside the transaction of the event `number`.

    An indicator without a reading, or without a figure in any municipality, has no table afterwards. `area` is the
    municipality's id.
    """
    code = _code(area)
    found = {one.indicator: in_latest_period(one, area=code, as_of=as_of) for one in readings}
    known = {id: one for id, one in found.items() if one is not None and id in indicators}
    PeerTable.objects.filter(indicator__in=set(indicators) - known.keys()).delete()
    _write(known, code=code, as_of=as_of, number=number)


def recompute(*, area: str, as_of: date, number: int, by: str, at: datetime) -> None:
    """Work all tables out anew from what they keep of the sources, by the groups and indicators as they are now."""
    rows = PeerTable.objects.select_related("indicator__unit")
    PeerTable.objects.exclude(indicator__retired=None).delete()
    known = {row.indicator_id: known_from(row.known, as_indicator(row.indicator).unit) for row in rows}
    _write(known, code=_code(area), as_of=as_of, number=number)


def _code(area: str) -> str:
    """Return the code that sources know the municipality by now, '' where it has none."""
    found = one_area(id=area)
    return found.codes[-1].codes[0] if found and found.codes else ""


def _write(known: dict[str, PeerFigures], *, code: str, as_of: date, number: int) -> None:
    if not known:
        return
    every = groups(codes=_municipalities({one for figures in known.values() for one in figures.figures}))
    live = IndicatorRow.objects.filter(id__in=known, retired=None).select_related("unit")
    rows = [_row(as_indicator(row), known[row.id], every, code=code, as_of=as_of, number=number) for row in live]
    PeerTable.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["indicator"],
        update_fields=["area", "known", "beside", "number"],
    )


def _municipalities(measured: set[str]) -> set[str]:
    """Return the municipalities that there are: all we know of, so that the few that were fetched are not taken for the
    country; of codes that are unknown to us, those that sources speak of."""
    today = set(known_history().codes_on(date.max))
    return today if measured <= today else measured


def _row(
    indicator: Indicator, known: PeerFigures, every: tuple[PeerGroup, ...], *, code: str, as_of: date, number: int
) -> PeerTable:
    rule = rule_of(indicator, known, is_weighted=bool(known.weights), as_of=as_of)
    found = peers_of(known, groups=every, rule=rule, min_count=indicator.min_count, area=code, as_of=as_of)
    return PeerTable(
        indicator_id=indicator.id,
        area=code,
        known=known_cells(known),
        beside=[comparison_cells(one) for one in found.beside],
        number=number,
    )
