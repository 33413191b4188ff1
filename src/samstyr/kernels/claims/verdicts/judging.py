"""The verdict on a statement: what it says against what the figures give, at the precision that the writer used."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Final

from samstyr.kernels.assessment.rules import thresholds
from samstyr.kernels.claims.concepts import Hedge
from samstyr.kernels.claims.judging import is_within
from samstyr.kernels.claims.linking.values import Candidate, Choice, Fit
from samstyr.kernels.claims.stating.values import Basis, DocumentContext, Standing, StatedFigure, StatedKind, Way
from samstyr.kernels.claims.verdicts.arithmetic import work_out
from samstyr.kernels.claims.verdicts.comparing import is_hedged_same, is_of_degree
from samstyr.kernels.claims.verdicts.pairs import work_out_pair
from samstyr.kernels.claims.verdicts.places import own_area
from samstyr.kernels.claims.verdicts.readings import first_reading, now_reading, other_readings
from samstyr.kernels.claims.verdicts.reasons import NO_FIGURE
from samstyr.kernels.claims.verdicts.several import on_the_whole
from samstyr.kernels.claims.verdicts.tables import sum_of_rows
from samstyr.kernels.claims.verdicts.values import Answer, Mark, Verdict, Worked
from samstyr.kernels.rounding import decimals_in
from samstyr.kernels.rules import RULES
from samstyr.kernels.texts import NO_TEXT, Text

_REASONS: Final = {
    Fit.NONE: Text("Vi har ikke et tall for dette.", "We have no figure for this."),
    Fit.NO_UNIT: Text("Vi måler dette i en annen enhet.", "We measure this in another unit."),
    Fit.NO_AREA: Text(
        "Vi har ikke tallet for stedet som er oppgitt.", "We have no figure for the place that is stated."
    ),
}
_STANDINGS: Final = {
    Standing.DATE: Text("En dato, ikke et måltall.", "A date, not a measured figure."),
    Standing.DEFINITION: Text("En avgrensning, ikke et måltall.", "A definition, not a measured figure."),
    Standing.QUOTE: Text(
        "Et sitat: andres ord kontrolleres ikke.", "A quotation: other people's words are not checked."
    ),
}
_TWO: Final = Text("Setningen kan handle om to forskjellige tall.", "The sentence can be about two different figures.")
_SAME: Final = Text("Tallene sier det samme.", "The figures say the same.")
_ROUNDED: Final = Text("Tallene sier det samme, avrundet.", "The figures say the same when rounded.")
_OTHER: Final = Text("Tallene sier noe annet.", "The figures say something else.")
_OTHER_WAY: Final = Text("Tallene går den andre veien.", "The figures go the other way.")
_NO_TIME: Final = Text(
    "Setningen sier ikke når, og tallet er et annet for andre år i perioden.",
    "The sentence does not say when, and the figure is another for other years of the period.",
)
_NO_PLACE: Final = Text(
    "Setningen sier ikke hvor, og tallet er et annet for hele kommunen.",
    "The sentence does not say where, and the figure is another for the whole municipality.",
)
_UNSURE: Final = Text(
    "Det er ikke klart nok hvilket tall setningen handler om.",
    "It is not clear enough which figure the sentence is about.",
)
_AIMED: Final = Text("Vi kjenner ikke dette måltallet.", "We do not know this target.")
# How well a measure must fit for a target of its to be the one that is spoken of.
_AIMED_FIT: Final = 0.6
# How well one of two must fit for a figure that neither has to be wrong whichever is spoken of.
_SURE_FIT: Final = 0.5
# How well a measure must fit for what it says otherwise to be an alarm.
_LEAST_FIT: Final = 0.45
_NUMBERLESS: Final = frozenset({StatedKind.DIRECTION, StatedKind.COMPARISON})


def judge(choice: Choice, context: DocumentContext, own_area: str) -> Mark:
    """Return the mark of a statement for which a measure has been chosen, or not; none is an alarm that is unsure."""
    mark = _judged(choice, context, own_area)
    if mark.verdict.is_alarm and not choice.is_sure:
        return replace(mark, verdict=Verdict.UNCHECKABLE, reason=_UNSURE)
    return mark


def _judged(choice: Choice, context: DocumentContext, own_area: str) -> Mark:
    stated = choice.stated
    if stated.standing in _STANDINGS:
        return Mark(stated, Verdict.UNCHECKABLE, _STANDINGS[stated.standing])
    if choice.fit not in (Fit.ONE, Fit.TWO):
        return Mark(stated, Verdict.UNCHECKABLE, _REASONS[choice.fit])
    if stated.standing is Standing.TARGET:
        return _aimed(stated, choice.candidates[0])
    areas = _places(stated, context, own_area)
    if choice.each or choice.beside or choice.quotient is not None:
        worked = _together(choice, areas, context)
        return (
            _held(stated, worked, choice.candidates[0], areas, context)
            if isinstance(worked, Worked)
            else Mark(stated, Verdict.UNCHECKABLE, worked)
        )
    if choice.fit is Fit.TWO:
        return _two(choice, areas, context)
    return _one(stated, choice.candidates, areas, context)


def _together(choice: Choice, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return what several measures give together."""
    if choice.each:
        is_sum = choice.stated.kind is StatedKind.SUM
        return sum_of_rows(choice, areas[0], context) if is_sum else on_the_whole(choice, areas)
    return work_out_pair(choice, areas, context)


