"""Which measures a word may speak of, for whoever teaches the checker a word and wants to know what it did."""

from collections.abc import Sequence
from datetime import date

from samstyr.kernels.language.folding import words
from samstyr.kernels.texts import Text
from samstyr.reports.fact_check.checking import grounds


def measures_called(said: Sequence[str], *, as_of: date, own_area: str) -> tuple[Text, ...]:
    """Return what the measures are called that have one of some words in their name, or a word for the same thing."""
    index = grounds(as_of=as_of, own_area=own_area).index
    found = (
        one.label
        for one in index.measures
        if any(index.is_alike(word, own.casefold()) for name in one.names for own in words(name.nb) for word in said)
    )
    return tuple(dict.fromkeys(found))
