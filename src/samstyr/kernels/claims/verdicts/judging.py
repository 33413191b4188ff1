"""The verdict on a statement: what it says against what the figures give, at the precision that the writer used."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from samstyr.kernels.claims.linking.narrowing import clause_of
from samstyr.kernels.claims.linking.values import Candidate, Choice, Fit
from samstyr.kernels.claims.stating.values import DocumentContext, Standing, StatedFigure, StatedKind
from samstyr.kernels.claims.verdicts.alarms import LEAST_FIT, UNSURE, may_be_of_other, slip_in, why_no_alarm
from samstyr.kernels.claims.verdicts.arithmetic import work_out
from samstyr.kernels.claims.verdicts.comparing import compare_rows
from samstyr.kernels.claims.verdicts.namesakes import with_namesakes
from samstyr.kernels.claims.verdicts.pairs import work_out_pair
from samstyr.kernels.claims.verdicts.patterns import pattern
from samstyr.kernels.claims.verdicts.precision import by_value, verdict_on
from samstyr.kernels.claims.verdicts.readings import first_reading, now_reading
from samstyr.kernels.claims.verdicts.reasons import NO_FIGURE
from samstyr.kernels.claims.verdicts.rules import rules_held
from samstyr.kernels.claims.verdicts.several import on_the_whole
from samstyr.kernels.claims.verdicts.showing import shown
from samstyr.kernels.claims.verdicts.slips import Slip
from samstyr.kernels.claims.verdicts.tables import sum_of_rows
from samstyr.kernels.claims.verdicts.values import Answer, Mark, Verdict, Worked
from samstyr.kernels.texts import Text

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
_AIMED: Final = Text("Vi kjenner ikke dette måltallet.", "We do not know this target.")
_RULE: Final = Text("Handlingsregel for {measure}: {value}", "Fiscal rule for {measure}: {value}")
_TARGET: Final = Text("Satt for {measure}: {value}", "Set for {measure}: {value}")
# How well a measure must fit for a target of its to be the one that is spoken of.
_AIMED_FIT: Final = 0.6
_ADDED: Final = frozenset({StatedKind.LEVEL, StatedKind.SHARE, StatedKind.SUM})
_NUMBERLESS: Final = frozenset({StatedKind.DIRECTION, StatedKind.COMPARISON})


def judge(choice: Choice, context: DocumentContext, own_area: str) -> Mark:
    """Return the mark of a statement for which a measure has been chosen, or not; none is an alarm that is unsure."""
    choice = with_namesakes(choice, context)
    mark = _judged(choice, context, own_area)
    if mark.verdict.is_alarm and not _is_sure(choice, mark, context, own_area):
        return replace(mark, verdict=Verdict.UNCHECKABLE, reason=UNSURE)
    return mark


def _is_sure(choice: Choice, mark: Mark, context: DocumentContext, own_area: str) -> bool:
    """Return whether a choice is sure enough for an alarm: by its words or a plain slip, and by what else may be meant.

    Six digits of which two are swapped tell more of what was meant than words that are missing.
    """
    if not choice.is_sure and not _is_slip(choice, mark):
        return False
    return not may_be_of_other(choice, _places(choice.stated, context, own_area)[:1], context)


def _is_slip(choice: Choice, mark: Mark) -> bool:
    """Return whether what is stated is the one figure it was held against, but for a plain slip of the pen."""
    if mark.verdict is not Verdict.CONTRADICTS or len(mark.links) != 1:
        return False
    return slip_in(choice.stated, mark.links[0].held.value * choice.candidates[0].factor) is Slip.PLAIN


def _judged(choice: Choice, context: DocumentContext, own_area: str) -> Mark:
    stated = choice.stated
    if stated.standing in _STANDINGS:
        return Mark(stated, Verdict.UNCHECKABLE, _STANDINGS[stated.standing])
    if choice.fit not in (Fit.ONE, Fit.TWO):
        return Mark(stated, Verdict.UNCHECKABLE, _REASONS[choice.fit])
    if stated.standing is Standing.TARGET and not _is_of_decided(choice):
        return _aimed(stated, choice.candidates[0])
    areas = _places(stated, context, own_area)
    if choice.each or choice.beside or choice.quotient is not None:
        worked = _together(choice, areas, context)
        return (
            _held(stated, worked, choice.candidates[0], areas, context)
            if isinstance(worked, Worked)
            else Mark(stated, Verdict.UNCHECKABLE, worked)
        )
    if choice.fit is Fit.TWO or _is_of_two(choice):
        both = choice.candidates if choice.fit is Fit.TWO else (choice.candidates[0], choice.others[0])
        return _two(replace(choice, candidates=both), areas, context)
    return _one(stated, _with_those_that_deny(choice, areas, context), areas, context)


def _is_of_decided(choice: Choice) -> bool:
    """Return whether what is measured is itself what is decided or planned: «vedtatt innsparing per budsjett»."""
    names = [one.nb for one in choice.candidates[0].measure.names]
    return choice.fit is Fit.ONE and any(pattern("decided").search(one) for one in names)


def _is_of_two(choice: Choice) -> bool:
    """Return whether it is of two that were spoken of, «de to har 78 prosent til sammen», and two rows are likely."""
    if choice.stated.kind not in _ADDED or not pattern("both_together").search(clause_of(choice.stated)):
        return False
    own = choice.candidates[0].measure.family
    return bool(choice.others) and choice.others[0].measure.family == own


def _with_those_that_deny(choice: Choice, areas: Sequence[str], context: DocumentContext) -> Sequence[Candidate]:
    """Return the candidates, as likely as all are that deny what is stated, where the best alone is not likely enough.

    Whichever of them is meant, it is not so.
    """
    best = choice.candidates[0]
    if best.fit >= LEAST_FIT:
        return choice.candidates
    more = sum(one.fit for one in choice.others if _denies(choice.stated, one, areas, context))
    return [replace(one, fit=one.fit + more) for one in choice.candidates]


def _denies(stated: StatedFigure, candidate: Candidate, areas: Sequence[str], context: DocumentContext) -> bool:
    """Return whether a measure's figures say otherwise wherever it is asked."""
    for asked in _asked(stated, areas):
        worked = work_out(first_reading(stated, candidate.measure, asked[0], context), candidate, asked, context)
        if isinstance(worked, Text) or not verdict_on(stated, worked, context.reference_date).is_alarm:
            return False
    return True


