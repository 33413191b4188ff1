"""Which two ends in time a change has, among the times that its sentence says; and which times it leaves."""

from collections.abc import Sequence
from typing import Final

from samstyr.kernels.claims.stating.binding import STATING
from samstyr.kernels.claims.stating.end_times import EndBinder, nearest
from samstyr.kernels.claims.stating.growths import grows
from samstyr.kernels.claims.stating.lexicon import grammar
from samstyr.kernels.claims.stating.pairs import FROM
from samstyr.kernels.claims.stating.reckoning import NOTHING, Bound, as_one, basis_of, in_order, years_before
from samstyr.kernels.claims.stating.spans import Role, TimeSaid
from samstyr.kernels.claims.stating.values import Basis
from samstyr.kernels.period import Period

_RIGHT_AFTER: Final = 3
_AFTER: Final = frozenset(("etter", "after", "following"))
_SET_AGAINST: Final = frozenset(("mot", "against", "mens", "medan", "while", "whereas"))
_AND: Final = frozenset(("og", "and", ",", ";"))
_RESTATED: Final = grammar("kinds_restated")
_UP_FROM: Final = frozenset(["opp", "ned", "up", "down"])
# «…, da toppen ble nådd», «enn i toppåret 2020»
_BESIDE: Final = 3


class ChangeBinder(EndBinder):
    """What tells which time each change of a sentence is for, beside that of its levels."""

    def undated(self, first: int) -> Bound | None:
        """Return the time of words of direction whose part says «de siste årene» or «siden sist», and no year."""
        part = self._reading.parts[first]
        if any(self._reading.parts[one.first] == part for one in self._times):
            return None
        here = [one for one in self._undated if self._reading.parts[one.first] == part]
        if not here:
            return None
        return ((), Basis.YEARS) if here[0].role is Role.VAGUE else NOTHING

    def of_peak(self, first: int, last: int) -> tuple[Bound, Period | None]:
        """Return the times among which a year is the highest or lowest, and that year: «toppåret var 2021»."""
        parts, part = self._reading.parts, self._reading.parts[first]
        close = range(first - _BESIDE, last + _BESIDE)
        single = [
            one for one in self._times if len(one.periods) == 1 and (one.role is not Role.BASE or one.first in close)
        ]
        single.sort(key=lambda one: (parts[one.first] != part, min(abs(one.first - last), abs(first - one.last))))
        spans = [one for one in self._times if len(one.periods) > 1 and parts[one.first] == part]
        among = (spans[0].periods[:2], Basis.SAID) if spans else NOTHING
        return among, single[0].periods[0] if single else None

    def of_change(self, first: int) -> Bound:
        """Return the two ends in time of a change, or its one time."""
        part = self._reading.parts[first]
        here = self._here(part) or self._next_part(part)
        ends = [one for one in here if len(one.periods) > 1]
        spans = [one for one in ends if one.role is Role.SPAN]
        if len(spans) > 1:
            return self._of_spans(spans, first)
        bases = [one for one in here if one.role in (Role.BASE, Role.BEFORE)]
        # «1,2 prosentpoeng høyere enn året før og det høyeste siden 2009»
        is_nearer = any(first < one.first < nearest(ends, first).first for one in bases) if ends else False
        if ends and not is_nearer:
            near = nearest(ends, first)
            return self._after_that(near) if self._is_before_the_next(near, first) else near.periods[:2], Basis.SAID
        base = next((one for one in bases if one.first > first), bases[-1] if bases else None)
        base = base or self._base_told_before(first)
        if base is not None:
            return self._apart(base) if base.role is Role.BEFORE and self._is_fronted(base) else self._since(base)
        length = next((one for one in here if one.role is Role.LENGTH), None)
        if length is not None:
            return self._lasting(length.years)
        stated = [one for one in here if one.periods]
        return self._of_stated(stated, first) if stated else self._of_others(first)

    def _is_before_the_next(self, span: TimeSaid, first: int) -> bool:
        """Return whether a span is that of the change before the one told: «etter en økning fra 2020 til 2021 …»."""
        lows, start = self._reading.lows, self._reading.part_start(span.first)
        led = lows[start : span.first]
        is_told = span.role is Role.SPAN and span.last <= first and any(grows(low) for low in led)
        return is_told and not _AFTER.isdisjoint(led) and not any(grows(low) for low in lows[span.last : first + 1])

    def _after_that(self, span: TimeSaid) -> tuple[Period, ...]:
        """Return the two ends of the change that came after the one of a span."""
        carried, now = self._carried.periods[-1:], self._reading.context.now
        later = [one for one in (*carried, now) if span.periods[-1] < one]
        return (span.periods[-1], later[0]) if later else span.periods[-1:]

    def _of_spans(self, spans: Sequence[TimeSaid], first: int) -> Bound:
        """Return the time of a change from two spans: from one to the other, or the one of its own.

        «økte fra 2018–2019 til 2020–2021», «økte med 5 prosent fra 2019 til 2020 og med 7 fra 2020 til 2021»
        """
        lows = self._reading.lows
        if not _AND.intersection(lows[spans[0].last : spans[-1].first]):
            return (*as_one(spans[0].periods), *as_one(spans[-1].periods)), Basis.SAID
        earlier = [one for one in spans if one.last <= first and not _AND.intersection(lows[one.last : first])]
        later = [one for one in spans if one.first > first]
        return (earlier or later or list(spans))[-1 if earlier else 0].periods[:2], Basis.SAID

    def _base_told_before(self, first: int) -> TimeSaid | None:
        """Return what the change before was from, where it is told once more: «lavere enn i 2019, en nedgang på 7»."""
        reading = self._reading
        start = reading.part_start(first)
        if not any(low in _RESTATED or grows(low) for low in reading.lows[start:first]):
            return None
        before = [one for one in self._times if one.last <= start]
        is_base = bool(before) and before[-1].role in (Role.BASE, Role.BEFORE) and not self._here(reading.parts[first])
        return before[-1] if is_base else None

    def _of_stated(self, stated: Sequence[TimeSaid], first: int) -> Bound:
        """Return the time of a change from single times in its own part."""
        if len(stated) > 1 and stated[0].periods < stated[-1].periods:
            return (stated[0].periods[0], stated[-1].periods[0]), Basis.SAID
        if stated[0].role is Role.NOW and self.is_past_year(stated[0]):
            return (years_before(stated[0].periods[0]), stated[0].periods[0]), Basis.NOW
        earlier = [one for one in self._times if one.last <= first and one.periods]
        if self._reading.lows[first] in _UP_FROM and earlier and stated[0].periods < earlier[-1].periods:
            return (stated[0].periods[0], earlier[-1].periods[-1]), Basis.SAID
        return stated[0].periods, basis_of(stated[0])

    def of_ratio(self, first: int) -> Bound:
        """Return the two times that a multiple is between: «64 prosent i 2022, mer enn dobbelt så mye som i 2019»."""
        bound = self.of_change(first)
        part = self._reading.parts[first]
        before = next((one for one in self._here(part) if one.role is Role.BEFORE and one.last <= first), None)
        if before is not None and self._is_fronted(before) and len(bound[0]) == 1 and self._carried.periods:
            # «Året før var det dobbelt så mange», held against the year spoken of
            return (self._carried.periods[-1], bound[0][0]), Basis.SAID
        earlier = [one for one in self._times if one.last <= first and len(one.periods) == 1 and self._is_stating(one)]
        if len(bound[0]) != 1 or not earlier or bound[1] is not Basis.SAID:
            return bound
        end = earlier[-1].periods[0]
        return ((bound[0][0], end), Basis.SAID) if bound[0][0] < end else bound

    def _of_others(self, first: int) -> Bound:
        """Return the time of a change from other parts of its sentence, else from the sentence before."""
        said = [one for one in self._times if one.last <= first and one.periods]
        if len(said) > 1 and said[-2].periods < said[-1].periods and self._is_one_part(said[-2:]):
            if said[-1].role is Role.BASE:
                # «I 2021 var veksten høyere enn i 2022, med 83 prosent»
                return said[-2].periods, basis_of(said[-2])
            return (said[-2].periods[0], said[-1].periods[-1]), Basis.SAID
        if len(said) > 1 and said[-1].periods < said[-2].periods and self._is_set_against(said[-1]):
            # «48 kilo i 2022 mot 27 i 2020, altså en økning på 75 prosent»
            return (said[-1].periods[0], said[-2].periods[-1]), Basis.SAID
        if said and said[-1].role is Role.NOW and self.is_past_year(said[-1]):
            return (years_before(said[-1].periods[0]), said[-1].periods[0]), Basis.NOW
        if said:
            return said[-1].periods, basis_of(said[-1])
        # «økte med 300 tonn, eller 8 prosent, fra 2021 til 2022»
        later = [one for one in self._times if len(one.periods) > 1 and self._stands_alone(one)]
        told = self._told_behind(first) if not later else ()
        return (later[0].periods if later else told, Basis.SAID) if later or told else self._from_before(both=True)

    def _told_behind(self, first: int) -> tuple[Period, ...]:
        """Return the two years of the figures behind a colon: «stadig flere: 23 prosent i 2022 mot 21 i 2020»."""
        lows = self._reading.lows
        colon = next((at for at in range(first, len(lows)) if lows[at] == ":"), len(lows))
        years = {one.periods[0] for one in self._times if one.first > colon and len(one.periods) == 1}
        return (min(years), max(years)) if len(years) == len(("first", "last")) else ()

    def _stands_alone(self, time: TimeSaid) -> bool:
        """Return whether a time is all that its part says."""
        reading = self._reading
        start, end = reading.part_start(time.first), reading.part_end(time.last - 1)
        return end - start <= time.last - time.first + _RIGHT_AFTER

    def left(self, said: Sequence[TimeSaid]) -> tuple[Period, ...]:
        """Return the times that the next sentence may be for; `said` are those of this one that it may lean on."""
        carried = self._carried.periods
        if not said:
            leaning = (one for one in self._times if one.role is Role.BEFORE and self._is_fronted(one))
            other = next((years_before(carried[-1], one.years) for one in leaning), None) if carried else None
            return in_order(carried[-1], other) if other else carried
        later = [one for one in self._times if one.role is Role.BEFORE and one.years < 0 and one.first > said[-1].last]
        if later and said[-1].role is not Role.NOW:
            # «gikk opp fra 2020 til 2021, men falt året etter»
            return (years_before(said[-1].periods[-1], later[-1].years),)
        periods = said[-1].periods
        if said[-1].role is Role.SINCE and carried and periods[0] < carried[-1] < periods[-1]:
            return periods[0], carried[-1]
        if len(said) > 1 and len(periods) == 1:
            singles = sorted({one for time in said for one in time.periods})
            return (singles[0], singles[-1]) if len(singles) > 1 and singles[-1] == periods[0] else periods
        return periods

    def _is_set_against(self, time: TimeSaid) -> bool:
        """Return whether a time is that of the figure that another is held against: «mot 31 dager i 2021», «mens …»."""
        return self._reading.lows[self._reading.part_start(time.first)] in _SET_AGAINST

    def _is_one_part(self, times: Sequence[TimeSaid]) -> bool:
        return len({self._reading.parts[one.first] for one in times}) == 1

    def _next_part(self, part: int) -> list[TimeSaid]:
        """Return the times of the part that follows, where it leads on: «nær doblet, fra 95 i 2018 til 182 i 2022»."""
        reading = self._reading
        start = next((at for at, one in enumerate(reading.parts) if one == part + 1), None)
        leads_on = start is not None and any(low in (*FROM, "sammenlignet") for low in reading.lows[start : start + 2])
        return [one for one in self._times if reading.parts[one.first] == part + 1] if leads_on else []

    def _since(self, base: TimeSaid) -> Bound:
        # What a later part says («…, men 23 prosent under 2019») is for another figure.
        others = [one for one in self._times if one is not base and one.role in STATING and one.periods]
        others = [one for one in others if one.first < base.first or self._is_near(base, one)]
        end = others[-1].periods[-1] if others else self._carried.periods[-1] if self._carried.periods else None
        now = self._reading.context.now
        if base.role is Role.BEFORE:
            return self._from_back(base.years, end)
        start = base.periods[0]
        end = end if end and (others or start < end) else now
        is_earlier = bool(others) and end < start and base.role is Role.BASE
        # «I 2019 var den høyere enn i 2022» goes from 2022 back to 2019.
        return ((start, end), Basis.SAID) if start < end or is_earlier else ((start,), Basis.SAID)

    def _from_back(self, years: int, end: Period | None) -> Bound:
        """Return the time of a change from so many years back; where no time is said, one year is the last step."""
        if end is not None:
            return in_order(years_before(end, years), end), Basis.SAID
        now = self._reading.context.now
        return NOTHING if abs(years) == 1 else (in_order(years_before(now, years), now), Basis.CARRIED)

    def between(self, first: Bound, last: Bound) -> Bound | None:
        """Return the time of a change from one figure to another, each with its own time, where the first is known."""
        start = first[0][-1] if first[0] else None
        end = last[0][-1] if last[0] else self._reading.context.now
        return ((start, end), Basis.SAID) if start is not None and start < end else None

    def _is_near(self, base: TimeSaid, later: TimeSaid) -> bool:
        """Return whether a later time is in the same part as a base, or right after the parenthesis with it."""
        parts, lows = self._reading.parts, self._reading.lows
        start = self._reading.part_start(later.first)
        return parts[later.first] == parts[base.first] or (lows[start] == ")" and parts[start - 1] == parts[base.first])

    def _apart(self, time: TimeSaid) -> Bound:
        """Return the time of a change that is said to be of another year: «Året før var nedgangen 4 prosent»."""
        said = [one for one in self._times if one.periods and one.last <= time.first]
        carried = said[-1].periods if said else self._carried.periods
        if not carried:
            return NOTHING
        if time.years < 0:
            return (carried[-1], years_before(carried[-1], time.years)), Basis.SAID
        return tuple(years_before(one, time.years) for one in carried), Basis.SAID
