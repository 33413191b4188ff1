"""An indicator beside other municipalities, from the table that an apply worked out; the lake is not asked."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, cast

from django.db.models import OuterRef, Subquery
from django.db.models.functions import JSONObject

from samstyr.goals.comparing.cells import ComparisonCells, KnownCells, comparison_from, known_from
from samstyr.goals.comparing.standing_beside import as_shown
from samstyr.goals.models import Indicator as IndicatorRow
from samstyr.goals.models import PeerTable
from samstyr.goals.queries.register import as_indicator
from samstyr.goals.queries.values import Indicator
from samstyr.goals.values import PeerFigures, Peers
from samstyr.kernels.assessment.rules import thresholds
from samstyr.kernels.peers.outcomes import PeerRule

WEIGHT: Final = "weight"


def peers(*, id: str, as_of: date) -> Peers | None:
    """Return an indicator beside others, None where sources say nothing of others; one query."""
    row = PeerTable.objects.filter(indicator=id, indicator__retired=None).select_related("indicator__unit").first()
    if row is None:
        return None
    cells = {"area": row.area, "known": row.known, "beside": row.beside}
    return peers_from(cells, as_indicator(row.indicator), as_of=as_of)


def compared() -> tuple[str, ...]:
    """Return the ids of the indicators that are held beside others, in the package's order, in one query."""
    live = IndicatorRow.objects.filter(retired=None, peertable__isnull=False)
    return tuple(live.order_by("order", "id").values_list("id", flat=True))


def written_peers(*, id: str) -> Subquery:
    """Return what a query of indicators can be annotated with, to read the table of one of them along with it."""
    own = PeerTable.objects.filter(indicator=OuterRef("id"), indicator_id=id)
    return Subquery(own.values_list(JSONObject(area="area", known="known", beside="beside")))


def peers_from(cells: Mapping[str, Any] | None, indicator: Indicator, *, as_of: date) -> Peers | None:
    """Return the row of a peer table as a value; what is about few persons is suppressed, whatever was worked out."""
    if not cells:
        return None
    said = cast(KnownCells, cells["known"])
    known = as_shown(known_from(said, indicator.unit, weighing=False), min_count=indicator.min_count)
    area: str = cells["area"]
    beside = cast(list[ComparisonCells], cells["beside"])
    return Peers(
        area=area,
        known=known,
        rule=rule_of(indicator, known, is_weighted=bool(said["weights"]), as_of=as_of),
        beside=tuple(comparison_from(one, area, known) for one in beside),
    )


def rule_of(indicator: Indicator, known: PeerFigures, *, is_weighted: bool, as_of: date) -> PeerRule:
    """Return what a comparison must know of the indicator."""
    kind, own_band = indicator.unit.kind, indicator.unchanged_band
    return PeerRule(
        indicator=indicator.id,
        joining=known.joining,
        kind=kind,
        decimals=indicator.decimals,
        polarity=indicator.polarity,
        band=thresholds(as_of).band(kind, indicator.decimals) if own_band is None else own_band,
        weight=WEIGHT if is_weighted else "",
        weight_decimals=known.weight_decimals,
    )
