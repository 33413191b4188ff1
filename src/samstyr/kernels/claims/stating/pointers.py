"""Directions, comparisons and extremes in words: «har økt», «høyere enn landet», «er størst», without a number."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from samstyr.kernels.claims.stating.extremes import extreme_at
from samstyr.kernels.claims.stating.growths import growth_at, is_growth_noun, than_after
from samstyr.kernels.claims.stating.lexicon import grammar, phrases_of, ways_of, words_of
from samstyr.kernels.claims.stating.qualities import qualities_in
from samstyr.kernels.claims.stating.quantities import hedging_words
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import AreaSaid, Pointer, Quantity, TimeSaid
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.values import StatedKind, Way
from samstyr.kernels.texts import Language

_STABLY: Final = grammar("pointers_stably")
_HOW: Final = frozenset(("mer", "meir", "mindre", "more", "less", "bedre", "better"))
_WISH_REACH, _GOING_REACH, _EVER_REACH = 3, 4, 4
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
)
_INFINITIVES: Final = {
    "øke": Way.UP,
    "auke": Way.UP,
    "vokse": Way.UP,
    "synke": Way.DOWN,
    "falle": Way.DOWN,
    "rise": Way.UP,
    "fall": Way.DOWN,
    "grow": Way.UP,
    "increase": Way.UP,
    "decrease": Way.DOWN,
}
# «flere år», «more years»: how long, not a comparison.
# What is said of figures; «styrket» is as often said of a service.
_OF_FIGURES: Final = ("forbed", "forbet", "forver", "svekk", "improv", "wors", "deterior")
_STEADILY_LED: Final = grammar("pointers_steadily_led")
_COUNTED_TIMES: Final = grammar("pointers_counted_times")


@lru_cache(maxsize=4)
def _triggers(language: Language) -> frozenset[str]:
    """Return every word that a pointer can begin with."""
    from_lists = (word for key in _KEYS for word in ways_of(key, language).firsts)
    further = (
        *phrases_of("growths", "verbs", language).firsts,
        *grammar("moving"),
        *words_of("directions", "going", language),
        *_INFINITIVES,
        *phrases_of("directions", "same", language).firsts,
    )
    return frozenset((*from_lists, *further))


class PointerFinder:
    """What finds the pointers of one sentence."""

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
        return tuple(self._as_before(one, before) for before, one in zip((None, *kept), kept, strict=False))

    def _as_before(self, one: Pointer, before: Pointer | None) -> Pointer:
        """Give a comparison without a subject the kind of the one before: «…, men lavere enn i Lundby»."""
        is_bare = one.first - self._reading.part_start(one.first) <= 1
        growth = StatedKind.GROWTH_COMPARISON
        follows = is_bare and before is not None and before.kind is growth
        return replace(one, kind=growth) if follows and one.kind is StatedKind.COMPARISON else one

    def _is_taken_up(self, one: Pointer, made: Sequence[Pointer]) -> bool:
        """Return whether a comparison right after a direction says it: «har økt mer enn»."""
        is_direction = one.kind is StatedKind.DIRECTION
        return is_direction and any(
            other.than and other.first - one.last in (0, 1) for other in made if other is not one
        )

    def _at(self, at: int) -> Pointer | None:
        if self._reading.tokens[at].kind is not TokenKind.WORD:
            return None
        return (
            self._steadily(at)
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

    def _steadily(self, at: int) -> Pointer | None:
        found = self._way("steadily", at)
        if found is None or (at > 0 and self._lows[at - 1] in _STEADILY_LED):
            return None
        return self._pointer(at, found[1], StatedKind.DIRECTION, found[0])

    def _growth(self, at: int) -> Pointer | None:
        found = None if self._counts_time(at) else growth_at(self._reading, at, self._in_numbers)
        if found is None:
            return None
        length, is_of_change = found.last - found.first, found.kind is StatedKind.EXTREME
        made = self._pointer(at, length, found.kind, found.way, found.than)
        is_negated = made.is_negated or any(self._is("negations", place) for place in range(at, found.last))
        return replace(made, is_negated=is_negated, is_of_change=is_of_change)

    def _up_from(self, at: int) -> Pointer | None:
        """Read «opp fra 8,1 prosent i 2021»."""
        found = self._way("going_ways", at)
        is_from = at + 1 < len(self._lows) and self._lows[at + 1] in ("fra", "frå", "from")
        return self._pointer(at, 1, StatedKind.DIRECTION, found[0]) if found and is_from else None

    def _equal(self, at: int) -> Pointer | None:
        found = self._way("equals", at)
        if found is None or (self._lows[at] == "i" and not self._leans(at + found[1])):
            return None
        kind = StatedKind.DIRECTION if self._time_follows(at + found[1]) else StatedKind.COMPARISON
        is_stated = self._any_before("copulas", at, _GOING_REACH) or self._any_before("auxiliaries", at)
        return self._pointer(at, found[1], kind, Way.SAME) if is_stated or kind is StatedKind.DIRECTION else None

    def _leans(self, at: int) -> bool:
        """Return whether «i tråd med» leans on something measured: a rule, a target, a place."""
        end = min(self._reading.part_end(at), at + _WISH_REACH) if at < len(self._lows) else at
        has_named = any(self._is("references", place) or place in self._areas for place in range(at, end))
        return has_named and any(self._is("copulas", place) for place in range(max(0, at - 6), at))

    def _beside(self, at: int) -> Pointer | None:
        found = self._way("beside", at)
        if found is None or self._any_before("modals", at):
            return None
        if self._is("levels", at + found[1]) and self._time_follows(at + found[1] + 1):
            return self._pointer(at, found[1], StatedKind.DIRECTION, found[0], at + found[1])
        if not self._is_reference(at + found[1], _WISH_REACH):
            return None
        if found[0] is Way.SAME and not self._leans(at + found[1]):
            return None
        return self._pointer(at, found[1], StatedKind.COMPARISON, found[0])

    def _is_reference(self, at: int, reach: int = 2) -> bool:
        end = min(self._reading.part_end(at), at + reach) if at < len(self._lows) else at
        return any(self._is("references", place) for place in range(at, end))

    def _time_follows(self, at: int, reach: int = 2) -> bool:
        return any(place in self._times for place in range(at, min(at + reach + 1, len(self._lows))))

    def _comparative(self, at: int) -> Pointer | None:
        found = self._way("comparatives", at)
        if found is None or self._counts_time(at):
            return None
        than = than_after(self._reading, at + found[1])
        if than is None:
            return self._temporal(at, found) or self._ever_more(at, found)
        if self._is_unmeasured(at, than):
            return None
        is_of_time = self._is_earlier(than) and not self._named_after(than)
        kind = StatedKind.DIRECTION if is_of_time else StatedKind.COMPARISON
        length = than - at if than - at <= found[1] + 1 else found[1]
        return self._pointer(at, length, kind, found[0], than)

    def _counts_time(self, at: int) -> bool:
        """Return whether a comparative says how long or how often: «flere år», «flere ganger»."""
        return at + 1 < len(self._lows) and self._lows[at + 1] in _COUNTED_TIMES

    def _ever_more(self, at: int, found: tuple[Way, int]) -> Pointer | None:
        """Read «stadig flere elever» and «lavere utslipp for hvert år»."""
        steps = phrases_of("growths", "every_step", self._language)
        # «Stadig mer vanlig» says how, not how much.
        is_led = at > 0 and self._lows[at] not in _HOW and steps.before(self._lows, at) is not None
        end = min(self._reading.part_end(at), at + found[1] + _EVER_REACH)
        is_followed = any(steps.at(self._lows, place) for place in range(at + found[1], end))
        is_stated = is_led or (is_followed and self._any_before("copulas", at, _GOING_REACH))
        if not is_stated or self._any_before("modals", at) or self._is_wished(at, 1):
            return None
        return self._pointer(at, found[1], StatedKind.DIRECTION, found[0])

    def _is_unmeasured(self, at: int, than: int) -> bool:
        """Return whether nothing is said of a figure: «lengre enn ønskelig», «ingen har lavere gebyrer enn»."""
        nobody = words_of("growths", "nobody", self._language)
        unmeasured = words_of("growths", "unmeasured", self._language)
        starts = self._lows[self._reading.part_start(at)] in nobody
        return starts or (than < len(self._lows) and self._lows[than] in unmeasured)

    def _is_earlier(self, than: int) -> bool:
        """Return whether what follows «enn» is a time, or says that it was before."""
        if self._time_follows(self._past_occasion(than), reach=0):
            return True
        return than < len(self._lows) and self._lows[than] in words_of("growths", "earlier", self._language)

    def _past_occasion(self, at: int) -> int:
        """Return the place after the small words before a time: «enn ved valget i 2015»."""
        occasions = words_of("growths", "occasions", self._language)
        while at < len(self._lows) and self._lows[at] in occasions and at not in self._times:
            at += 1
        return at

    def _named_after(self, at: int) -> bool:
        end = self._reading.part_end(at) if at < len(self._lows) else at
        return any(place in self._areas or self._is("references", place) for place in range(at, end))

    def _temporal(self, at: int, found: tuple[Way, int]) -> Pointer | None:
        """Read «er høyere» alone, after a copula and before nothing it describes."""
        after = at + found[1]
        is_last = (
            after >= len(self._lows)
            or self._reading.tokens[after].kind is TokenKind.MARK
            or self._lows[after] in ("i", "nord", "sør", "blant", "hos", "og", "men")
        )
        is_stated = self._is("copulas", at - 1) or self._is("copulas", at - 2)
        if not (is_stated and is_last) or self._lows[at] in ("mer", "flere", "more"):
            return None
        return self._pointer(at, found[1], StatedKind.COMPARISON, found[0])

    def _extreme(self, at: int) -> Pointer | None:
        found = extreme_at(self._reading, at)
        return self._pointer(at, found[1], StatedKind.EXTREME, found[0]) if found else None

    def _going(self, at: int) -> Pointer | None:
        if not self._is("going", at):
            return None
        reach = (
            _GOING_REACH if self._lows[at] in ("gikk", "går", "gått", "gjekk", "went", "goes", "gone") else len("a ")
        )
        end = min(self._reading.part_end(at), at + reach)
        for place in range(at + 1, end):
            found = self._way("going_ways", place)
            if found and self._is("than", place + found[1]):
                # «ble høyere enn forventet» compares.
                return None
            if found:
                is_ahead = self._lows[at] in ("går", "blir") and self._any_before("modals", at)
                return None if is_ahead else self._pointer(at, place + found[1] - at, StatedKind.DIRECTION, found[0])
        return None

    def _verb(self, at: int) -> Pointer | None:
        found = self._way("verbs", at)
        if found is not None and not self._is_wished(at, 1) and not self._describes(at):
            return self._pointer(at, found[1], StatedKind.DIRECTION, found[0])
        active = self._way("actives", at)
        participle = self._way("participles", at)
        if participle is not None and self._any_before("auxiliaries", at) and self._is_predicate(at, participle):
            return self._pointer(at, participle[1], StatedKind.DIRECTION, participle[0])
        if active is not None and active[0] is Way.DOWN and self._language == "nb" and self._lows[at].endswith("te"):
            return self._pointer(at, active[1], StatedKind.DIRECTION, active[0])
        return self._foreseen(at)

    def _describes(self, at: int) -> bool:
        """Return whether an English past form stands before a noun: «an increased use of bicycles»."""
        is_form = self._language == "en" and self._lows[at].endswith("ed")
        return is_form and (self._is("describers", at - 1) or self._is("noun_leads", at - 1))

    def _foreseen(self, at: int) -> Pointer | None:
        """Read «vil øke», «ventes å synke»: a forecast of a direction."""
        way = _INFINITIVES.get(self._lows[at])
        return self._pointer(at, 1, StatedKind.DIRECTION, way) if way and self._is("modals", at - 1) else None

    def _is_predicate(self, at: int, found: tuple[Way, int]) -> bool:
        """Return whether a participle ends the verb («har økt») and does not describe a noun («økt satsing»)."""
        if self._is("wishes", at - 1) or self._is("describers", at - 1):
            return False
        after = at + found[1]
        following = self._lows[after] if after < len(self._lows) else ""
        is_word = after < len(self._lows) and self._reading.tokens[after].kind is TokenKind.WORD
        if found[0] in (Way.BETTER, Way.WORSE):
            of_figures = not is_word and self._lows[at].startswith(_OF_FIGURES)
            return of_figures or following in ("seg", "siden", "sidan", "fra", "frå", "med", "sammenlignet")
        goes_on = self._is("after_verbs", after) or following in words_of("measures", "no_nouns", self._language)
        return not is_word or goes_on or any(self._way(key, after) for key in ("comparatives", "equals"))

    def _is_wished(self, at: int, reach: int = _WISH_REACH) -> bool:
        return any(self._is("wishes", place) for place in range(max(0, at - reach), at))

    def _noun(self, at: int) -> Pointer | None:
        found = self._way("nouns", at)
        if found is None:
            return None
        start = self._reading.part_start(at)
        is_stated = any(
            self._is("copulas", place)
            or self._lows[place] in ("ser", "viser", "sees", "opplevd", "se", "show", "shows", "see")
            for place in range(start, at)
        )
        is_first = (
            at == start
            and at + 1 < len(self._lows)
            and (self._is("copulas", at + 1) or self._lows[at + 1] in ("sees", "ses"))
        )
        after_comma = at - start <= _WISH_REACH and start > 0 and self._lows[at - 1] in ("en", "ei", "ein", "a", "an")
        if self._lows[at].endswith(("en", "et")) and not is_first:
            return None
        if self._is("noun_leads", at - 1) or self._way("comparatives", at - 1):
            return None
        if (is_stated and not self._is_wished(at, 1)) or is_first or after_comma:
            return (
                None if self._any_before("modals", at) else self._pointer(at, found[1], StatedKind.DIRECTION, found[0])
            )
        return None

    def _same(self, at: int) -> Pointer | None:
        found = phrases_of("directions", "same", self._language).at(self._lows, at)
        if found is None or self._any_before("wishes", at, 1):
            return None
        following = at + found[1]
        describes = (
            following < len(self._lows)
            and self._lows[at] in ("stabile", "stabil", "stabilt", "stable")
            and (self._reading.tokens[following].kind is TokenKind.WORD and self._lows[following] not in _STABLY)
        )
        start = self._reading.part_start(at)
        # «…, det samme som i 2020»
        is_added = at == start + 1 > 1 and self._time_follows(following) and not describes
        is_stated = is_added or self._any_before("copulas", at) or self._any_before("staying", at, _WISH_REACH)
        return self._pointer(at, found[1], StatedKind.DIRECTION, Way.SAME) if is_stated and not describes else None
