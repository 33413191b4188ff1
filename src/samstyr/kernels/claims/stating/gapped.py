"""Parts of a sentence that leave out their verb, since the one before has said it: «…, Sund færrest»."""

from typing import Final

from samstyr.kernels.claims.stating.lexicon import grammar, listed, ways_of
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.tokens import TokenKind

_JOINTS: Final = grammar("contrasting")
_MARKS: Final = frozenset(listed("classing", "former_marks", "words"))
_MOST_WORDS: Final = 4
_SUPERLATIVES: Final = ("superlatives", "definite_superlatives")
_COMPARATIVES: Final = ("comparatives",)


def is_gapped_extreme(reading: Reading, at: int) -> bool:
    """Return whether a place is behind a name alone, in a part that tells of another what a superlative before told."""
    return _is_gapped(reading, at, _SUPERLATIVES + _COMPARATIVES)


def is_gapped_comparison(reading: Reading, at: int) -> bool:
    """Return whether a place is behind a name alone, in a part that tells of another what a comparative before told."""
    return _is_gapped(reading, at, _COMPARATIVES)


def _is_gapped(reading: Reading, at: int, keys: tuple[str, ...]) -> bool:
    start = _name_start(reading, at)
    if start in (0, at) or reading.lows[start - 1] not in _JOINTS:
        return False
    lows, ways = reading.lows, [ways_of(key, reading.language) for key in keys]
    return any(lows[place] in words for words in ways for place in range(start))


def _name_start(reading: Reading, at: int) -> int:
    """Return where the name begins that ends right before a place, the place itself where none does."""
    start = at
    while start > max(0, at - _MOST_WORDS) and _is_of_name(reading, start - 1):
        start -= 1
    return start


def _is_of_name(reading: Reading, at: int) -> bool:
    token = reading.tokens[at]
    return token.kind is TokenKind.WORD and (token.text[:1].isupper() or token.low in _MARKS)
