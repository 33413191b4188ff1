"""The engine that explains: one series in, one assessment out, with all that it was made from (DESIGN §5)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from samstyr.kernels.assessment.attainment import verdict_on, verdicts
from samstyr.kernels.assessment.attention import worth_a_look
from samstyr.kernels.assessment.changes import change_of
from samstyr.kernels.assessment.held import hold
from samstyr.kernels.assessment.outcomes import Assessment, Polarity, Verdict
from samstyr.kernels.assessment.rules import outdated_before, thresholds
from samstyr.kernels.figures import Figure
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.period import Period
from samstyr.kernels.rounding import round_half_up
from samstyr.kernels.series import Series
from samstyr.kernels.targets import StatedChange, Target
from samstyr.kernels.units import Unit


def assess(
    series: Series,
    *,
    targets: Sequence[Target],
    polarity: Polarity,
    unit: Unit,
    decimals: int,
    band: Decimal | None = None,
    stated_changes: Sequence[StatedChange] = (),
    as_of: date,
) -> Assessment:
    """Return how an indicator stands in an area on a reference date.

    Figures are judged as they are published, rounded half up to `decimals`, so that a reader can redo every step.
    Figures of periods that begin after the reference date do not count, whatever they say. `band` is the indicator's
    own largest change that still counts as none, in its unit. Raises RuleNotInForce for a date before all rules.
    """
    rules = thresholds(as_of)
    known = published(series.begun_by(as_of), decimals)
    stated = [change for change in stated_changes if date(change.year, 1, 1) <= as_of]
    judged = verdicts(known, targets, stated, as_of)
    own_band = rules.band(unit.kind, decimals) if band is None else band
    change = change_of(known, polarity=polarity, kind=unit.kind, band=own_band)
    latest = known.latest
    return Assessment(
        indicator=series.indicator,
        latest=latest,
        outdated=latest is not None and latest.period.last < outdated_before(as_of, rules.outdated_after_years),
        verdicts=judged,
        change=change,
        worth_a_look=worth_a_look(known, judged, change, rules.earlier_figures_for_largest_move),
        area=series.area,
        unit=unit,
        decimals=decimals,
        polarity=polarity,
        as_of=as_of,
        pending=_pending(known),
    )


def verdict_in(
    series: Series,
    *,
    target: Target,
    period: Period,
    decimals: int,
    stated_changes: Sequence[StatedChange] = (),
) -> Verdict | None:
    """Return how the figure of one period stood against a target, None when the target was not in force that year.

    For a table of the years: what came later is left out of sight.
    """
    if not target.is_in_force(period.year):
        return None
    then = published(series.until(period), decimals)
    stated = [change for change in stated_changes if change.year == period.year]
    held = hold(then, target, stated)
    return verdict_on(then, target, held if held and held.period == period else None)


def published(series: Series, decimals: int) -> Series:
    """Return the series with its figures rounded half up to the decimals they are published with."""
    return replace(series, figures=tuple(_published(figure, decimals) for figure in series.figures))


def _published(figure: Figure, decimals: int) -> Figure:
    return replace(figure, value=round_half_up(figure.number, decimals)) if figure.is_measured else figure


def _pending(series: Series) -> tuple[Period, ...]:
    """Return the periods after the latest figure whose figures are to come."""
    latest = series.latest
    return tuple(
        figure.period
        for figure in series.figures
        if figure.value == Missing(MissingReason.PENDING) and (latest is None or latest.period < figure.period)
    )
