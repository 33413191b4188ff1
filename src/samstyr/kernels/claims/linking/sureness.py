"""How sure a choice is by its words: whether the thing that a measure is of is named at all."""

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from typing import Final

from samstyr.kernels.claims.linking.groups import names_who
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.values import Candidate, Choice, Fit
from samstyr.kernels.claims.stating.lexicon import grammar
from samstyr.kernels.claims.stating.values import StatedFigure
from samstyr.kernels.language.folding import words

# Where the thing is not named: the least part of a measure's words that must be said, and both shares together.
_SAID: Final = 0.4
_BOTH: Final = 1.15
# And where the statement has words that are none of the measure's: «12 prosent av ledningsnettet ble skiftet ut».
_NEARLY_SAID: Final = 0.65
# And in any case: who speaks mostly of other things may speak of one of them, unless most of the name is said.
_EXPLAINED: Final = 0.4
_LEAST_EXPLAINED: Final = 0.3
_MOST_SAID: Final = 0.75
_VERBS: Final = grammar("subjects_telling_verbs")


@lru_cache(maxsize=2)
def _list(name: str) -> frozenset[str]:
    written = tomllib.loads(files(__package__).joinpath("sureness.toml").read_text("utf-8"))
    return frozenset(written[name])


def head(name: str) -> str:
    """Return the word that says what a name is of, '' where it begins with where or of whom.

    >>> head("Venteliste for langtidsplass"), head("Netto lånegjeld, andel av driftsinntekter"), head("Med kommunen")
    ('venteliste', 'lånegjeld', '')
    """
    found = ""
    for word in words(name.partition(",")[0].casefold()):
        if word in _list("joints"):
            break
        found = found if word.isdecimal() else word
    return found


def with_sureness(choice: Choice, before: Sequence[Choice], index: Index) -> Choice:
    """Return a choice with whether it is sure enough for an alarm; what goes on about the same is as sure as that."""
    if choice.fit is not Fit.ONE and choice.fit is not Fit.TWO:
        return choice
    best = choice.candidates[0]
    leading = [one for one in before if any(other.measure.id == best.measure.id for other in one.candidates)]
    goes_on = bool(leading) and not _has_more(choice.stated, best, index)
    if goes_on and leading[-1].is_sure and leading[-1].fit is Fit.ONE:
        return choice
    is_told = best.said >= _SAID and best.said + best.explained >= _BOTH
    is_told = is_told and (best.said >= _NEARLY_SAID or not _has_more(choice.stated, best, index))
    least = _LEAST_EXPLAINED if best.said >= _MOST_SAID else _EXPLAINED
    is_sure = best.explained >= least and (is_told or is_named(choice.stated, best, index))
    return choice if is_sure else replace(choice, is_sure=False)


def is_named(stated: StatedFigure, candidate: Candidate, index: Index) -> bool:
    """Return whether the thing that a measure is of is named near a statement: «utslipp», not only «avløpsnettet»."""
    subject = stated.subject
    near = (*subject.own, *subject.sentence, *subject.carried, *subject.heading, *words(stated.text.casefold()))
    heads = [one for name in candidate.measure.names if (one := head(name.in_language(index.language)))]
    if not heads or any(one.endswith(tuple(_list("shells"))) for one in heads):
        return True
    spelled = (*near, *index.said_apart((*subject.own, *subject.sentence)))
    return any(index.is_alike(word, one) for word in spelled for one in heads)


def _has_more(stated: StatedFigure, candidate: Candidate, index: Index) -> bool:
    """Return whether a statement's own part names or does something that the measure is not about."""
    own = [one for one in stated.subject.own if one not in _VERBS and not names_who(one, index.language)]
    telling = [one for one in own if index.telling_stems((one,))]
    return any(not index.touches(candidate.measure, one) for one in telling)
