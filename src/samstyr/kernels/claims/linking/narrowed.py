"""What narrows what is spoken of: another kind of the thing, some of those it is of, or another thing counted."""

import re
from itertools import takewhile
from typing import Final

from samstyr.kernels.claims.linking.designators import designators
from samstyr.kernels.claims.linking.groups import names_who
from samstyr.kernels.claims.linking.heads import head, sureness_words
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.linking.rows import NEW
from samstyr.kernels.claims.linking.stems import stem
from samstyr.kernels.claims.stating.lexicon import grammar
from samstyr.kernels.claims.stating.values import StatedFigure
from samstyr.kernels.language.folding import words
from samstyr.kernels.texts import Text

# How long the last part of a compound is at the least, and its first part.
_SHORTEST: Final = 4
_PART: Final = 3
_VERBS: Final = grammar("subjects_telling_verbs")
# Compounds that end so say of which kind something is.
_PARTICIPLE: Final = r"(\w{3,}(?:meldt|født|fødd|drevet|driven|styrt|basert|finansiert|leid)e?)"
_AMONG: Final = r"\b(?:blant|hos|among)(?: (?:de|dei|the|alle|all))? "


def is_limited(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether a statement is only of some that the measure does not name: «blant lærerne».

    What is counted per inhabitant is limited in its way where the measure is not.
    """
    text = stated.sentence.text.casefold()
    if stated.unit.per == "resident" and "capita" not in measure.unit.code:
        return True
    own = [one for one in stated.subject.own if one not in _VERBS and not index.is_place(one) and not designators(one)]
    telling = [one for one in own if index.is_telling(one)]
    other = [one for one in telling if not any(index.is_about(measure, part) for part in one.split("-") if part)]
    return any(
        re.search(f"{_AMONG}{re.escape(one)}\\b", text) for one in other if one not in sureness_words("everybody")
    )


def is_of_another_kind(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether what is named is another kind of what is measured: «det legemeldte fraværet», «korttidsfravær».

    A compound that ends as the measure's but begins as no word of it is another kind, and so is what «det …e» narrows.
    """
    spoken = [one for one in stated.subject.own if not index.is_place(one)]
    for one in (head(name.in_language(index.language)) for name in measure.names):
        alike = [word for word in spoken if one and index.is_alike(word, one)]
        if alike and all(_is_other_compound(word, one, measure, index) for word in alike):
            return True
        if any(_is_narrowed(word, stated, measure, index) for word in alike):
            return True
    return False


def _text(stated: StatedFigure) -> str:
    return stated.sentence.text.casefold()


def _is_other_compound(word: str, own: str, measure: Measure, index: Index) -> bool:
    """Return whether a word and a head have the same last part behind first parts that have nothing in common."""
    said, its = (stem(one, index.language) for one in (word, own))
    shared = sum(
        1 for _ in takewhile(lambda both: both[0] == both[1], zip(reversed(said), reversed(its), strict=False))
    )
    first, other = said[: len(said) - shared], its[: len(its) - shared]
    if shared < _SHORTEST or len(first) < _PART or len(other) < _PART or index.is_same(word, own):
        return False
    return not index.touches(measure, first) and not index.is_alike(first, other)


def _is_narrowed(word: str, stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether «det …e», «the …» or «egenmeldt» before a word narrows it by what the measure is not about."""
    found = re.search(rf"\b(?:(?:det|den|dei|de) (\w+e)|{_PARTICIPLE}) {re.escape(word)}\b", _text(stated))
    narrowing = (found[1] or found[2]) if found else ""
    tells = bool(narrowing) and index.is_telling(narrowing)
    return tells and not index.touches(measure, narrowing) and narrowing not in sureness_words("neutral")


def _is_in_another_row(noun: str, measure: Measure, index: Index) -> bool:
    """Return whether what is counted is another row or column of the table: «21 møter» beside «Saker» and «Møter»."""
    labels = (*measure.names[1:], measure.unit.symbol, measure.unit.label)
    if any(_is_labelled(noun, one, index) for one in labels):
        return False
    return any(_is_labelled(noun, one, index) for row in index.siblings(measure) for one in row.names[1:])


def _is_labelled(noun: str, label: Text, index: Index) -> bool:
    return any(index.is_alike(noun, one) for one in words(label.in_language(index.language).casefold()))


def counts_else(stated: StatedFigure, measure: Measure, index: Index) -> bool:
    """Return whether a row is of something else than what is counted: «412 plasser» are none of «hjemmeboende i kø»."""
    is_more = measure.is_change and NEW.search(stated.text) is not None
    if stated.is_part or len(measure.names) == 1 or is_more:
        # «1 300 nye arbeidsplasser» are in the column that has how many more there are.
        return False
    nouns = [one for one in words(stated.unit.noun.casefold()) if not names_who(one, index.language)]
    if nouns and _is_in_another_row(nouns[-1], measure, index):
        return True
    if not nouns or not index.is_telling(nouns[-1]):
        return False
    heads = [one for name in measure.names if (one := head(name.in_language(index.language)))]
    texts = (*measure.names[1:], measure.unit.symbol, measure.unit.label)
    named = [word for text in texts for word in words(text.in_language(index.language).casefold())]
    return not any(index.is_alike(nouns[-1], one) for one in (*heads, *named))
