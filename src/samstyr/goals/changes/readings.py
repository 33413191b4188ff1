"""Readings become observations: what sources say comes in, and what a person typed is left alone. One event."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Final

from django.db import transaction

from samstyr.audit import changes as audit
from samstyr.audit.values import Recorded
from samstyr.database.turns import wait_for_package_turn
from samstyr.goals.changes.observations import write_observations
from samstyr.goals.changes.peers import renew
from samstyr.goals.changes.source_figures import forget_source_figures, replace_source_figures
from samstyr.goals.planning import planned
from samstyr.goals.queries.beside import beside, national
from samstyr.goals.queries.bindings import Said, Sayings, definitions, sayings
from samstyr.goals.queries.held import held, no_longer_bound
from samstyr.goals.queries.instead import Instead, instead_of
from samstyr.goals.queries.source_rows import is_news
from samstyr.goals.queries.values import Indicator
from samstyr.goals.queries.would_apply import WRITTEN, brought, outside_scale
from samstyr.goals.values import Effect, Planned
from samstyr.kernels import chain
from samstyr.kernels.chain import Json
from samstyr.kernels.missing import Missing
from samstyr.kernels.municipalities.history import History
from samstyr.kernels.peers.outcomes import Comparison
from samstyr.kernels.period import Period
from samstyr.kernels.refusals.catalogue import Refusal

EVENT: Final = "goals.readings_applied"


class NothingToTake(Refusal, ValueError):
    """A person wants the source's figure where there is none, or where it is what was typed."""

    def __init__(self, take: "Take") -> None:
        where = f"{take.indicator}@{take.period}" if take.period else take.indicator
        super().__init__("nothing-to-take", where=where, id=take.indicator)


class NoReason(Refusal, ValueError):
    """A typed value is replaced only for a reason that can be read afterwards."""

    def __init__(self) -> None:
        super().__init__("no-reason-to-take")


@dataclass(frozen=True, slots=True)
class Take:
    """A typed figure that the source's is to replace; without a period, all of the indicator's that differ."""

    indicator: str
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class AppliedTo:
    """What an apply did, or would do, with one indicator; one that is no longer bound loses what applies brought."""

    indicator: Indicator
    planned: tuple[Planned, ...]
    is_bound: bool = True

    @property
    def writes(self) -> bool:
        """Return whether any observation is to change, or all that sources said to be forgotten."""
        return not self.is_bound or any(one.effect in WRITTEN for one in self.planned)


@dataclass(frozen=True, slots=True)
class Applied:
    """What an apply did, or (without a number) would do or found nothing to do; and which indicators it refused.

    `beside` is how the municipality would stand in its groups, where an apply was only tried.
    """

    number: int | None
    indicators: tuple[AppliedTo, ...]
    refused: Mapping[str, str] = field(default_factory=dict)
    beside: Mapping[str, tuple[Comparison, ...]] = field(default_factory=dict)

    @property
    def instead(self) -> Instead:
        """Return the figures that it brought, or would bring, in the place of those there were."""
        others = (other for one in self.indicators for other in brought(one.indicator, one.planned))
        return instead_of(others, self.beside)

    def count(self, effect: Effect) -> int:
        """Return how many figures something happens to."""
        return sum(one.effect is effect for of_one in self.indicators for one in of_one.planned)


def apply(
    *,
    home: Path,
    municipality: str,
    as_of: date,
    by: str,
    at: datetime,
    indicators: Sequence[str] = (),
    take: Sequence[Take] = (),
    why: str = "",
    preview: bool = False,
) -> Applied:
    """Make what sources say of bound indicators the observations, but for those that a person typed.

    Without `indicators`: all, and what earlier applies brought for indicators that are no longer bound is retired.
    `as_of` is the package's reference date, on which the municipality is held beside others.
    Raises NoSuchBinding, NothingToTake, NoReason and LakeDamaged; what is wrong with one indicator is in `refused`.
    """
    if take and not why.strip():
        raise NoReason
    with transaction.atomic():
        wait_for_package_turn()
        said = sayings(definitions(_wanted(indicators, take)), home=home, municipality=municipality)
        applied = _applied(said, take, whole=not indicators and not take)
        news = [one for id, one in said.said.items() if id not in applied.refused and is_news(one)]
        if preview:
            standing = beside(news, said.history.history, area=municipality, as_of=as_of)
            unbound = {one.indicator.id: () for one in applied.indicators if not one.is_bound}
            return replace(applied, beside=unbound | standing)
        if not (news or any(one.writes for one in applied.indicators)):
            return applied
        event = audit.record(what=EVENT, subject="bindings", payload=_payload(applied, news), by=by, at=at)
        _write(applied, said, number=event.seq, by=event.actor, at=at, why=why)
        for one in news:
            replace_source_figures(said=one, number=event.seq, by=event.actor, at=at)
        _renew_peers(applied, news, said.history.history, area=municipality, as_of=as_of, event=event)
        return replace(applied, number=event.seq)


