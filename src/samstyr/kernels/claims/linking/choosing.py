"""Choosing: for each statement of a document the measure it is about, two where both fit, or none.

What is stated plays no part: a measure is chosen by its words, its unit, who is counted and where it is measured.
A statement that says little by itself («dette er en økning») speaks of what the one before it spoke of.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from typing import Final

from samstyr.kernels.claims.linking.groups import agreement, groups_in
from samstyr.kernels.claims.linking.index import CARRIED, HEADING, OWN, SENTENCE, Index, Match, Said
from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.linking.units_alike import factor_to_said
from samstyr.kernels.claims.linking.wording import stem
from samstyr.kernels.claims.stating.values import StatedFigure, StatedKind
from samstyr.kernels.language.folding import fold, words
from samstyr.kernels.language.stop_words import SMALL_WORDS
from samstyr.kernels.texts import Language

# A measure that fits less than this is none; one that fits within this of the best is another reading.
LEAST: Final = 0.4
NEAR: Final = 0.93
# The least part of a measure's own words that must be said, and of what is said that must be the measure's.
LEAST_SAID: Final = 0.34
LEAST_EXPLAINED: Final = 0.2
# What is spoken of in the sentence before is likelier to be spoken of still.
CONTINUED: Final = 0.12
# The words of a statement say something by themselves when they tell this much of what the most telling word tells.
_TELLING: Final = 0.5
_MOST_LOOKED_AT: Final = 25


class Fit(StrEnum):
    """How a choice ended."""

    ONE = "one"
    TWO = "two"
    NONE = "none"
    NO_AREA = "no_area"
    NO_UNIT = "no_unit"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A measure that a statement may be about: how well it fits, and what its figures are multiplied by."""

    measure: Measure
    fit: float
    said: float
    explained: float
    factor: Decimal


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen for a statement; the candidates are the best, or the two that both fit."""

    stated: StatedFigure
    fit: Fit
    candidates: tuple[Candidate, ...] = ()


def choose(stated: Sequence[StatedFigure], index: Index, own_area: str) -> tuple[Choice, ...]:
    """Return the choice for each statement of a document, in order; `own_area` is where no place is said."""
    chooser = _Chooser(index, own_area)
    return tuple(chooser.choose(one) for one in stated)


@dataclass(slots=True)
class _Chooser:
    index: Index
    own_area: str
    _before: StatedFigure | None = None
    _chosen: tuple[Measure, ...] = ()
    _groups: dict[str, frozenset[str]] = field(default_factory=dict)

    def choose(self, stated: StatedFigure) -> Choice:
        found = self._choice(stated)
        if not self._is_near(stated):
            self._chosen = ()
        if found.fit in (Fit.ONE, Fit.TWO):
            self._chosen = tuple(one.measure for one in found.candidates)
        self._before = stated
        return found

    def _is_near(self, stated: StatedFigure) -> bool:
        before = self._before
        return before is not None and before.sentence.piece == stated.sentence.piece

    def _choice(self, stated: StatedFigure) -> Choice:
        if excludes(stated):
            return Choice(stated, Fit.NONE)
        matches = self.index.matches(tuple(self._said(stated)))[:_MOST_LOOKED_AT]
        fitting = [one for match in matches for one in self._candidate(stated, match)]
        fitting.sort(key=lambda one: (-one.fit, one.measure.id))
        good = [one for one in fitting if _is_good(one)]
        if not good:
            is_unit = any(_is_good_alone(one) for one in matches)
            return Choice(stated, Fit.NO_UNIT if is_unit and not fitting else Fit.NONE, tuple(fitting[:1]))
        return self._decided(stated, good)

    def _decided(self, stated: StatedFigure, good: Sequence[Candidate]) -> Choice:
        """Decide between those that fit: one that has no figures for the place stands for nothing else either."""
        best = good[0]
        asked = self._areas(stated)
        there = [one for one in good if asked <= one.measure.areas]
        if not there or there[0].fit < NEAR * best.fit:
            return Choice(stated, Fit.NO_AREA, (best,))
        best = there[0]
        near = [one for one in there if one.fit >= NEAR * best.fit]
        best = self._best_of_table(stated, best, near)
        rivals = [
            one
            for one in near
            if (not _is_same(one.measure, best.measure) and one.measure.family != best.measure.family)
            or (
                one.measure.family == best.measure.family
                and one is not best
                and self._named(stated, one.measure) == self._named(stated, best.measure)
            )
        ]
        if rivals:
            return Choice(stated, Fit.TWO, (best, rivals[0]))
        same = tuple(one for one in there[1:] if _is_same(one.measure, best.measure))
        return Choice(stated, Fit.ONE, (best, *same))

    def _best_of_table(self, stated: StatedFigure, best: Candidate, near: Sequence[Candidate]) -> Candidate:
        """Return the row of a table whose label is said most fully: there also common words tell rows apart."""
        rows = [one for one in near if one.measure.family == best.measure.family]
        return max(rows, key=lambda one: (self._named(stated, one.measure), one.fit, one.measure.id))

    def _named(self, stated: StatedFigure, measure: Measure) -> float:
        """Return the share of the words of a measure's row and column that are said with the figure."""
        language = stated.sentence.language
        subject = stated.subject
        said = {stem(word, language) for word in (*subject.own, *subject.sentence, *words(stated.text.casefold()))}
        label = [word for one in measure.names[1:] for word in words(one.in_language(language).casefold())]
        telling = [stem(word, language) for word in label if fold(word) not in SMALL_WORDS]
        return sum(word in said for word in telling) / len(telling) if telling else 0.0

    def _areas(self, stated: StatedFigure) -> frozenset[str]:
        """Return the areas that need figures: a number is that of one place, a direction may be of several."""
        own = stated.areas if stated.value is None else stated.areas[:1]
        return frozenset((*(own or (self.own_area,)), *stated.against))

    def _said(self, stated: StatedFigure) -> Iterator[Said]:
        """Give the words that count; those carried over are the statement's own where it has few."""
        subject = stated.subject
        counted = [word for word in words(stated.text.casefold()) if word.isalpha()] if stated.unit.noun else ()
        own = [*((word, OWN) for word in (*subject.own, *counted)), *((word, SENTENCE) for word in subject.sentence)]
        is_telling = sum(self.index.rarity(word) * weight for word, weight in own) >= _TELLING * self.index.highest
        zones = [
            *((word, weight, True) for word, weight in own),
            *((word, CARRIED, not is_telling) for word in subject.carried),
            *((word, HEADING, False) for word in subject.heading),
        ]
        seen: set[str] = set()
        for word, weight, is_own in zones:
            if word not in seen:
                seen.add(word)
                yield Said(word, weight, is_own)

    def _candidate(self, stated: StatedFigure, found: Match) -> Iterator[Candidate]:
        measure = found.measure
        factor = factor_to_said(measure.unit, stated, is_change=measure.is_change)
        if factor is None or (measure.is_change and stated.kind not in _CHANGES):
            return
        said = groups_in((*stated.group, *stated.subject.own, *stated.subject.sentence), stated.sentence.language)
        if not said:
            said = groups_in(stated.subject.carried, stated.sentence.language)
        fit = found.fit * agreement(said, self._groups_of(measure, stated.sentence.language))
        if self._is_near(stated) and any(_is_same(measure, one) for one in self._chosen):
            fit += CONTINUED
        yield Candidate(measure, fit, found.said, found.explained, factor)

    def _groups_of(self, measure: Measure, language: Language) -> frozenset[str]:
        found = self._groups.get(measure.id)
        if found is None:
            text = " ".join(one.in_language(language) for one in (*measure.names, *measure.about))
            found = self._groups[measure.id] = groups_in(words(text), language)
        return found


