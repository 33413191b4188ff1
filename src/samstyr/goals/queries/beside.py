"""Indicators held beside other municipalities, worked out from what sources say of them."""

from collections.abc import Iterable, Mapping
from datetime import date

from samstyr.goals.comparing.national import national_reading
from samstyr.goals.comparing.standing_beside import in_latest_period, peers_of
from samstyr.goals.models import Indicator as IndicatorRow
from samstyr.goals.queries.bindings import Said
from samstyr.goals.queries.peers import rule_of
from samstyr.goals.queries.register import as_indicator
from samstyr.goals.values import NationalReading, PeerFigures, Peers
from samstyr.kernels.municipalities.history import History
from samstyr.kernels.municipalities.known import known_history
from samstyr.kernels.peers.outcomes import Comparison
from samstyr.places.queries.areas import area as one_area
from samstyr.places.queries.groups import groups


def national(said: Iterable[Said], history: History, *, as_of: date) -> tuple[NationalReading, ...]:
    """Return what sources say of indicators in all municipalities, of those that they say it of."""
    found = (national_reading(one.bound, history, as_of=as_of) for one in said)
    return tuple(one for one in found if one is not None)


def beside(said: Iterable[Said], history: History, *, area: str, as_of: date) -> dict[str, tuple[Comparison, ...]]:
    """Return how an area would stand in its groups by what sources say, by each of the indicators that are asked."""
    asked, code = tuple(said), code_of(area)
    found = peers_among(
        latest_of(national(asked, history, as_of=as_of), code=code, as_of=as_of), code=code, as_of=as_of
    )
    return {
        one.indicator.id: tuple(each.comparison for each in found[one.indicator.id].beside)
        if one.indicator.id in found
        else ()
        for one in asked
    }


def latest_of(readings: Iterable[NationalReading], *, code: str, as_of: date) -> dict[str, PeerFigures]:
    """Return readings by indicator, each in its latest period; without those that nothing is measured of."""
    found = {one.indicator: in_latest_period(one, area=code, as_of=as_of) for one in readings}
    return {id: one for id, one in found.items() if one is not None}


def peers_among(known: Mapping[str, PeerFigures], *, code: str, as_of: date) -> dict[str, Peers]:
    """Return how the municipality with a code stands beside others, for the live ones of these indicators."""
    if not known:
        return {}
    every = groups(codes=_municipalities({one for figures in known.values() for one in figures.figures}))
    live = [as_indicator(row) for row in IndicatorRow.objects.filter(id__in=known, retired=None).select_related("unit")]
    return {
        one.id: peers_of(
            known[one.id],
            groups=every,
            rule=rule_of(one, known[one.id], is_weighted=bool(known[one.id].weights), as_of=as_of),
            min_count=one.min_count,
            area=code,
            as_of=as_of,
        )
        for one in live
    }


def code_of(area: str) -> str:
    """Return the code that sources know an area by now, '' where it has none."""
    found = one_area(id=area)
    return found.codes[-1].codes[0] if found and found.codes else ""


def _municipalities(measured: set[str]) -> set[str]:
    """Return the municipalities that there are: all we know of, so that the few that were fetched are not taken for the
    country; of codes that are unknown to us, those that sources speak of."""
    today = set(known_history().codes_on(date.max))
    return today if measured <= today else measured
