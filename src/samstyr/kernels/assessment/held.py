"""What is held against a target: a figure, the mean of a window, or a change since the base year (DESIGN §5.3-5.4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from samstyr.kernels.assessment.comparability import are_parted
from samstyr.kernels.figures import Figure
from samstyr.kernels.period import MONTHS_A_YEAR, Period, months_between
from samstyr.kernels.rounding import decimals_in
from samstyr.kernels.series import Series
from samstyr.kernels.targets import StatedChange, Target, TargetMeasure
from samstyr.kernels.units import UnitKind

PERCENT: Final = 100

# Quotients are shown with so many decimals at most. Comparisons are made on the exact ones.
QUOTIENT_DECIMALS: Final = 4


@dataclass(frozen=True, slots=True)
class Held:
    """What is held against a target, exactly, with the figures it was made from."""

    exact: Fraction
    period: Period
    figures: tuple[Figure, ...]
    stated: StatedChange | None = None

    @property
    def decimals(self) -> int:
        """Return the decimals to show it with: those of its figures, or four where it is a quotient."""
        values = [figure.number for figure in self.figures] + ([self.stated.value] if self.stated else [])
        return max(QUOTIENT_DECIMALS, *(decimals_in(value) for value in values))

    @property
    def has_caveat(self) -> bool:
        """Return whether one of the figures has a reservation."""
        return any(figure.caveat for figure in self.figures)


def hold(series: Series, target: Target, stated_changes: Sequence[StatedChange] = ()) -> Held | None:
    """Return what the latest figure of a series says in the target's measure, None when it says nothing.

    The figures must already be rounded as they are published. Of a change that is both computed and stated,
    the newest counts; for the same year the computed one, which a reader can redo.
    """
    latest = series.latest
    if target.measure is TargetMeasure.LEVEL:
        return _mean_of_window(series, target, latest) if latest else None
    computed = _change_since_base(series, target, latest) if latest else None
    stated = _newest_stated(target, stated_changes)
    if computed and stated:
        return computed if computed.period.last >= stated.period.last else stated
    return computed or stated


def _mean_of_window(series: Series, target: Target, latest: Figure) -> Held | None:
    """Return the mean of the same period in each year of the window; None when one is missing or parted."""
    years = target.window.years
    steps = {step * MONTHS_A_YEAR for step in range(years)}
    figures = tuple(
        figure
        for figure in series.measured
        if figure.period.kind is latest.period.kind and months_between(figure.period, latest.period) in steps
    )
    if len(figures) < years or any(are_parted(series, figure, latest) for figure in figures[:-1]):
        return None
    return Held(sum((Fraction(figure.number) for figure in figures), Fraction(0)) / years, latest.period, figures)


def base_figure(series: Series, target: Target, latest: Figure) -> Figure | None:
    """Return the measured figure of the target's base year, if the latest figure can be compared with it."""
    base = series.at(Period.of_year(target.base_year)) if target.base_year is not None else None
    return base if base and base.is_measured and not are_parted(series, base, latest) else None


def base_level(series: Series, target: Target, latest: Figure) -> Fraction | None:
    """Return the level in the base year: the one that the target states, or else the series' own."""
    if target.base_value is not None:
        return Fraction(target.base_value)
    base = base_figure(series, target, latest)
    return Fraction(base.number) if base else None


def _change_since_base(series: Series, target: Target, latest: Figure) -> Held | None:
    """Return the change in percent from the base level; None unless the base level is known and positive."""
    level = base_level(series, target, latest)
    if level is None or level <= 0:
        return None
    base = base_figure(series, target, latest) if target.base_value is None else None
    change = (Fraction(latest.number) - level) / level * PERCENT
    return Held(change, latest.period, (base, latest) if base and base is not latest else (latest,))


def _newest_stated(target: Target, stated_changes: Sequence[StatedChange]) -> Held | None:
    fitting = [
        stated
        for stated in stated_changes
        if stated.base_year == target.base_year and stated.unit.kind is UnitKind.SHARE
    ]
    if not fitting:
        return None
    newest = max(fitting, key=lambda stated: stated.year)
    return Held(Fraction(newest.value), Period.of_year(newest.year), (), newest)
