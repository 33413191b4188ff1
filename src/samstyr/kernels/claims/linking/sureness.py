"""How sure a choice is by its words: whether the thing that a measure is of is named at all."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files
from itertools import takewhile
from typing import Final

from samstyr.kernels.claims.linking.groups import names_who
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.stems import stem
from samstyr.kernels.claims.linking.values import Candidate, Choice, Fit
from samstyr.kernels.claims.stating.lexicon import grammar
from samstyr.kernels.claims.stating.values import StatedFigure, StatedKind
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
# How long the last part of a compound is at the least, and its first part.
_SHORTEST: Final = 4
_PART: Final = 3
_YEAR: Final = 12
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
    goes_on = bool(leading) and leading[-1].is_sure and leading[-1].fit is Fit.ONE
    goes_on = goes_on and not _has_more(choice.stated, best, index)
    is_sure = not _is_of_else(choice.stated, best, index) and (goes_on or _is_told(choice.stated, best, index))
    return choice if is_sure else replace(choice, is_sure=False)


def _is_told(stated: StatedFigure, best: Candidate, index: Index) -> bool:
    """Return whether the words say enough of a measure: the thing itself, or nearly all else."""
    if best.explained < (_LEAST_EXPLAINED if best.said >= _MOST_SAID else _EXPLAINED):
        return False
    if is_named(stated, best, index):
        return True
    is_much = best.said >= _SAID and best.said + best.explained >= _BOTH
    return is_much and (best.said >= _NEARLY_SAID or not _has_more(stated, best, index))


def _is_of_else(stated: StatedFigure, best: Candidate, index: Index) -> bool:
    """Return whether another kind of the thing is named, or another thing is counted or has its mean taken."""
    if is_of_another_kind(stated, best, index) or _counts_else(stated, best, index):
        return True
    is_over_years = any(one.months > _YEAR for one in stated.periods)
    return stated.kind is StatedKind.MEAN and not is_over_years and not is_named(stated, best, index)


def is_named(stated: StatedFigure, candidate: Candidate, index: Index) -> bool:
    """Return whether the thing that a measure is of is named near a statement: «utslipp», not only «avløpsnettet»."""
    subject = stated.subject
    near = (*subject.own, *subject.sentence, *subject.carried, *subject.heading, *words(stated.text.casefold()))
    heads = [one for name in candidate.measure.names if (one := head(name.in_language(index.language)))]
    if not heads or any(one.endswith(tuple(_list("shells"))) for one in heads):
        return True
    spelled = (*near, *index.said_apart((*subject.own, *subject.sentence)))
    return any(index.is_alike(word, one) for word in spelled for one in heads)


def is_of_another_kind(stated: StatedFigure, candidate: Candidate, index: Index) -> bool:
    """Return whether what is named is another kind of what is measured: «det legemeldte fraværet», «korttidsfravær».

    A compound that ends as the measure's but begins as no word of it is another kind, and so is what «det …e» narrows.
    """
    spoken = [one for one in stated.subject.own if not index.is_place(one)]
    for one in (head(name.in_language(index.language)) for name in candidate.measure.names):
        alike = [word for word in spoken if one and index.is_alike(word, one)]
        if alike and all(_is_other_compound(word, one, candidate, index) for word in alike):
            return True
        if any(_is_narrowed(word, stated, candidate, index) for word in alike):
            return True
    return False


def _is_other_compound(word: str, own: str, candidate: Candidate, index: Index) -> bool:
    """Return whether a word and a head have the same last part behind first parts that have nothing in common."""
    said, its = (stem(one, index.language) for one in (word, own))
    shared = sum(
        1 for _ in takewhile(lambda both: both[0] == both[1], zip(reversed(said), reversed(its), strict=False))
    )
    first, other = said[: len(said) - shared], its[: len(its) - shared]
    if shared < _SHORTEST or len(first) < _PART or len(other) < _PART:
        return False
    return not index.touches(candidate.measure, first) and not index.is_alike(first, other)


def _is_narrowed(word: str, stated: StatedFigure, candidate: Candidate, index: Index) -> bool:
    """Return whether «det …e» or «the …» before a word narrows it by something that the measure is not about."""
    found = re.search(rf"\b(?:det|den|dei|de) (\w+e) {re.escape(word)}\b", stated.sentence.text.casefold())
    narrowing = found[1] if found else ""
    tells = bool(narrowing) and bool(index.telling_stems((narrowing,)))
    return tells and not index.touches(candidate.measure, narrowing) and narrowing not in _list("neutral")


def _counts_else(stated: StatedFigure, candidate: Candidate, index: Index) -> bool:
    """Return whether a row is of something else than what is counted: «412 plasser» are none of «hjemmeboende i kø»."""
    nouns = [one for one in words(stated.unit.noun.casefold()) if not names_who(one, index.language)]
    heads = [one for name in candidate.measure.names if (one := head(name.in_language(index.language)))]
    measure = candidate.measure
    texts = (*measure.names[1:], measure.unit.symbol, measure.unit.label)
    named = [word for text in texts for word in words(text.in_language(index.language).casefold())]
    if stated.is_part or not nouns or len(measure.names) == 1 or not index.telling_stems(nouns[-1:]):
        return False
    return not any(index.is_alike(nouns[-1], one) for one in (*heads, *named))


def _has_more(stated: StatedFigure, candidate: Candidate, index: Index) -> bool:
    """Return whether a statement's own part names or does something that the measure is not about."""
    own = [one for one in stated.subject.own if one not in _VERBS and not names_who(one, index.language)]
    telling = [one for one in own if index.telling_stems((one,))]
    return any(not index.touches(candidate.measure, one) for one in telling)
