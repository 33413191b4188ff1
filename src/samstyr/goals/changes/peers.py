"""Peer tables: worked out once from what sources say, and again when a load changes what they rest on."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Final

from samstyr.goals.comparing.cells import comparison_cells, known_cells, known_from
from samstyr.goals.models import EarlierPeers, PeerTable
from samstyr.goals.queries.beside import code_of, latest_of, peers_among
from samstyr.goals.queries.register import as_indicator
from samstyr.goals.values import NationalReading, PeerFigures

_CELLS: Final = ("area", "known", "beside")


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
    code = code_of(area)
    known = latest_of((one for one in readings if one.indicator in indicators), code=code, as_of=as_of)
    _replace(set(indicators), known, code=code, as_of=as_of, number=number)


def recompute(*, area: str, as_of: date, number: int, by: str, at: datetime) -> None:
    """Work all tables out anew from what they keep of the sources, by the groups and indicators as they are now."""
    rows = PeerTable.objects.select_related("indicator__unit")
    every = {row.indicator_id: known_from(row.known, as_indicator(row.indicator).unit) for row in rows}
    _replace(set(every), every, code=code_of(area), as_of=as_of, number=number)


def _replace(
    indicators: Collection[str], known: Mapping[str, PeerFigures], *, code: str, as_of: date, number: int
) -> None:
    """Write the tables of these indicators, take away those that there is nothing to say in, keep what they said."""
    found = peers_among(known, code=code, as_of=as_of)
    rows = [
        PeerTable(
            indicator_id=id,
            area=code,
            known=known_cells(known[id]),
            beside=[comparison_cells(each) for each in one.beside],
            number=number,
        )
        for id, one in found.items()
    ]
    _keep(indicators, rows, number=number)
    PeerTable.objects.filter(indicator__in=set(indicators) - found.keys()).delete()
    PeerTable.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["indicator"], update_fields=[*_CELLS, "number"]
    )


def _keep(indicators: Collection[str], rows: Collection[PeerTable], *, number: int) -> None:
    """Keep the tables that are about to say something else, and that there was none where one comes."""
    there = {row.indicator_id: row for row in PeerTable.objects.filter(indicator__in=indicators)}
    coming = {row.indicator_id: row for row in rows}
    others = [id for id in {**there, **coming} if _cells(there.get(id)) != _cells(coming.get(id))]
    EarlierPeers.objects.bulk_create(
        EarlierPeers(indicator_id=id, load=number, **_cells(there.get(id))) for id in others
    )


def _cells(row: PeerTable | None) -> dict[str, object]:
    return {name: getattr(row, name) for name in _CELLS} if row else {"area": "", "known": {}, "beside": []}
