"""How a figure stands against a target in force (DESIGN §5.3)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from samstyr.kernels.assessment.bounds import bounds_of
from samstyr.kernels.assessment.comparability import comparable_run
from samstyr.kernels.assessment.decisions import ATTAINMENT, decide
from samstyr.kernels.assessment.held import Held, hold
from samstyr.kernels.assessment.outcomes import Attainment, Verdict
from samstyr.kernels.assessment.paths import is_due, path_of, path_start
from samstyr.kernels.rounding import decimal_of, decimals_in
from samstyr.kernels.series import Series
from samstyr.kernels.targets import StatedChange, Target


def verdicts(
    series: Series, targets: Sequence[Target], stated_changes: Sequence[StatedChange], as_of: date
) -> tuple[Verdict, ...]:
    """Return the verdict on each target that is in force in the year of the figure held against it.

    Without a figure, the target must be in force on the reference date. The figures must already be rounded
    as they are published.
    """
    found = []
    for target in targets:
        held = hold(series, target, stated_changes)
        year = held.period.year if held else series.latest.period.year if series.latest else as_of.year
        if target.is_in_force(year):
            found.append(replace(verdict_on(series, target, held), crossed=_has_crossed(series, target, held)))
    return tuple(found)


def verdict_on(series: Series, target: Target, held: Held | None) -> Verdict:
    """Return how what is held stands against one target."""
    if held is None:
        return Verdict(target, Attainment.NO_DATA, None, None, ())
    bounds = bounds_of(target)
    distance = bounds.distance(held.exact)
    start = path_start(series, target, held)
    path, is_ahead = (None, False) if start is None else path_of(target, held, start, bounds)
    facts = {
        "has_figure": True,
        "gives_verdict": target.role.gives_verdict,
        "is_above": distance > 0,
        "is_below": distance < 0,
        "holds": bounds.holds(held.exact),
        "has_caveat": held.has_caveat,
        "is_due": is_due(target, held.period),
        "has_path": path is not None,
        "is_ahead": is_ahead,
        "is_near": bounds.is_near(held.exact),
    }
    return Verdict(
        target=target,
        attainment=decide(ATTAINMENT, facts) or Attainment.MISSED,
        held=decimal_of(held.exact, held.decimals),
        distance=decimal_of(distance, max(held.decimals, decimals_in(target.value))),
        figures=held.figures,
        path=path,
        period=held.period,
        stated=held.stated,
    )


def _has_crossed(series: Series, target: Target, held: Held | None) -> bool:
    """Return whether the figure before stood on the other side of a target that can be met or missed.

    Only figures that can be compared cross anything; a stated change says nothing of the one before it.
    """
    previous = series.previous
    if held is None or held.stated or previous is None or not target.role.gives_verdict:
        return False
    before = hold(series.until(previous.period), target)
    if before is None or not target.is_in_force(previous.period.year) or previous not in comparable_run(series):
        return False
    bounds = bounds_of(target)
    return bounds.holds(before.exact) is not bounds.holds(held.exact)
