"""Which time each of the two ends of a change is for, where it is told from one figure to another."""

from collections.abc import Sequence
from typing import Final

from samstyr.kernels.claims.stating.binding import TimeBinder
from samstyr.kernels.claims.stating.lexicon import listed
from samstyr.kernels.claims.stating.reckoning import NOTHING, Bound, as_one, basis_of, years_before
from samstyr.kernels.claims.stating.spans import Role, TimeSaid
from samstyr.kernels.claims.stating.values import Basis
from samstyr.kernels.period import Period

_RIGHT_AFTER: Final = 3
_LAST: Final = frozenset(listed("times", "last_years", "words"))


class EndBinder(TimeBinder):
    """What tells which time each end of «fra … til …» is for, beside that of levels."""

    def of_end(self, first: int, last: int, before: int, *, is_last: bool) -> Bound:
        """Return the time of one end of «fra … til …»."""
        after = self._bracketed(last) or next(
            (one for one in self._times if last <= one.first <= last + _RIGHT_AFTER and one.first < before), None
        )
        spans = [one for one in self._times if one.role is Role.SPAN]
        if after is not None and after.role is Role.SPAN and len(spans) > 1:
            return as_one(after.periods), Basis.SAID
        if after is not None and len(after.periods) == 1 and after.role is not Role.SINCE:
            return after.periods, basis_of(after)
        if after is not None and after.role is Role.BEFORE:
            return self._beside_end(after, before, is_last=is_last)
        if not is_last and (past := self._past_year(first)) is not None:
            return (years_before(past.periods[0]),), Basis.NOW
        ends = [one for one in self._times if len(one.periods) > 1]
        if ends:
            # «Siden 2020 … fra 14. til 11. plass»: where it has come to is no time that is said.
            near = nearest(ends, first)
            is_open = is_last and near.role is Role.SINCE
            return (near.periods[-1 if is_last else 0],), Basis.NOW if is_open else Basis.SAID
        return self._of_end_untold(first, is_last=is_last)

    def _beside_end(self, time: TimeSaid, before: int, *, is_last: bool) -> Bound:
        """Return the time of an end that is told by the other: «fra 14 i 2020 til 11 året etter»."""
        other = next((one for one in self._times if one.first >= before and one.periods), None)
        if is_last or other is None:
            return self._level(time)
        return (years_before(other.periods[0], time.years),), Basis.SAID

    def _of_end_untold(self, first: int, *, is_last: bool) -> Bound:
        """Return the time of an end that no time stands beside."""
        same = self._same_span()
        if same:
            return (same[-1 if is_last else 0],), Basis.SAID
        part = self._reading.parts[first]
        length = next((one for one in self._times if one.role is Role.LENGTH), None)
        if length is not None:
            # «fra 22 til 17 prosent på fem år»
            periods, basis = self._lasting(length.years)
            return (periods[-1 if is_last else 0],), basis
        single = [one for one in self._times if one.periods and self._reading.parts[one.first] <= part]
        if not single:
            return NOTHING
        # «Færre enn i 2019 …; i Sund falt andelen fra 75 til 68 prosent»: what it came from is what is compared with.
        is_base = single[-1].role is Role.BASE and self._reading.parts[single[-1].first] < part
        return (single[-1].periods, basis_of(single[-1])) if is_last is not is_base else NOTHING

    def _past_year(self, first: int) -> TimeSaid | None:
        """Return «det siste året» in the part of an end, over which it changed."""
        parts = self._reading.parts
        here = (one for one in self._times if parts[one.first] == parts[first])
        return next((one for one in here if one.role is Role.NOW and self.is_past_year(one)), None)

    def is_past_year(self, time: TimeSaid) -> bool:
        """Return whether a time is «det siste året», over which something changed."""
        return not _LAST.isdisjoint(self._reading.lows[time.first : time.last])

    def _same_span(self) -> tuple[Period, ...]:
        """Return the two ends that «i samme periode» says again, where the sentence before told of a change."""
        is_said = any(one.role is Role.SAME and one.years == 1 for one in self._times)
        known = self._carried.change or self._carried.periods
        return known if is_said and len(known) > 1 else ()

    def _lasting(self, years: int) -> Bound:
        """Return the time of a change that took so many years: up to the time that is spoken of, or up to now."""
        said = [one.periods[-1] for one in self._times if one.periods and self._is_stating(one)]
        carried, now = self._carried.periods, self._reading.context.now
        if not said and len(carried) == 1 and carried[0].year + years == now.year:
            return (carried[0], now), Basis.SAID
        end = said[-1] if said else carried[-1] if carried else now
        return (years_before(end, years), end), Basis.SAID


def nearest(times: Sequence[TimeSaid], at: int) -> TimeSaid:
    """Return the time that begins nearest to a token."""
    return min(times, key=lambda one: abs(one.first - at))
