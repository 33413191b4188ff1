"""One sentence read: its times, areas, quantities and pointers put together to what it states."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

from samstyr.kernels.claims.stating.areas import areas_in
from samstyr.kernels.claims.stating.carrying import Carried
from samstyr.kernels.claims.stating.change_times import ChangeBinder
from samstyr.kernels.claims.stating.classing import is_bound, standing_of
from samstyr.kernels.claims.stating.comparing import Comparer
from samstyr.kernels.claims.stating.dates import dated_event
from samstyr.kernels.claims.stating.ellipses import with_unit_spoken_of
from samstyr.kernels.claims.stating.kinds import kind_of
from samstyr.kernels.claims.stating.pairs import FROM, TO, pairs_in
from samstyr.kernels.claims.stating.placing import PlaceBinder
from samstyr.kernels.claims.stating.pointers import PointerFinder
from samstyr.kernels.claims.stating.quantities import MOST_FIGURES, quantities_in
from samstyr.kernels.claims.stating.quoting import is_quoted
from samstyr.kernels.claims.stating.reading import read_sentence
from samstyr.kernels.claims.stating.reckoning import Bound, years_told
from samstyr.kernels.claims.stating.spans import Form, Pointer, Quantity, Role, TimeSaid
from samstyr.kernels.claims.stating.subjects import groups_in
from samstyr.kernels.claims.stating.tenses import is_of_now
from samstyr.kernels.claims.stating.times import consumed, times_in
from samstyr.kernels.claims.stating.timing import CHANGES, Numbers, Timing
from samstyr.kernels.claims.stating.told_changes import LEVELS, change_told, tells_of_change
from samstyr.kernels.claims.stating.topics import SubjectFinder
from samstyr.kernels.claims.stating.values import (
    Basis,
    DocumentContext,
    SaidUnit,
    Sentence,
    Standing,
    StatedFigure,
    StatedKind,
    Way,
)
from samstyr.kernels.period import PeriodKind

_AMOUNTS: Final = CHANGES - {StatedKind.RATIO}
_ASIDE: Final = frozenset((Standing.NO_CLAIM, Standing.DEFINITION))


class SentenceReader:
    """What a sentence states; `carried` is what the sentence before leaves it."""

    def __init__(
        self, sentence: Sentence, context: DocumentContext, carried: Carried, *, is_quote: bool = False
    ) -> None:
        """Read the sentence."""
        self.sentence, self._carried, self._is_quote, self._context = sentence, carried, is_quote, context
        self.reading = read_sentence(sentence.text, sentence.language, context)
        self._times = times_in(self.reading)
        self._in_times = frozenset(consumed(self._times))
        found = quantities_in(self.reading, self._in_times)
        self._quantities = with_unit_spoken_of(self.reading, found, carried.unit)
        self._areas = areas_in(self.reading)
        self._pointers = PointerFinder(self.reading, self._quantities, self._times, self._areas).found()
        self._pairs = pairs_in(self.reading, self._quantities)
        kinds = zip(self._quantities, (kind for kind, _way in self._kinds), strict=True)
        self._comparer = Comparer(self.reading, self._times, self._areas, self._pointers, tuple(kinds))
        self._subjects = SubjectFinder(
            self.reading,
            self._quantities,
            self._areas,
            in_times=self._in_times,
            carried=carried,
            heading=sentence.heading,
        )
        leans, tells = self._subjects.leans_as_a_whole, tells_of_change(self.reading, self._times)
        near = carried.reaching(leans=leans, tells_of_change=tells)
        if not leans and not tells and is_of_now(self.reading, self._times):
            near = replace(near, periods=())
        self._binder = ChangeBinder(self.reading, self._times, near)
        numbers = Numbers(self._quantities, [kind for kind, _way in self._kinds], self._pairs)
        self._timing = Timing(
            self.reading, self._times, numbers, binder=self._binder, comparer=self._comparer, carried=carried
        )
        self._places = PlaceBinder(
            self.reading, self._areas, self._quantities, self._pointers, comparer=self._comparer, carried=near
        )

    def figures(self) -> tuple[StatedFigure, ...]:
        """Return what the sentence states, in order; a row of more numbers than a sentence has states nothing."""
        return self._figures

    @cached_property
    def _figures(self) -> tuple[StatedFigure, ...]:
        if len(self._quantities) > MOST_FIGURES:
            return ()
        found = [*self._numbers(), *self._pointed()]
        if all(one.standing in _ASIDE for one in found):
            found += self._dated()
        return tuple(sorted(found, key=lambda one: (one.start, one.end)))

    def left(self) -> Carried:
        """Return what the next sentence may lean on."""
        periods = self._binder.left([one for one in self._times if self._is_carried(one)]) or self._carried.periods
        named, first = self._places.named()
        levels = [one.unit for one in self._figures if one.kind in LEVELS and one.standing is Standing.CORE]
        unit = levels[-1] if levels else SaidUnit()
        change, over = change_told(self._figures), years_told(self._times)
        return self._carried.left(Carried(periods, named, self._subjects.words(), first, change, over, unit))

    def _is_carried(self, time: TimeSaid) -> bool:
        """Return whether the next sentence may be for the same time: not one that is compared with, ahead, or a day."""
        last_year = self._context.reference_date.year
        is_over = bool(time.periods) and time.periods[-1].year <= last_year
        is_long = is_over and time.periods[-1].kind is not PeriodKind.MONTH
        return is_long and time.role not in (Role.BASE, Role.EXCEPT) and not self._is_set_against(time)

    def _is_set_against(self, time: TimeSaid) -> bool:
        """Return whether a time belongs to what another is held against: «mot 31 dager i 2021», «opp fra 9 i 2021»."""
        lows, start = self.reading.lows, self.reading.part_start(time.first)
        if lows[start] in ("mot", "against"):
            return True
        is_left = not FROM.isdisjoint(lows[start : time.first])
        return is_left and TO.isdisjoint(lows[start : self.reading.part_end(time.first)])

    def _numbers(self) -> Iterator[StatedFigure]:
        shares = self._respectively()
        for place, one in enumerate(self._quantities):
            kind, way = self._kinds[place]
            following = len(self._quantities) - place - 1
            standing, reason = standing_of(self.reading, one, kind, self._times, following)
            if reason == "age" and self._says_who_is_extreme(one):
                standing, reason = Standing.CORE, ""
            if standing is Standing.TARGET and kind not in CHANGES and is_bound(self.reading, one):
                kind = StatedKind.THRESHOLD
            yield self._figure(
                one.first,
                one.last,
                kind,
                *self._standing(one.first, standing, reason),
                bound=self._timing.of_quantity(place, kind, reason),
                way=way,
                quantity=one,
                area=shares.get(place, ""),
            )

    def _says_who_is_extreme(self, age: Quantity) -> bool:
        """Return whether an age is what is stated: «andelen er høyest i aldersgruppen 35–54 år»."""
        part = self.reading.parts[age.first]
        return any(
            one.kind is StatedKind.EXTREME and one.last <= age.first and self.reading.parts[one.first] == part
            for one in self._pointers
        )

    def _respectively(self) -> dict[int, str]:
        """Return the area of each quantity that «henholdsvis» deals out in turn: «i A og B med henholdsvis 4 og 7»."""
        at = next(
            (place for place, low in enumerate(self.reading.lows) if low in ("henholdsvis", "respectively")), None
        )
        if at is None:
            return {}
        after = [place for place, one in enumerate(self._quantities) if one.first > at]
        named = [one.id for one in self._areas if one.first < at]
        return dict(zip(after, named, strict=True)) if len(after) == len(named) else {}

    def _pointed(self) -> Iterator[StatedFigure]:
        for one in self._pointers:
            if self._is_told(one):
                continue
            standing, reason = (Standing.TARGET, "ahead") if one.is_ahead else (Standing.CORE, "")
            bound, peak = self._timing.of_pointer(one)
            stated = self._figure(
                one.first,
                one.last,
                one.kind,
                *self._standing(one.first, standing, reason),
                bound=bound,
                way=one.way,
                pointer=one,
            )
            yield replace(stated, peak=peak)

    def _is_told(self, pointer: Pointer) -> bool:
        """Return whether a figure beside a direction has it already («økte med 210»), or a rank it is part of."""
        if any(one.first <= pointer.first < one.last and one.form is Form.RANK for one in self._quantities):
            return True
        if pointer.kind is not StatedKind.DIRECTION:
            return False
        part = self.reading.parts[pointer.first]
        return any(
            one.first >= pointer.last
            and self.reading.parts[one.first] == part
            and place not in self._pairs
            and (self._steps.get(place) is pointer.way or self._is_by(pointer, one))
            for place, one in enumerate(self._quantities)
        )

    def _unit_of_ends(self, pointer: Pointer) -> SaidUnit:
        """Return the unit of the two ends that a direction is told with: «økte fra 21 til 35 prosent»."""
        reading, near = self.reading, {self.reading.parts[pointer.first], self.reading.parts[pointer.first] + 1}
        ends = [self._quantities[place] for place, is_last in self._pairs.items() if is_last]
        here = [one for one in ends if one.first >= pointer.last and reading.parts[one.first] in near]
        return SaidUnit(here[0].unit.code) if here and here[0].unit.code not in ("", "count") else SaidUnit()

    def _is_by(self, pointer: Pointer, one: Quantity) -> bool:
        """Return whether a quantity says right after a direction by how much: «økte med 40 prosent av …»."""
        return one.first == pointer.last + 1 and self.reading.lows[pointer.last] in ("med", "by")

    @cached_property
    def _steps(self) -> dict[int, Way | None]:
        """Return the way of each quantity that is a change by an amount."""
        return {place: way for place, (kind, way) in enumerate(self._kinds) if kind in _AMOUNTS}

    @cached_property
    def _kinds(self) -> Sequence[tuple[StatedKind, Way | None]]:
        """Return the kind and the way of each quantity."""
        kinds: list[tuple[StatedKind, Way | None]] = []
        for place, one in enumerate(self._quantities):
            kinds.append(kind_of(self.reading, one, self._pointers, self._kind_before(kinds, place)))
        return kinds

    def _kind_before(self, kinds: Sequence[tuple[StatedKind, Way | None]], place: int) -> StatedKind | None:
        """Return the kind of the quantity before one; a mean in another unit says nothing of it."""
        kind = kinds[-1][0] if kinds else None
        units = [one.unit.code for one in self._quantities[max(0, place - 1) : place + 1]]
        return None if kind is StatedKind.MEAN and len(set(units)) > 1 else kind

    def _dated(self) -> Iterator[StatedFigure]:
        for one in self._times:
            if dated_event(self.reading, one):
                bound = (one.periods, Basis.SAID)
                standing = self._standing(one.first, Standing.DATE, "date")
                yield self._figure(one.first, one.last, StatedKind.DATE, *standing, bound=bound)

    def _standing(self, at: int, standing: Standing, reason: str) -> tuple[Standing, str]:
        if standing is Standing.NO_CLAIM:
            return standing, reason
        if self._is_quote or is_quoted(self.sentence.text, self.reading.tokens[at].start):
            return Standing.QUOTE, "quote"
        return standing, reason

    def _figure(
        self,
        first: int,
        last: int,
        kind: StatedKind,
        standing: Standing,
        reason: str,
        *,
        bound: Bound,
        way: Way | None = None,
        quantity: Quantity | None = None,
        pointer: Pointer | None = None,
        area: str = "",
    ) -> StatedFigure:
        start, end = self.reading.tokens[first].start, self.reading.tokens[last - 1].end
        areas, area_basis = ((area,), Basis.SAID) if area else self._places.about(first, quantity, pointer)
        subject = self._subjects.of(first, last, pointer)
        stated = StatedFigure(
            self.sentence,
            start,
            end,
            self.sentence.text[start:end],
            kind,
            standing,
            reason,
            way=way,
            periods=bound[0],
            period_basis=bound[1],
            areas=areas,
            area_basis=area_basis,
            against=self._comparer.against(first, pointer),
            group=groups_in((*subject.own, *subject.sentence)),
            subject=subject,
        )
        if pointer is not None:
            return replace(self._comparer.told(stated, pointer), unit=self._unit_of_ends(pointer))
        if quantity is None:
            return stated
        stated = with_quantity(stated, quantity)
        return replace(stated, is_to_target=True) if self._comparer.is_from_target(quantity) else stated


def with_quantity(stated: StatedFigure, one: Quantity) -> StatedFigure:
    """Return a stated figure with the numbers of its quantity."""
    return replace(
        stated, value=one.value, upper=one.upper, whole=one.whole, decimals=one.decimals, unit=one.unit, hedge=one.hedge
    )
