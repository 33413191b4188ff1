"""Words that a sentence takes up from the one before: «Tilliten har økt», where the trust in something was told of."""

from collections.abc import Iterable, Sequence
from typing import Final

from samstyr.kernels.claims.stating.lexicon import grouped

_SHORTEST: Final = 4
_ENDINGS: Final = frozenset(("", "a", "d", "de", "e", "ed", "en", "ene", "er", "es", "et", "ne", "s", "t", "te"))
# Who is spoken of again is no measure: «elevene» of one sentence and of the next.
_PEOPLE: Final = frozenset(word for words in grouped("classing", "groups").values() for word in words)
# How many there are is of what is counted, whatever was told of it before.
COUNTING: Final = frozenset(("flere", "fleire", "færre", "flest", "færrest", "more", "fewer", "most", "fewest"))


def taken_up(words: Iterable[str], before: Sequence[str]) -> frozenset[str]:
    """Return the words, in small letters, that are those of the sentence before in the same or another form.

    >>> sorted(taken_up(("tilliten", "i", "kommunen"), ("innbyggernes", "tillit", "økonomi")))
    ['tilliten']
    """
    told = (word for word in words if len(word) >= _SHORTEST and word not in _PEOPLE)
    return frozenset(word for word in told if any(_is_same(word, one) for one in before))


def _is_same(word: str, other: str) -> bool:
    """Return whether two words are forms of one: they differ in no more than an ending.

    >>> _is_same("bygde", "bygd"), _is_same("vannet", "vannverk")
    (True, False)
    """
    stem = next((at for at, (one, two) in enumerate(zip(word, other, strict=False)) if one != two), None)
    stem = min(len(word), len(other)) if stem is None else stem
    return stem >= _SHORTEST and {word[stem:], other[stem:]} <= _ENDINGS
