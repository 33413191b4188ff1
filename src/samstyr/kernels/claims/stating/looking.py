"""What the words of direction and comparison in a sentence are looked for with: its lists, its places, its times."""

from collections.abc import Sequence
from typing import Final

from samstyr.kernels.claims.stating.lexicon import phrases_of, ways_of, words_of
from samstyr.kernels.claims.stating.quantities import hedging_words
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import AreaSaid, Pointer, Quantity, TimeSaid
from samstyr.kernels.claims.stating.values import StatedKind, Way

WISH_REACH: Final = 3


class Looking:
    """A sentence in which words of direction and comparison are looked for."""

    def __init__(
        self, reading: Reading, quantities: Sequence[Quantity], times: Sequence[TimeSaid], areas: Sequence[AreaSaid]
    ) -> None:
        """Take what else was found in the sentence."""
        self._reading = reading
        self._lows = reading.lows
        self._language = reading.language
        # Multiples in words are directions too («doblet»), differences are not: «fire færre».
        whole = (one for one in quantities if not one.in_words or one.way is not None)
        self._in_numbers = {place for one in whole for place in range(one.first, one.last)}
        self._hedging = self._before_numbers(quantities)
        self._times = {one.first: one for one in times}
        self._areas = {one.first for one in areas}

    def _before_numbers(self, quantities: Sequence[Quantity]) -> set[int]:
        """Return the places of words that hedge a number: «over 80», «minst ti»."""
        hedging, places = hedging_words(self._reading), set[int]()
        for one in quantities:
            place = one.first - 1
            while one.hedge and not one.why and place >= 0 and self._lows[place] in hedging:
                places.add(place)
                place -= 1
        return places

    def _way(self, key: str, at: int) -> tuple[Way, int] | None:
        found = ways_of(key, self._language).at(self._lows, at)
        return (Way(found[0]), found[1]) if found else None

    def _is(self, key: str, at: int) -> bool:
        return 0 <= at < len(self._lows) and self._lows[at] in words_of("directions", key, self._language)

    def _any_before(self, key: str, at: int, reach: int | None = None) -> bool:
        """Return whether one of the words stands before a token in its own part of the sentence, within reach."""
        start = self._reading.part_start(at)
        start = start if reach is None else max(start, at - reach)
        found = phrases_of("directions", key, self._language)
        return any(found.at(self._lows, place) for place in range(start, at))

    def _pointer(self, at: int, length: int, kind: StatedKind, way: Way, than: int = 0) -> Pointer:
        is_negated = self._any_before("negations", at) or self._is("negations", at + length)
        than = than or (at + length if kind is StatedKind.COMPARISON else 0)
        return Pointer(at, at + length, kind, way, is_negated, self._any_before("modals", at), than)

    def _is_reference(self, at: int, reach: int = 2) -> bool:
        end = min(self._reading.part_end(at), at + reach) if at < len(self._lows) else at
        return any(self._is_named_reference(place) for place in range(at, end))

    def _is_named_reference(self, at: int) -> bool:
        """Return whether a word names what figures are held against, or owns it: «planen», «planens 550»."""
        named = words_of("directions", "references", self._language)
        return self._lows[at] in named or self._lows[at].removesuffix("s") in named

    def _time_follows(self, at: int, reach: int = 2) -> bool:
        return any(place in self._times for place in range(at, min(at + reach + 1, len(self._lows))))

    def _is_wished(self, at: int, reach: int = WISH_REACH) -> bool:
        return any(self._is("wishes", place) for place in range(max(0, at - reach), at))
