"""What a time does in a sentence, by the words before it: since, until, compared with, left out, or simply then."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from samstyr.kernels.claims.stating.lexicon import Phrases, grammar, listed, phrases_of, ways_of, words_of
from samstyr.kernels.claims.stating.spans import Role
from samstyr.kernels.claims.stating.tokens import Token, TokenKind

_SMALL_REACH: Final = 6
_AFTER: Final = frozenset(("etter", "after"))
_LENGTHS: Final = frozenset(listed("times", "lengths", "words"))
_THAN: Final = frozenset(("enn", "than"))
_SAME: Final = grammar("times_same")
_CHANGED: Final = grammar("times_changed")
_SOURCES: Final = re.compile(
    r"(?:undersøkels\w*|undersøking\w*|tal[al]?(?:let|lene)?|rapport\w*|måling\w*|data|statistikk\w*|survey|figures|report)\Z"
)


@lru_cache(maxsize=16)
def time_words(key: str) -> Phrases[str]:
    """Return one of the lists of words in `times.toml`."""
    return Phrases.of((word, key) for word in listed("times", key, "words"))


def role_of(tokens: Sequence[Token], lows: Sequence[str], at: int) -> Role:
    """Return what the time at a place does: AT where the words before it say nothing else."""
    before = _past_small_words(lows, at)
    if before == 0 or at == 0:
        return Role.AT
    if _is_left_out(lows, before, at):
        return Role.EXCEPT
    if _is_since(lows, before):
        return Role.SINCE
    if lows[before - 1] in time_words("from"):
        return Role.AT if tokens[at].kind is TokenKind.DATE else _from(tokens, lows, before - 1)
    is_on = lows[at - 1] == "on" and tokens[at].kind is TokenKind.NUMBER and not _CHANGED.isdisjoint(lows[:at])
    if is_on or time_words("base").before(lows, before) or _is_compared(lows, before):
        return Role.BASE
    return Role.UNTIL if time_words("until").before(lows, before) else Role.AT


def _is_since(lows: Sequence[str], at: int) -> bool:
    """Return whether it is since a time: «siden 2018», «siden målingen i 2018», not «ett år etter i 2021»."""
    for place in (at, past_occasions(lows, at)):
        if time_words("since").before(lows, place):
            return not (place > 1 and lows[place - 1] in _AFTER and lows[place - 2] in _LENGTHS)
    return False


def _is_left_out(lows: Sequence[str], before: int, at: int) -> bool:
    """Return whether a time is left out: «med unntak av 2022», «bortsett fra resultatet for 2022»."""
    return any(time_words("except").before(lows, place) is not None for place in range(max(1, before - 1), at + 1))


def _past_small_words(lows: Sequence[str], at: int) -> int:
    """Return the place before the words that say only that a time follows: «siden i 2019», «fra høsten 2020»."""
    before = at
    while before > 0 and at - before <= _SMALL_REACH:
        taken = time_words("seasons").before(lows, before) or time_words("at").before(lows, before)
        if taken is None:
            break
        before -= taken[1]
    return before


def _is_compared(lows: Sequence[str], at: int) -> bool:
    """Return whether a time is compared with: «enn den var i 2018», «akkurat som ved forrige måling i 2018»."""
    if _is_as_in(lows, at):
        return True
    before = past_occasions(lows, at)
    is_led = before > 0 and (lows[before - 1] in _THAN or _is_as_in(lows, before))
    # «Sammenlignet med målingen i 2019»
    return is_led or any(phrases_of("directions", "compared", one).before(lows, before) for one in ("nb", "en"))


def past_occasions(lows: Sequence[str], at: int) -> int:
    """Return the place before the words that say on what occasion a time was: «den var», «forrige måling i»."""
    occasions = words_of("growths", "occasions", "nb")
    before = at
    while before > 0 and at - before <= _SMALL_REACH and lows[before - 1] in occasions:
        before -= 1
    return before


def _is_as_in(lows: Sequence[str], at: int) -> bool:
    """Return whether «som» before a time compares with it: «så mange som i 2018», «samme nivå som i 2020»."""
    return lows[at - 1] in ("som", "as") and any(low in _SAME for low in lows[max(0, at - 5) : at - 1])


def _from(tokens: Sequence[Token], lows: Sequence[str], at: int) -> Role:
    """Return what «fra 2021» does: since then where it begins, of it after a survey, else compared with it."""
    if at == 0 or lows[at - 1] in ("perioden", "kraft", "virkning", "period"):
        return Role.AT if at and lows[at - 1] in ("kraft", "virkning") else Role.SINCE
    if _SOURCES.search(lows[at - 1]):
        return Role.AT
    language_ways = (ways_of("nouns", language) for language in ("nb", "en"))
    is_change = any(lows[at - 1] in ways for ways in language_ways)
    is_figure = tokens[at - 1].kind is TokenKind.NUMBER or lows[at - 1] in (
        "prosentpoeng",
        "prosent",
        "%",
        "opp",
        "ned",
    )
    return Role.BASE if is_change or is_figure or any(low in _CHANGED for low in lows[:at]) else Role.AT
