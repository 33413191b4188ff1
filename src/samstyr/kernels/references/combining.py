"""Sums and means of figures, the best and the worst of several, and places in a field."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import Final

from samstyr.kernels.assessment.comparability import are_parted, are_unlike
from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.findings.catalogue import fault
from samstyr.kernels.missing import Missing, missing_together
from samstyr.kernels.municipalities.joining import Joining
from samstyr.kernels.peers.comparing import compare
from samstyr.kernels.peers.groups import Group, GroupKind, Membership
from samstyr.kernels.peers.outcomes import Comparison, PeerRule
from samstyr.kernels.references.choosing import CannotResolve, Chosen, choose, choose_span, unlike
from samstyr.kernels.references.comparing import refuse_unlike
from samstyr.kernels.references.expressions import Expression, FigureName
from samstyr.kernels.references.flags import flags_of
from samstyr.kernels.references.material import Material
from samstyr.kernels.references.outcomes import MOST_EXACT, Flag, Flagged, Outcome
from samstyr.kernels.references.reading import meant
from samstyr.kernels.references.steps import mean_step, parts, place_step, sum_step
from samstyr.kernels.rounding import decimal_of, decimals_in
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit, UnitKind, can_be_added

PLACE: Final = Unit("rank", UnitKind.RANK, Text(""), Text("plassering", "rank"), 0)
_FIELD_NAME: Final = Text("Områdene med tall", "The areas with figures")


def total(expression: Expression, material: Material) -> Outcome:
    """Return the sum of figures of things that can be added. Raises CannotResolve."""
    chosen = _several(expression, material)
    unit = chosen[0].subject.unit
    if not can_be_added(unit):
        raise CannotResolve(fault("not-for-unit", expression.start, expression.end, function="sum", unit=unit.label))
    return _combined(chosen, material, is_mean=False)


def mean(expression: Expression, material: Material) -> Outcome:
    """Return the mean of figures that can all be compared; each counts as much. Raises CannotResolve."""
    chosen = _several(expression, material)
    unit = chosen[0].subject.unit
    if unit.kind is UnitKind.RANK:
        raise CannotResolve(fault("not-for-unit", expression.start, expression.end, function="mean", unit=unit.label))
    return _combined(chosen, material, is_mean=True)


def extreme(expression: Expression, material: Material) -> Outcome:
    """Return the best or the worst of figures in one unit for one period. Raises CannotResolve.

    What is missing is left out, and flagged. Of equal figures the first named is given.
    """
    chosen = extremes(expression, material)
    winner = chosen_extreme(expression, chosen)
    figures = tuple(one.figure for one in chosen)
    return Outcome(
        value=winner.figure.value,
        unit=winner.subject.unit,
        decimals=winner.subject.decimals,
        is_difference=False,
        figures=(winner.figure, *(figure for figure in figures if figure is not winner.figure)),
        steps=tuple(parts(chosen)),
        flags=flags_of(figures, material.period, material.unrevised),
    )


def chosen_extreme(expression: Expression, chosen: Sequence[Chosen]) -> Chosen:
    """Return the best or worst of the measured figures; the first where none is measured."""
    measured = [one for one in chosen if one.figure.is_measured]
    if not measured:
        return chosen[0]
    higher_wins = (chosen[0].subject.polarity is Polarity.HIGHER) is (expression.function == "best")
    return (max if higher_wins else min)(measured, key=lambda one: one.figure.number)


def extremes(expression: Expression, material: Material) -> tuple[Chosen, ...]:
    """Return the figures that the best or worst is chosen from. Raises CannotResolve."""
    names = _members(expression, material)
    chosen = tuple(choose(name, material) for name in names)
    for one in chosen[1:]:
        refuse_unlike(expression, chosen[0], one)
    polarities = {one.subject.polarity for one in chosen}
    if len(polarities) > 1 or Polarity.NEUTRAL in polarities:
        raise CannotResolve(fault("no-best", expression.start, expression.end, function=expression.function))
    return chosen


def rank(expression: Expression, material: Material) -> Outcome:
    """Return the place of a figure in a group, or among the areas of its kind, the best first. Raises CannotResolve."""
    name = expression.figures[0]
    mine = choose(name, material)
    if isinstance(mine.figure.value, Missing):
        return Outcome(
            mine.figure.value,
            PLACE,
            0,
            False,
            (mine.figure,),
            flags=flags_of((mine.figure,), material.period, material.unrevised),
        )
    compared = _in_group(expression, mine, material) if expression.words else _in_kind(name, mine, material)
    if compared is None or compared.rank is None or compared.rank.field < len(("one", "another")):
        period = mine.figure.period.label
        raise CannotResolve(fault("no-field", expression.start, expression.end, id=name.id, period=period))
    if compared.mine is not None and compared.mine.value != mine.figure.value:
        mine = replace(mine, figure=compared.mine)
    place, field = compared.rank.place, compared.rank.field
    thin = (Flagged(Flag.THIN_FIELD, (("count", Text(str(field), str(field))),)),) if compared.is_thin else ()
    return Outcome(
        value=decimal_of(Fraction(place), 0),
        unit=PLACE,
        decimals=0,
        is_difference=False,
        figures=(mine.figure,),
        steps=(*parts((mine,)), place_step(place, field, compared.group.name if expression.words else None)),
        flags=(*flags_of((mine.figure,), material.period, material.unrevised), *thin),
    )


def _in_kind(name: FigureName, mine: Chosen, material: Material) -> Comparison:
    """Return how a figure stands among the areas of its area's kind."""
    subject, period, area = mine.subject, mine.figure.period, mine.figure.area
    rivals = {one: material.subjects.get((name.id, one)) for one in material.fields.get(area, (area,))}
    figures = {
        one: found.by_period[period] for one, found in rivals.items() if found is not None and period in found.by_period
    }
    group = Group("areas", GroupKind.OWN_CHOICE, _FIELD_NAME, tuple(Membership(one) for one in sorted(figures)))
    rule = PeerRule(name.id, Joining.NOT_JOINED, subject.unit.kind, subject.decimals, subject.polarity, subject.band)
    return compare(area, group, figures, period=period, rule=rule, as_of=material.as_of)


