"""How unlike two spellings are, and which known word was meant by an unknown one."""

from collections import Counter, defaultdict
from collections.abc import Iterable

_SHORTEST_WITH_SLIPS = 4
_SHORTEST_WITH_TWO_SLIPS = 8
_CANDIDATES = 60


def slips(one: str, other: str) -> int:
    """Return how many typing slips lie between two spellings.

    A slip is a letter too many, too few or wrong, or two neighbours swapped (optimal string alignment).
    Never negative, 0 only for equal spellings, the same both ways.

    >>> slips("barnhage", "barnehage"), slips("gjedl", "gjeld"), slips("", "ås")
    (1, 1, 2)
    """
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        older, before, row = before, row, [at]
        for to, against in enumerate(other, start=1):
            cost = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (letter != against))
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == against:
                cost = min(cost, older[to - 2] + 1)
            row.append(cost)
    return row[-1]


def trigrams(word: str) -> frozenset[str]:
    """Return the groups of three letters in a word, with its two ends marked.

    >>> sorted(trigrams("ås"))
    ['  å', ' ås', 'ås ']
    """
    padded = f"  {word} "
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2))


class Neighbours:
    """Known words by their groups of three letters, so that the likeliest candidates are found without trying all."""

    def __init__(self, known: Iterable[str]) -> None:
        """Take the known words; their order decides between equally near ones."""
        self._words = tuple(dict.fromkeys(known))
        self._by_trigram: dict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(self._words):
            for trigram in trigrams(word):
                self._by_trigram[trigram].append(at)

    def nearest(self, word: str) -> str | None:
        """Return the known word that was most likely meant, or None when none is near enough.

        Up to three letters nothing is guessed; one slip is forgiven up to seven letters, two from eight on.
        """
        if len(word) < _SHORTEST_WITH_SLIPS:
            return None
        forgiven = 2 if len(word) >= _SHORTEST_WITH_TWO_SLIPS else 1
        best: tuple[int, int, int] | None = None
        for at, shared in self._likely(word):
            if abs(len(self._words[at]) - len(word)) > forgiven:
                continue
            found = (slips(word, self._words[at]), -shared, at)
            if found[0] <= forgiven and (best is None or found < best):
                best = found
        return None if best is None else self._words[best[2]]

    def _likely(self, word: str) -> list[tuple[int, int]]:
        shared: Counter[int] = Counter()
        for trigram in trigrams(word):
            shared.update(self._by_trigram.get(trigram, ()))
        return sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]
