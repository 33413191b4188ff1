"""Times reckoned from others: so many years before, two years as one span."""

from collections.abc import Sequence
from typing import Final

from samstyr.kernels.claims.stating.spans import Role, TimeSaid
from samstyr.kernels.claims.stating.values import Basis
from samstyr.kernels.period import Period, PeriodKind

Bound = tuple[tuple[Period, ...], Basis]

NOTHING: Final[Bound] = ((), Basis.UNKNOWN)
_LAST_YEAR: Final = 9998


def as_one(periods: tuple[Period, ...]) -> tuple[Period, ...]:
    """Return two years as the span between them, for a figure that is for all of it."""
    if len(periods) > 1 and periods[0].year < periods[-1].year:
        return (Period.of_years(periods[0].year, periods[-1].year),)
    return periods[:1]


def in_order(one: Period, other: Period) -> tuple[Period, Period]:
    """Return two periods, the earlier first."""
    return (one, other) if one < other else (other, one)


def years_before(period: Period, years: int = 1) -> Period:
    """Return the same part of an earlier year, or of a later one where `years` is less than 0."""
    year = min(max(1, period.year - years), _LAST_YEAR)
    if period.kind in (PeriodKind.YEAR, PeriodKind.RANGE):
        return Period.of_year(year)
    return Period.of(period.kind, year, period.number)


def basis_of(time: TimeSaid) -> Basis:
    """Return how a time that is said is known: «nå» is the newest, others are what they say."""
    return Basis.NOW if time.role is Role.NOW else Basis.SAID


def years_told(times: Sequence[TimeSaid]) -> tuple[Period, ...]:
    """Return the first and the last of all years that a sentence speaks of, () of fewer than two."""
    told = sorted({period for one in times for period in one.periods if period.kind is PeriodKind.YEAR})
    return (told[0], told[-1]) if len(told) > 1 else ()
