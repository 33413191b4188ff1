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

    def __init__(self, known: Iterable[KnownWord], *, entries: int) -> None:
        """Take the words and the number of entries in the whole index."""
        self.entries = entries
        self._by_fold: dict[str, list[KnownWord]] = defaultdict(list)
        for word in sorted(known, key=lambda word: (word.folded, word.language, word.stem)):
            self._by_fold[word.folded].append(word)
        self._forwards = sorted(self._by_fold)
        self._backwards = sorted(folded[::-1] for folded in self._by_fold)
        self._by_stem: dict[str, KnownWord] = {w.stem: w for words in self._by_fold.values() for w in words}
        # A common word is likelier to be meant than a rare one that is spelled as nearly like it.
        by_use = sorted(self._forwards, key=lambda folded: (-max(w.entries for w in self._by_fold[folded]), folded))
        self._neighbours = Neighbours(by_use)

    def exactly(self, folded: str) -> tuple[KnownWord, ...]:
        """Return the words that are spelled so, one for each language."""
        return tuple(self._by_fold.get(folded, ()))

    def with_stem(self, stem: str) -> KnownWord | None:
        """Return a word with this stem, or None."""
        return self._by_stem.get(stem)

    def beginning(self, start: str) -> tuple[KnownWord, ...]:
        """Return the words that begin so, and go on."""
        return self._all(_run(self._forwards, start), except_for=start)

    def ending(self, end: str) -> tuple[KnownWord, ...]:
        """Return the words that end so, and have something before."""
        return self._all((back[::-1] for back in _run(self._backwards, end[::-1])), except_for=end)

    def beginning_as_written(self, start: str) -> tuple[KnownWord, ...]:
        """Return the words that are written so from the beginning, with æ, ø and å told apart."""
        small = start.lower()
        words = (word for same in self._by_fold.values() for word in same)
        return tuple(word for word in words if word.written.lower().startswith(small))

    def nearest(self, folded: str) -> KnownWord | None:
        """Return the word that was most likely meant by a spelling that is not there, or None."""
        near = self._neighbours.nearest(folded)
        return None if near is None else max(self._by_fold[near], key=lambda word: word.entries)

    def _all(self, folds: Iterable[str], *, except_for: str) -> tuple[KnownWord, ...]:
        return tuple(word for folded in folds if folded != except_for for word in self._by_fold[folded])


def _run(ordered: list[str], start: str) -> list[str]:
    """Return the run of texts that begin alike."""
    first = bisect_left(ordered, start)
    last = first
    while last < len(ordered) and ordered[last].startswith(start):
        last += 1
    return ordered[first:last]
