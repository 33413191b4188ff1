"""What a reference comes to: the one door to every function, and to what its words are held against."""

from collections.abc import Callable, Mapping
from typing import Final

from samstyr.kernels.claims.grounds import NO_GROUNDS, Grounds, grounds_of
from samstyr.kernels.missing import Missing
from samstyr.kernels.period import Period
from samstyr.kernels.references.aiming import distance, target
from samstyr.kernels.references.choosing import Chosen, choose
from samstyr.kernels.references.combining import chosen_extreme, extreme, extremes, mean, rank, total
from samstyr.kernels.references.comparing import (
    change,
    grounds_between,
    later_and_year,
    percent_change,
    since,
    stated_since,
)
from samstyr.kernels.references.counting import count
from samstyr.kernels.references.expressions import Expression, FigureName
from samstyr.kernels.references.flags import flags_of
from samstyr.kernels.references.material import Material
from samstyr.kernels.references.nesting import difference, share
from samstyr.kernels.references.outcomes import Outcome
from samstyr.kernels.references.steps import parts


def evaluate(expression: Expression, material: Material) -> Outcome:
    """Return what an expression comes to on the reference date. Raises CannotResolve, with the place in its text."""
    return _WORK[expression.function](expression, material)


def grounds_for(expression: Expression, material: Material) -> Grounds:
    """Return what the words beside a reference are held against. Raises CannotResolve.

    Of one figure, the step from the measured figure before it, and its verdicts; of a change, that change.
    """
    function = expression.function
    if function in ("", "distance", "rank"):
        return _of_figure(choose(expression.figures[0], material))
    if function in ("change", "percent_change"):
        later, earlier = (choose(name, material) for name in expression.figures)
        return grounds_between(later, earlier)
    if function == "since":
        return _since(expression, material)
    if function in ("best", "worst"):
        return _of_figure(chosen_extreme(expression, extremes(expression, material)))
    if function == "difference":
        value = evaluate(expression, material).value
        return NO_GROUNDS if isinstance(value, Missing) else Grounds(apart=value)
    return NO_GROUNDS


def figure_of(expression: Expression, material: Material) -> Outcome:
    """Return one figure as it is published."""
    name = expression.figures[0]
    chosen = choose(name, material)
    subject, figure = chosen.subject, chosen.figure
    return Outcome(
        value=figure.value,
        unit=subject.unit,
        decimals=subject.decimals,
        is_difference=False,
        figures=(figure,),
        steps=tuple(parts((chosen,))) if name.words else (),
        flags=flags_of((figure,), material.period, material.unrevised),
    )


def _of_figure(chosen: Chosen) -> Grounds:
    """Return the step to a figure from the measured one before it; nothing of a missing figure."""
    if not chosen.figure.is_measured:
        return NO_GROUNDS
    subject, period = chosen.subject, chosen.figure.period
    return grounds_of(
        subject.series.until(period),
        polarity=subject.polarity,
        kind=subject.unit.kind,
        band=subject.band,
        verdicts=subject.verdicts_in(period),
    )


def _since(expression: Expression, material: Material) -> Grounds:
    later, year = later_and_year(expression, material)
    base = later.subject.by_period.get(Period.of_year(year.year))
    if base is None or not base.is_measured:
        stated = stated_since(later, year.year)
        return NO_GROUNDS if stated is None else Grounds(stated_percent=stated.value)
    name = expression.figures[0]
    return grounds_between(later, choose(FigureName(name.id, base.period, None, name.area), material))


_WORK: Final[Mapping[str, Callable[[Expression, Material], Outcome]]] = {
    "": figure_of,
    "change": change,
    "percent_change": percent_change,
    "since": since,
    "difference": difference,
    "share": share,
    "mean": mean,
    "sum": total,
    "rank": rank,
    "target": target,
    "distance": distance,
    "best": extreme,
    "worst": extreme,
    "count": count,
}
