"""The stretch of time a figure counts for."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache, total_ordering
from typing import Final, Self

from samstyr.kernels.texts import Text


class PeriodKind(StrEnum):
    """The lengths of time that the governance year knows."""

    YEAR = "year"
    HALF_YEAR = "half_year"
    TERTIAL = "tertial"
    QUARTER = "quarter"
    MONTH = "month"
    RANGE = "range"


class NotAPeriod(ValueError):
    """Said of a text that is no period."""

    def __init__(self, text: str) -> None:
        """Say which text it was and what a period looks like."""
        super().__init__(
            f"{text!r} is not a period. Write a year (2022), a half-year (2022-H1), a tertial (2022-T1), "
            "a quarter (2022-Q1), a month (2022-01) or a range of years (2021-2022)."
        )


MONTHS_A_YEAR: Final = 12

_LENGTH_IN_MONTHS: Final = {
    PeriodKind.YEAR: 12,
    PeriodKind.HALF_YEAR: 6,
    PeriodKind.TERTIAL: 4,
    PeriodKind.QUARTER: 3,
    PeriodKind.MONTH: 1,
}
_MARKS: Final = {PeriodKind.HALF_YEAR: "H", PeriodKind.TERTIAL: "T", PeriodKind.QUARTER: "Q"}
_KINDS_BY_MARK: Final = {mark: kind for kind, mark in _MARKS.items()}

_WRITTEN: Final = re.compile(
    r"(?P<year>[0-9]{4})"
    r"(?:-(?P<mark>[HTQ])(?P<number>[1-4])|-(?P<month>[0-9]{2})|[-/–](?P<last_year>[0-9]{4}))?"
)

_PART_NAMES: Final = {
    PeriodKind.HALF_YEAR: Text("{}. halvår {}", "half-year {} of {}"),
    PeriodKind.TERTIAL: Text("{}. tertial {}", "tertial {} of {}"),
    PeriodKind.QUARTER: Text("{}. kvartal {}", "quarter {} of {}"),
}
_MONTH_NAMES: Final = (
    Text("januar", "January"),
    Text("februar", "February"),
    Text("mars", "March"),
    Text("april", "April"),
    Text("mai", "May"),
    Text("juni", "June"),
    Text("juli", "July"),
    Text("august", "August"),
    Text("september", "September"),
    Text("oktober", "October"),
    Text("november", "November"),
    Text("desember", "December"),
)


@total_ordering
@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time from its first to its last day, both included.

    Text forms: `2022`, `2022-H1`, `2022-T2`, `2022-Q3`, `2022-09`, `2018-2019`.
    Periods are ordered by their last day, then by their first: a year comes before its own last quarter.
    """

    kind: PeriodKind
    first: date
    last: date

    def __post_init__(self) -> None:
        """Refuse days that are not the first and last day of a period of the kind."""
        starts = self.first.day == 1 and (self.last + timedelta(days=1)).day == 1
        months = _month_index(self.last) - _month_index(self.first) + 1
        if self.kind is PeriodKind.RANGE:
            fits = self.first.month == 1 and months % MONTHS_A_YEAR == 0 and months > MONTHS_A_YEAR
        else:
            fits = months == _LENGTH_IN_MONTHS[self.kind] and (self.first.month - 1) % months == 0
        if not (starts and fits):
            raise NotAPeriod(f"{self.kind.value} {self.first}–{self.last}")

    @classmethod
    def of(cls, kind: PeriodKind, year: int, number: int = 1) -> Self:
        """Return the period with a number in a year; raises NotAPeriod when the year has no such period.

        >>> str(Period.of(PeriodKind.TERTIAL, 2022, 2))
        '2022-T2'
        """
        months = _LENGTH_IN_MONTHS.get(kind, 0)
        if not 1 <= number * months <= MONTHS_A_YEAR:
            raise NotAPeriod(f"{kind.value} {number} of {year}")
        start = year * MONTHS_A_YEAR + (number - 1) * months
        return cls(kind, _first_day(start), _last_day(start + months - 1))

    @staticmethod
    @lru_cache(maxsize=512)
    def of_year(year: int) -> "Period":
        """Return a calendar year.

        >>> Period.of_year(2022).last
        datetime.date(2022, 12, 31)
        """
        return Period(PeriodKind.YEAR, date(year, 1, 1), date(year, 12, 31))

    @classmethod
    def of_years(cls, first: int, last: int) -> Self:
        """Return a range of calendar years, both included; raises NotAPeriod unless the last is the later.

        >>> str(Period.of_years(2018, 2019))
        '2018-2019'
        """
        return cls(PeriodKind.RANGE, date(first, 1, 1), date(last, 12, 31))

    @classmethod
    def parse(cls, text: str) -> "Period":
        """Return the period that a text names; raises NotAPeriod. A range may also have a slash or a dash.

        >>> Period.parse("2018/2019") == Period.parse("2018–2019") == Period.parse("2018-2019")
        True
        """
        written = _WRITTEN.fullmatch(text.strip())
        if written is None or int(written["year"]) == 0:
            raise NotAPeriod(text)
        year = int(written["year"])
        try:
            if written["last_year"]:
                return cls.of_years(year, int(written["last_year"]))
            if written["mark"]:
                return cls.of(_KINDS_BY_MARK[written["mark"]], year, int(written["number"]))
            if written["month"]:
                return cls.of(PeriodKind.MONTH, year, int(written["month"]))
            return cls.of_year(year)
        # The calendar ends with the year 9999, so that the day after it cannot be looked at.
        except (ValueError, OverflowError) as error:
            raise NotAPeriod(text) from error

    @property
    def year(self) -> int:
        """Return the calendar year of the last day."""
        return self.last.year

    @property
    def last_month(self) -> int:
        """Return the last month, counted from the year 0, for whole-number arithmetic on time."""
        return _month_index(self.last)

    @property
    def months(self) -> int:
        """Return the length in months."""
        return _month_index(self.last) - _month_index(self.first) + 1

    @property
    def number(self) -> int:
        """Return which of its year's periods this is: 2 for the second tertial, 1 for a year or a range."""
        return (self.first.month - 1) // min(self.months, MONTHS_A_YEAR) + 1

    @property
    def label(self) -> Text:
        """Return the period as people write it.

        >>> Period.parse("2022-T1").label.nb, Period.parse("2022-09").label.en
        ('1. tertial 2022', 'September 2022')
        """
        year = f"{self.year:04}"
        if self.kind is PeriodKind.YEAR:
            return Text(year, year)
        if self.kind is PeriodKind.RANGE:
            return Text(f"{self.first.year:04}–{year}", f"{self.first.year:04}–{year}")
        if self.kind is PeriodKind.MONTH:
            name = _MONTH_NAMES[self.first.month - 1]
            return Text(f"{name.nb} {year}", f"{name.en} {year}")
        name = _PART_NAMES[self.kind]
        return Text(name.nb.format(self.number, year), name.en.format(self.number, year))

    def next(self) -> Self:
        """Return the period of the same length that follows.

        >>> str(Period.parse("2022-Q4").next()), str(Period.parse("2018-2019").next())
        ('2023-Q1', '2020-2021')
        """
        return self._moved(self.months)

    def previous(self) -> Self:
        """Return the period of the same length that comes before.

        >>> str(Period.parse("2022-01").previous())
        '2021-12'
        """
        return self._moved(-self.months)

    def overlaps(self, other: "Period") -> bool:
        """Return whether the two share a day."""
        return self.first <= other.last and other.first <= self.last

    def contains(self, other: "Period") -> bool:
        """Return whether every day of the other is in this one."""
        return self.first <= other.first and other.last <= self.last

    def _moved(self, months: int) -> Self:
        first, last = _month_index(self.first) + months, _month_index(self.last) + months
        return type(self)(self.kind, _first_day(first), _last_day(last))

    def __lt__(self, other: "Period") -> bool:
        """Order by the last day, then by the first."""
        return (self.last, self.first) < (other.last, other.first)

    def __str__(self) -> str:
        """Return the canonical text form."""
        year = f"{self.first.year:04}"
        if self.kind is PeriodKind.RANGE:
            return f"{year}-{self.year:04}"
        if self.kind is PeriodKind.MONTH:
            return f"{year}-{self.first.month:02}"
        return f"{year}-{_MARKS[self.kind]}{self.number}" if self.kind in _MARKS else year


