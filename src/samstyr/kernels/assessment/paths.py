"""The straight way from a base year to a deadline, and where a figure stands beside it (DESIGN §5.4)."""

from dataclasses import dataclass
from fractions import Fraction

from samstyr.kernels.assessment.bounds import Bounds
from samstyr.kernels.assessment.held import Held, base_level
from samstyr.kernels.assessment.outcomes import Path
from samstyr.kernels.period import MONTHS_A_YEAR, Period, months_between
from samstyr.kernels.rounding import decimal_of
from samstyr.kernels.series import Series
from samstyr.kernels.targets import Target, TargetMeasure


@dataclass(frozen=True, slots=True)
class StraightWay:
    """A straight line between two levels; times are months, so that it can be read within a year too."""

    start: Fraction
    end: Fraction
    months: int

    def at(self, month: int) -> Fraction:
        """Return the level after some months; before the base and after the deadline the nearest end.

        >>> StraightWay(Fraction(0), Fraction(-67), 252).at(144) == Fraction(-67 * 12, 21)
        True
        """
        return self.start + (self.end - self.start) * min(max(month, 0), self.months) / self.months


def is_due(target: Target, period: Period) -> bool:
    """Return whether a figure of a period can say that the target is missed: there is no deadline, or it is reached."""
    return target.deadline is None or period.last >= Period.of_year(target.deadline).last


def path_start(series: Series, target: Target, held: Held) -> Fraction | None:
    """Return the level that the way starts from, None where the target has no way or its start is not known."""
    if target.deadline is None or target.base_year is None:
        return None
    if target.measure is TargetMeasure.CHANGE_SINCE_BASE:
        return Fraction(0)
    return base_level(series, target, held.figures[-1])


def path_of(target: Target, held: Held, start: Fraction, bounds: Bounds) -> tuple[Path, bool]:
    """Return where a figure stands beside the straight way from a start, and whether it is on it or better."""
    base, deadline = Period.of_year(target.base_year or 0), Period.of_year(target.deadline or 0)
    way = StraightWay(start, bounds.end_of_path(start), months_between(base, deadline))
    elapsed, left = months_between(base, held.period), months_between(held.period, deadline)
    expected, sign = way.at(elapsed), bounds.better_sign(start)
    ahead = (held.exact - expected) * sign if sign else -abs(held.exact - expected)
    needed = left > 0 and not bounds.holds(held.exact)
    need = (way.end - held.exact) / left * MONTHS_A_YEAR if needed else None
    places = held.decimals
    path = Path(
        period=held.period,
        actual=decimal_of(held.exact, places),
        expected=decimal_of(expected, places),
        ahead_by=decimal_of(ahead, places),
        yearly_need=None if need is None else decimal_of(need, places),
        start=decimal_of(way.start, places),
        end=decimal_of(way.end, places),
        elapsed=decimal_of(Fraction(elapsed, MONTHS_A_YEAR), places),
        length=decimal_of(Fraction(way.months, MONTHS_A_YEAR), places),
    )
    return path, ahead >= 0
