"""The writer's own words beside a reference, held against what it comes to: every number, unit and claim."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from samstyr.kernels.claims.concepts import Concept
from samstyr.kernels.claims.finding import Claim, Quantity, find_claims, find_quantities, without
from samstyr.kernels.claims.judging import can_be_said, is_within, judge
from samstyr.kernels.claims.notations import MONEY, Measure, measure_of
from samstyr.kernels.findings.catalogue import Fault, fault
from samstyr.kernels.missing import Missing
from samstyr.kernels.references.choosing import CannotResolve
from samstyr.kernels.references.evaluating import grounds_for
from samstyr.kernels.references.expressions import Expression, Reference, Year
from samstyr.kernels.references.material import Material
from samstyr.kernels.references.outcomes import Outcome
from samstyr.kernels.references.showing import shown
from samstyr.kernels.rounding import round_half_up
from samstyr.kernels.texts import Language

_YEAR_UNIT: Final = "year"
# Between a part and its whole.
_OF: Final = {"nb": "av", "en": "of"}


def hold(words: str, reference: Reference, outcome: Outcome, material: Material, language: Language) -> Iterator[Fault]:
    """Give each thing that the writer's words say and the figures do not; places count from the start of the words.

    A number is held at the precision that it is stated with. Words that neither state a number nor claim anything
    are a fault: nobody could hold them against anything.
    """
    claims = find_claims(words, language, material.as_of)
    rest = without(words, claims)
    found = find_quantities(rest, outcome.unit, language, material.as_of)
    years = _years(found, claims, outcome)
    quantities = _without_whole(tuple(one for one in found if one not in years), rest, outcome, language)
    if not claims and not quantities and not reference.options.says:
        yield fault("nothing-to-check", 0, len(words), words=words.strip())
    yield from _other_years(years, claims, reference.expression, outcome, material)
    yield from _numbers(quantities, reference, outcome, material, language)
    yield from hold_claims(claims, reference.expression, outcome, material)


def _without_whole(
    quantities: tuple[Quantity, ...], text: str, outcome: Outcome, language: Language
) -> tuple[Quantity, ...]:
    """Return the numbers without that of the whole, where it says so many of the whole that they were chosen from."""
    if len(quantities) != len(("part", "whole")):
        return quantities
    part, whole = quantities
    is_of = text[part.end : whole.start].strip().casefold() == _OF[language]
    return (part,) if is_of and whole.number in outcome.wholes else quantities


def hold_says(reference: Reference, outcome: Outcome, material: Material, language: Language) -> Iterator[Fault]:
    """Give what the option `says` claims and the figures do not; a concept by its name, or words."""
    said = reference.options.says
    if not said:
        return
    claims = _named(said) or find_claims(said, language, material.as_of)
    if not claims:
        known = ", ".join(concept.value for concept in Concept)
        raise CannotResolve(fault("unknown-claim", claim=said, known=known))
    yield from hold_claims(claims, reference.expression, outcome, material)


def hold_claims(
    claims: Sequence[Claim], expression: Expression, outcome: Outcome, material: Material
) -> Iterator[Fault]:
    """Give each claim that is not so."""
    if not claims:
        return
    if isinstance(outcome.value, Missing):
        reason = outcome.value.reason.label
        yield from (fault("claim-of-missing", one.start, one.end, words=one.words, reason=reason) for one in claims)
        return
    grounds, kind = grounds_for(expression, material), outcome.unit.kind
    for claim in claims:
        judged = judge(claim.concept, claim.hedge, grounds, kind=kind, as_of=material.as_of)
        if judged.is_so is claim.negated or (claim.negated and not can_be_said(claim.concept, grounds)):
            yield fault("untrue-claim", claim.start, claim.end, words=claim.words, because=judged.because)


def _named(said: str) -> tuple[Claim, ...]:
    """Return the claims that are given by the names of concepts; none where one is no concept."""
    names = [name.strip() for name in said.split(",")]
    if not set(names) <= {concept.value for concept in Concept}:
        return ()
    return tuple(Claim(Concept(name), None, False, name, 0, 0) for name in names)


def _years(found: Sequence[Quantity], claims: Sequence[Claim], outcome: Outcome) -> tuple[Quantity, ...]:
    """Return the numbers that are read as calendar years; a number that stands alone is no year of anything."""
    years = tuple(one for one in found if one.may_be_year and outcome.unit.code != _YEAR_UNIT)
    is_alone = len(found) == 1 and not claims
    return () if is_alone and years and years[0].number not in outcome.years else years


def _other_years(
    years: Sequence[Quantity],
    claims: Sequence[Claim],
    expression: Expression,
    outcome: Outcome,
    material: Material,
) -> Iterator[Fault]:
    """Give each year that neither the figures nor the step that is claimed speak of."""
    if not years:
        return
    known = outcome.years | {one.year for one in expression.arguments if isinstance(one, Year)}
    change = grounds_for(expression, material).change if claims else None
    for figure in (change.previous, change.latest) if change is not None else ():
        if figure is not None:
            known |= {figure.period.first.year, figure.period.last.year}
    about = ", ".join(str(year) for year in sorted(known))
    for one in years:
        if int(one.number) not in known:
            yield fault("other-year", one.start, one.end, year=one.words, years=about)


def _numbers(
    quantities: Sequence[Quantity], reference: Reference, outcome: Outcome, material: Material, language: Language
) -> Iterator[Fault]:
    if len(quantities) > 1:
        both = ", ".join(one.words for one in quantities)
        yield fault("several-numbers", quantities[0].start, quantities[-1].end, numbers=both)
        return
    for one in quantities:
        if isinstance(outcome.value, Missing):
            reason = outcome.value.reason.label
            yield fault("number-of-missing", one.start, one.end, stated=one.words, reason=reason)
            continue
        figure = shown(outcome, reference.options)
        measure = measure_of(outcome.unit, is_difference=outcome.is_difference)
        if one.is_odd:
            yield fault("number-form", one.start, one.end, stated=one.words, figure=figure)
        elif not _is_same_measure(one.measure, measure):
            yield fault("stated-unit", one.start, one.end, stated=one.words, figure=figure)
        elif not (_is_so(one, outcome.value, measure, outcome, material) and _hedges_like(one, outcome, material)):
            yield fault("untrue-number", one.start, one.end, stated=one.words, figure=figure)


def _hedges_like(one: Quantity, outcome: Outcome, material: Material) -> bool:
    """Return whether a stated target is hedged as the target itself is; other figures are held by their values."""
    if not outcome.words or one.hedge is None:
        return True
    own = find_quantities(outcome.words.nb, outcome.unit, "nb", material.as_of)
    return any(quantity.hedge is one.hedge for quantity in own)


def _is_same_measure(stated: Measure, actual: Measure) -> bool:
    """Return whether a number is counted in what the figure is; a number without a unit is, a magnitude for numbers."""
    return stated.code in ("", actual.code)


def _is_so(one: Quantity, value: Decimal, measure: Measure, outcome: Outcome, material: Material) -> bool:
    """Return whether a stated number is the figure, rounded half up as it is stated, or as near as its hedge says."""
    power = 0 if one.measure.power is None else one.measure.power - _own_power(one, measure)
    actual = value.scaleb(-power)
    if outcome.is_difference and not one.is_signed:
        actual = abs(actual)
    if one.hedge is None or outcome.words:
        return round_half_up(actual, one.decimals) == one.number
    return is_within(Fraction(actual), Fraction(one.number), one.hedge, "number", material.as_of)


def _own_power(one: Quantity, measure: Measure) -> int:
    """Return the magnitude that the figure itself is counted in: that of its unit of money."""
    return (measure.power or 0) if one.measure.code in ("", MONEY) else 0