_EXCLUDING: Final = frozenset(
    ("uten", "utenom", "eksklusive", "ekskl", "unntatt", "utan", "excluding", "except", "without")
)
_CHANGES: Final = frozenset({
    StatedKind.CHANGE, StatedKind.PERCENT_CHANGE, StatedKind.POINT_CHANGE, StatedKind.DIRECTION, StatedKind.COMPARISON,
})  # fmt: skip


def excludes(stated: StatedFigure) -> bool:
    """Return whether a statement leaves something out of what it counts: what is left, no measure is of."""
    return bool(_EXCLUDING & set(words(stated.sentence.text[: stated.start].casefold())))


def _is_good(one: Candidate) -> bool:
    return one.fit >= LEAST and one.said >= LEAST_SAID and one.explained >= LEAST_EXPLAINED


def _is_good_alone(one: Match) -> bool:
    return one.fit >= LEAST and one.said >= LEAST_SAID and one.explained >= LEAST_EXPLAINED


def _is_same(one: Measure, other: Measure) -> bool:
    return one.id == other.id or one.id in other.same_as or other.id in one.same_as


def same_first(candidates: Iterable[Candidate], has: frozenset[str]) -> tuple[Candidate, ...]:
    """Return candidates that are one measure in several tables, those of some ids first."""
    return tuple(sorted(candidates, key=lambda one: (one.measure.id not in has, -one.fit, one.measure.id)))
