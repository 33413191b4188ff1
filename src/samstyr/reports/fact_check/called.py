"""Which measures a word may speak of, for whoever teaches the checker a word and wants to know what it did."""

from collections.abc import Sequence
from datetime import date

from samstyr.kernels.language.folding import fold, words
from samstyr.kernels.language.stop_words import SMALL_WORDS
from samstyr.kernels.texts import Text
from samstyr.reports.fact_check.checking import grounds


def measures_called(said: Sequence[str], *, as_of: date, own_area: str) -> tuple[Text, ...]:
    """Return what the measures are called that have one of some words in their name, or a word for the same thing.

    Of a phrase they have every word that tells.
    """
    index = grounds(as_of=as_of, own_area=own_area).index
    asked = [[fold(word) for word in words(phrase) if fold(word) not in SMALL_WORDS] for phrase in said]

    def is_called(name: Text) -> bool:
        own = [one.casefold() for one in words(name.nb)]
        return any(all(any(index.is_alike(word, one) for one in own) for word in phrase) for phrase in asked)

    return tuple(dict.fromkeys(one.label for one in index.measures if any(map(is_called, one.names))))
