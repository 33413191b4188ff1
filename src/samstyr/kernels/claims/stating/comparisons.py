"""Comparisons in words: «høyere enn landet», «over snittet», «like mange som»; with another time, a direction."""

from typing import Final

from samstyr.kernels.claims.stating.bare_comparisons import BareFinder
from samstyr.kernels.claims.stating.growths import than_after
from samstyr.kernels.claims.stating.lexicon import grammar, listed, phrases_of, words_of
from samstyr.kernels.claims.stating.looking import WISH_REACH
from samstyr.kernels.claims.stating.spans import Pointer, Role
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.values import StatedKind, Way

_HOW: Final = frozenset(("mer", "meir", "mindre", "more", "less", "bedre", "better"))
_GOING_REACH, _EVER_REACH = 4, 4
# «like», a word of how much, «som».
_ALIKE: Final = 2
_FORMER: Final = tuple((word,) for word in listed("classing", "former_marks", "words"))
# How far behind a time a place may be that is compared with too: «enn i 2020 i landet».
_BEHIND_TIME: Final = 3
_PLACING: Final = (("i",), ("på",), ("for",), ("hos",), ("in",), ("at",))
_JOINTS: Final = frozenset(("og", "and", "som", "which", "av", "of"))
_SINCE: Final = frozenset(("siden", "sidan", "since"))
# «flere år», «more years»: how long, not a comparison.
_COUNTED_TIMES: Final = grammar("pointers_counted_times")


