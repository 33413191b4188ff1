"""What each statement of a sentence is about: the words of its own part, of the rest, and whether they say it."""

from collections.abc import Sequence
from functools import cached_property
from typing import Final

from samstyr.kernels.claims.stating.carrying import Carried
from samstyr.kernels.claims.stating.lexicon import grammar, named, words_of
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.referring import refers_back
from samstyr.kernels.claims.stating.repeating import COUNTING, taken_up
from samstyr.kernels.claims.stating.spans import AreaSaid, Pointer, Quantity
from samstyr.kernels.claims.stating.subjects import base_end, beside_others, content_words, subject_start
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.unit_reading import kinds_of_units
from samstyr.kernels.claims.stating.values import Subject

_LIVING: Final = grammar("sentence_living")
_LIVING_REACH: Final = 4
_MORE: Final = frozenset(("mer", "meir", "mindre", "more", "less"))
# Posts are counted, and yet they say what is measured, as a noun does.
_COUNTED: Final = frozenset(("", "count", "fraction", "fte"))
# Over these nearly everything is spread.
_SPREAD_OVER: Final = frozenset(named("measures", "per_nouns").values())
_SHARES_AND_MONEY: Final = ("share", "points", "money")


class SubjectFinder:
    """What tells what each statement of one sentence is about."""

    def __init__(
        self,
        reading: Reading,
        quantities: Sequence[Quantity],
        areas: Sequence[AreaSaid],
        *,
        in_times: frozenset[int],
        carried: Carried,
        heading: str,
    ) -> None:
        """Take what was found in the sentence; `in_times` are the places of tokens that times take."""
        self._reading, self._quantities, self._in_times = reading, quantities, in_times
        self._carried, self._heading = carried, tuple(heading.casefold().split())
        self._starts = {one.first for one in areas}
        self._placed = frozenset(at for one in areas for at in range(one.first, one.last))

    def of(self, first: int, last: int, pointer: Pointer | None) -> Subject:
        """Return the subject of a statement over the tokens `first` up to `last`."""
        base = base_end(self._reading, first, last)
        start, end = self._stretch(first, last, base, pointer)
        taken = self._taken(first, last, pointer)
        own = content_words(self._reading, start, end, taken)
        # What is said of those who are counted does not say who they are.
        whole = own if base else content_words(self._reading, 0, len(self._reading.tokens), taken)
        rest = tuple(word for word in whole if word not in own)
        again = self._taken_up(first, pointer)
        every = len(self._reading.tokens)
        # What the rest of its sentence tells of is nearer than the sentence before.
        is_again = bool(again) and self._is_silent(0, every, taken, None, again)
        is_silent = is_again or self._is_silent(start, end, taken, (first, last))
        is_all_silent = is_again or (is_silent and self._is_silent(0, every, taken, None))
        return Subject(own, rest, self._carried.words, self._heading, is_silent, is_all_silent)

    def _stretch(self, first: int, last: int, base: int | None, pointer: Pointer | None) -> tuple[int, int]:
        """Return the tokens whose words are a statement's own: those of its part of the sentence, or fewer."""
        if pointer is not None and pointer.described:
            return last, pointer.described
        part = subject_start(self._reading, first), base or self._reading.part_end(last - 1)
        if pointer is not None or base:
            return part
        return beside_others(self._reading, first, part, self._quantities, self._in_times | self._placed)

    def _taken(self, first: int, last: int, pointer: Pointer | None) -> frozenset[int]:
        """Return the tokens whose words do not say what a statement is about: its own, times, who lives where."""
        silent = self._in_times | self._units | self._deciding
        if pointer is None:
            return silent | frozenset(range(first, last))
        # «Mer fornøyd» says also what there is more of.
        spoken = first + 1 if self._reading.lows[first] in _MORE else last
        return silent | frozenset(range(first, spoken)) | self._living

    @cached_property
    def _deciding(self) -> frozenset[int]:
        """Return the places of words that say who decided a limit or a target: «grensen som styret har satt»."""
        lows, places = self._reading.lows, set[int]()
        decided, leading = grammar("deciding"), grammar("relative")
        limits = words_of("directions", "set_by_somebody", self._reading.language)
        for at in (at for at, low in enumerate(lows) if low in limits):
            end = self._reading.part_end(at)
            start = next((place for place in range(at, end) if lows[place] in leading), end)
            if not decided.isdisjoint(lows[start:end]):
                places.update(range(start, end))
        return frozenset(places)

    @cached_property
    def _units(self) -> frozenset[int]:
        """Return the places of words that say how much and not what: «12 per cent», «40 mill. kroner»."""
        silent = [one for one in self._quantities if says_only_how_much(one)]
        return frozenset(at for one in silent for at in range(one.first, one.last))

    @cached_property
    def leans_as_a_whole(self) -> bool:
        """Return whether nothing in the sentence says what it is about."""
        return self._is_silent(0, len(self._reading.tokens), self._in_times | self._units, None)

    def words(self) -> tuple[str, ...]:
        """Return the words that the next sentence may lean on: this one's, or those before where it says nothing."""
        own = content_words(self._reading, 0, len(self._reading.tokens), self._in_times | self._units)
        return (self._carried.words or own) if self.leans_as_a_whole else own

    @cached_property
    def _living(self) -> frozenset[int]:
        """Return the places of verbs that only say who lives where: «innbyggere som bor i gamle Sund»."""
        lows = self._reading.lows
        places = (at for at, low in enumerate(lows) if low in _LIVING)
        return frozenset(at for at in places if self._starts & set(range(at + 1, at + _LIVING_REACH)))

    def _taken_up(self, first: int, pointer: Pointer | None) -> frozenset[str]:
        """Return the words that a statement without a number takes up from the sentence before.

        How many there are is said of what is counted, unless the verb is taken up: «Granli bygde flere».
        """
        lows = self._reading.lows
        said = lows if pointer is None or lows[first] not in COUNTING else lows[max(0, first - 1) : first]
        return taken_up(said, self._carried.words) if pointer is not None else frozenset()

    def _is_silent(
        self,
        start: int,
        end: int,
        taken: frozenset[int],
        own: tuple[int, int] | None,
        again: frozenset[str] = frozenset(),
    ) -> bool:
        """Return whether a stretch does not say what is measured, nor what the figures in it count.

        `own` are the tokens of the one figure whose noun counts; without them, those of each. `again` are words that
        were told of before.
        """
        if any(self._names(one) for one in self._quantities if own is None or own[0] <= one.first < own[1]):
            return False
        passed = taken | {at for one in self._quantities for at in range(one.first, one.last)}
        tokens = self._reading.tokens
        said = (tokens[at] for at in range(start, end) if at not in passed)
        words = [one.low for one in said if one.kind is TokenKind.WORD or one.why == "name"]
        places = frozenset(self._reading.lows[at] for at in self._placed)
        return refers_back(words, places | again, self._reading.language)

    def _names(self, one: Quantity) -> bool:
        """Return whether a figure says what is counted, and not only who: «172 møter», «12 400 kroner per elev»."""
        language = self._reading.language
        if one.unit.per and one.unit.per not in _SPREAD_OVER:
            return True
        is_of_thing = bool(one.unit.noun) and one.unit.code in _COUNTED
        return is_of_thing and not refers_back(("this", "det", one.unit.noun), frozenset(), language)


def says_only_how_much(one: Quantity) -> bool:
    """Return whether the words of a figure never say what it is of: «12 per cent» does not, «48 kilos per head» may."""
    is_bare = not one.unit.noun and not one.unit.per and one.way is None
    return is_bare and kinds_of_units().get(one.unit.code) in _SHARES_AND_MONEY
