"""The words that say what a statement is about, and who: the content words of its part and its sentence."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from samstyr.kernels.claims.stating.lexicon import grammar, grouped, ways_of, words_of
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import Quantity
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.word_numbers import small_numbers
from samstyr.kernels.language.stop_words import SMALL_WORDS
from samstyr.kernels.texts import Language

_SHORTEST: Final = 2
_MOST_PARTS_OF_SUBJECT: Final = 3
_RELATIVE: Final = grammar("relative")
_US: Final = {"oss": "kommunen", "us": "municipality"}
_WITH: Final = frozenset(("med", "til", "with"))
_GROUPS: Final[dict[str, str]] = {word: code for code, words in grouped("classing", "groups").items() for word in words}
_FURTHER_SMALL: Final = grammar("subjects_further_small")
_TELLING_VERBS: Final = grammar("subjects_telling_verbs")


def content_words(reading: Reading, start: int, end: int, taken: frozenset[int]) -> tuple[str, ...]:
    """Return the words of a stretch that say what it is about, in order, each once, in small letters."""
    return tuple(dict.fromkeys(_content(reading, range(start, end), taken)))


def _content(reading: Reading, places: Iterable[int], taken: frozenset[int]) -> Iterable[str]:
    small, numbers = _small(reading.language), small_numbers(reading.language)
    for place in places:
        token = reading.tokens[place]
        if place > 0 and token.low in _US and reading.lows[place - 1] in _WITH:
            # «Samarbeider med oss»: those who write are the municipality.
            yield _US[token.low]
        is_word = token.kind is TokenKind.WORD or (token.kind is TokenKind.INERT and token.why == "name")
        is_small = token.low in small or token.low in numbers or len(token.low) < _SHORTEST
        if is_word and place not in taken and not is_small:
            yield token.low


@lru_cache(maxsize=4)
def _small(language: Language) -> frozenset[str]:
    return (SMALL_WORDS | _FURTHER_SMALL | words_of("measures", "no_nouns", language)) - _TELLING_VERBS


def subject_start(reading: Reading, at: int) -> int:
    """Return where the part of a token begins, or its subject where a clause about that stands before the verb.

    «Elever som er med i et lag, er blitt flere» is about what stands before the comma.
    """
    start = reading.part_start(at)
    verb = start + 1
    if reading.lows[start] != "," or verb > at or reading.lows[verb] not in _predicates(reading.language):
        return start
    before = start
    for _ in range(_MOST_PARTS_OF_SUBJECT):
        end, before = before, reading.part_start(max(0, before - 1))
        if not _RELATIVE.isdisjoint(reading.lows[before:end]):
            return before
    return start


@lru_cache(maxsize=4)
def _predicates(language: Language) -> frozenset[str]:
    """Return the verbs that a figure is told with: of being, and of going up or down."""
    of_change = ways_of("verbs", language).firsts | ways_of("participles", language).firsts
    return words_of("referring", "being", language) | of_change


def base_end(reading: Reading, first: int, last: int) -> int | None:
    """Return where the words of a base end: of «av de 120 lærerne i Fjordvik er 80 prosent kvinner», before «er».

    None where a number over the tokens `first` up to `last` is no such base.
    """
    start = reading.part_start(first)
    lead = reading.lows[start:first]
    if not lead or lead[0] not in _OF or not set(lead[1:]) <= _ARTICLES:
        return None
    copulas = words_of("directions", "copulas", reading.language)
    end = reading.part_end(last - 1)
    return next((at for at in range(last, end) if reading.lows[at] in copulas or reading.tokens[at].value), end)


def beside_others(
    reading: Reading, first: int, part: tuple[int, int], quantities: Sequence[Quantity], taken: frozenset[int]
) -> tuple[int, int]:
    """Return the stretch whose words are of one of several figures in a part of a sentence, each of its own thing.

    «8 % av A og 11 % av B», «A fikk 5,0 og B 5,2»; `first` is where the figure begins, `taken` are places and times.
    """
    start, end = part
    here = [one for one in quantities if start <= one.first < end]
    place = next((number for number, one in enumerate(here) if one.first == first), -1)
    if place < 0:
        return part
    if place > 0:
        start = _turn(reading, here[place - 1], here[place], taken) or start
    if place + 1 < len(here):
        end = _turn(reading, here[place], here[place + 1], taken) or end
    return start, end


def _turn(reading: Reading, one: Quantity, following: Quantity, taken: frozenset[int]) -> int:
    """Return the place of «og» where a sentence turns from one figure's thing to the next's; 0 where it does not."""
    joined = _joined_at(reading, one.last, following.first)
    shares = _has_own_whole(reading, one.last) and _has_own_whole(reading, following.last)
    return joined if joined and (shares or content_words(reading, joined, following.first, taken)) else 0


def _has_own_whole(reading: Reading, at: int) -> bool:
    is_led = at + 1 < len(reading.lows) and reading.lows[at] in _WHOLE_LEADS
    return is_led and reading.tokens[at + 1].kind is TokenKind.WORD


def _joined_at(reading: Reading, start: int, end: int) -> int:
    """Return the last place of «og» between two figures, 0 where none stands."""
    return max((at for at in range(start, end) if reading.lows[at] in _AND), default=0)


_WHOLE_LEADS: Final = frozenset(("av", "of"))
_AND: Final = frozenset(("og", "and"))
_OF: Final = frozenset(("av", "of", "blant", "among"))
_ARTICLES: Final = frozenset(("de", "dei", "the", "alle", "all", "om", "lag", "ca", "ca.", "nærmere", "about", "over"))


def groups_in(words: Sequence[str]) -> tuple[str, ...]:
    """Return who a statement is about, by code: women, men, youth, pupils, employees, …

    >>> groups_in(("andelen", "kvinner", "ansatte"))
    ('women', 'employees')
    """
    return tuple(dict.fromkeys(_GROUPS[word] for word in words if word in _GROUPS))
