"""A figure beside other municipalities, in words: each group, whom to learn from, and what sources ask to be said."""

from collections.abc import Iterator
from datetime import date

from samstyr.goals.queries.values import Indicator
from samstyr.goals.values import BesideGroup, Peers
from samstyr.kernels.figures import Figure
from samstyr.kernels.peers.words import comparison_words, learning_words
from samstyr.kernels.texts import Language


def lines(
    peers: Peers | None, indicator: Indicator, figure: Figure | None, *, as_of: date, language: Language
) -> Iterator[str]:
    """Yield a paragraph for each group; nothing for a figure of another period than the one that is compared."""
    if peers is None or figure is None or figure.period != peers.known.period:
        return
    for one in peers.beside:
        said = comparison_words(one.comparison, peers.rule, indicator.unit, peers.name(peers.area))
        yield " ".join(text.in_language(language) for text in said)
        if one.better:
            yield " ".join(_learning(one, peers, indicator, as_of, language))
    yield from (note.in_language(language) for note in peers.known.notes)


def _learning(one: BesideGroup, peers: Peers, indicator: Indicator, as_of: date, language: Language) -> Iterator[str]:
    names = {better.area: peers.name(better.area) for better in one.better}
    for text in learning_words(one.better, one.comparison, indicator.unit, names, as_of=as_of):
        yield text.in_language(language)
