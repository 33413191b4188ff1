"""Choosing: for each statement of a document the measure it is about, two where both fit, or none.

What is stated plays no part: a measure is chosen by its words, its unit, who is counted and where it is measured, and
by what was spoken of before.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import islice
from typing import Final

from samstyr.kernels.claims.linking.compared import (
    also_printed,
    as_growth,
    behind_figure,
    elsewhere,
    of_two,
    one_of_two,
    steps,
    with_siblings,
)
from samstyr.kernels.claims.linking.evidence import OF_PLACE, UNSAID_GROWTH, Evidence, Lead, Statement, lead_measures
from samstyr.kernels.claims.linking.groups import groups_in
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.leaning import (
    begins_after,
    follows,
    is_of_several,
    is_rest,
    with_own_item,
)
from samstyr.kernels.claims.linking.likelihood import likelihoods, weighed
from samstyr.kernels.claims.linking.matching import Match
from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.linking.over_rows import OPEN_SETS, over_rows
from samstyr.kernels.claims.linking.rows import is_total, named, names_the_place
from samstyr.kernels.claims.linking.rules import of_rules
from samstyr.kernels.claims.linking.sureness import with_sureness
from samstyr.kernels.claims.linking.surveys import of_survey
from samstyr.kernels.claims.linking.tables import of_rows
from samstyr.kernels.claims.linking.units_alike import PERCENT
from samstyr.kernels.claims.linking.values import Candidate, Choice, Fit
from samstyr.kernels.claims.stating.values import Basis, Sentence, Standing, StatedFigure, StatedKind
from samstyr.kernels.language.folding import words
from samstyr.kernels.texts import Language

# A measure that is less likely than this is not chosen; two that are as likely together, and neither much more than the
# other, are two readings.
LIKELY: Final = 0.5
LIKELY_TOGETHER: Final = 0.65
LEAST_OF_TWO: Final = 0.25
_LEAST_OF_OTHERS: Final = 0.05
# How many of the measures that share words with a statement are looked at, and how many of those closely.
_MOST_LOOKED_AT: Final = 10
_MOST_LOOKED_AT_CLOSELY: Final = 4
# What weighs so much less at first sight than that nothing is meant is not looked at closely.
_FAR: Final = 2.5
# What was said more than so many statements ago is no longer spoken of.
_MOST_LED: Final = 2


def choose(stated: Sequence[StatedFigure], index: Index, own_area: str) -> tuple[Choice, ...]:
    """Return the choice for each statement of a document, in order; `own_area` is where no place is said.

    Each is chosen by the words of its own language, and leans on what was said before it in that.
    """
    choosers: dict[Language, Chooser] = {}
    for language in {one.sentence.language for one in stated}:
        choosers[language] = Chooser(index.in_language(language), own_area)
    return tuple(choosers[one.sentence.language].choose(one) for one in stated)


@dataclass(frozen=True, slots=True)
class Rival:
    """A measure that a statement may be about, with what speaks for and against it, and its factor to what is said."""

    match: Match
    factor: Decimal
    evidence: Evidence


@dataclass(slots=True)
class Chooser:
    """Chooses for the statements of one document, one after the other."""

    index: Index
    own_area: str
    _said_before: list[Choice] = field(default_factory=list)
    _groups: dict[str, frozenset[str]] = field(default_factory=dict)

    def choose(self, stated: StatedFigure) -> Choice:
        """Return the choice for the next statement of the document."""
        if stated.standing in _NEVER_HELD:
            return Choice(stated, Fit.NONE)
        found = with_sureness(of_rows(self._choice(stated), self), self._said_before, self.index)
        self.remember(found)
        return found

    def remember(self, chosen: Choice) -> None:
        """Take what a statement is about as spoken of."""
        sentence = chosen.stated.sentence
        near = [one for one in self._said_before if _leads(one.stated.sentence, sentence)]
        earlier = [one for one in self._said_before if _is_earlier(one, sentence) and one not in near]
        self._said_before = [*earlier[-_MOST_LED:], *near, chosen]

    def _choice(self, stated: StatedFigure) -> Choice:
        if asked := of_survey(stated, self.index):
            made = tuple(Candidate(one, 1.0, 1.0, 1.0, Decimal(1)) for one in asked)
            return Choice(stated, Fit.ONE, made[:1], each=made)
        if ruled := of_rules(stated, self.index, self.own_area):
            made = tuple(Candidate(one, 1.0, 1.0, 1.0, Decimal(1)) for one in ruled)
            return Choice(stated, Fit.ONE, made[:1], each=made)
        compared = of_two(stated, self) or behind_figure(stated, self)
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
        found = elsewhere(as_growth(with_siblings(found, self), self), self._asked(stated), self)
        return steps(found, self) if stated.is_every_step else over_rows(found, self)

    def with_lead(self, stated: StatedFigure) -> Choice:
        """Return the choice by a statement's words and by what was just spoken of."""
        return self._chosen(stated, self._lead(stated))

    def by_words(self, stated: StatedFigure) -> Choice:
        """Return the choice by a statement's own words alone."""
        return self._chosen(stated, Lead())

    def before(self, stated: StatedFigure) -> Sequence[Choice]:
        """Return what was chosen right before: earlier in the sentence, else in the sentence before."""
        near = [one for one in self._said_before if follows(one.stated.sentence, stated.sentence)]
        here = [one for one in near if one.stated.sentence == stated.sentence]
        if here or near or stated.subject.carried:
            return here or near
        # «I 2020: 59,4 prosent», under a point of a list that says what it is.
        return [one for one in self._said_before if begins_after(one.stated.sentence, stated.sentence)]

    def likeliest(self, stated: StatedFigure) -> Sequence[Match]:
        """Return the measures that share words with a statement, the best first."""
        seen = self._statement(stated, Lead())
        return list(islice(seen.matches.best_first(), _MOST_LOOKED_AT))

    def rivals(self, stated: StatedFigure) -> tuple[list[Rival], Evidence]:
        """Return the measures that a statement may be about, and what speaks for none of them."""
        return self._rivals(self._statement(stated, self._lead(stated)))

    def _rivals(self, seen: Statement) -> tuple[list[Rival], Evidence]:
        language = seen.stated.sentence.language
        able = ((one, seen.factor(one.measure)) for one in self._looked_at(seen))
        first = [Rival(one, factor, seen.at_first(one)) for one, factor in able if factor is not None]
        weights = {one.match.measure.id: weighed(one.evidence) for one in first}
        against = seen.against()
        least = weighed(against) - _FAR
        near = [one for one in first if weights[one.match.measure.id] > least]
        near.sort(key=lambda one: (-weights[one.match.measure.id], one.match.measure.id))
        meant = (one for one in near if not seen.is_shut_out(one.match.measure))
        found = []
        for one in islice(meant, _MOST_LOOKED_AT_CLOSELY):
            more = seen.of(one.match.measure, self._groups_of(one.match.measure, language))
            found.append(Rival(one.match, one.factor, {**one.evidence, **more}))
        return found, against

    def _looked_at(self, seen: Statement) -> Iterator[Match]:
        """Give the measures that share words with a statement, and those that were spoken of, with their rows."""
        able = seen.matches.best_first(lambda measure: seen.factor(measure) is not None)
        first = {one.measure.id: one for one in islice(able, _MOST_LOOKED_AT)}
        yield from first.values()
        is_sum = seen.stated.kind is StatedKind.SUM
        tables = (one.measure for one in first.values()) if is_sum else ()
        rows = (row for one in (*seen.lead.all, *tables) for row in self._rows(seen.stated, one))
        likewise = [one.measure for one in seen.likewise[:_MOST_LOOKED_AT]]
        for measure in lead_measures((seen.lead.all, tuple(rows), likewise)):
            if measure.id not in first:
                yield seen.matches.of(measure)

    def _rows(self, stated: StatedFigure, measure: Measure) -> Iterator[Measure]:
        """Give the other rows of a table that was spoken of which a statement may mean."""
        is_sum = stated.kind is StatedKind.SUM
        for one in self.index.siblings(measure):
            if (is_sum and is_total(one, self.index)) or named(stated, one, self.index) > 0:
                yield one

    def _chosen(self, stated: StatedFigure, lead: Lead) -> Choice:
        seen = self._statement(stated, lead)
        choice = self._decided(seen)
        best = choice.candidates[0].measure if choice.candidates else None
        is_new = best is not None and not any(best.is_same_as(one) for one in lead.all)
        if stated.area_basis is Basis.CARRIED and lead.all and is_new:
            # A place said of another thing before is not the place of what changes the subject.
            stated = replace(stated, areas=(), area_basis=Basis.UNKNOWN)
            choice = self._decided(self._statement(stated, lead))
        return self._as_last_said(choice) if not is_new else choice

    def _decided(self, seen: Statement) -> Choice:
        if seen.leans_on_nothing:
            return Choice(seen.stated, Fit.NONE)
        rivals, against = self._rivals(seen)
        if not rivals:
            return Choice(seen.stated, self._why_none(seen))
        alike = _of_the_same(zip(rivals, likelihoods([one.evidence for one in rivals], against), strict=True))
        best, *others = alike
        if best[0].fit >= LIKELY:
            next_likely = tuple(one[0] for one in others if one[0].fit >= _LEAST_OF_OTHERS)
            return self._placed(Choice(seen.stated, Fit.ONE, best, others=next_likely))
        if others and best[0].fit + others[0][0].fit >= LIKELY_TOGETHER and others[0][0].fit >= LEAST_OF_TWO:
            return self._placed(Choice(seen.stated, Fit.TWO, (best[0], others[0][0])))
        return self._nowhere(seen, rivals, against) or Choice(seen.stated, Fit.NONE, best[:1])

    def _nowhere(self, seen: Statement, rivals: Sequence[Rival], against: Evidence) -> Choice | None:
        """Return the choice of what is spoken of without doubt, but has no figures for the place that is said.

        A place that is said of something else before is not its place, nor one that is in its own name.
        """
        stated = seen.stated
        anywhere = [{name: much for name, much in one.evidence.items() if name not in OF_PLACE} for one in rivals]
        best = _of_the_same(zip(rivals, likelihoods(anywhere, against), strict=True))[0]
        is_there = self._asked(stated) <= best[0].measure.areas
        if best[0].fit < LIKELY or is_there:
            return None
        is_of_nothing = stated.area_basis is Basis.CARRIED and not seen.lead.all
        return Choice(stated, Fit.NO_AREA, best[:1]) if is_of_nothing else self._placed(Choice(stated, Fit.ONE, best))

    def _placed(self, choice: Choice) -> Choice:
        """Return a choice with the place it is for: what has no figures there stands for nothing else either."""
        stated, best = choice.stated, choice.candidates[0].measure
        there = [one for one in choice.candidates if self._asked(stated) <= one.measure.areas]
        if there:
            return replace(choice, candidates=tuple(there)) if choice.fit is Fit.ONE else choice
        if stated.area_basis is Basis.CARRIED or names_the_place(stated, best, self.index):
            stated = replace(stated, areas=(), area_basis=Basis.UNKNOWN)
            return replace(choice, stated=stated)
        return replace(choice, fit=Fit.NO_AREA, candidates=choice.candidates[:1])

    def _why_none(self, seen: Statement) -> Fit:
        """Return why nothing can be meant: what is spoken of is measured in another unit, or not at all."""
        first = next(seen.matches.best_first(), None)
        is_likely = first is not None and first.fit >= LIKELY and not seen.is_shut_out(first.measure)
        return Fit.NO_UNIT if is_likely else Fit.NONE

    def _as_last_said(self, choice: Choice) -> Choice:
        """Return a comparison that follows a figure of the same measure with the time of that figure."""
        stated, lead = choice.stated, self.before(choice.stated)
        if stated.kind is not StatedKind.COMPARISON or not lead or stated.period_basis is Basis.SAID:
            return choice
        last = lead[-1].stated
        is_mean = stated.is_mean or last.kind is StatedKind.MEAN
        timed = replace(stated, periods=last.periods, period_basis=last.period_basis, is_mean=is_mean)
        return replace(choice, stated=timed)

    def _rest(self, stated: StatedFigure) -> Choice:
        """Return the choice for what a share leaves: that of the one share before it in the sentence."""
        shares = [one for one in self.before(stated) if one.stated.sentence == stated.sentence]
        shares = [one for one in shares if one.stated.unit == stated.unit and one.stated.kind is StatedKind.SHARE]
        if len(shares) != 1 or shares[0].fit is not Fit.ONE or stated.unit.code != PERCENT:
            return Choice(stated, Fit.NONE)
        before = shares[0].stated
        stated = replace(stated, periods=before.periods, period_basis=before.period_basis, areas=before.areas)
        return Choice(stated, Fit.ONE, tuple(replace(one, is_rest=True) for one in shares[0].candidates))

    def _statement(self, stated: StatedFigure, lead: Lead) -> Statement:
        area = stated.areas[0] if stated.areas else self.own_area
        return Statement(stated, self.index, lead, self._asked(stated), area)

    def _lead(self, stated: StatedFigure) -> Lead:
        near = [one for one in self._said_before if one.stated.sentence != stated.sentence]
        here = [one for one in self._said_before if one.stated.sentence == stated.sentence]
        before = [one for one in near if _leads(one.stated.sentence, stated.sentence)]
        earlier = [one for one in near if one not in before]
        last = here or before
        is_of_nothing = bool(last) and not any(map(_held, last))
        last_here, last_before, last_earlier = (
            lead_measures(map(_held, some[-_MOST_LED:])) for some in (here, before, earlier)
        )
        return Lead(last_here, last_before, last_earlier, is_of_nothing, lead_measures(map(_held, last[-1:])))

    def _asked(self, stated: StatedFigure) -> frozenset[str]:
        """Return the areas that need figures: a number is that of one place, a direction may be of several.

        A place in a ranking is a figure of its own: those that it is one among need none.
        """
        own = stated.areas if stated.value is None else stated.areas[:1]
        against = () if stated.kind is StatedKind.RANK else (one for one in stated.against if one not in OPEN_SETS)
        return frozenset((*(own or (self.own_area,)), *against))

    def _groups_of(self, measure: Measure, language: Language) -> frozenset[str]:
        found = self._groups.get(measure.id)
        if found is None:
            text = " ".join(one.in_language(language) for one in (*measure.names, *measure.about))
            found = self._groups[measure.id] = groups_in(words(text), language)
        return found