def _write(applied: Applied, said: Sayings, *, number: int, by: str, at: datetime, why: str) -> None:
    for one in applied.indicators:
        of_it = said.said.get(one.indicator.id)
        periods = {figure.period for figure in of_it.figures} if of_it else set()
        write_observations(
            indicator=one.indicator.id,
            plan=one.planned,
            snapshots={period: of_it.newest_snapshot(period) for period in periods} if of_it else {},
            number=number,
            by=by,
            at=at,
            why=why,
        )
        if not one.is_bound:
            forget_source_figures(indicator=one.indicator.id, by=by, at=at)


def _renew_peers(
    applied: Applied, news: Sequence[Said], history: History, *, area: str, as_of: date, event: Recorded
) -> None:
    """Hold the indicators that there is news of beside other municipalities, and no longer those that are unbound."""
    unbound = [one.indicator.id for one in applied.indicators if not one.is_bound]
    renew(
        indicators=[*(one.indicator.id for one in news), *unbound],
        readings=national(news, history, as_of=as_of),
        area=area,
        as_of=as_of,
        number=event.seq,
        by=event.actor,
        at=event.at,
    )


def _wanted(indicators: Sequence[str], take: Sequence[Take]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*indicators, *(one.indicator for one in take))))


def _applied(said: Sayings, take: Sequence[Take], *, whole: bool) -> Applied:
    """Return what is to be done. Raises NothingToTake."""
    refused = dict(said.refused)
    unbound = no_longer_bound() if whole else ()
    there = held([*said.said, *(indicator.id for indicator in unbound)])
    plans: list[AppliedTo] = []
    for id, one in said.said.items():
        outside = outside_scale(one)
        if outside:
            refused[id] = outside
            continue
        series = [reading.series for reading in one.by_area.values()]
        plans.append(AppliedTo(one.indicator, planned(series, there.get(id, ()), _taken(id, take))))
    plans += [AppliedTo(indicator, planned((), there.get(indicator.id, ())), is_bound=False) for indicator in unbound]
    _check_taken(plans, take, refused)
    return Applied(None, tuple(plans), refused)


def _taken(id: str, take: Sequence[Take]) -> Collection[Period] | None:
    of_it = [one.period for one in take if one.indicator == id]
    return None if None in of_it else {period for period in of_it if period is not None}


def _check_taken(plans: Sequence[AppliedTo], take: Sequence[Take], refused: Mapping[str, str]) -> None:
    taken = {
        (one.indicator.id, planned.period) for one in plans for planned in one.planned if planned.effect is Effect.TAKEN
    }
    for one in take:
        found = {period for id, period in taken if id == one.indicator}
        is_there = bool(found) if one.period is None else one.period in found
        if not is_there and one.indicator not in refused:
            raise NothingToTake(one)


def _payload(applied: Applied, news: Sequence[Said]) -> dict[str, Json]:
    changes: list[Json] = [
        [one.indicator.id, planned.area, str(planned.period), planned.effect.value, _text(planned)]
        for one in applied.indicators
        for planned in one.planned
        if planned.effect in WRITTEN
    ]
    snapshots = {cells.origin.number for one in news for cells in one.bound.cells.values()}
    return {
        "digest": chain.digest({"changes": changes}),
        "rows": {effect.value: applied.count(effect) for effect in Effect},
        "snapshots": [*sorted(snapshots)],
        "refused": len(applied.refused),
    }


def _text(planned: Planned) -> str:
    if planned.after is None:
        return ""
    value = planned.after.value
    return value.reason.value if isinstance(value, Missing) else str(value)
