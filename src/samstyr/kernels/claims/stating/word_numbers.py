"""Numbers in words: «tjueåtte», «to hundre og ti», «twelve thousand»."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from samstyr.kernels.claims.stating.lexicon import grammar, numbered
from samstyr.kernels.claims.stating.tokens import Token, TokenKind
from samstyr.kernels.texts import Language

_THOUSAND: Final = {"tusen": 1000, "thousand": 1000}
_HUNDRED: Final = 100
# «en» is an article first: it is a number only where a unit or a part comes after it.
ARTICLES: Final = grammar("articles")


@lru_cache(maxsize=4)
def small_numbers(language: Language) -> Mapping[str, int]:
    """Return every number word below a hundred, compounds included, with its number.

    >>> small_numbers("nb")["tjueåtte"], small_numbers("nb")["femogtyve"], small_numbers("en")["twenty-eight"]
    (28, 25, 28)
    """
    units, tens = numbered("numbers", language, "units"), numbered("numbers", language, "tens")
    small = dict(units) | dict(tens)
    for ten, tenfold in tens.items():
        for unit, one in units.items():
            if 0 < one < min(tens.values()) and one <= len("123456789"):
                small |= {
                    f"{ten}{unit}": tenfold + one,
                    f"{ten}-{unit}": tenfold + one,
                    f"{unit}og{ten}": tenfold + one,
                }
    return small


def read_words(tokens: Sequence[Token], place: int, language: Language) -> tuple[Decimal, int] | None:
    """Return the number that words state from a place on, and how many words; None where none stands.

    Thousands are read; millions are a scale and belong to the unit.
    """
    total, below = 0, 0
    used = at = place
    small = small_numbers(language)
    hundreds, joins = numbered("numbers", language, "hundreds"), numbered("numbers", language, "joins")
    while at < len(tokens) and tokens[at].kind is TokenKind.WORD:
        low = tokens[at].low
        if low in small and below % _HUNDRED == 0 and (below or used == place or total):
            below += small[low]
        elif low in hundreds and below < len("123456789") + 1:
            below = max(below, 1) * _HUNDRED
        elif low in _THOUSAND and used > place and not total:
            total, below = below * _THOUSAND[low], 0
        elif low in joins and _goes_on(tokens, at, small) and (below >= _HUNDRED or total):
            at += 1
            continue
        else:
            break
        at += 1
        used = at
    return (Decimal(total + below), used - place) if used > place else None


def _goes_on(tokens: Sequence[Token], at: int, small: Mapping[str, int]) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].low in small
