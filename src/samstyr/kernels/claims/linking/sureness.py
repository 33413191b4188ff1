"""How sure a choice is by its words: whether the thing that a measure is of is named at all."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from samstyr.kernels.claims.linking.groups import names_who
from samstyr.kernels.claims.linking.heads import head, sureness_words
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.linking.narrowed import counts_else, is_limited, is_of_another_kind
from samstyr.kernels.claims.linking.narrowing import is_of_other_age
from samstyr.kernels.claims.linking.values import Candidate, Choice, Fit
from samstyr.kernels.claims.stating.lexicon import grammar, words_of
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
# So likely as this, whatever the words: by whether the thing is named, and whether a statement's own part says more.
_CERTAIN: Final = {(True, False): 0.75, (False, False): 0.85, (True, True): 0.95, (False, True): 0.98}
# Right behind a share: of those who were just counted.
_OF_THEM: Final = re.compile(r" (?:av|of) (?:dem|disse|desse|dei|them|these)\b(?! (?:som|who|that))")
# Right before a number: it is of what the one before it is.
_GOES_ON: Final = re.compile(
    r"(?:\bmot|\bagainst|, (?:opp|ned|up|down) (?:fra|frå|from)"
    r"|, (?:en|ei|ein|an?) (?:\w+ )?(?:økning|auke|nedgang|reduksjon|vekst) på"
    r"|, an? (?:\w+ )?(?:increase|decrease|rise|fall|drop) of) $",
    re.IGNORECASE,
)
_YEAR: Final = 12
_VERBS: Final = grammar("subjects_telling_verbs")


def with_sureness(choice: Choice, before: Sequence[Choice], index: Index) -> Choice:
    """Return a choice with whether it is sure enough for an alarm; what goes on about the same is as sure as that."""
    if choice.fit is not Fit.ONE and choice.fit is not Fit.TWO:
        return choice
    best = choice.candidates[0]
    if _is_of_unknown(choice.stated, before) or _is_beside_else(choice, before):
        return replace(choice, is_sure=False)
    leading = [one for one in before if any(other.measure.id == best.measure.id for other in one.candidates)]
    goes_on = bool(leading) and leading[-1].is_sure and leading[-1].fit is Fit.ONE
    goes_on = goes_on and not _has_more(choice.stated, best.measure, index)
    is_sure = not _is_of_else(choice.stated, best, index) and (goes_on or _is_told(choice.stated, best, index))
    return choice if is_sure or _is_certain(choice, index) else replace(choice, is_sure=False)


def _is_of_unknown(stated: StatedFigure, before: Sequence[Choice]) -> bool:
    """Return whether it is of those who were just counted, «12 prosent av dem», and these we have no figure for."""
    here = [one for one in before if one.stated.sentence == stated.sentence and one.stated.value is not None]
    if stated.value is None or not here or not _OF_THEM.match(stated.sentence.text, stated.end):
        return False
    return here[-1].fit not in (Fit.ONE, Fit.TWO)


def _is_beside_else(choice: Choice, before: Sequence[Choice]) -> bool:
    """Return whether it goes on about the number before it, «…, mot 71 prosent i 2019», which is of something else."""
    stated = choice.stated
    here = [one for one in before if one.stated.sentence == stated.sentence and one.stated.value is not None]
    if stated.value is None or not here or not _GOES_ON.search(stated.sentence.text, 0, stated.start):
        return False
    own = choice.candidates[0].measure
    last = here[-1].candidates if here[-1].fit in (Fit.ONE, Fit.TWO) else ()
    return not any(one.measure.is_same_as(own) or one.measure.family == own.family for one in last)


def _is_certain(choice: Choice, index: Index) -> bool:
    """Return whether hardly anything else can be meant, by all that is near: «nedgangen er på 4 prosent».

    The words of the statement alone need not tell it then, unless they are of something else.
    """
    stated, best = choice.stated, choice.candidates[0]
    if choice.fit is not Fit.ONE or best.fit < min(_CERTAIN.values()) or _is_of_else(stated, best, index):
        return False
    told = is_named(stated, best.measure, index), _has_more(stated, best.measure, index)
    return best.fit >= _CERTAIN[told]


def _is_told(stated: StatedFigure, best: Candidate, index: Index) -> bool:
    """Return whether the words say enough of a measure: the thing itself, or nearly all else."""
    if best.explained < (_LEAST_EXPLAINED if best.said >= _MOST_SAID else _EXPLAINED):
        return False
    if is_named(stated, best.measure, index):
        return True
    is_much = best.said >= _SAID and best.said + best.explained >= _BOTH
    return is_much and (best.said >= _NEARLY_SAID or not _has_more(stated, best.measure, index))


def _is_of_else(stated: StatedFigure, best: Candidate, index: Index) -> bool:
    """Return whether another kind of the thing is named, or another thing is counted or has its mean taken."""
    if (
        is_of_another_kind(stated, best.measure, index)
        or counts_else(stated, best.measure, index)
        or is_limited(stated, best.measure, index)
        or is_of_other_age(stated, best.measure, index)
    ):
        return True
    is_over_years = any(one.months > _YEAR for one in stated.periods)
    return stated.kind is StatedKind.MEAN and not is_over_years and not is_named(stated, best.measure, index)


def is_named(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether the thing that a measure is of is named near a statement: «utslipp», not only «avløpsnettet»."""
    subject = stated.subject
    near = (*subject.own, *subject.sentence, *subject.carried, *subject.heading, *words(stated.text.casefold()))
    heads = [one for name in measure.names if (one := head(name.in_language(index.language)))]
    if not heads or any(one.endswith(tuple(sureness_words("shells"))) for one in heads):
        return True
    spelled = {*near, *index.said_apart((*subject.own, *subject.sentence))}
    return any(index.is_alike(word, one) for word in spelled for one in heads)


def _has_more(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether a statement's own part names or does something that the measure is not about."""
    own = [one for one in stated.subject.own if one not in _VERBS and not names_who(one, index.language)]
    beside = words_of("directions", "references", index.language) if stated.against else frozenset()
    beside |= sureness_words("of_places") if stated.areas else frozenset()
    telling = [one for one in own if index.is_telling(one) and not index.is_place(one) and one not in beside]
    return any(not index.touches(measure, one) for one in telling)
