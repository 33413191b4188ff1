"""Which time a level is for, among those that its sentence says."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from samstyr.kernels.claims.stating.carrying import Carried
from samstyr.kernels.claims.stating.growths import verb_end
from samstyr.kernels.claims.stating.lexicon import grammar
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.reckoning import NOTHING, Bound, as_one, basis_of, years_before, years_told
from samstyr.kernels.claims.stating.spans import Role, TimeSaid
from samstyr.kernels.claims.stating.time_roles import past_occasions
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.values import Basis
from samstyr.kernels.claims.stating.written_dates import period_of_date
from samstyr.kernels.period import Period, PeriodKind

_RIGHT_AFTER: Final = 3
STATING: Final = frozenset((Role.AT, Role.NOW, Role.SPAN, Role.SINCE, Role.UNTIL))
_UNDATED: Final = frozenset((Role.VAGUE, Role.SINCE_LAST, Role.EARLIER, Role.FUTURE, Role.RECURRING, Role.EXCEPT))
_TURNING: Final = grammar("reading_cutting_words") | {";", ":", "og", "and"}
_THEN: Final = grammar("binding_then")
_AGAINST: Final = frozenset(("mot", "against"))
_COMPARED: Final = frozenset(("enn", "mot", "fra", "frå", "than", "from", "against", "som", "as"))


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
        last = self._latest(times)
        for said in times:
            one = self._with_year(said, known)
            if one.role is Role.SINCE and not one.periods and known and known[-1].year < now.year:
                yield replace(one, periods=(known[-1], now))
            elif one.role is Role.SINCE and len(one.periods) > 1 and one.periods[-1] == now != last:
                yield replace(one, periods=(one.periods[0], last))
            elif one.role not in (*_UNDATED, Role.SINCE) or one.periods:
                yield one
            known = one.periods or known

    def _with_year(self, time: TimeSaid, known: Sequence[Period]) -> TimeSaid:
        """Return a date without a year as of the year that is spoken of: «… i 2022, hvorav 30 i første halvår»."""
        token = self._reading.tokens[time.first]
        if time.periods or token.kind is not TokenKind.DATE or not known:
            return time
        period = period_of_date(f"{token.text} {known[-1].year}")
        return replace(time, periods=(period,)) if period is not None else time

    def _latest(self, times: Sequence[TimeSaid]) -> Period:
        """Return the latest year that is spoken of, where that is after the one the document is for, else that one."""
        context = self._reading.context
        said = [period for one in times if one.role is Role.AT for period in one.periods]
        over = [one for one in (*said, *self._carried.periods) if one.kind is PeriodKind.YEAR]
        over = [one for one in over if context.now < one and one.year <= context.reference_date.year]
        return max(over, default=context.now)

    def of_level(self, first: int, last: int, before: int, *, is_state: bool = False) -> Bound:
        """Return the time of a level over the tokens `first` to `last`; the next statement begins at `before`.

        A state is that of one time, not summed up over a span: «falt fra 2021 til 2022, men er høyere enn i landet».
        """
        bracketed = self._bracketed(last)
        if bracketed is not None:
            return as_one(bracketed.periods), Basis.SAID
        part = self._reading.parts[first]
        here = [one for one in self._here(part) if one.role is not Role.LENGTH]
        after = next((one for one in here if last <= one.first <= last + _RIGHT_AFTER and one.first < before), None)
        if after is not None and after.role is not Role.SINCE:
            return self._level(after, is_state=is_state)
        earlier = [one for one in here if one.last <= first and self._is_stating(one)]
        later = [one for one in here if one.first >= last and self._is_stating(one)]
        if earlier or later:
            return self._level(earlier[-1] if earlier else later[0], is_state=is_state)
        base = self._compared_with(first)
        if base is not None:
            return self._level(base)
        return self._of_part_before(first, is_state=is_state)

    def _of_part_before(self, first: int, *, is_state: bool) -> Bound:
        """Return the time of a level from the parts before its own, else from the sentence before."""
        said = [one for one in self._times if one.last <= first and (self._is_stating(one) or self._is_then(first))]
        if said and said[-1].role is Role.SINCE and self._is_then(first):
            # «har gått ned siden 2019, da det var 19»
            return said[-1].periods[:1], Basis.SAID
        if said:
            return self._level(said[-1], is_apart=True, is_state=is_state)
        return self._from_before() if not self._is_for_another() else NOTHING

    def said_later(self, last: int, before: int) -> Bound | None:
        """Return the one time that a sentence says, where it stands in a later part before the next statement.

        «Halvparten av innbyggerne, 46 prosent, deltok i 2022.»
        """
        said = [one for one in self._times if one.periods and one.role is not Role.BASE]
        if len(said) != 1 or not last <= said[0].first < before or said[0].role not in (Role.AT, Role.NOW, Role.SPAN):
            return None
        is_turned = any(self._turns(at) for at in range(last, said[0].first))
        return None if is_turned else self._level(said[0])

    def _turns(self, at: int) -> bool:
        """Return whether a sentence turns to something else at a token; «EU og Forskningsrådet» are names joined."""
        lows, tokens = self._reading.lows, self._reading.tokens
        joins_names = lows[at] in ("og", "and") and lows[at - 1] != "," and tokens[at + 1].text[:1].isupper()
        return lows[at] in _TURNING and not joins_names

    def _is_stating(self, time: TimeSaid) -> bool:
        """Return whether a time says when something is, not what it is compared with."""
        if time.role is Role.BEFORE:
            return self._is_fronted(time)
        return time.role in STATING or (time.role is Role.SAME and time.years > 1)

    def _is_fronted(self, time: TimeSaid) -> bool:
        """Return whether «året før» and «to år senere» say when something is: nothing is compared with them."""
        lows = self._reading.lows
        place = past_occasions(lows, time.first)
        # «enn i målingen året før»
        near = (*lows[max(0, time.first - 2) : time.first], *lows[max(0, place - 1) : place])
        return not any(low in _COMPARED for low in near)

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

    def _those(self, years: int) -> Bound:
        """Return the span that «de tre årene» are, where what is spoken of, or the document, has as many years."""
        known = [one.periods for one in self._times if len(one.periods) > 1]
        told = [one for one in (years_told(self._times), self._carried.over) if one]
        for ends in (*known, *told, self._carried.periods, (self._reading.context.period,)):
            if ends and ends[0] and ends[-1] and ends[-1].last.year - ends[0].first.year + 1 == years:
                return (Period.of_years(ends[0].first.year, ends[-1].last.year),), Basis.SAID
        return NOTHING

    def _is_then(self, first: int) -> bool:
        """Return whether a part speaks of the time said before it: «en økning fra 2021, da beløpet var 99»."""
        start = self._reading.part_start(first)
        marks = TokenKind.MARK
        place = next((at for at in range(start, first) if self._reading.tokens[at].kind is not marks), first)
        return any(low in _THEN for low in self._reading.lows[start : place + 1])

    def _level(self, time: TimeSaid, *, is_apart: bool = False, is_state: bool = False) -> Bound:
        if (time.role is Role.SINCE and is_apart) or (is_state and self._tells_of_change(time)):
            return time.periods[-1:], Basis.SAID
        if time.role is Role.BEFORE:
            known = [one for one in self._times if one.periods and one.last <= time.first]
            end = known[-1].periods[-1] if known else self._carried.periods[-1] if self._carried.periods else None
            if end is None:
                # Nothing is said that it is before: then it is before now, if not for certain.
                return (years_before(self._reading.context.now, time.years),), Basis.CARRIED
            return (years_before(end, time.years),), Basis.SAID
        if time.role is Role.SAME:
            return self._those(time.years) if time.years > 1 else (self._carried.periods, Basis.CARRIED)
        return as_one(time.periods), basis_of(time)

    def _tells_of_change(self, time: TimeSaid) -> bool:
        """Return whether a span is the one over which something changed: «fra 2019 til 2022 har andelen økt»."""
        if time.role is not Role.SPAN or len(time.periods) < len(("first", "last")):
            return False
        reading = self._reading
        start, end = reading.part_start(time.first), reading.part_end(time.last - 1)
        return any(verb_end(reading, at) for at in range(start, end))

    def _from_before(self, *, both: bool = False) -> Bound:
        if not self._carried.periods:
            return NOTHING
        if both and self._carried.change:
            return self._carried.change, Basis.CARRIED
        return (self._carried.periods if both else self._carried.periods[-1:]), Basis.CARRIED