class ComparisonFinder(BareFinder):
    """What finds the comparisons of one sentence."""

    def _equal(self, at: int) -> Pointer | None:
        found = self._way("equals", at) or self._as_much(at)
        if found is None or (self._lows[at] == "i" and not self._leans(at + found[1])):
            return None
        kind = StatedKind.DIRECTION if self._is_earlier(at + found[1]) else StatedKind.COMPARISON
        is_stated = self._any_before("copulas", at, _GOING_REACH) or self._any_before("auxiliaries", at)
        is_stated = is_stated or self._is_apposed(at, at + found[1])
        return self._pointer(at, found[1], kind, Way.SAME) if is_stated or kind is StatedKind.DIRECTION else None

    def _is_apposed(self, at: int, after: int) -> bool:
        """Return whether a comparison is added to what was told, of another place: «…, omtrent som i landet ellers»."""
        is_added = at == self._reading.part_start(at) + 1 > 1 and not self._areas.isdisjoint((after, after + 1))
        return is_added and self._reading.tokens[at - 1].kind is TokenKind.MARK

    def _as_much(self, at: int) -> tuple[Way, int] | None:
        """Read «like mye som», «like ofte som» and «as often as»: any word of how much between two that are alike."""
        alike = words_of("directions", "alike", self._language)
        if self._lows[at] not in alike or self._is("copulas", at + 1):
            return None
        joints = words_of("directions", "alike_as", self._language)
        is_joined = at + _ALIKE < len(self._lows) and self._lows[at + _ALIKE] in joints
        return (Way.SAME, _ALIKE + 1) if is_joined and self._reading.tokens[at + 1].kind is TokenKind.WORD else None

    def _leans(self, at: int) -> bool:
        """Return whether «i tråd med» leans on something measured: a rule, a target, a place."""
        end = min(self._reading.part_end(at), at + WISH_REACH) if at < len(self._lows) else at
        has_named = any(self._is("references", place) or place in self._areas for place in range(at, end))
        return has_named and any(self._is("copulas", place) for place in range(max(0, at - 6), at))

    def _beside(self, at: int) -> Pointer | None:
        found = self._way("beside", at)
        if found is None or self._any_before("modals", at):
            return None
        if self._is("levels", at + found[1]) and self._time_follows(at + found[1] + 1):
            return self._pointer(at, found[1], StatedKind.DIRECTION, found[0], at + found[1])
        is_of_place = found[0] is not Way.SAME and self._is_beside_place(at, at + found[1])
        if not is_of_place and not self._is_reference(at + found[1], WISH_REACH):
            return None
        if found[0] is Way.SAME and not self._leans(at + found[1]):
            return None
        return self._pointer(at, found[1], StatedKind.COMPARISON, found[0])

    def _is_beside_place(self, at: int, after: int) -> bool:
        """Return whether somebody lies over or under a place: «ligger bak gamle Sund», «…, men over Lundby»."""
        named = after + (self._lows[after : after + 1] in _FORMER)
        if named not in self._areas and after not in self._areas:
            return False
        start = self._reading.part_start(at)
        verbs = words_of("directions", "placing_verbs", self._language)
        if not verbs.isdisjoint(self._lows[start:at]):
            return True
        if at - start > 1 or start == 0:
            return False
        last = start - 1
        while last > 0 and self._reading.tokens[last].kind is TokenKind.MARK:
            last -= 1
        before = self._reading.part_start(last)
        return any(self._way("beside", place) or self._way("comparatives", place) for place in range(before, start))

    def _comparative(self, at: int) -> Pointer | None:
        found = self._way("comparatives", at)
        if (
            found is None
            or self._counts_time(at)
            or phrases_of("directions", "named_so", self._language).at(self._lows, at)
        ):
            return None
        than = than_after(self._reading, at + found[1])
        if than is None:
            return self._temporal(at, found) or self._ever_more(at, found) or self._bare(at, found)
        if self._is_unmeasured(at, than) or self._is_of_doing(at):
            return None
        is_of_time = self._is_earlier(than)
        kind = StatedKind.DIRECTION if is_of_time else StatedKind.COMPARISON
        length = than - at if than - at <= found[1] + 1 else found[1]
        return self._pointer(at, length, kind, found[0], than)

    def _is_of_doing(self, at: int) -> bool:
        """Return whether a comparative says how something is done, not how it is: «komme raskere i gang enn»."""
        is_manner = self._lows[at] in words_of("growths", "manner", self._language)
        is_told = self._any_before("copulas", at, WISH_REACH) or at - self._reading.part_start(at) <= 1
        return is_manner and not is_told

    def _counts_time(self, at: int) -> bool:
        """Return whether a comparative says how long or how often: «flere år», «flere ganger»."""
        return at + 1 < len(self._lows) and self._lows[at + 1] in _COUNTED_TIMES

    def _ever_more(self, at: int, found: tuple[Way, int]) -> Pointer | None:
        """Read «stadig flere elever» and «lavere utslipp for hvert år»."""
        steps = phrases_of("growths", "every_step", self._language)
        is_led = at > 0 and not self._says_how(at, found) and steps.before(self._lows, at) is not None
        end = min(self._reading.part_end(at), at + found[1] + _EVER_REACH)
        is_followed = any(steps.at(self._lows, place) for place in range(at + found[1], end))
        is_stated = is_led or (is_followed and self._any_before("copulas", at, _GOING_REACH))
        if not is_stated or self._any_before("modals", at) or self._is_wished(at, 1):
            return None
        return self._pointer(at, found[1], StatedKind.DIRECTION, found[0])

    def _says_how(self, at: int, found: tuple[Way, int]) -> bool:
        """Return whether a comparative says how something is, not how much there is: «stadig mer vanlig»."""
        after = at + found[1]
        is_word = after < len(self._lows) and self._reading.tokens[after].kind is TokenKind.WORD
        small = words_of("measures", "no_nouns", self._language)
        return self._lows[at] in _HOW and is_word and self._lows[after] not in small

    def _is_unmeasured(self, at: int, than: int) -> bool:
        """Return whether nothing is said of a figure: «lengre enn ønskelig», «ingen har lavere gebyrer enn»."""
        nobody = words_of("growths", "nobody", self._language)
        unmeasured = words_of("growths", "unmeasured", self._language)
        starts = self._lows[self._reading.part_start(at)] in nobody
        if than < len(self._lows) and self._says_own(than):
            return False
        return starts or (than < len(self._lows) and self._lows[than] in unmeasured)

    def _says_own(self, at: int) -> bool:
        """Return whether the municipality holds others against itself: «enn vi gjorde», «enn hos oss»."""
        says_we = self._lows[at] in ("vi", "me", "we") and at + 1 < len(self._lows)
        return says_we and self._lows[at + 1] in words_of("directions", "own_verbs", self._language)

    def _is_earlier(self, than: int) -> bool:
        """Return whether what follows «enn» is a time, or says that it was before, and no place or rule is named."""
        at = self._past_occasion(than)
        earlier = words_of("growths", "earlier", self._language)
        is_of_time = self._time_follows(at, reach=0) or (at < len(self._lows) and self._lows[at] in earlier)
        return is_of_time and not self._named_after(at)

    def _past_occasion(self, at: int) -> int:
        """Return the place after the small words before a time: «enn ved valget i 2015», «enn den var i 2015»."""
        occasions = words_of("growths", "occasions", self._language)
        while at < len(self._lows) and self._lows[at] in occasions and at not in self._times:
            at += 1
        return at

    def _named_after(self, at: int) -> bool:
        """Return whether a place or a rule is named right behind a time that something is compared with."""
        end = self._reading.part_end(at) if at < len(self._lows) else at
        time = self._times.get(at)
        behind = time.last if time is not None else at
        if time is not None and self._lows[behind : behind + 1] not in _PLACING:
            # «Færre lag enn i 2018 samarbeider med kommunen»
            return False
        end = min(end, behind + _BEHIND_TIME)
        joint = (place for place in range(behind, end) if self._lows[place] in _JOINTS)
        end = next(joint, end)
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
        # «…, men siden har nivået vært lavere», «sammenlignet med 2019 er nivået lavere»
        kind = StatedKind.DIRECTION if self._any_since(at) or self._any_base(at) else StatedKind.COMPARISON
        return self._pointer(at, found[1], kind, found[0])

    def _any_since(self, at: int) -> bool:
        """Return whether «siden» stands alone before a place in its part: since what was just spoken of."""
        start = self._reading.part_start(at)
        lone = [place for place in range(start, at) if self._lows[place] in _SINCE]
        return any(self._is_open(place) or not self._time_follows(place, reach=1) for place in lone)

    def _any_base(self, at: int) -> bool:
        """Return whether a part begins with the time that it compares with, before a place: «sammenlignet med 2019»."""
        start = self._reading.part_start(at)
        compared = phrases_of("directions", "compared", self._language)
        bases = [one for place, one in self._times.items() if start < place < at and one.role is Role.BASE]
        return bool(bases) and any(compared.at(self._lows, place) for place in range(start, bases[0].first))

    def _is_open(self, at: int) -> bool:
        """Return whether a time begins at a place that says no year itself: «siden har …»."""
        return at in self._times and not self._times[at].periods
