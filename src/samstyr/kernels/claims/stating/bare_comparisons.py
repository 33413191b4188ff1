"""Comparatives without «enn»: «er den åpne delen større», «mindre utbredt», «det er færre som», «vi kaster mindre»."""

from typing import Final

from samstyr.kernels.claims.stating.gapped import is_gapped_comparison
from samstyr.kernels.claims.stating.lexicon import grammar, words_of
from samstyr.kernels.claims.stating.looking import Looking
from samstyr.kernels.claims.stating.spans import Pointer, Role
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.values import StatedKind, Way

_OWN_VOICE: Final = grammar("own_voice")
_QUANTIFIERS: Final = frozenset(("mer", "meir", "mindre", "flere", "fleire", "færre", "more", "less", "fewer"))
_CLEFT: Final = (("er", "det"), ("var", "det"), ("det", "er"), ("det", "var"), ("there", "are"), ("there", "were"))
_WHO: Final = frozenset(("som", "who", "that"))
_FEWER: Final = frozenset(("færre", "fewer"))
_SUBJECT, _CLEFT_REACH, _WHO_REACH = 7, 3, 6
# A subject of one word, and its verb.
_SUBJECT_AND_VERB: Final = 2


class BareFinder(Looking):
    """What finds comparatives that say with what they compare only by what was spoken of before."""

    def _bare(self, at: int, found: tuple[Way, int]) -> Pointer | None:
        """Return what a comparative without «enn» states, None where it only describes."""
        if self._any_before("modals", at) or self._is("wishes", at - 1):
            return None
        is_graded = self._is_graded(at)
        length = found[1] + is_graded
        if is_graded and self._becomes(at):
            return self._pointer(at, length, StatedKind.DIRECTION, found[0])
        is_told = self._is_inverted(at, at + length) or (is_graded and self._any_before("copulas", at, _SUBJECT))
        if self._is_cleft(at) and len(self._times) > 1:
            # «Det er noen flere som …, 12 prosent i 2022 mot 9 i 2019»
            return self._pointer(at, length, StatedKind.DIRECTION, found[0])
        if is_told or self._is_cleft(at) or self._is_done(at):
            return self._pointer(at, length, StatedKind.COMPARISON, found[0])
        is_gapped = self._ends(at + length) and is_gapped_comparison(self._reading, at)
        return self._pointer(at, length, StatedKind.DIRECTION, found[0]) if is_gapped else None

    def _ends(self, at: int) -> bool:
        """Return whether a part of the sentence ends at a place."""
        return at >= len(self._lows) or self._reading.tokens[at].kind is TokenKind.MARK

    def _becomes(self, at: int) -> bool:
        """Return whether something became so, or is so since a time: «er blitt mer utbredt», «er mer utbredt siden»."""
        end = self._reading.part_end(at)
        since = (one for one in self._times.values() if self._reading.part_start(at) <= one.first < end)
        return self._any_before("going", at, _SUBJECT) or any(one.role is Role.SINCE for one in since)

    def _is_graded(self, at: int) -> bool:
        """Return whether it makes the degree of an adjective behind it that says how much: «mindre utbredt»."""
        graded = words_of("adjectives", "graded", self._language)
        return self._lows[at] in _QUANTIFIERS and at + 1 < len(self._lows) and self._lows[at + 1] in graded

    def _is_inverted(self, at: int, end: int) -> bool:
        """Return whether the subject stands between «er» and it: «i Sund er den åpne delen større»."""
        if not self._ends(end) or self._lows[at] in _QUANTIFIERS - {"mindre"}:
            return False
        reach = range(at - 1, max(self._reading.part_start(at), at - _SUBJECT), -1)
        verb = next((place for place in reach if self._is("being", place)), at)
        return verb < at and not any(self._is("leading_on", place) for place in range(verb + 1, at))

    def _is_cleft(self, at: int) -> bool:
        """Return whether it is said how many do something: «det er langt færre som», «det er noen flere av dem som»."""
        end = min(self._reading.part_end(at), at + _WHO_REACH)
        if self._lows[at] not in _QUANTIFIERS or _WHO.isdisjoint(self._lows[at + 1 : end]):
            return False
        reach = range(max(0, at - _CLEFT_REACH), at)
        led = next((place for place in reach if self._lows[place : place + 2] in _CLEFT), at)
        degree = range(led + 2, at)
        is_of_degree = all(self._is("between_becoming", place) or self._is("some", place) for place in degree)
        return led < at and is_of_degree and (len(degree) > 0 or self._lows[at] in _FEWER)

    def _is_done(self, at: int) -> bool:
        """Return whether a sentence only says that we do more or less: «vi kaster mindre»."""
        start = self._reading.part_start(at)
        is_short = at - start == _SUBJECT_AND_VERB and self._lows[start] in _OWN_VOICE
        return is_short and self._lows[at] in _QUANTIFIERS and self._ends(at + 1)