def months_between(earlier: Period, later: Period) -> int:
    """Return the months from the end of one period to the end of another; negative when they are swapped."""
    return later.last_month - earlier.last_month


def years_between(earlier: Period, later: Period) -> Decimal:
    """Return the years from the end of one period to the end of another; negative when they are swapped.

    >>> years_between(Period.of_year(2019), Period.of_year(2022))
    Decimal('3')
    >>> years_between(Period.parse("2022-H1"), Period.of_year(2022))
    Decimal('0.5')
    """
    return Decimal(months_between(earlier, later)) / MONTHS_A_YEAR


def day_label(day: date) -> Text:
    """Return a day as people write it.

    >>> day_label(date(2023, 8, 31)).nb, day_label(date(2023, 8, 31)).en
    ('31. august 2023', '31 August 2023')
    """
    month = _MONTH_NAMES[day.month - 1]
    return Text(f"{day.day}. {month.nb} {day.year}", f"{day.day} {month.en} {day.year}")


def _month_index(day: date) -> int:
    return day.year * MONTHS_A_YEAR + day.month - 1


def _first_day(month_index: int) -> date:
    year, month = divmod(month_index, MONTHS_A_YEAR)
    return date(year, month + 1, 1)


def _last_day(month_index: int) -> date:
    return _first_day(month_index + 1) - timedelta(days=1)