def _places(stated: StatedFigure, context: DocumentContext, own_area: str) -> tuple[str, ...]:
    """Return the places that are spoken of; «kommunens» beside a part of the municipality only says whose it is."""
    if len(stated.areas) < len(("one", "other")) or own_area not in stated.areas:
        return stated.areas or (own_area,)
    names = [name for one in context.areas if one.id == own_area for name in one.names]
    if any(name in stated.sentence.text for name in names):
        return stated.areas
    return tuple(one for one in stated.areas if one != own_area)


def _one(stated: StatedFigure, candidates: Sequence[Candidate], areas: Sequence[str], context: DocumentContext) -> Mark:
    """Judge by the first of the tables that print the same measure which has the figure."""
    why = NO_FIGURE
    for candidate in candidates:
        marks = []
        for asked in _asked(stated, areas):
            read = first_reading(stated, candidate.measure, asked[0], context)
            worked = work_out(read, candidate, asked, context)
            if isinstance(worked, Text):
                why = worked
            else:
                marks.append(_held(stated, worked, candidate, asked, context))
        if marks:
            return _worst(marks)
    return Mark(stated, Verdict.UNCHECKABLE, why)


def _asked(stated: StatedFigure, areas: Sequence[str]) -> list[Sequence[str]]:
    """Return the places looked at together: an extreme is of all, a direction of each, a number of the first."""
    if stated.kind is StatedKind.EXTREME:
        return [areas]
    return [(area,) for area in areas] if stated.kind in _NUMBERLESS else [areas[:1]]


def _worst(marks: Sequence[Mark]) -> Mark:
    """Return the mark of what is said of several places at once: it is so when it is so of each."""
    return next((one for one in marks if one.verdict.is_alarm), marks[0])