def _in_group(expression: Expression, mine: Chosen, material: Material) -> Comparison | None:
    """Return how a figure stands in a group of the package, if sources say so. Raises CannotResolve."""
    word, name = expression.words[0], expression.figures[0]
    if mine.figure.area != material.area:
        raise CannotResolve(fault("group-of-other", word.start, word.end, area=mine.figure.area))
    beside = material.beside.get(name.id, ())
    known = list(dict.fromkeys(one.group.id for one in beside))
    if word.word not in known:
        raise CannotResolve(
            fault(
                "unknown-peers",
                word.start,
                word.end,
                word=word.word,
                id=name.id,
                nearest=meant(word.word, known),
                known=", ".join(known) or "–",
            )
        )
    period = mine.figure.period
    return next((one for one in beside if one.group.id == word.word and one.period == period), None)


def _members(expression: Expression, material: Material) -> Sequence[FigureName]:
    """Return the figures that are named, or those of the goal or focus area that is. Raises CannotResolve."""
    names = expression.figures
    if len(names) > 1:
        return names
    group = names[0]
    ids = material.groups.get(group.id, ())
    if not ids:
        raise CannotResolve(fault("unknown-group", group.start, group.end, id=group.id))
    return [FigureName(id, group.period, None, group.area, group.start, group.end) for id in ids]


def _several(expression: Expression, material: Material) -> tuple[Chosen, ...]:
    """Return figures in one unit that can be compared, of periods of one length. Raises CannotResolve."""
    names = expression.figures
    alone = len(names) == 1
    chosen = choose_span(names[0], material) if alone else tuple(choose(name, material) for name in names)
    units = list(dict.fromkeys(one.subject.unit.code for one in chosen))
    labels = {one.subject.unit.code: one.subject.unit.label for one in chosen}
    if len(units) > 1:
        first, second = labels[units[0]], labels[units[1]]
        raise unlike("units-differ", expression, first, second)
    for before, after in pairwise(chosen):
        earlier, later = sorted((before, after), key=lambda one: one.figure.period)
        same = earlier.subject is later.subject
        parted = (
            are_parted(earlier.subject.series, earlier.figure, later.figure)
            if same
            else are_unlike(earlier.figure, later.figure)
        )
        if parted:
            raise unlike("cannot-be-joined", expression, earlier.label, later.label)
    return chosen


def _combined(chosen: Sequence[Chosen], material: Material, *, is_mean: bool) -> Outcome:
    figures = tuple(one.figure for one in chosen)
    flags, unit, decimals = (
        flags_of(figures, material.period, material.unrevised),
        chosen[0].subject.unit,
        max(one.subject.decimals for one in chosen),
    )
    absent = [figure.value for figure in figures if isinstance(figure.value, Missing)]
    if absent:
        return Outcome(missing_together(absent), unit, decimals, False, figures, tuple(parts(chosen)), flags)
    values = [figure.number for figure in figures]
    summed = sum((Fraction(value) for value in values), Fraction(0))
    exact = max(MOST_EXACT, *(decimals_in(value) for value in values))
    result = decimal_of(summed / len(values) if is_mean else summed, exact)
    step = mean_step(values, result) if is_mean else sum_step(values, result)
    return Outcome(result, unit, decimals, False, figures, (*parts(chosen), step), flags)
