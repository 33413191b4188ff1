"""Directions in words: «har økt», «gikk ned», «en nedgang», «er stabil», «stadig flere»."""

from typing import Final

from samstyr.kernels.claims.stating.extremes import extreme_at
from samstyr.kernels.claims.stating.lexicon import grammar, phrases_of, words_of
from samstyr.kernels.claims.stating.looking import WISH_REACH, Looking
from samstyr.kernels.claims.stating.spans import Pointer, Role
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.values import StatedKind, Way

_STABLY: Final = grammar("pointers_stably")
_GOING_REACH: Final = 4
_BECOMING_REACH: Final = 4
_GOES: Final = frozenset(("gikk", "går", "gått", "gjekk", "went", "goes", "gone"))
INFINITIVES: Final = {
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
_IT: Final = (("det",), ("there",))
_FALLEN: Final = frozenset(("falt", "faller", "fall", "fell"))
# What is said of figures; «styrket» is as often said of a service.
_OF_FIGURES: Final = ("forbed", "forbet", "forver", "svekk", "improv", "wors", "deterior")
_JOINTS: Final = frozenset(("og", "and", "men", "but", "mens", "while"))
_AFTER: Final = frozenset(("etter", "after", "following"))
_ONE: Final = frozenset(("en", "ei", "ein", "et", "eit", "a", "an"))
_LEADING: Final = _JOINTS | {","}
_SEEN: Final = (("sees",), ("ses",), ("gjelder",), ("gjeld",))
_STEADILY_LED: Final = grammar("pointers_steadily_led")


class DirectionFinder(Looking):
    """What finds the directions of one sentence."""

    def _steadily(self, at: int) -> Pointer | None:
        found = self._way("steadily", at)
        if found is None or (at > 0 and self._lows[at - 1] in _STEADILY_LED):
            return None
        return self._pointer(at, found[1], StatedKind.DIRECTION, found[0])

    def _up_from(self, at: int) -> Pointer | None:
        """Read «opp fra 8,1 prosent i 2021»."""
        found = self._way("going_ways", at)
        is_from = at + 1 < len(self._lows) and self._lows[at + 1] in ("fra", "frå", "from")
        is_told = found and (is_from or self._goes_elsewhere(at))
        return self._pointer(at, 1, StatedKind.DIRECTION, found[0]) if found and is_told else None

    def _goes_elsewhere(self, at: int) -> bool:
        """Return whether a verb of going said before goes on of another place: «gått ned i Sund og opp i Granli»."""
        is_joined = at > 0 and self._lows[at - 1] in _JOINTS and not self._areas.isdisjoint((at + 1, at + 2))
        start = self._reading.part_start(at - 1) if at else 0
        return is_joined and any(self._is("going", place) for place in range(start, at))

    def _going(self, at: int) -> Pointer | None:
        if not self._is("going", at):
            return None
        is_going = self._lows[at] in _GOES
        end = min(self._reading.part_end(at), at + (_GOING_REACH if is_going else _BECOMING_REACH))
        for place in range(at + 1, end):
            found = self._way("going_ways", place) or (None if is_going else self._become(at, place))
            if found and self._is("than", place + found[1]):
                # «ble høyere enn forventet» compares.
                return None
            if found:
                is_ahead = self._lows[at] in ("går", "blir") and self._any_before("modals", at)
                return None if is_ahead else self._pointer(at, place + found[1] - at, StatedKind.DIRECTION, found[0])
            if not is_going and not self._is("between_becoming", place):
                return None
        return None

    def _become(self, at: int, place: int) -> tuple[Way, int] | None:
        """Return the way of «ble også sjeldnere», not of «ble mer fornøyde» or «ble større satsinger»."""
        found = self._way("comparatives", place)
        after = place + found[1] if found else len(self._lows)
        is_word = after < len(self._lows) and self._reading.tokens[after].kind is TokenKind.WORD
        small = words_of("measures", "no_nouns", self._language)
        return found if found and not (is_word and self._lows[after] not in small) else None

    def _verb(self, at: int) -> Pointer | None:
        found = self._way("verbs", at)
        # «Det falt 94 millimeter regn»
        is_of_weather = self._lows[at + 1 : at + 2] in _IT and self._lows[at] in _FALLEN
        if found is not None and not self._is_wished(at, 1) and not self._describes(at) and not is_of_weather:
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
        way = INFINITIVES.get(self._lows[at])
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
            # «Svekket det siste året», «styrket i Granli»; «forbedret i 2022» may be a method.
            is_set = self._changed_since(after) or not self._areas.isdisjoint(range(after, after + WISH_REACH))
            return of_figures or is_set or following in ("seg", "siden", "sidan", "fra", "frå", "med", "sammenlignet")
        goes_on = self._is("after_verbs", after) or following in words_of("measures", "no_nouns", self._language)
        return not is_word or goes_on or any(self._way(key, after) for key in ("comparatives", "equals"))

    def _changed_since(self, at: int) -> bool:
        """Return whether a time that a change has taken stands at a place, and not the one year that it came in."""
        time = self._times.get(at) or self._times.get(at + 1)
        return time is not None and time.role is not Role.AT

    def _noun(self, at: int) -> Pointer | None:
        found = self._way("nouns", at)
        if found is None:
            return None
        start = self._reading.part_start(at)
        if self._came_before(at, start):
            return self._pointer(at, found[1], StatedKind.DIRECTION, found[0])
        is_stated = any(
            self._is("copulas", place)
            or self._lows[place] in ("ser", "viser", "sees", "opplevd", "se", "show", "shows", "see")
            for place in range(start, at)
        )
        is_first = at == start and self._is_told(at + 1)
        # «…, og nedgangen ses også i Sund»
        is_first = is_first or (self._lows[at + 1 : at + 2] in _SEEN and set(self._lows[start:at]) <= _LEADING)
        after_comma = at - start <= WISH_REACH and start > 0 and self._lows[at - 1] in ("en", "ei", "ein", "a", "an")
        if self._lows[at].endswith(("en", "et")) and not is_first:
            return None
        if (self._is("noun_leads", at - 1) and not is_first) or self._way("comparatives", at - 1):
            return None
        if (is_stated and not self._is_wished(at, 1)) or is_first or after_comma:
            return (
                None if self._any_before("modals", at) else self._pointer(at, found[1], StatedKind.DIRECTION, found[0])
            )
        return None

    def _came_before(self, at: int, start: int) -> bool:
        """Return whether a change is told as what came before another: «etter en oppgang fra 2020 til 2021 har …»."""
        behind = [self._times[place] for place in (at + 1, at + 2) if place in self._times]
        is_led = self._lows[start] in _AFTER and at - start <= WISH_REACH and self._lows[start + 1] in _ONE
        return is_led and bool(behind) and behind[0].role is Role.SPAN

    def _is_told(self, at: int) -> bool:
        """Return whether a verb stands at a place, or behind the time there: «nedgangen fra 2020 til 2021 er …»."""
        for place in (at, at + 1):
            time = self._times.get(place)
            at = time.last if time is not None else at
        is_told = self._is("copulas", at) or self._lows[at : at + 1] in _SEEN
        # «Fallet er størst i Sund» tells who is first.
        behind = [place for place in (at + 1, at + 2) if place < len(self._lows) and place not in self._hedging]
        return is_told and not any(extreme_at(self._reading, place) for place in behind)

    def _same(self, at: int) -> Pointer | None:
        found = phrases_of("directions", "same", self._language).at(self._lows, at) or self._same_in_both(at)
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
        is_stated = is_added or self._any_before("copulas", at) or self._any_before("staying", at, WISH_REACH)
        # «Det samme som i Lundby»
        is_led = self._lows[following - 1] in words_of("directions", "alike_as", self._language)
        is_of_place = is_led and not self._areas.isdisjoint((following, following + 1))
        is_apposed = is_of_place and start > 0 and at - start <= len(("mark", "article"))
        kind = StatedKind.COMPARISON if is_of_place else StatedKind.DIRECTION
        return self._pointer(at, found[1], kind, Way.SAME) if (is_stated or is_apposed) and not describes else None

    def _same_in_both(self, at: int) -> tuple[bool, int] | None:
        """Return what says that two years are alike: «andelen var den samme i 2020 og 2021»."""
        found = phrases_of("directions", "same_in_both", self._language).at(self._lows, at)
        if found is None or not self._time_follows(at + found[1]) or not self._is("being", at - 1):
            return None
        end = self._reading.part_end(at)
        years = [one for place, one in self._times.items() if at < place < end for _ in one.periods]
        return found if len(years) == len(("one", "other")) else None
