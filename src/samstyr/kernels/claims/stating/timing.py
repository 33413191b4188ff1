"""Which time each statement of a sentence is for, by what kind of statement it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from samstyr.kernels.claims.stating.carrying import Carried
from samstyr.kernels.claims.stating.change_times import ChangeBinder
from samstyr.kernels.claims.stating.comparing import Comparer
from samstyr.kernels.claims.stating.dealing import dealt_times
from samstyr.kernels.claims.stating.pairs import FROM, TO, came_from
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.reckoning import NOTHING, Bound, as_one, basis_of
from samstyr.kernels.claims.stating.spans import Pointer, Quantity, Role, TimeSaid
from samstyr.kernels.claims.stating.values import Basis, StatedKind
from samstyr.kernels.period import Period

CHANGES: Final = frozenset((StatedKind.CHANGE, StatedKind.PERCENT_CHANGE, StatedKind.POINT_CHANGE, StatedKind.RATIO))
_OF_LEVELS: Final = frozenset(
    (StatedKind.COMPARISON, StatedKind.EXTREME, StatedKind.QUALITY, StatedKind.SIGN, StatedKind.SPREAD)
)
# What is summed up or averaged over a span of time.
_OVER_TIME: Final = frozenset((StatedKind.MEAN, StatedKind.SUM))
_MANY: Final = 10_000
# A comma, a number and its unit.
_APPOSED: Final = 4


@dataclass(frozen=True, slots=True)
class Numbers:
    """The quantities of a sentence in order, with their kinds, and which of them are the two ends of a change."""

    quantities: Sequence[Quantity]
    kinds: Sequence[StatedKind]
    pairs: Mapping[int, bool]


class Timing:
    """What tells which time each quantity and each pointer of a sentence is for."""

    def __init__(
        self,
        reading: Reading,
        times: Sequence[TimeSaid],
        numbers: Numbers,
        *,
        binder: ChangeBinder,
        comparer: Comparer,
        carried: Carried,
    ) -> None:
        """Take what was found in the sentence, and what the sentence before leaves."""
        self._reading, self._times, self._carried = reading, times, carried
        self._quantities, self._kinds, self._pairs = numbers.quantities, numbers.kinds, numbers.pairs
        self._binder, self._comparer = binder, comparer

    def of_quantity(self, place: int, kind: StatedKind, reason: str = "") -> Bound:
        """Return the time of a quantity that states something of a kind; `reason` says why it is no claim."""
        one = self._quantities[place]
        if kind is StatedKind.AGE or reason == "size":
            return NOTHING
        if kind in CHANGES and place not in self._pairs:
            is_ratio = kind is StatedKind.RATIO
            return self._binder.of_ratio(one.first) if is_ratio else self._binder.of_change(one.first)
        dealt = self._dealt.get(place)
        if dealt is not None:
            return dealt.periods, basis_of(dealt)
        if place in self._pairs:
            return self._binder.of_end(one.first, one.last, self._before(place), is_last=self._pairs[place])
        return self._of_level(place, kind)

    def _of_level(self, place: int, kind: StatedKind) -> Bound:
        one = self._quantities[place]
        bound = self._binder.of_level(one.first, one.last, self._before(place), is_state=kind not in _OVER_TIME)
        if bound[1] in (Basis.UNKNOWN, Basis.CARRIED):
            bound = self._binder.said_later(one.last, self._until(place)) or bound
        if kind is StatedKind.MEAN and bound[1] is Basis.CARRIED and not one.unit.code.startswith("scale_"):
            # «121 i 2020, 92 i 2021 og 133 i 2022. Snittet er 115.»
            return as_one(self._carried.periods) or bound[0], Basis.CARRIED
        return bound

    def _before(self, place: int) -> int:
        """Return where the next quantity begins."""
        following = self._quantities[place + 1 : place + 2]
        return following[0].first if following else _MANY

    @cached_property
    def _dealt(self) -> Mapping[int, TimeSaid]:
        """Return the time of each quantity that one is dealt out to."""
        return dealt_times(self._reading, self._times, self._quantities)

    def _until(self, place: int) -> int:
        """Return where the next statement begins; what only says it again is none: «halvparten, 46 prosent, deltok»."""
        starts = [one.first for one in self._quantities[place + 1 :]]
        if not starts:
            return _MANY
        start, end = self._reading.part_start(starts[0]), self._reading.part_end(starts[0])
        is_apposed = start > 0 and end < len(self._reading.lows) and end - start <= _APPOSED
        return starts[1] if is_apposed and len(starts) > 1 else _MANY if is_apposed else starts[0]

    def of_pointer(self, pointer: Pointer) -> tuple[Bound, Period | None]:
        """Return the time of what has no number, and the year that is the highest or lowest where it is of a year."""
        if pointer.is_of_years:
            return self._binder.of_peak(pointer.first, pointer.last)
        is_mean = pointer.kind is StatedKind.COMPARISON and self._comparer.says_mean(pointer.first)
        is_level = pointer.kind in _OF_LEVELS and not pointer.is_of_change and not is_mean
        binder = self._binder
        is_state = pointer.kind is StatedKind.COMPARISON
        level = binder.of_level(pointer.first, pointer.last, _MANY, is_state=is_state) if is_level else None
        bound = level or binder.of_change(pointer.timed_at or pointer.first)
        of_ends = self._of_ends(pointer, bound) if pointer.kind is StatedKind.DIRECTION else None
        return binder.undated(pointer.first) or of_ends or bound, None

    def _of_ends(self, pointer: Pointer, bound: Bound) -> Bound | None:
        """Return the time of a direction whose two ends are told in numbers: that of its ends, or of some years."""
        for place, last in came_from(self._reading, self._quantities).items():
            if self._quantities[last].last <= pointer.first and pointer.last <= self._quantities[place].first:
                return self._binder.between(self._bound_of(place), self._bound_of(last))
        reached = self._reached(pointer, bound)
        if reached is not None:
            return reached
        parts, part = self._reading.parts, self._reading.parts[pointer.first]
        here = [place for place in self._pairs if parts[self._quantities[place].first] == part]
        is_dated = len(bound[0]) > 1 or bound[1] is Basis.SAID
        return ((), Basis.YEARS) if here and not is_dated else None

    def _reached(self, pointer: Pointer, bound: Bound) -> Bound | None:
        """Return the time of a direction that ends in a figure, and began in one told before or right after it.

        «I 2019 var andelen 40 prosent, og i 2022 hadde den økt til 45 prosent», «økt til 45 i 2022 fra 40 i 2019»
        """
        lows, parts = self._reading.lows, self._reading.parts
        led = (at for at, one in enumerate(self._quantities) if one.first > pointer.first and lows[one.first - 1] in TO)
        end = next((at for at in led if parts[self._quantities[at].first] == parts[pointer.first]), None)
        if end is None or len(bound[0]) > 1 or end in self._pairs:
            return None
        one = self._quantities[end]
        told = [time for time in self._times if time.role is Role.SPAN and time.last <= pointer.first]
        if told:
            # «… gikk ned fra 2020 til 2021, men økte igjen til 7,8 prosent i 2022»
            return self._binder.between((told[-1].periods[-1:], Basis.SAID), self._bound_of(end))
        if end + 1 < len(self._quantities) and lows[self._quantities[end + 1].first - 1] in FROM:
            start = self._bound_of(end + 1)
        elif end and self._quantities[end - 1].unit.code == one.unit.code:
            start = self._bound_of(end - 1)
        else:
            is_same = self._carried.unit.code == one.unit.code != ""
            start = (self._carried.periods if is_same else (), Basis.CARRIED)
        return self._binder.between(start, self._bound_of(end)) if start[0] else None

    def _bound_of(self, place: int) -> Bound:
        return self.of_quantity(place, self._kinds[place], self._quantities[place].why)