def _two(choice: Choice, areas: Sequence[str], context: DocumentContext) -> Mark:
    found = [work_out(choice.stated, one, areas, context) for one in choice.candidates]
    worked = [one for one in found if isinstance(one, Worked)]
    if not worked:
        return Mark(choice.stated, Verdict.UNCHECKABLE, NO_FIGURE)
    if len(worked) == 1 and len({one.measure.family for one in choice.candidates}) == 1:
        # Of two rows of one table, the one without a figure for the time is not what is spoken of.
        there = choice.candidates[0 if isinstance(found[0], Worked) else 1]
        return _held(choice.stated, worked[0], there, areas, context)
    if len(worked) == 1:
        return Mark(choice.stated, Verdict.UNCHECKABLE, _TWO, worked[0].links, worked[0].arithmetic)
    links = tuple(link for one in worked for link in one.links)
    said = Text("; ".join(one.arithmetic.nb for one in worked), "; ".join(one.arithmetic.en for one in worked))
    pairs = zip(worked, choice.candidates, strict=True)
    held = [_held(choice.stated, one, candidate, areas, context) for one, candidate in pairs]
    if {one.verdict for one in held} <= {Verdict.AGREES, Verdict.AGREES_ROUNDED}:
        return replace(held[0], links=links, arithmetic=said)
    if all(one.verdict.is_alarm for one in held) and choice.candidates[0].fit >= _SURE_FIT:
        return replace(held[0], links=links, arithmetic=said)
    return Mark(choice.stated, Verdict.TWO_READINGS, _TWO, links, said)


def _held(
    stated: StatedFigure, worked: Worked, candidate: Candidate, areas: Sequence[str], context: DocumentContext
) -> Mark:
    """Hold what is stated against what was worked out."""
    if stated.value is None or worked.value is None:
        verdict = _by_way(stated, worked, context.reference_date)
    else:
        verdict = _by_value(stated, worked, context.reference_date)
    if verdict is Verdict.CONTRADICTS and candidate.fit < _LEAST_FIT:
        return Mark(stated, Verdict.UNCHECKABLE, _UNSURE, worked.links, worked.arithmetic)
    if verdict is Verdict.CONTRADICTS:
        now = now_reading(stated, candidate, areas, context)
        if now is not None and not (newest := _by_value(stated, now, context.reference_date)).is_alarm:
            return Mark(stated, newest, _SAID[newest], now.links, now.arithmetic)
        if _is_of_another_time(stated, candidate, areas, context):
            return Mark(stated, Verdict.UNCHECKABLE, _NO_TIME, worked.links, worked.arithmetic)
    if verdict.is_alarm and _is_of_the_whole(stated, candidate, areas, context):
        return Mark(stated, Verdict.UNCHECKABLE, _NO_PLACE, worked.links, worked.arithmetic)
    return Mark(stated, verdict, _SAID[verdict], worked.links, worked.arithmetic)


def _is_of_another_time(
    stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext
) -> bool:
    """Return whether a statement may speak of another time than the one it was held against, and fits it."""
    others = other_readings(stated, candidate, areas, context)
    return any(not _by_value(stated, one, context.reference_date).is_alarm for one in others)


def _is_of_the_whole(
    stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext
) -> bool:
    """Return whether a place is only said of what stands before, and the statement fits the municipality."""
    own = own_area(context)
    if stated.area_basis is not Basis.CARRIED or not own or own in areas:
        return False
    worked = work_out(stated, candidate, (own,), context)
    if isinstance(worked, Text):
        return False
    judged = _by_way if stated.value is None or worked.value is None else _by_value
    return judged(stated, worked, context.reference_date) in (Verdict.AGREES, Verdict.AGREES_ROUNDED)


_SAID: Final = {
    Verdict.AGREES: _SAME,
    Verdict.AGREES_ROUNDED: _ROUNDED,
    Verdict.CONTRADICTS: _OTHER,
    Verdict.WRONG_DIRECTION: _OTHER_WAY,
    Verdict.UNCHECKABLE: Text(
        "Tallene sier verken det ene eller det andre.", "The figures say neither one nor the other."
    ),
}


