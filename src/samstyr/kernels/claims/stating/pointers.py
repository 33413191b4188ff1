"""Directions, comparisons and extremes in words: «har økt», «høyere enn landet», «er størst», without a number."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from samstyr.kernels.claims.stating.comparisons import ComparisonFinder
from samstyr.kernels.claims.stating.directions import INFINITIVES, DirectionFinder
from samstyr.kernels.claims.stating.extremes import extreme_at
from samstyr.kernels.claims.stating.gapped import is_gapped_comparison, is_gapped_extreme
from samstyr.kernels.claims.stating.growths import growth_at, is_growth_noun
from samstyr.kernels.claims.stating.lexicon import grammar, phrases_of, ways_of, words_of
from samstyr.kernels.claims.stating.peaks import peak_at
from samstyr.kernels.claims.stating.qualities import qualities_in
from samstyr.kernels.claims.stating.spans import Pointer
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.values import StatedKind
from samstyr.kernels.texts import Language

_KEYS: Final = (
    "verbs",
    "participles",
    "actives",
    "nouns",
    "comparatives",
    "superlatives",
    "definite_superlatives",
    "beside",
    "equals",
    "going_ways",
    "steadily",
    "peaks",
)
# A subject and the small words before it.
_SUBJECT: Final = 3
_SPANNING: Final = frozenset(("fra", "frå", "siden", "sidan", "from", "since"))


@lru_cache(maxsize=4)
def _triggers(language: Language) -> frozenset[str]:
    """Return every word that a pointer can begin with."""
    from_lists = (word for key in _KEYS for word in ways_of(key, language).firsts)
    further = (
        *phrases_of("growths", "verbs", language).firsts,
        *grammar("moving"),
        *words_of("directions", "going", language),
        *INFINITIVES,
        *phrases_of("directions", "same", language).firsts,
        *phrases_of("directions", "same_in_both", language).firsts,
    )
    return frozenset((*from_lists, *further))


class PointerFinder(ComparisonFinder, DirectionFinder):
    """What finds the pointers of one sentence."""

    def found(self) -> tuple[Pointer, ...]:
        """Return the pointers in order; none overlaps another."""
        made: list[Pointer] = []
        triggers = _triggers(self._language)
        at = 0
        while at < len(self._lows):
            is_free = self._lows[at] in triggers and at not in self._in_numbers and at not in self._hedging
            one = self._at(at) if is_free else None
            if one is None:
                at += 1
            else:
                made.append(one)
                at = max(one.last, at + 1) + (one.is_of_change and is_growth_noun(self._reading, one.last))
        taken = {place for one in made for place in range(one.first, one.last)}
        made += [one for one in qualities_in(self._reading) if one.first not in taken | self._in_numbers]
        made.sort(key=lambda one: one.first)
        kept = [one for one in made if not self._is_taken_up(one, made)]
        found: list[Pointer] = []
        for one in kept:
            found.append(self._as_before(one, found[-1] if found else None))
        return tuple(found)

    def _as_before(self, one: Pointer, before: Pointer | None) -> Pointer:
        """Give a comparison without a subject the kind of the one before: «…, men lavere enn i Lundby».

        After a change it is one of growths: «… vokste med 3 prosent, mer enn i Lundby».
        """
        if before is not None and one.kind is before.kind is StatedKind.EXTREME:
            # «Sund hadde den sterkeste veksten, Granli den svakeste»
            is_gapped = any(is_gapped_extreme(self._reading, at) for at in (one.first, one.first - 1))
            return replace(one, is_of_change=one.is_of_change or (is_gapped and before.is_of_change))
        if before is not None and one.kind is before.kind is StatedKind.DIRECTION and not one.than:
            is_gapped = is_gapped_comparison(self._reading, one.first)
            return replace(one, timed_at=before.timed_at or before.first) if is_gapped else one
        is_bare = one.first - self._reading.part_start(one.first) <= 1
        if not is_bare or not one.than or one.kind not in (StatedKind.COMPARISON, StatedKind.DIRECTION):
            return one
        growth = StatedKind.GROWTH_COMPARISON
        follows = before is not None and before.kind is growth and one.kind is StatedKind.COMPARISON
        return replace(one, kind=growth) if follows or self._follows_change(one.first) else one

    def _follows_change(self, at: int) -> bool:
        """Return whether «mer enn» comes right after the amount that something grew by, or the verb that it grew."""
        start = self._reading.part_start(at)
        while start > 0 and self._reading.tokens[start - 1].kind is TokenKind.MARK:
            start -= 1
        if self._lows[at] not in words_of("growths", "of_changes", self._language) or start == 0:
            return False
        before = range(self._reading.part_start(start - 1), start)
        is_amount = any(place + 1 in self._in_numbers for place in before if self._lows[place] in ("med", "by"))
        moves = any(self._way(key, place) for key in ("verbs", "participles") for place in before)
        return moves and (is_amount or not any(place in self._in_numbers for place in before))

    def _is_taken_up(self, one: Pointer, made: Sequence[Pointer]) -> bool:
        """Return whether a comparison right after a direction says it: «har økt mer enn»."""
        parts, growth = self._reading.parts, StatedKind.GROWTH_COMPARISON
        after = [other for other in made if other.than and other.first >= one.last]
        return one.kind is StatedKind.DIRECTION and any(
            other.first - one.last in (0, 1) or (other.kind is growth and parts[other.first] == parts[one.first])
            for other in after
        )

    def _at(self, at: int) -> Pointer | None:
        if self._reading.tokens[at].kind is not TokenKind.WORD:
            return None
        return (
            self._peak(at)
            or self._steadily(at)
            or self._growth(at)
            or self._up_from(at)
            or self._equal(at)
            or self._beside(at)
            or self._comparative(at)
            or self._extreme(at)
            or self._going(at)
            or self._verb(at)
            or self._noun(at)
            or self._same(at)
        )

    def _growth(self, at: int) -> Pointer | None:
        found = None if self._counts_time(at) else growth_at(self._reading, at, self._in_numbers)
        if found is None:
            return None
        length, is_of_change = found.last - found.first, found.kind is StatedKind.EXTREME
        made = self._pointer(at, length, found.kind, found.way, found.than)
        is_negated = made.is_negated or any(self._is("negations", place) for place in range(at, found.last))
        return replace(made, is_negated=is_negated, is_of_change=is_of_change)

    def _peak(self, at: int) -> Pointer | None:
        """Read «toppåret var 2021» and «2022 er det svakeste året»."""
        found = peak_at(self._reading, at, self._times)
        if found is None:
            return None
        return replace(self._pointer(at, found[1], StatedKind.EXTREME, found[0]), is_of_years=True)

    def _extreme(self, at: int) -> Pointer | None:
        found = extreme_at(self._reading, at)
        if found is None:
            return None
        made = self._pointer(at, found[1], StatedKind.EXTREME, found[0])
        # «Fallet er størst i Granli»
        start = self._reading.part_start(at)
        is_of_change = any(is_growth_noun(self._reading, place) for place in range(start, min(start + _SUBJECT, at)))
        is_told = is_of_change and self._any_before("copulas", at, _SUBJECT)
        return replace(made, is_of_change=is_told or self._ends_in_growth(at))

    def _ends_in_growth(self, at: int) -> bool:
        """Return whether a noun of change with its time ends at a place: «er veksten fra 2020 til 2023 størst»."""
        spans = [one for one in self._times.values() if len(one.periods) > 1 and one.last == at]
        first = spans[0].first if spans else at
        while first > 0 and self._lows[first - 1] in _SPANNING:
            first -= 1
        return bool(spans) and is_growth_noun(self._reading, first - 1) and self._any_before("copulas", at)
