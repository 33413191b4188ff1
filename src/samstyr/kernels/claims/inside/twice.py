"""One quantity that a document states twice with different values."""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations
from typing import Final

from samstyr.kernels.claims.inside.alike import pairs_alike
from samstyr.kernels.claims.inside.values import Conflict, ConflictKind
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.stating.values import Basis, Standing, StatedFigure, StatedKind
from samstyr.kernels.language.folding import words
from samstyr.kernels.texts import Text

_COMPARED: Final = frozenset({StatedKind.LEVEL, StatedKind.SHARE, StatedKind.SUM, StatedKind.MEAN, StatedKind.RANK})
_STANDINGS: Final = frozenset({Standing.CORE, Standing.COUNT})
# Of the telling words of two statements, the share that must be in both for them to be of one thing.
_ALIKE: Final = 0.8
_FEWEST_WORDS: Final = 2
# How telling the only word of two statements must be, of the most telling that there is.
_RARE: Final = 0.5
# One thing is held against what was last said of it so many times: nobody reads more of it.
_MOST_AGAINST: Final = 3


def stated_twice(stated: Sequence[StatedFigure], index: Index) -> Iterator[Conflict]:
    """Give the statements of one thing, time, place and unit whose values differ also when rounded, those together."""
    alike: dict[tuple[object, ...], list[StatedFigure]] = defaultdict(list)
    for one in stated:
        if _is_compared(one):
            alike[one.unit.code, one.unit.per, one.periods, one.areas, one.kind].append(one)
    for group in alike.values():
        telling = [_telling(one, index) for one in group]
        pairs = pairs_alike(telling, share=_ALIKE, fewest=_FEWEST_WORDS, most=_MOST_AGAINST)
        alone = _same_single_word(telling, index)
        apart = {(one, other) for one, other in (*pairs, *alone) if group[one].sentence != group[other].sentence}
        for together in _all_paired(apart):
            found = tuple(group[place] for place in together)
            if any(_differ(one, other) for one, other in combinations(found, 2)):
                yield Conflict(ConflictKind.TWICE, found, _against(found))


def _all_paired(pairs: Set[tuple[int, int]]) -> Iterator[list[int]]:
    """Give groups in which each is paired with every other, so that each pair is in one of them."""
    beside: dict[int, set[int]] = defaultdict(set)
    for one, other in pairs:
        beside[one].add(other)
        beside[other].add(one)
    seen: set[tuple[int, int]] = set()
    for pair in sorted(pairs):
        if pair not in seen:
            group = list(pair)
            for more in sorted(beside[pair[0]] & beside[pair[1]]):
                if beside[more].issuperset(group):
                    group.append(more)
            group.sort()
            seen |= set(combinations(group, 2))
            yield group


def _against(found: Sequence[StatedFigure]) -> Text:
    """Return the values as they are written, each once."""
    texts = dict.fromkeys(one.text for one in found)
    return Text(" mot ".join(f"«{one}»" for one in texts), " against ".join(f"“{one}”" for one in texts))


def _same_single_word(telling: Sequence[frozenset[str]], index: Index) -> Iterator[tuple[int, int]]:
    """Give the places next to each other of statements that say nothing but one and the same telling word."""
    last: dict[frozenset[str], int] = {}
    for place, said in enumerate(telling):
        if len(said) == 1 and all(index.rarity(word) >= _RARE * index.highest for word in said):
            if said in last:
                yield last[said], place
            last[said] = place


def _is_compared(one: StatedFigure) -> bool:
    is_number = one.value is not None and one.upper is None and one.hedge is None
    is_timed = bool(one.periods) and one.period_basis in (Basis.SAID, Basis.NOW)
    return is_number and is_timed and one.kind in _COMPARED and one.standing in _STANDINGS


def _telling(one: StatedFigure, index: Index) -> frozenset[str]:
    """Return the stems of the words that say what is counted, small and common words apart."""
    counted = (word for word in words(one.text.casefold()) if word.isalpha()) if one.unit.noun else ()
    return index.telling_stems((*one.subject.own, *one.subject.sentence, *counted))


def _differ(first: StatedFigure, second: StatedFigure) -> bool:
    """Return whether two values differ also when the finer is rounded as the coarser."""
    step = max(first.step, second.step)
    return _rounded(first, step) != _rounded(second, step)


def _rounded(one: StatedFigure, step: Decimal) -> Decimal:
    return ((one.scaled or Decimal(0)) / step).quantize(Decimal(1), ROUND_HALF_UP)