def _together(choice: Choice, areas: Sequence[str], context: DocumentContext) -> Answer:
    """Return what several measures give together."""
    if choice.each:
        if choice.stated.kind is StatedKind.QUALITY:
            return rules_held(choice, areas[0], context)
        if choice.stated.kind is StatedKind.COMPARISON:
            return compare_rows(choice, areas, context)
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
    if why is NO_FIGURE and not any(one.measure.periods(area) for one in candidates for area in areas):
        why = _REASONS[Fit.NO_AREA]
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
    if choice.stated.kind in _ADDED and pattern("both_together").search(clause_of(choice.stated)):
        return _both(choice, worked, context)
    return _either(choice, worked, areas, context)


def _either(choice: Choice, worked: Sequence[Worked], areas: Sequence[str], context: DocumentContext) -> Mark:
    """Judge what may be about either of two: it is so, or it is not, where both say so."""
    links = tuple(link for one in worked for link in one.links)
    said = Text("; ".join(one.arithmetic.nb for one in worked), "; ".join(one.arithmetic.en for one in worked))
    # What both deny is denied whichever of them is meant: it is as sure as they are together. What holds places beside
    # each other may be of a third row of the same table, in which a way is soon the other one.
    is_one_table = len({one.measure.family for one in choice.candidates}) == 1 and bool(choice.stated.against)
    fit = min(1.0, sum(one.fit for one in choice.candidates))
    meant = [one if is_one_table else replace(one, fit=fit) for one in choice.candidates]
    pairs = zip(worked, meant, strict=True)
    held = [_held(choice.stated, one, candidate, areas, context) for one, candidate in pairs]
    are_so = {one.verdict for one in held} <= {Verdict.AGREES, Verdict.AGREES_ROUNDED}
    if are_so or all(one.verdict.is_alarm for one in held):
        return replace(held[0], links=links, arithmetic=said)
    return Mark(choice.stated, Verdict.TWO_READINGS, _TWO, links, said)


def _both(choice: Choice, worked: Sequence[Worked], context: DocumentContext) -> Mark:
    """Judge what two that were spoken of have together: «de to har 78 prosent til sammen»; it is no alarm."""
    total = sum((one.value or Decimal(0) for one in worked), Decimal(0))
    links = tuple(link for one in worked for link in one.links)
    said = Text(" + ".join(one.arithmetic.nb for one in worked), " + ".join(one.arithmetic.en for one in worked))
    verdict = by_value(choice.stated, Worked(links, said, total), context.reference_date)
    if verdict.is_alarm:
        return Mark(choice.stated, Verdict.TWO_READINGS, _TWO, links, said)
    return Mark(choice.stated, verdict, _SAID[verdict], links, said)


def _held(
    stated: StatedFigure, worked: Worked, candidate: Candidate, areas: Sequence[str], context: DocumentContext
) -> Mark:
    """Hold what is stated against what was worked out."""
    verdict = verdict_on(stated, worked, context.reference_date)
    if verdict is Verdict.CONTRADICTS and candidate.fit >= LEAST_FIT:
        now = now_reading(stated, candidate, areas, context)
        if now is not None and not (newest := by_value(stated, now, context.reference_date)).is_alarm:
            return Mark(stated, newest, _SAID[newest], now.links, now.arithmetic)
    if verdict.is_alarm and (why := why_no_alarm(stated, (verdict, worked), candidate, areas, context)) is not None:
        return Mark(stated, Verdict.UNCHECKABLE, why, worked.links, worked.arithmetic)
    return Mark(stated, verdict, _SAID[verdict], worked.links, worked.arithmetic)


_SAID: Final = {
    Verdict.AGREES: _SAME,
    Verdict.AGREES_ROUNDED: _ROUNDED,
    Verdict.CONTRADICTS: _OTHER,
    Verdict.WRONG_DIRECTION: _OTHER_WAY,
    Verdict.UNCHECKABLE: Text(
        "Tallene sier verken det ene eller det andre.", "The figures say neither one nor the other."
    ),
}


def _aimed(stated: StatedFigure, candidate: Candidate) -> Mark:
    """Hold a stated target against those that were decided; another one may have been decided elsewhere."""
    said = stated.scaled
    measure = candidate.measure
    known = [one for one in measure.targets if one.value * candidate.factor == said]
    if candidate.fit < _AIMED_FIT or not known:
        return Mark(stated, Verdict.UNCHECKABLE, _AIMED)
    held = (_RULE if known[0].is_rule else _TARGET).filled(measure=measure.label, value=shown(measure, known[0].value))
    return Mark(stated, Verdict.AGREES, _SAME, (), held)