_NEVER_HELD: Final = frozenset({Standing.NO_CLAIM, Standing.DATE})


def _of_the_same(rivals: Iterable[tuple[Rival, float]]) -> list[tuple[Candidate, ...]]:
    """Return the rivals as candidates, those of the very same measure together, the likeliest first.

    What is said of a measure is as likely as all that print it are together.
    """
    groups: list[list[tuple[Rival, float]]] = []
    for one in sorted(rivals, key=lambda one: (-one[1], one[0].match.measure.id)):
        measure = one[0].match.measure
        same = next((group for group in groups if measure.is_same_as(group[0][0].match.measure)), None)
        if same is None:
            groups.append([one])
        else:
            same.append(one)
    made = []
    for group in groups:
        likely = sum(share for _one, share in group)
        group.sort(key=lambda one: _misfit(one[0].evidence))
        made.append(tuple(Candidate(one.match.measure, likely, one.match.said, one.match.explained, one.factor)
                          for one, _share in group))  # fmt: skip
    return sorted(made, key=lambda one: (-one[0].fit, one[0].measure.id))


def _misfit(evidence: Evidence) -> tuple[float, ...]:
    """Return what orders tables that print the same: whether place and time are there, growth, the table spoken of."""
    lacking = tuple(evidence.get(name, 0.0) for name in (*OF_PLACE, "no_time", UNSAID_GROWTH))
    return (*lacking, -evidence.get("lead_kin", 0.0))


def _held(one: Choice) -> tuple[Measure, ...]:
    """Return what was spoken of; also what has no figures for the places that it was compared with."""
    is_held = one.fit in (Fit.ONE, Fit.TWO, Fit.NO_AREA) and one.quotient is None
    return tuple(candidate.measure for candidate in one.candidates) if is_held else ()


def _leads(before: Sentence, sentence: Sentence) -> bool:
    return follows(before, sentence) or begins_after(before, sentence)


def _is_earlier(one: Choice, sentence: Sentence) -> bool:
    return one.stated.sentence.piece == sentence.piece
