"""What words of direction are held against: other places, a target, another thing, a mean; and of which steps."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

from samstyr.kernels.claims.stating.lexicon import grammar, phrases_of, words_of
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import AreaSaid, Form, Pointer, Quantity, Role, TimeSaid
from samstyr.kernels.claims.stating.subjects import content_words
from samstyr.kernels.claims.stating.times import consumed
from samstyr.kernels.claims.stating.values import StatedFigure, StatedKind

_BESIDE: Final = frozenset((StatedKind.COMPARISON, StatedKind.GROWTH_COMPARISON, StatedKind.EXTREME))
_COMPARED: Final = _BESIDE - {StatedKind.EXTREME}
_TARGET_REACH: Final = 4
_THAN: Final = frozenset(("enn", "than"))
_OVER: Final = frozenset(("over", "under", "above", "below"))
_STEP_REACH: Final = 3
# Areas that others are in; the codes of groups that are no known areas have no kind.
_WIDE: Final = frozenset(("", "country", "county", "group"))
_AVERAGES: Final = ("landsgj", "landssn", "landsn", "fylkesgj", "fylkessn", "nasjonal")
_HELD_AGAINST: Final = grammar("held_against")
_CONTRASTING: Final = frozenset(("mens", "medan", "while", "whereas"))
_LISTING: Final = frozenset((",", "og", "and", "eller", "or"))
_AMONG: Final = frozenset(("blant", "among", "within"))
_AMONG_REACH: Final = 4
# A preposition and the area.
_FIELD_REACH: Final = 2
_LEANING: Final = frozenset(("som", "hvilket", "which"))
# «…, noe som er over»: the word that leans is among the first of its part.
_LEANING_REACH: Final = 3


class Comparer:
    """What tells what the pointers of one sentence are held against."""

    def __init__(
        self,
        reading: Reading,
        times: Sequence[TimeSaid],
        areas: Sequence[AreaSaid],
        pointers: Sequence[Pointer],
        quantities: Sequence[tuple[Quantity, StatedKind]],
    ) -> None:
        """Take what was found in the sentence; the quantities with their kinds."""
        self._reading, self._times, self._areas, self._pointers = reading, times, areas, pointers
        self._quantities = quantities

    def told(self, stated: StatedFigure, pointer: Pointer) -> StatedFigure:
        """Return what a pointer states with what it is held against."""
        return replace(
            stated,
            is_negated=pointer.is_negated,
            is_to_target=self.is_to_target(pointer),
            is_of_change=pointer.is_of_change,
            beside=self._beside(pointer),
            is_mean=pointer.kind is StatedKind.COMPARISON and self.says_mean(pointer.first),
            is_every_step=pointer.kind is StatedKind.DIRECTION and self._is_every_step(pointer),
            excepted=tuple(period for one in self._times if one.role is Role.EXCEPT for period in one.periods),
        )

    def against(self, first: int, pointer: Pointer | None) -> tuple[str, ...]:
        """Return the areas that something is compared with, or is one of."""
        if pointer is not None and pointer.kind not in _BESIDE:
            return ()
        # «over måltallet for kommunen» is held against the target, not the municipality.
        own = {one.id for one in self._reading.context.areas if one.is_own} | {"own"}
        # «Best av oss og naboene» is of more than us.
        is_of_all = pointer is not None and (pointer.kind is StatedKind.EXTREME or self.is_to_target(pointer))
        no_areas = own if is_of_all else set[str]()
        return tuple(one for one in dict.fromkeys(self._named_against(first)) if one not in no_areas)

    def _named_against(self, first: int) -> Iterator[str]:
        part = self._reading.parts[first]
        field = self._field_of(first)
        if field:
            yield field
            return
        if other := self._contrasted(first):
            yield other
        if self._is_against_us(part):
            yield next((one.id for one in self._reading.context.areas if one.is_own), "own")
        listed = self._listed_with(part)
        for area in self._areas:
            if area.first in self.against_tokens and (self._reading.parts[area.first] == part or area.first in listed):
                yield area.id

    @cached_property
    def against_tokens(self) -> frozenset[int]:
        """Return the tokens of areas that something is compared with, or is one of."""
        return frozenset(
            area.first
            for area in self._areas
            if self._is_average(area.first)
            or self._is_against(area.first)
            or self._is_beyond(area.first)
            or self._is_among(area)
        )

    def _is_among(self, area: AreaSaid) -> bool:
        """Return whether an area is the whole that an extreme or a rank is one of: «høyest i fylket»."""
        kind = next((one.kind for one in self._reading.context.areas if one.id == area.id), "")
        is_set = len([one for one in self._areas if one.first == area.first]) > 1
        if is_set and self._is_led_by_of(area.first):
            # «Lavest av de tre tidligere kommunene»
            return any(one.kind is StatedKind.EXTREME for one in self._pointers)
        if self._is_field_of_extreme(area.first):
            return True
        if area.id == "own" or kind not in _WIDE:
            return False
        if any(one.form is Form.RANK and one.first == area.last for one, _kind in self._quantities):
            # «Norges 20. største»
            return True
        ranks = [one.last for one, _kind in self._quantities if one.form is Form.RANK]
        extremes = [one.last for one in self._pointers if one.kind is StatedKind.EXTREME]
        parts = self._reading.parts
        if (ranks or extremes) and self._is_led_by_among(area.first):
            return True
        before = [end for end in (*ranks, *extremes) if end <= area.first and parts[end - 1] == parts[area.first]]
        between = range(max(before, default=area.first), area.first)
        return bool(before) and not any(one.first in between for one in self._pointers)

    def _field_of(self, first: int) -> str:
        """Return the area that a rank or a difference is held against, one of several: «4. i fylket, 12. i landet»."""
        held = [one for one, _kind in self._quantities if one.form is Form.RANK or one.way is not None]
        own = next((one for one in held if one.first == first), None)
        if own is None or len(held) < len(("one", "more")):
            return ""
        reach = own.last + (_FIELD_REACH if own.form is Form.RANK else _TARGET_REACH)
        end = min((one.first for one in held if one.first > first), default=reach)
        behind = range(own.last, min(reach, end))
        return next((one.id for one in self._areas if one.first in behind and one.first in self.against_tokens), "")

    def _is_against_us(self, part: int) -> bool:
        """Return whether others are held against those who write: «flere enn vi gjorde»."""
        lows, parts = self._reading.lows, self._reading.parts
        thans = (one.than for one in self._pointers if one.than and parts[one.first] == part)
        return any(lows[at : at + 1] in (("vi",), ("me",), ("we",)) for at in thans)

    def _is_field_of_extreme(self, at: int) -> bool:
        """Return whether a place is among those that another is first of: «Lundby er best av oss og naboene»."""
        lows = self._reading.lows
        extremes = [one for one in self._pointers if one.kind is StatedKind.EXTREME and one.last == at - 1]
        before = any(one.first < extreme.first for one in self._areas for extreme in extremes)
        return before and lows[at - 1] in {*_AMONG, "av", "of"}

    def _is_led_by_of(self, at: int) -> bool:
        """Return whether places are those that one is first of: «av de tre tidligere kommunene», «blant dem»."""
        led_by = {*_AMONG, "av", "of"}
        return any(low in led_by for low in self._reading.lows[max(0, at - _AMONG_REACH) : at])

    def _is_led_by_among(self, at: int) -> bool:
        """Return whether an area is the field that one is first in: «blant kommunene i fylket ble vi nummer to»."""
        start = self._reading.part_start(at)
        return any(low in _AMONG for low in self._reading.lows[max(start, at - _AMONG_REACH) : at])

    def is_to_target(self, pointer: Pointer) -> bool:
        """Return whether it is held against what somebody has set: «under måltallet», «mer enn planlagt»."""
        if pointer.kind not in _COMPARED or not pointer.than:
            return False
        end = min(self._reading.part_end(pointer.first), pointer.than + _TARGET_REACH)
        named = words_of("directions", "set_by_somebody", self._reading.language)
        return any(low in named for low in self._reading.lows[pointer.than : end])

    def is_from_target(self, quantity: Quantity) -> bool:
        """Return whether a difference is to what somebody has set: «2 prosentpoeng under målet»."""
        lows, end = self._reading.lows, quantity.last
        is_led = end < len(lows) and (lows[end] in _THAN or lows[end - 1] in _OVER)
        named = words_of("directions", "set_by_somebody", self._reading.language)
        reach = min(self._reading.part_end(quantity.first), end + _TARGET_REACH)
        return quantity.way is not None and is_led and any(low in named for low in lows[end:reach])

    def _beside(self, pointer: Pointer) -> tuple[str, ...]:
        """Return the words of what something is compared with, where that is no place and no target."""
        is_compared = pointer.kind in _COMPARED and pointer.than
        if not is_compared or self.against(pointer.first, pointer) or self.is_to_target(pointer):
            return ()
        in_times = frozenset(consumed(self._times))
        return content_words(self._reading, pointer.than, self._reading.part_end(pointer.first), in_times)

    def says_mean(self, at: int) -> bool:
        """Return whether a comparison is of a mean: «har i gjennomsnitt ligget over», «…, noe som er over»."""
        means = phrases_of("classing", "own_means", self._reading.language)
        start = self._reading.part_start(at)
        if means.within(self._reading.lows, start, at) is not None:
            return True
        before = [kind for one, kind in self._quantities if one.last <= start]
        leans = any(low in _LEANING for low in self._reading.lows[start : start + _LEANING_REACH])
        return leans and before[-1:] == [StatedKind.MEAN]

    def _is_every_step(self, pointer: Pointer) -> bool:
        """Return whether a direction is said of every step: «en stadig vekst», «øker fra år til år»."""
        reading = self._reading
        steps = phrases_of("growths", "every_step", reading.language)
        start = max(reading.part_start(pointer.first), pointer.first - _STEP_REACH)
        end = min(reading.part_end(pointer.first), pointer.last + _STEP_REACH)
        if steps.within(reading.lows, start, pointer.first) is not None:
            return True
        return any(steps.at(reading.lows, place) for place in range(pointer.first, end))

    def _is_against(self, at: int) -> bool:
        """Return whether an area is what something is compared with: it stands after «enn» and the like."""
        before = [one for one in self._pointers if one.than and one.than <= at]
        parts = self._reading.parts
        is_listed = any(at in self._listed_with(parts[one.first]) for one in before if one.kind in _COMPARED)
        return is_listed or any(at < self._reading.part_end(one.first) for one in before)

    def _contrasted(self, first: int) -> str:
        """Return the area of the figure before that a difference is to: «45 prosent i Sund, mens Lundby er 5 høyere».

        It names its own place in a part of its own, and no time or place that it is held against.
        """
        reading, parts = self._reading, self._reading.parts
        own = next((one for one, _kind in self._quantities if one.first == first and one.way is not None), None)
        start = reading.part_start(first)
        if own is None or own.last < reading.part_end(first) or reading.lows[start] not in _CONTRASTING:
            return ""
        is_timed = any(parts[one.first] == parts[first] for one in self._times)
        here = [one.id for one in self._areas if parts[one.first] == parts[first]]
        before = [one for one, _kind in self._quantities if one.last <= start]
        there = [one.id for one in self._areas if before and parts[one.first] == parts[before[-1].first]]
        return there[0] if not is_timed and here and len(there) == 1 and there[0] not in here else ""

    def _listed_with(self, part: int) -> frozenset[int]:
        """Return the places of areas that go on a list begun in a part: «høyere enn i Sund, Granli og Lundby»."""
        lows, parts = self._reading.lows, self._reading.parts
        starts = {one.first: one.last for one in self._areas}
        ends = [one.last for one in self._areas if parts[one.first] == part]
        at, found = max(ends, default=len(lows)), list[int]()
        while at + 1 < len(lows) and lows[at] in _LISTING and at + 1 in starts:
            found.append(at + 1)
            is_last = lows[at] != ","
            at = starts[at + 1]
            if is_last:
                return frozenset(found)
        return frozenset()

    def _is_average(self, at: int) -> bool:
        """Return whether it is the average of the country that something is held against."""
        lows = self._reading.lows
        return lows[at].startswith(_AVERAGES) and at > 0 and lows[at - 1] in _HELD_AGAINST

    def _is_beyond(self, at: int) -> bool:
        """Return whether an area is what a difference is to: «2 prosent mer enn i Sund», «3 poeng over Sund»."""
        lows, parts = self._reading.lows, self._reading.parts
        near = (one for one, _kind in self._quantities if one.way is not None and one.last <= at)
        return any(
            parts[at] == parts[one.first]
            and (
                not _THAN.isdisjoint(lows[one.last : at])
                or (lows[one.last - 1] in _OVER and at - one.last <= _TARGET_REACH)
            )
            for one in near
        )
