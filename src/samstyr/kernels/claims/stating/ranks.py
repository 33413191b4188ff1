"""Places in a ranking: «14. plass», «femteplassen», «ble nummer fire», «blant de ti beste», «nest lavest»."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Final

from samstyr.kernels.claims.stating.areas import areas_in
from samstyr.kernels.claims.stating.lexicon import grammar, listed, numbered, ways_of, words_of
from samstyr.kernels.claims.stating.numerals import numeral_at
from samstyr.kernels.claims.stating.reading import Reading
from samstyr.kernels.claims.stating.spans import Form, Quantity
from samstyr.kernels.claims.stating.tokens import TokenKind
from samstyr.kernels.claims.stating.values import SaidUnit, Way
from samstyr.kernels.claims.stating.word_numbers import small_numbers
from samstyr.kernels.texts import Language

_RANK: Final = SaidUnit("rank")
_RANKED: Final = re.compile(
    r"rang|plasser(?:ing|t)|kåring|barometer|\bnm\b|-nm|indeks|tabell|liste|rank|best|topp|place", re.IGNORECASE
)

# «Was first», «ble andre»: as often something else.
_FIRST_FEW: Final = 3
_OWN_VOICE: Final = grammar("own_voice")


def _ordinals(reading: Reading) -> Mapping[str, int]:
    return numbered("numbers", reading.language, "ordinals")


@lru_cache(maxsize=4)
def places_in_one_word(language: Language) -> Mapping[str, int]:
    """Return the places of a ranking that are written in one word, with their number.

    >>> places_in_one_word("nb")["femteplassen"], places_in_one_word("nb")["andreplass"]
    (5, 2)
    """
    ends = listed("measures", "rank_words", "ends")
    ordinals = numbered("numbers", language, "ordinals")
    return {f"{word}{end}": number for word, number in ordinals.items() for end in ends}


def rank_at(reading: Reading, at: int) -> Quantity | None:
    """Return the rank that begins at a token: 14. plass, femteplass, nummer 37, topp 10, nest høyeste, fjerde størst.

    Its way is that of the superlative, where one says from which end it is counted.
    """
    return (
        _one_word(reading, at)
        or _reached(reading, at)
        or _place(reading, at)
        or _numbered(reading, at)
        or _among(reading, at)
        or _nth(reading, at)
    )


def _one_word(reading: Reading, at: int) -> Quantity | None:
    value = places_in_one_word(reading.language).get(reading.lows[at])
    return Quantity(at, at + 1, Decimal(value), unit=_RANK, form=Form.RANK, in_words=True) if value else None


def _place(reading: Reading, at: int) -> Quantity | None:
    tokens, lows = reading.tokens, reading.lows
    value = tokens[at].value if tokens[at].kind is TokenKind.ORDINAL else None
    if value is None and tokens[at].kind is TokenKind.WORD and lows[at] in _ordinals(reading):
        value = Decimal(_ordinals(reading)[lows[at]])
    if value is None or at + 1 >= len(lows):
        return None
    way = _superlative(reading, at + 1) if tokens[at].kind is TokenKind.ORDINAL else None
    if way is not None:
        # «landets 8. største kommune»
        return Quantity(at, at + 2, value, unit=_RANK, form=Form.RANK, way=way)
    end = _place_end(reading, at)
    return Quantity(at, end, value, unit=_RANK, form=Form.RANK) if end else None


def _reached(reading: Reading, at: int) -> Quantity | None:
    """Read «came 11th in the ranking», «we were fifth that year», «ble fjerde av kommunene».

    A verb of being or coming stands before it and no noun behind; the first few are only places where one is spoken of.
    """
    tokens, lows = reading.tokens, reading.lows
    is_number = tokens[at].kind is TokenKind.ORDINAL
    value = tokens[at].value if is_number else _ordinals(reading).get(lows[at])
    # «Ble vi fjerde», «kom Sund fjerde»
    is_turned = at > 1 and (lows[at - 1] in _OWN_VOICE or tokens[at - 1].text[:1].isupper())
    verb = at - 2 if is_turned else at - 1
    if not value or verb < 0 or lows[verb] not in listed("measures", "rank_words", "reaching", reading.language):
        return None
    ends = at + 1 >= len(lows) or tokens[at + 1].kind is TokenKind.MARK
    if not ends and lows[at + 1] not in listed("measures", "rank_words", "behind", reading.language):
        return None
    is_plain = is_number or value > _FIRST_FEW or _RANKED.search(" ".join(lows)) is not None
    return (
        Quantity(at, at + 1, Decimal(value), unit=_RANK, form=Form.RANK, in_words=not is_number) if is_plain else None
    )


def _place_end(reading: Reading, at: int) -> int:
    """Return where a place in a ranking ends that an ordinal begins, 0 where it begins none."""
    tokens, lows = reading.tokens, reading.lows
    after = listed("measures", "rank_words", "after")
    if lows[at + 1] in after:
        return at + 2
    if lows[at + 1] in ("av", "of", "blant", "among") and _RANKED.search(" ".join(lows)):
        return at + 1
    # «fra 42. til 58. plass»
    is_joined = at + 3 < len(lows) and lows[at + 1] in ("til", "to", "og", "and")
    return at + 1 if is_joined and tokens[at + 2].kind is TokenKind.ORDINAL and lows[at + 3] in after else 0


def _numbered(reading: Reading, at: int) -> Quantity | None:
    tokens, lows = reading.tokens, reading.lows
    if lows[at] not in listed("measures", "rank_words", "before") or at + 1 >= len(lows):
        return None
    spelled = small_numbers(reading.language).get(lows[at + 1])
    is_number = tokens[at + 1].kind is TokenKind.NUMBER
    value = tokens[at + 1].value if is_number else Decimal(spelled) if spelled else None
    if value is None or tokens[at + 1].decimals:
        return None
    why = "" if _is_ranked(reading, at) else "label"
    return Quantity(at, at + 2, value, unit=_RANK, form=Form.RANK, why=why)


def _is_ranked(reading: Reading, at: int) -> bool:
    """Return whether «nummer 4» is a place and no name: somebody is it, or a ranking is spoken of."""
    lows = reading.lows
    if lows[at] in ("topp", "top", "plass") or _RANKED.search(" ".join(lows)) is not None:
        return True
    is_led = at > 0 and lows[at - 1] in listed("measures", "rank_words", "led")
    return is_led or any(one.last == at for one in areas_in(reading))


def is_step_in_ranking(reading: Reading, noun: str, at: int) -> bool:
    """Return whether what is counted are places of a ranking: «tre plasser bedre», «klatret tre plasser på listen».

    `at` is where the word stands that makes it a difference.
    """
    if noun not in listed("measures", "rank_steps", "words"):
        return False
    is_better = reading.lows[at] in listed("measures", "rank_steps", "better")
    return is_better or _RANKED.search(" ".join(reading.lows)) is not None


def _among(reading: Reading, at: int) -> Quantity | None:
    """Read «blant de ti beste», «among the 10 best»."""
    lows = reading.lows
    if at < len("ab") or lows[at - 2] not in ("blant", "among") or lows[at - 1] not in ("de", "dei", "the"):
        return None
    numeral = numeral_at(reading, at)
    end = numeral.last if numeral else at
    if numeral is None or end >= len(lows) or _superlative(reading, end) is None:
        return None
    return Quantity(at, end + 1, numeral.value, unit=_RANK, form=Form.RANK, in_words=numeral.in_words)


def _superlative(reading: Reading, at: int) -> Way | None:
    """Return the way of a superlative at a place, None where none stands."""
    for kind in ("superlatives", "definite_superlatives"):
        found = ways_of(kind, reading.language).at(reading.lows, at)
        if found and found[1] == 1:
            return Way(found[0])
    return None


def _nth(reading: Reading, at: int) -> Quantity | None:
    """Read «den nest høyeste», «fjerde størst», «third highest»."""
    lows = reading.lows
    ordinals = _ordinals(reading)
    value = 2 if lows[at] in words_of("directions", "next_to", reading.language) else ordinals.get(lows[at], 0)
    if not value or at + 1 >= len(lows):
        return None
    way = _superlative(reading, at + 1)
    return Quantity(at, at + 2, Decimal(value), unit=_RANK, form=Form.RANK, in_words=True, way=way) if way else None
