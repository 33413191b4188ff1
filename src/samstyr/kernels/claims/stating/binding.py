"""Which time a statement is for, and which places it is about, among those that its sentence says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from samstyr.kernels.claims.stating.lexicon import grammar
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import AreaSaid, Quantity, Role, TimeSaid
from samstyr.kernels.claims.stating.values import Basis
from samstyr.kernels.period import Period, PeriodKind

Bound = tuple[tuple[Period, ...], Basis]

NOTHING: Final[Bound] = ((), Basis.UNKNOWN)
_RIGHT_AFTER: Final = 3
_STATING: Final = frozenset((Role.AT, Role.NOW, Role.SPAN, Role.SINCE, Role.UNTIL))
_FROM: Final = frozenset(("fra", "frå", "from"))
_TO: Final = frozenset(("til", "to"))
_UNDATED: Final = frozenset((Role.VAGUE, Role.SINCE_LAST, Role.EARLIER, Role.FUTURE, Role.RECURRING, Role.EXCEPT))
_PAIR_REACH: Final = 9
_UP_FROM: Final = frozenset(["opp", "ned", "up", "down"])
_THEN: Final = grammar("binding_then")
_AGAINST: Final = frozenset(("mot", "against"))
_COMPARED: Final = frozenset(("enn", "mot", "fra", "frå", "than", "from", "against", "som", "as"))
_LAST_YEAR: Final = 9998


@dataclass(frozen=True, slots=True)
class Carried:
    """What the sentence before leaves to the next one: its last times and area."""

    periods: tuple[Period, ...] = ()
    areas: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


NONE_CARRIED: Final = Carried()


def pairs_in(reading: Reading, quantities: Sequence[Quantity]) -> dict[int, bool]:
    """Return which quantities are the two ends of a change, by their place: False for the first, True for the last.

    «fra 57 prosent i 2017 til 68 prosent i 2021».
    """
    ends: dict[int, bool] = {}
    for place, (one, following) in enumerate(pairwise(quantities)):
        is_near = (
            following.first - one.last <= _PAIR_REACH and reading.parts[one.first] == reading.parts[following.first]
        )
        if is_near and _led_by(reading, one.first, _FROM) and _led_by(reading, following.first, _TO):
            ends |= {place: False, place + 1: True}
    return ends


def _led_by(reading: Reading, at: int, words: frozenset[str]) -> bool:
    """Return whether one of the words stands before a place, hedges passed over."""
    return any(low in words for low in reading.lows[max(0, at - 2) : at])


class TimeBinder:
    """What tells which time each statement of a sentence is for."""

    def __init__(self, reading: Reading, times: Sequence[TimeSaid], carried: Carried) -> None:
        """Take the times of the sentence, and what the sentence before leaves."""
        self._reading = reading
        self._undated = [one for one in times if one.role in (Role.VAGUE, Role.SINCE_LAST)]
        self._carried = carried
        self._times = list(self._resolved(times))

    def _resolved(self, times: Sequence[TimeSaid]) -> Iterator[TimeSaid]:
        """Give the times that are known, with that from which «siden da» is."""
        known, now = self._carried.periods[-1:], self._reading.context.now
        for one in times:
            if one.role is Role.SINCE and not one.periods and known and known[-1].year < now.year:
                yield replace(one, periods=(known[-1], now))
            elif one.role not in (*_UNDATED, Role.SINCE) or one.periods:
                yield one
            known = one.periods or known

    def undated(self, first: int) -> Bound | None:
        """Return the time of words of direction whose part says «de siste årene» or «siden sist», and no year."""
        part = self._reading.parts[first]
        if any(self._reading.parts[one.first] == part for one in self._times):
            return None
        here = [one for one in self._undated if self._reading.parts[one.first] == part]
        if not here:
            return None
        return ((), Basis.YEARS) if here[0].role is Role.VAGUE else NOTHING

    def of_level(self, first: int, last: int, before: int) -> Bound:
        """Return the time of a level over the tokens `first` to `last`; the next statement begins at `before`."""
        bracketed = self._bracketed(last)
        if bracketed is not None:
            return as_one(bracketed.periods), Basis.SAID
        part = self._reading.parts[first]
        here = [one for one in self._here(part) if one.role is not Role.LENGTH]
        after = next((one for one in here if last <= one.first <= last + _RIGHT_AFTER and one.first < before), None)
        if after is not None and after.role is not Role.SINCE:
            return self._level(after)
        earlier = [one for one in here if one.last <= first and self._is_stating(one)]
        later = [one for one in here if one.first >= last and self._is_stating(one)]
        if earlier or later:
            return self._level(earlier[-1] if earlier else later[0])
        base = self._compared_with(first)
        if base is not None:
            return self._level(base)
        said = [one for one in self._times if one.last <= first and (self._is_stating(one) or self._is_then(first))]
        if said:
            return self._level(said[-1], is_apart=True)
        return self._from_before() if not self._is_for_another() else NOTHING

    def _is_stating(self, time: TimeSaid) -> bool:
        """Return whether a time says when something is, not what it is compared with."""
        if time.role is Role.BEFORE:
            return self._is_fronted(time)
        return time.role in _STATING or (time.role is Role.SAME and time.years > 1)

    def _is_fronted(self, time: TimeSaid) -> bool:
        """Return whether «året før» and «to år senere» say when something is: nothing is compared with them."""
        return not any(low in _COMPARED for low in self._reading.lows[max(0, time.first - 2) : time.first])

    def _compared_with(self, first: int) -> TimeSaid | None:
        """Return the time that a figure is for that another is held against: «lavere enn i 2021, 3,5 mot 3,8»."""
        lows = self._reading.lows
        is_against = first > 0 and lows[first - 1] in _AGAINST
        bases = [one for one in self._times if one.role in (Role.BASE, Role.BEFORE) and one.last <= first]
        return bases[-1] if is_against and bases else None

    def _is_for_another(self) -> bool:
        """Return whether the time of the sentence before is said here of what is held against: «mot 4 i 2019»."""
        parts, lows = self._reading.parts, self._reading.lows
        against = (one for one in self._times if lows[parts.index(parts[one.first])] in _AGAINST)
        return any(one.periods[-1:] == self._carried.periods[-1:] for one in against)

    def _bracketed(self, at: int) -> TimeSaid | None:
        """Return the time that stands alone in a parenthesis from a place on: «45 (2020), 61 (2021)»."""
        lows = self._reading.lows
        if lows[at : at + 1] != ("(",):
            return None
        alone = (one for one in self._times if one.first == at + 1 and lows[one.last : one.last + 1] == (")",))
        return next((one for one in alone if one.periods), None)

    def _here(self, part: int) -> list[TimeSaid]:
        """Return the times of a part; without one, that which stands right after the parenthesis in or after it.

        «økte med 123 (+11 prosent) i 2022» is for 2022, both figures.
        """
        parts, lows = self._reading.parts, self._reading.lows
        here = [one for one in self._times if parts[one.first] == part]
        if here:
            return here
        close = next((at for at, low in enumerate(lows) if low == ")" and parts[at] > part), None)
        if close is None or not self._is_beside(part, close):
            return []
        is_next = range(close + 1, close + 1 + _RIGHT_AFTER)
        return [one for one in self._times if one.first in is_next and parts[one.first] == parts[close]]

    def _is_beside(self, part: int, close: int) -> bool:
        """Return whether a part is inside the parenthesis that closes at a place, or right before it."""
        parts, lows = self._reading.parts, self._reading.lows
        opened = max((at for at in range(close) if lows[at] == "("), default=None)
        if opened is None:
            return False
        timed = any(opened < one.first < close for one in self._times)
        is_inside = opened <= parts.index(part) < close
        return (is_inside and not timed) or (opened > 0 and parts[opened - 1] == part)

    def of_change(self, first: int) -> Bound:
        """Return the two ends in time of a change, or its one time."""
        part = self._reading.parts[first]
        here = self._here(part) or self._next_part(part)
        ends = [one for one in here if len(one.periods) > 1]
        spans = [one for one in ends if one.role is Role.SPAN]
        if len(spans) > 1:
            return (*as_one(spans[0].periods), *as_one(spans[-1].periods)), Basis.SAID
        if ends:
            return _nearest(ends, first).periods[:2], Basis.SAID
        bases = [one for one in here if one.role in (Role.BASE, Role.BEFORE)]
        base = next((one for one in bases if one.first > first), bases[-1] if bases else None)
        if base is not None:
            return self._apart(base) if base.role is Role.BEFORE and self._is_fronted(base) else self._since(base)
        length = next((one for one in here if one.role is Role.LENGTH), None)
        if length is not None:
            return self._lasting(length.years)
        stated = [one for one in here if one.periods]
        return self._of_stated(stated, first) if stated else self._of_others(first)

    def _of_stated(self, stated: Sequence[TimeSaid], first: int) -> Bound:
        """Return the time of a change from single times in its own part."""
        if len(stated) > 1 and stated[0].periods < stated[-1].periods:
            return (stated[0].periods[0], stated[-1].periods[0]), Basis.SAID
        earlier = [one for one in self._times if one.last <= first and one.periods]
        if self._reading.lows[first] in _UP_FROM and earlier and stated[0].periods < earlier[-1].periods:
            return (stated[0].periods[0], earlier[-1].periods[-1]), Basis.SAID
        return stated[0].periods, _basis(stated[0])

    def _of_others(self, first: int) -> Bound:
        """Return the time of a change from other parts of its sentence, else from the sentence before."""
        said = [one for one in self._times if one.last <= first and one.periods]
        if len(said) > 1 and said[-2].periods < said[-1].periods and self._is_one_part(said[-2:]):
            return (said[-2].periods[0], said[-1].periods[-1]), Basis.SAID
        if said:
            return said[-1].periods, _basis(said[-1])
        # «økte med 300 tonn, eller 8 prosent, fra 2021 til 2022»
        later = [one for one in self._times if len(one.periods) > 1 and self._stands_alone(one)]
        return (later[0].periods, Basis.SAID) if later else self._from_before(both=True)

    def _stands_alone(self, time: TimeSaid) -> bool:
        """Return whether a time is all that its part says."""
        reading = self._reading
        start, end = reading.part_start(time.first), reading.part_end(time.last - 1)
        return end - start <= time.last - time.first + _RIGHT_AFTER

    def of_end(self, first: int, last: int, before: int, *, is_last: bool) -> Bound:
        """Return the time of one end of «fra … til …»."""
        after = self._bracketed(last) or next(
            (one for one in self._times if last <= one.first <= last + _RIGHT_AFTER and one.first < before), None
        )
        spans = [one for one in self._times if one.role is Role.SPAN]
        if after is not None and after.role is Role.SPAN and len(spans) > 1:
            return as_one(after.periods), Basis.SAID
        if after is not None and len(after.periods) == 1 and after.role not in (Role.SINCE, Role.BEFORE):
            return after.periods, _basis(after)
        ends = [one for one in self._times if len(one.periods) > 1]
        if ends:
            # «Siden 2020 … fra 14. til 11. plass»: where it has come to is no time that is said.
            near = _nearest(ends, first)
            is_open = is_last and near.role is Role.SINCE
            return (near.periods[-1 if is_last else 0],), Basis.NOW if is_open else Basis.SAID
        if any(one.role is Role.SAME for one in self._times) and self._carried.periods:
            return (self._carried.periods[-1 if is_last else 0],), Basis.CARRIED
        part = self._reading.parts[first]
        single = [one for one in self._times if one.periods and self._reading.parts[one.first] <= part]
        if single and is_last:
            return single[-1].periods, _basis(single[-1])
        return NOTHING

    def left(self, said: Sequence[TimeSaid]) -> tuple[Period, ...]:
        """Return the times that the next sentence may be for; `said` are those of this one that it may lean on."""
        carried = self._carried.periods
        if not said:
            leaning = (one for one in self._times if one.role is Role.BEFORE and self._is_fronted(one))
            other = next((years_before(carried[-1], one.years) for one in leaning), None) if carried else None
            return _in_order(carried[-1], other) if other else carried
        periods = said[-1].periods
        if said[-1].role is Role.SINCE and carried and periods[0] < carried[-1] < periods[-1]:
            return periods[0], carried[-1]
        if len(said) > 1 and len(periods) == 1:
            singles = sorted({one for time in said for one in time.periods})
            return (singles[0], singles[-1]) if len(singles) > 1 and singles[-1] == periods[0] else periods
        return periods

    def _is_one_part(self, times: Sequence[TimeSaid]) -> bool:
        return len({self._reading.parts[one.first] for one in times}) == 1

    def _next_part(self, part: int) -> list[TimeSaid]:
        """Return the times of the part that follows, where it leads on: «nær doblet, fra 95 i 2018 til 182 i 2022»."""
        reading = self._reading
        start = next((at for at, one in enumerate(reading.parts) if one == part + 1), None)
        leads_on = start is not None and any(low in (*_FROM, "sammenlignet") for low in reading.lows[start : start + 2])
        return [one for one in self._times if reading.parts[one.first] == part + 1] if leads_on else []

    def _since(self, base: TimeSaid) -> Bound:
        # What a later part says («…, men 23 prosent under 2019») is for another figure.
        others = [one for one in self._times if one is not base and one.role in _STATING and one.periods]
        others = [one for one in others if one.first < base.first or self._is_near(base, one)]
        end = others[-1].periods[-1] if others else self._carried.periods[-1] if self._carried.periods else None
        if base.role is Role.BEFORE:
            return (_in_order(years_before(end, base.years), end), Basis.SAID) if end else NOTHING
        start, end = base.periods[0], end or self._reading.context.now
        return ((start, end), Basis.SAID) if start < end else ((start,), Basis.SAID)

    def _is_near(self, base: TimeSaid, later: TimeSaid) -> bool:
        """Return whether a later time is in the same part as a base, or right after the parenthesis with it."""
        parts, lows = self._reading.parts, self._reading.lows
        start = self._reading.part_start(later.first)
        return parts[later.first] == parts[base.first] or (lows[start] == ")" and parts[start - 1] == parts[base.first])

    def _apart(self, time: TimeSaid) -> Bound:
        """Return the time of a change that is said to be of another year: «Året før var nedgangen 4 prosent»."""
        carried = self._carried.periods
        if not carried:
            return NOTHING
        if time.years < 0:
            return (carried[-1], years_before(carried[-1], time.years)), Basis.SAID
        return tuple(years_before(one, time.years) for one in carried), Basis.SAID

    def _lasting(self, years: int) -> Bound:
        """Return the time of a change that took so many years: up to the time that is spoken of, or up to now."""
        said = [one.periods[-1] for one in self._times if one.periods and self._is_stating(one)]
        carried, now = self._carried.periods, self._reading.context.now
        if not said and len(carried) == 1 and carried[0].year + years == now.year:
            return (carried[0], now), Basis.SAID
        end = said[-1] if said else carried[-1] if carried else now
        return (years_before(end, years), end), Basis.SAID

    def _those(self, years: int) -> Bound:
        """Return the span that «de tre årene» are, where what is spoken of, or the document, has as many years."""
        known = [one.periods for one in self._times if len(one.periods) > 1]
        for ends in (*known, self._carried.periods, (self._reading.context.period,)):
            if ends and ends[0] and ends[-1] and ends[-1].last.year - ends[0].first.year + 1 == years:
                return (Period.of_years(ends[0].first.year, ends[-1].last.year),), Basis.CARRIED
        return NOTHING

    def _is_then(self, first: int) -> bool:
        """Return whether a part speaks of the time said before it: «en økning fra 2021, da beløpet var 99»."""
        start = self._reading.part_start(first)
        return any(low in _THEN for low in self._reading.lows[start : start + _RIGHT_AFTER])

    def _level(self, time: TimeSaid, *, is_apart: bool = False) -> Bound:
        if time.role is Role.SINCE and is_apart:
            return time.periods[-1:], Basis.SAID
        if time.role is Role.BEFORE:
            known = [one for one in self._times if one.periods and one.last <= time.first]
            end = known[-1].periods[-1] if known else self._carried.periods[-1] if self._carried.periods else None
            return ((years_before(end, time.years),), Basis.SAID) if end else NOTHING
        if time.role is Role.SAME:
            return self._those(time.years) if time.years > 1 else (self._carried.periods, Basis.CARRIED)
        return as_one(time.periods), _basis(time)

    def _from_before(self, *, both: bool = False) -> Bound:
        if not self._carried.periods:
            return NOTHING
        return (self._carried.periods if both else self._carried.periods[-1:]), Basis.CARRIED


def as_one(periods: tuple[Period, ...]) -> tuple[Period, ...]:
    """Return two years as the span between them, for a figure that is for all of it."""
    if len(periods) > 1 and periods[0].year < periods[-1].year:
        return (Period.of_years(periods[0].year, periods[-1].year),)
    return periods[:1]


def _nearest(times: Sequence[TimeSaid], at: int) -> TimeSaid:
    return min(times, key=lambda one: abs(one.first - at))


def _in_order(one: Period, other: Period) -> tuple[Period, Period]:
    return (one, other) if one < other else (other, one)


def years_before(period: Period, years: int = 1) -> Period:
    """Return the same part of an earlier year, or of a later one where `years` is less than 0."""
    year = min(max(1, period.year - years), _LAST_YEAR)
    if period.kind in (PeriodKind.YEAR, PeriodKind.RANGE):
        return Period.of_year(year)
    return Period.of(period.kind, year, period.number)


def _basis(time: TimeSaid) -> Basis:
    return Basis.NOW if time.role is Role.NOW else Basis.SAID


def _countries(reading: Reading) -> frozenset[str]:
    """Return the ids of the country, which a part of a sentence is only about where it says so itself."""
    return frozenset(("country", *(area.id for area in reading.context.areas if area.kind == "country")))


def areas_of(
    reading: Reading,
    first: int,
    areas: Sequence[AreaSaid],
    carried: Carried,
    *,
    against: frozenset[int],
    since: int = -1,
) -> tuple[tuple[str, ...], Basis]:
    """Return the areas that a statement is about: those of its part, else those said before, else those carried.

    Of those in its part, the ones said since the figure before it ended (`since`, where there are several) come first.
    """
    part = reading.parts[first]
    here = [one for one in areas if reading.parts[one.first] == part and one.first not in against]
    if since >= 0:
        here = [one for one in here if since <= one.first < first] or here
    if not here:
        wide = _countries(reading)
        before = [one for one in areas if one.first < first and one.first not in against and one.id not in wide]
        here = [one for one in before if reading.parts[one.first] == reading.parts[before[-1].first]]
    if here:
        return tuple(dict.fromkeys(one.id for one in here)), Basis.SAID
    return (carried.areas, Basis.CARRIED) if carried.areas else ((), Basis.UNKNOWN)