def _by_way(stated: StatedFigure, worked: Worked, as_of: date) -> Verdict:
    wanted, found = stated.way, worked.way
    if wanted is None or found is None:
        return Verdict.UNCHECKABLE
    if wanted in (Way.BETTER, Way.WORSE):
        higher = worked.links[0].measure.higher_is_better
        if higher is None or found is Way.SAME:
            return Verdict.UNCHECKABLE
        found = Way.BETTER if (found is Way.UP) is higher else Way.WORSE
    is_negated = stated.is_negated
    if is_negated and wanted is Way.SAME and is_of_degree(stated):
        # «Ikke like høy som» is lower.
        wanted, is_negated = Way.DOWN, False
    is_so = found is wanted
    if wanted is Way.SAME and worked.value is not None:
        measure = worked.links[0].measure
        decimals = max(decimals_in(link.held.value) for link in worked.links)
        band = thresholds(as_of).band(measure.unit.kind, decimals)
        wide = band * RULES["nearly_unchanged"].on(as_of).value
        is_nearly = is_hedged_same(stated)
        is_so = abs(worked.value) <= (wide if is_nearly else band)
        if band < abs(worked.value) <= wide and not is_nearly:
            return Verdict.UNCHECKABLE
    return Verdict.AGREES if is_so is not is_negated else Verdict.WRONG_DIRECTION


def _by_value(stated: StatedFigure, worked: Worked, as_of: date) -> Verdict:
    found, said = worked.value or Decimal(0), stated.scaled or Decimal(0)
    if stated.kind in _CHANGES:
        if {stated.way, worked.way} == {Way.UP, Way.DOWN}:
            return Verdict.WRONG_DIRECTION
        found, said = abs(found), abs(said)
    if found == said and stated.hedge in (None, Hedge.ABOUT, Hedge.AT_LEAST, Hedge.AT_MOST):
        return Verdict.AGREES
    if stated.scaled_upper is not None:
        return Verdict.AGREES if said <= found <= stated.scaled_upper else Verdict.CONTRADICTS
    # What the rounding of the figures may have moved it by all of, it hardly has.
    is_so = _is_rounded(stated, found, said, as_of) or abs(found - said) < worked.slack
    return Verdict.AGREES_ROUNDED if is_so else Verdict.CONTRADICTS


def _is_rounded(stated: StatedFigure, found: Decimal, said: Decimal, as_of: date) -> bool:
    """Return whether a figure is what is said at the precision that it is said with, or as a word hedges it."""
    if stated.kind is StatedKind.RATIO and not stated.decimals and stated.hedge in _ROUNDING:
        is_wide = stated.hedge is Hedge.ABOUT or (stated.hedge is Hedge.NEARLY and found < said)
        rule = RULES["hedged_times_in_words" if is_wide else "times_in_words"].on(as_of).value
        return abs(found - said) <= rule * said
    if stated.hedge is not None and is_within(Fraction(found), Fraction(said), stated.hedge, "number", as_of):
        return True
    if stated.is_part:
        is_wide = stated.hedge is Hedge.ABOUT or (stated.hedge is Hedge.NEARLY and found < said)
        rule = RULES["hedged_share_in_words" if is_wide else "share_in_words"]
        return stated.hedge in _ROUNDING and abs(found - said) <= rule.on(as_of).value
    nearest = (found / stated.step).quantize(Decimal(1), ROUND_HALF_UP) * stated.step
    return nearest == said and stated.hedge in _ROUNDING


_ROUNDING: Final = (None, Hedge.ABOUT, Hedge.NEARLY)
_CHANGES: Final = frozenset({StatedKind.CHANGE, StatedKind.PERCENT_CHANGE, StatedKind.POINT_CHANGE})


def _aimed(stated: StatedFigure, candidate: Candidate) -> Mark:
    """Hold a stated target against those that were decided; another one may have been decided elsewhere."""
    said = stated.scaled
    is_known = candidate.fit >= _AIMED_FIT and any(
        one.value * candidate.factor == said for one in candidate.measure.targets
    )
    if not is_known:
        return Mark(stated, Verdict.UNCHECKABLE, _AIMED)
    return Mark(stated, Verdict.AGREES, _SAME, (), NO_TEXT)
