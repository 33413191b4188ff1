"""From what sources say of every municipality to how one of them stands in its groups. Every number is the kernels'."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from samstyr.goals.values import BesideGroup, NationalReading, PeerFigures, Peers
from samstyr.kernels.figures import Figure
from samstyr.kernels.peers.comparing import compare, learn_from
from samstyr.kernels.peers.groups import Group, GroupKind
from samstyr.kernels.peers.outcomes import Comparison, LevelKind, PeerRule
from samstyr.kernels.period import Period
from samstyr.kernels.rules import RULES
from samstyr.kernels.series import Series
from samstyr.places.queries.groups import PeerGroup
from samstyr.statistics.queries.suppression import min_count_of, shown

_KINDS: Sequence[GroupKind] = tuple(GroupKind)
# Nobody is beside others alone.
FEWEST = 2


def in_latest_period(reading: NationalReading, *, area: str, as_of: date) -> PeerFigures | None:
    """Return a reading in the last period with a figure of the area, or of anybody where the area has none.

    None where nothing is measured anywhere. Periods that begin after `as_of` do not count.
    """
    period = _latest(reading, area, as_of)
    if period is None:
        return None
    return PeerFigures(
        period=period,
        figures=_at(period, reading.series),
        published=_at(period, reading.published),
        weights=_at(period, reading.weights),
        weight_decimals=reading.weight_decimals,
        joining=reading.joining,
        names=reading.names,
        citation=reading.citation,
        notes=reading.notes,
        snapshots=reading.snapshots,
    )


def _latest(reading: NationalReading, area: str, as_of: date) -> Period | None:
    own = reading.series.get(area)
    first = own.begun_by(as_of).latest if own else None
    if first is not None:
        return first.period
    every = (one.begun_by(as_of).latest for one in reading.series.values())
    return max((latest.period for latest in every if latest is not None), default=None)


def _at(period: Period, series: Mapping[str, Series]) -> dict[str, Figure]:
    found = ((code, one.at(period)) for code, one in series.items())
    return {code: figure for code, figure in found if figure is not None}


def as_shown(known: PeerFigures, *, min_count: int | None) -> PeerFigures:
    """Return the same, with each figure about few persons suppressed. Weights are never shown."""
    unit = next((figure.unit.code for figure in known.figures.values()), "")
    if min_count_of(unit=unit, declared=min_count) is None:
        return known
    return replace(
        known,
        figures={code: shown(figure, declared=min_count) for code, figure in known.figures.items()},
        published={code: shown(figure, declared=min_count) for code, figure in known.published.items()},
    )


def peers_of(
    known: PeerFigures, *, groups: Iterable[PeerGroup], rule: PeerRule, min_count: int | None, area: str, as_of: date
) -> Peers:
    """Return how the area stands beside each of its groups, the groups of alike municipalities first.

    Figures about few persons are suppressed before anything is worked out from them. A group that is hardly measured is
    left out: what three municipalities are like does not say what the country is like.
    """
    visible = as_shown(known, min_count=min_count)
    own = sorted(_own(groups, area, known.period.year), key=lambda one: _likeness(one.group))
    beside = (_beside(area, one, visible, rule, as_of) for one in own)
    told = tuple(one for one in beside if _is_measured(one.comparison, as_of))
    return Peers(area=area, known=visible, rule=rule, beside=told)


def _is_measured(comparison: Comparison, as_of: date) -> bool:
    least = RULES["smallest_measured_part"].on(as_of).value
    is_published = comparison.level_kind is LevelKind.PUBLISHED
    return is_published or comparison.measured >= least * comparison.size


def _own(groups: Iterable[PeerGroup], area: str, year: int) -> Iterator[PeerGroup]:
    for one in groups:
        if one.group.compares(area, year) and len({*one.group.members_in(year), area}) >= FEWEST:
            yield one


def _likeness(group: Group) -> tuple[bool, int, str]:
    return not group.kind.is_alike, _KINDS.index(group.kind), group.id


def _beside(area: str, peer: PeerGroup, known: PeerFigures, rule: PeerRule, as_of: date) -> BesideGroup:
    comparison = compare(
        area,
        peer.group,
        known.figures,
        period=known.period,
        rule=rule,
        weights=known.weights,
        published=known.published.get(peer.code),
        as_of=as_of,
    )
    return BesideGroup(comparison, learn_from(comparison, known.figures, rule, as_of=as_of))
