"""The words that can be found, and the ways from a word that was asked for to those that stand there."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from samstyr.kernels.language.slips import Neighbours
from samstyr.kernels.texts import Language


@dataclass(frozen=True, slots=True)
class KnownWord:
    """A word of the index: how it is compared, how it is most often written, its stem, and where it stands.

    `entries` is the number of entries that the stem stands in.
    """

    folded: str
    written: str
    stem: str
    language: Language
    entries: int


class Vocabulary:
    """All words of the index, in order, so that those that begin or end alike lie together."""

    def __init__(self, known: Iterable[KnownWord], *, entries: int, said: Iterable[str] = ()) -> None:
        """Take the words, the number of entries in the whole index, and folded words that people may say instead."""
        self.entries = entries
        self._by_fold: dict[str, list[KnownWord]] = defaultdict(list)
        for word in sorted(known, key=lambda word: (word.folded, word.language, word.stem)):
            self._by_fold[word.folded].append(word)
        self._forwards = sorted(self._by_fold)
        # A compound ends alike whatever its own ending: lånegjelden as lånegjeld.
        endings = {(bare_stem(word.stem)[::-1], folded) for folded, same in self._by_fold.items() for word in same}
        both = sorted(endings | {(folded[::-1], folded) for folded in self._by_fold})
        self._backwards = [back for back, _folded in both]
        self._ended = [folded for _back, folded in both]
        written = sorted((word.written.lower(), folded) for folded, same in self._by_fold.items() for word in same)
        self._written, self._so_written = [spelled for spelled, _ in written], [folded for _, folded in written]
        self._by_stem: dict[str, KnownWord] = {w.stem: w for words in self._by_fold.values() for w in words}
        # A common word is likelier to be meant than a rare one that is spelled as nearly like it.
        by_use = sorted(self._forwards, key=lambda folded: (-max(w.entries for w in self._by_fold[folded]), folded))
        self._neighbours = Neighbours([*by_use, *said])

    def exactly(self, folded: str) -> tuple[KnownWord, ...]:
        """Return the words that are spelled so, one for each language."""
        return tuple(self._by_fold.get(folded, ()))

    def with_stem(self, stem: str) -> KnownWord | None:
        """Return a word with this stem, or None."""
        return self._by_stem.get(stem)

    def beginning(self, start: str) -> tuple[KnownWord, ...]:
        """Return the words that begin so, and go on."""
        first, last = _run(self._forwards, start)
        return self._all(self._forwards[first:last], except_for=start)

    def ending(self, end: str) -> tuple[KnownWord, ...]:
        """Return the words that end so, and have something before."""
        first, last = _run(self._backwards, end[::-1])
        folds = (folded for folded in dict.fromkeys(self._ended[first:last]) if not folded.startswith(end))
        return self._all(folds, except_for=end)

    def beginning_as_written(self, start: str) -> tuple[KnownWord, ...]:
        """Return the words that are written so from the beginning, with æ, ø and å told apart."""
        first, last = _run(self._written, start.lower())
        return self._all(dict.fromkeys(self._so_written[first:last]), except_for="")

    def nearest(self, folded: str) -> str | None:
        """Return the folded form of the word that was most likely meant by a spelling that is not there, or None."""
        return self._neighbours.nearest(folded)

    def _all(self, folds: Iterable[str], *, except_for: str) -> tuple[KnownWord, ...]:
        return tuple(word for folded in folds if folded != except_for for word in self._by_fold[folded])


def bare_stem(stem: str) -> str:
    """Return a stem without the language before it.

    >>> bare_stem("nb:gjeld")
    'gjeld'
    """
    return stem.partition(":")[2]


def _run(ordered: list[str], start: str) -> tuple[int, int]:
    """Return where the run of texts that begin alike begins and ends."""
    first = bisect_left(ordered, start)
    last = first
    while last < len(ordered) and ordered[last].startswith(start):
        last += 1
    return first, last
