"""Choosing: for each statement of a document the measure it is about, two where both fit, or none.

What is stated plays no part: a measure is chosen by its words, its unit, who is counted and where it is measured.
A statement that says little by itself («dette er en økning») speaks of what the one before it spoke of.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Final

from samstyr.kernels.claims.linking.answering import can_answer, has_times
from samstyr.kernels.claims.linking.compared import also_printed, elsewhere, of_two, one_of_two, steps, with_siblings
from samstyr.kernels.claims.linking.designators import as_words, designators
from samstyr.kernels.claims.linking.groups import agreement, groups_in, names_who
from samstyr.kernels.claims.linking.index import CARRIED, HEADING, OWN, SENTENCE, Index, Match, Said
from samstyr.kernels.claims.linking.leaning import (
    begins_after,
    follows,
    is_likewise,
    is_of_several,
    is_rest,
    wanted_kinds,
    with_own_item,
)
from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.linking.narrowing import (
    counts,
    designated,
    designators_of,
    is_of_other_age,
    share_kept,
    tells,
    with_unit,
)
from samstyr.kernels.claims.linking.pairs import bare
from samstyr.kernels.claims.linking.rows import best_row, is_row_unsaid, names_the_place, naming, row_meant, with_totals
from samstyr.kernels.claims.linking.rules import of_rules
from samstyr.kernels.claims.linking.sureness import with_sureness
from samstyr.kernels.claims.linking.surveys import of_survey
from samstyr.kernels.claims.linking.tables import of_rows
from samstyr.kernels.claims.linking.units_alike import PERCENT, factor_to_said
from samstyr.kernels.claims.linking.values import Candidate, Choice, Fit
from samstyr.kernels.claims.stating.lexicon import grammar
from samstyr.kernels.claims.stating.values import Basis, Sentence, Standing, StatedFigure, StatedKind
from samstyr.kernels.language.folding import words
from samstyr.kernels.texts import Language
from samstyr.kernels.units import UnitKind

# A measure that fits less than this is none; one that fits within this of the best is another reading.
LEAST: Final = 0.4
NEAR: Final = 0.93
# The least part of a measure's own words that must be said, and of what is said that must be the measure's.
LEAST_SAID: Final = 0.28
LEAST_SAID_IN_WORDS: Final = 0.32
LEAST_EXPLAINED: Final = 0.2
# What is spoken of in the sentence before is likelier to be spoken of still.
CONTINUED: Final = 0.12
# The words of a statement say something by themselves when they tell this much of what the most telling word tells.
_TELLING: Final = 0.4
_MOST_LOOKED_AT: Final = 25
# Few measures are rankings, so that a rank says by itself much of what it is about.
_RANKED: Final = 1.3
# How much of a name must be another's for both to be of the same.
_ALL: Final = 0.8
# What is less likely by its words alone than this, against the likeliest, is not looked at.
_LIKELY: Final = 0.55
# Rows of one table are rivals from further off than different measures are.
_NEAR_ROW: Final = 0.85


def choose(stated: Sequence[StatedFigure], index: Index, own_area: str) -> tuple[Choice, ...]:
    """Return the choice for each statement of a document, in order; `own_area` is where no place is said.

    Each is chosen by the words of its own language, and leans on what was said before it in that.
    """
    choosers: dict[Language, _Chooser] = {}
    for language in {one.sentence.language for one in stated}:
        choosers[language] = _Chooser(index.in_language(language), own_area)
    return tuple(choosers[one.sentence.language].choose(one) for one in stated)


@dataclass(slots=True)
class _Chooser:
    index: Index
    own_area: str
    _lead: list[Choice] = field(default_factory=list)
    _groups: dict[str, frozenset[str]] = field(default_factory=dict)

    def choose(self, stated: StatedFigure) -> Choice:
        """Return the choice for the next statement of the document."""
        if stated.standing in _NEVER_HELD:
            return Choice(stated, Fit.NONE)
        found = with_sureness(of_rows(self._choice(stated), self), self._lead, self.index)
        near = (one for one in self._lead if _leads(one.stated.sentence, stated.sentence))
        self._lead = [*near, found]
        return found

    def _choice(self, stated: StatedFigure) -> Choice:
        if asked := of_survey(stated, self.index):
            made = tuple(Candidate(one, LEAST, 1.0, 1.0, Decimal(1)) for one in asked)
            return Choice(stated, Fit.ONE, made[:1], each=made)
        if ruled := of_rules(stated, self.index, self.own_area):
            made = tuple(Candidate(one, LEAST, 1.0, 1.0, Decimal(1)) for one in ruled)
            return Choice(stated, Fit.ONE, made[:1], each=made)
        compared = of_two(stated, self)
        if compared is not None:
            return compared
        if is_of_several(stated):
            return Choice(stated, Fit.NONE)
        if is_rest(stated):
            return self._rest(stated)
        stated = with_own_item(stated)
        if stated.value is not None and len(stated.areas) > 1:
            # «Kommunens» beside a place only says whose it is.
            there = tuple(one for one in stated.areas if one != self.own_area)
            stated = replace(stated, areas=there)
        found = also_printed(one_of_two(self.with_lead(stated), self.index), self)
        found = elsewhere(with_siblings(found, self), self._areas(stated), self)
        return steps(found, self) if stated.is_every_step else found

    def with_lead(self, stated: StatedFigure) -> Choice:
        """Return the choice by a statement's words, or by what was just spoken of where these say little."""
        said, is_telling = self._said(stated)
        if not is_telling and self._has_own_subject(stated):
            said, is_telling = self._said(stated, is_alone=True)[0], True
        found = (None if is_telling else self._as_before(stated)) or self._by_words(stated, said)
        return self._back_home(found, stated, said)

    def _back_home(self, found: Choice, stated: StatedFigure, said: tuple[Said, ...]) -> Choice:
        """Return the choice for what changes the subject: a place said of another thing before is not its place."""
        before = {one.measure.id for one in self._spoken_of(stated)}
        is_new = bool(found.candidates) and found.candidates[0].measure.id not in before
        if stated.area_basis is not Basis.CARRIED or not before or not is_new:
            return found
        return self._by_words(replace(stated, areas=(), area_basis=Basis.UNKNOWN), said)

    def by_words(self, stated: StatedFigure) -> Choice:
        """Return the choice by a statement's own words alone."""
        return self._by_words(stated, self._said(stated)[0])

    def before(self, stated: StatedFigure) -> Sequence[Choice]:
        """Return what was chosen for what was just said."""
        return self._leading(stated)

    def likeliest(self, stated: StatedFigure) -> Sequence[Match]:
        """Return the measures that share words with a statement, the best first."""
        return self.index.matches(self._said(stated)[0])[:_MOST_LOOKED_AT]

    def _as_before(self, stated: StatedFigure) -> Choice | None:
        """Return the choice for what says little by itself: what was just spoken of, which may be nothing we have."""
        lead = self._leading(stated)
        held = with_totals(_held(lead), stated, self.index)
        if lead and not held:
            return None if self._names_something(stated) else Choice(stated, Fit.NONE)
        said = self._who(stated, (*stated.subject.own, *stated.subject.sentence))
        fitting: list[Candidate] = []
        for before in held:
            one = replace(before, measure=row_meant(stated, before.measure, self.index))
            factor = self._factor(stated, one.measure)
            is_of_them = not said or bool(said & self._groups_of(one.measure, stated.sentence.language))
            is_of_them = is_of_them and counts(stated, one.measure, self.index)
            is_of_them = is_of_them and not is_of_other_age(stated, one.measure, self.index)
            if factor is not None and is_of_them and all(one.measure.id != other.measure.id for other in fitting):
                fitting.append(replace(one, factor=factor, fit=max(one.fit, LEAST)))
        fitting.sort(key=lambda one: -one.fit)
        # Of what was spoken of, that which is measured in the places that it is compared with.
        fitting = [one for one in fitting if self._areas(stated) <= one.measure.areas] or fitting
        if stated.kind is StatedKind.COMPARISON and lead and stated.period_basis is not Basis.SAID:
            last = lead[-1].stated
            is_mean = stated.is_mean or last.kind is StatedKind.MEAN
            stated = replace(stated, periods=last.periods, period_basis=last.period_basis, is_mean=is_mean)
        return self._decided(stated, fitting) if fitting else self._of_others(stated, held, said)

    def _rest(self, stated: StatedFigure) -> Choice:
        """Return the choice for what a share leaves: that of the one share before it in the sentence."""
        shares = [one for one in self._leading(stated) if one.stated.sentence == stated.sentence]
        shares = [one for one in shares if one.stated.unit == stated.unit and one.stated.kind is StatedKind.SHARE]
        if len(shares) != 1 or shares[0].fit is not Fit.ONE or stated.unit.code != PERCENT:
            return Choice(stated, Fit.NONE)
        before = shares[0].stated
        stated = replace(stated, periods=before.periods, period_basis=before.period_basis, areas=before.areas)
        return Choice(stated, Fit.ONE, tuple(replace(one, is_rest=True) for one in shares[0].candidates))

    def _of_others(self, stated: StatedFigure, held: Sequence[Candidate], said: frozenset[str]) -> Choice | None:
        """Return the choice for what is said likewise of others than before: of like name, and of them."""
        aged = designated(stated)
        is_of_age = bool(held) and is_of_other_age(stated, held[0].measure, self.index)
        if not (is_of_age or (held and said and is_likewise(stated))):
            return None
        language = stated.sentence.language
        names = [one.in_language(language) for one in held[0].measure.names]
        spoken = dict.fromkeys(word.casefold() for name in names for word in words(name))
        alike = [Said(word, OWN) for word in spoken if not names_who(word, language)]
        found = [
            one
            for one in self.index.matches(alike)
            if (aged & designators_of(one.measure, self.index))
            or (not is_of_age and said & self._groups_of(one.measure, language))
        ]
        factors = [(one, self._factor(stated, one.measure)) for one in found if one.explained >= _ALL]
        good = [Candidate(one.measure, one.fit, one.said, one.explained, by) for one, by in factors if by is not None]
        return self._decided(stated, good) if good else None

    def _has_own_subject(self, stated: StatedFigure) -> bool:
        """Return whether words of direction name something measured that what was spoken of is not about."""
        if stated.value is not None:
            return False
        held = _held(self._leading(stated))
        language = stated.sentence.language
        own = [word for word in stated.subject.own if not names_who(word, language) and word not in _VERBS]
        named = [word for word in bare(own) if self.index.is_known(word)]
        return bool(named) and not any(self.index.is_about(one.measure, word) for one in held for word in named)

    def _names_something(self, stated: StatedFigure) -> bool:
        """Return whether a word with the statement itself is one of some measure's: «folketallet»."""
        return any(self.index.is_known(word) and tells(word, self.index) for word in stated.subject.own)

    def _leading(self, stated: StatedFigure) -> list[Choice]:
        """Return what was chosen right before: earlier in the sentence, else in the sentence before."""
        near = [one for one in self._lead if follows(one.stated.sentence, stated.sentence)]
        here = [one for one in near if one.stated.sentence == stated.sentence]
        if here or near or stated.subject.carried:
            return here or near
        # «I 2020: 59,4 prosent», under a point of a list that says what it is.
        return [one for one in self._lead if begins_after(one.stated.sentence, stated.sentence)]

    def _by_words(self, stated: StatedFigure, said: tuple[Said, ...]) -> Choice:
        matches = self.index.matches(said)[:_MOST_LOOKED_AT]
        able = (one for one in matches if self._factor(stated, one.measure) is not None)
        counted = [with_unit(one, stated, self.index) for one in able]
        counted.sort(key=lambda one: (-one.fit, one.measure.id))
        # Where only a part of the likeliest is spoken of, nothing much less likely takes its place.
        likely = [one for one in counted if one.fit >= _LIKELY * counted[0].fit]
        fitting = [one for match in likely for one in self._candidate(stated, match, said)]
        fitting.sort(key=lambda one: (-one.fit, one.measure.id))
        # A direction has no number that tells which of like measures it is about.
        least = LEAST_SAID if stated.value is not None else LEAST_SAID_IN_WORDS
        is_ranked = stated.kind is StatedKind.RANK or wanted_kinds(stated) == {UnitKind.RANK}
        good = [one for one in fitting if _is_good(one, 0.0 if is_ranked else least)]
        if not good:
            is_unit = any(_is_good(one) for one in matches)
            return Choice(stated, Fit.NO_UNIT if is_unit and not fitting else Fit.NONE, tuple(fitting[:1]))
        return self._decided(stated, good)

    def _decided(self, stated: StatedFigure, good: Sequence[Candidate]) -> Choice:
        """Decide between those that fit: one that has no figures for the place stands for nothing else either."""
        good = self._answering(stated, good)
        if not good:
            return Choice(stated, Fit.NONE)
        best = good[0]
        near = [one for one in good if one.fit >= NEAR * best.fit]
        if stated.area_basis is Basis.CARRIED and not any(self._areas(stated) <= one.measure.areas for one in near):
            stated = replace(stated, areas=(), area_basis=Basis.UNKNOWN)
        asked = self._areas(stated)
        there = [one for one in good if asked <= one.measure.areas]
        named = [one for one in good if names_the_place(stated, one.measure, self.index)]
        if named and not there:
            stated, there = replace(stated, areas=(), area_basis=Basis.UNKNOWN), named
        if not there or there[0].fit < NEAR * best.fit:
            return Choice(stated, Fit.NO_AREA, (best,))
        best = there[0]
        near = [
            one
            for one in there
            if one.fit >= (_NEAR_ROW if one.measure.family == best.measure.family else NEAR) * best.fit
        ]
        near = with_totals(near, stated, self.index)
        best = best_row(stated, best, near, self.index)
        rivals = [
            one
            for one in near
            if (not one.measure.is_same_as(best.measure) and one.measure.family != best.measure.family)
            or (
                one.measure.family == best.measure.family
                and one is not best
                and naming(stated, one.measure, self.index) == naming(stated, best.measure, self.index)
            )
        ]
        if rivals:
            return Choice(stated, Fit.TWO, (best, rivals[0]))
        same = tuple(one for one in there[1:] if one.measure.is_same_as(best.measure))
        return Choice(stated, Fit.ONE, (best, *same))

    def _answering(self, stated: StatedFigure, good: Sequence[Candidate]) -> Sequence[Candidate]:
        """Return those whose figures can tell what is said; where the best cannot, what is little likelier."""
        area = stated.areas[0] if stated.areas else self.own_area
        able = [one for one in good if can_answer(stated, one.measure, area)]
        least = _LIKELY if stated.is_every_step else _NEAR_ROW
        good = able if able and able[0].fit >= least * good[0].fit else good
        timed = [one for one in good if has_times(stated, one.measure, area)]
        return timed if timed and timed[0].fit >= _NEAR_ROW * good[0].fit else good

    def _areas(self, stated: StatedFigure) -> frozenset[str]:
        """Return the areas that need figures: a number is that of one place, a direction may be of several."""
        own = stated.areas if stated.value is None else stated.areas[:1]
        return frozenset((*(own or (self.own_area,)), *stated.against))

    def _said(self, stated: StatedFigure, *, is_alone: bool = False) -> tuple[tuple[Said, ...], bool]:
        """Return the words that count, and whether its own tell what it is about; if not, those carried over do.

        `is_alone` says that those carried over are not what it is about in any case.
        """
        subject, language = stated.subject, stated.sentence.language
        written = [word for word in words(stated.text.casefold()) if word.isalpha()]
        unit, counted = written if stated.unit.per else [], written if stated.unit.noun else []
        # Ages and grades say of whom, as words of their own.
        aged = designated(stated)
        own_words = [word for word in (*subject.own, *counted) if not designators(word)]
        spoken = self.index.written_out(own_words)
        # A part that says nothing of its own is of what the rest of its sentence is of.
        is_own = bool(self.index.telling_stems(spoken))
        others = subject.sentence if is_own else self.index.written_out(subject.sentence)
        own = [*((word, OWN) for word in spoken), *((word, SENTENCE if is_own else CARRIED) for word in others)]
        own = self.index.put_together(own)
        telling = ((word, weight) for word, weight in own if not names_who(word, language))
        tells = sum(self.index.rarity(word) * weight for word, weight in telling if not self.index.is_filler(word))
        is_telling = tells >= _TELLING * self.index.highest
        zones = [
            *((word, OWN, self.index.is_known(word)) for word in as_words(aged)),
            *((word, weight, not self.index.is_place(word)) for word, weight in own),
            *((word, OWN, False) for word in unit),
            *((word, CARRIED, not is_telling and not is_alone) for word in subject.carried),
            *((word, HEADING, False) for word in subject.heading),
        ]
        first: dict[str, Said] = {}
        for word, weight, is_own in zones:
            first.setdefault(word, Said(word, weight, is_own))
        return tuple(first.values()), is_telling

    def _factor(self, stated: StatedFigure, measure: Measure) -> Decimal | None:
        kinds = wanted_kinds(stated)
        if (measure.is_change and stated.kind not in _CHANGES) or (kinds and measure.unit.kind not in kinds):
            return None
        return factor_to_said(measure.unit, stated, is_change=measure.is_change)

    def _candidate(self, stated: StatedFigure, found: Match, said: Sequence[Said]) -> Iterator[Candidate]:
        measure = found.measure
        factor = self._factor(stated, measure)
        if factor is None:
            return
        fit = found.fit * agreement(
            self._spoken_people(stated, said), self._groups_of(measure, stated.sentence.language)
        )
        kept = 0.0 if is_row_unsaid(stated, measure, self.index) else share_kept(stated, measure, self.index)
        fit *= kept
        if stated.kind is StatedKind.RANK:
            fit *= _RANKED
        if kept == 1 and any(measure.is_same_as(one.measure) for one in self._spoken_of(stated)):
            fit += CONTINUED
        yield Candidate(measure, fit, found.said, found.explained, factor)

    def _spoken_of(self, stated: StatedFigure) -> tuple[Candidate, ...]:
        """Return what was chosen last in the same piece."""
        for one in reversed(self._lead):
            is_near = one.stated.sentence.piece == stated.sentence.piece and one.quotient is None
            if is_near and one.fit in (Fit.ONE, Fit.TWO):
                return one.candidates
        return ()

    def _spoken_people(self, stated: StatedFigure, said: Sequence[Said]) -> frozenset[str]:
        """Return who a statement is of: those it counts, else those it names, else those that it leans on."""
        counted = groups_in(words(stated.unit.noun.casefold()), stated.sentence.language)
        own = counted or self._who(stated, (*stated.subject.own, *stated.subject.sentence))
        return own or groups_in((one.word for one in said if one.is_own), stated.sentence.language)

    def _who(self, stated: StatedFigure, said: Iterable[str]) -> frozenset[str]:
        return groups_in((*stated.group, *said), stated.sentence.language)

    def _groups_of(self, measure: Measure, language: Language) -> frozenset[str]:
        found = self._groups.get(measure.id)
        if found is None:
            text = " ".join(one.in_language(language) for one in (*measure.names, *measure.about))
            found = self._groups[measure.id] = groups_in(words(text), language)
        return found


_VERBS: Final = grammar("subjects_telling_verbs")
_NEVER_HELD: Final = frozenset({Standing.NO_CLAIM, Standing.DATE})
_CHANGES: Final = frozenset({
    StatedKind.CHANGE, StatedKind.PERCENT_CHANGE, StatedKind.POINT_CHANGE, StatedKind.DIRECTION, StatedKind.COMPARISON,
    StatedKind.GROWTH_COMPARISON,
})  # fmt: skip


def _is_good(one: Candidate | Match, least_said: float = LEAST_SAID) -> bool:
    return one.fit >= LEAST and one.said >= least_said and one.explained >= LEAST_EXPLAINED


def _held(lead: Iterable[Choice]) -> list[Candidate]:
    """Return what was spoken of; also what has no figures for the places that it was compared with."""
    said = (one for one in lead if one.fit in (Fit.ONE, Fit.TWO, Fit.NO_AREA) and one.quotient is None)
    return [one for choice in said for one in choice.candidates]


def _leads(before: Sentence, sentence: Sentence) -> bool:
    return follows(before, sentence) or begins_after(before, sentence)
