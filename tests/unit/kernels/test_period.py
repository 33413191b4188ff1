from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.period import (
    NotAPeriod,
    Period,
    PeriodKind,
    day_label,
    months_between,
    years_between,
)

PARTS = {PeriodKind.HALF_YEAR: 2, PeriodKind.TERTIAL: 3, PeriodKind.QUARTER: 4, PeriodKind.MONTH: 12}

years = st.integers(1000, 2999)
parts = st.sampled_from(list(PARTS)).flatmap(
    lambda kind: st.builds(Period.of, st.just(kind), years, st.integers(1, PARTS[kind]))
)
ranges = st.builds(lambda first, more: Period.of_years(first, first + more), years, st.integers(1, 30))
periods = st.builds(Period.of_year, years) | parts | ranges


@given(periods)
def test_reading_what_is_written_gives_the_same_period(period):
    assert Period.parse(str(period)) == period


@given(periods)
def test_the_next_period_begins_the_day_after_and_the_way_back_is_the_same(period):
    assert (period.next().first - period.last).days == 1
    assert period.next().previous() == period
    assert period < period.next()
    assert not period.overlaps(period.next())


@given(periods, periods)
def test_what_is_contained_overlaps(one, other):
    assert one.overlaps(other) is other.overlaps(one)
    if one.contains(other):
        assert one.overlaps(other)
        assert one.months >= other.months


@given(periods, periods)
def test_years_between_are_the_same_both_ways(one, other):
    assert years_between(one, other) == -years_between(other, one)


@pytest.mark.parametrize(
    ("text", "first", "last", "nb", "en"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31), "2022", "2022"),
        ("2022-H1", date(2022, 1, 1), date(2022, 6, 30), "1. halvår 2022", "half-year 1 of 2022"),
        ("2022-T3", date(2022, 9, 1), date(2022, 12, 31), "3. tertial 2022", "tertial 3 of 2022"),
        ("2022-Q2", date(2022, 4, 1), date(2022, 6, 30), "2. kvartal 2022", "quarter 2 of 2022"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "februar 2024", "February 2024"),
        ("2018-2019", date(2018, 1, 1), date(2019, 12, 31), "2018–2019", "2018–2019"),
    ],
)
def test_each_kind_has_its_days_and_its_label(text, first, last, nb, en):
    period = Period.parse(text)
    assert (period.first, period.last) == (first, last)
    assert (period.label.nb, period.label.en) == (nb, en)
    assert str(period) == text


def test_a_range_may_be_written_with_a_slash_or_a_dash():
    assert str(Period.parse(" 2018/2019 ")) == str(Period.parse("2018–2019")) == "2018-2019"


@pytest.mark.parametrize(
    "text",
    ["", "22", "2022-13", "2022-00", "2022-H3", "2022-T4", "2022-Q5", "2022-9", "2022-t1", "0000", "2019-2018",
     "2019-2019", "2022 T1", "2022-01-01", "20222", "2022-", "tjueto", "２０２２"],
)  # fmt: skip
def test_other_texts_are_no_periods(text):
    with pytest.raises(NotAPeriod, match="Write a year"):
        Period.parse(text)


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [
        (PeriodKind.YEAR, date(2022, 1, 2), date(2022, 12, 31)),
        (PeriodKind.YEAR, date(2022, 1, 1), date(2022, 12, 30)),
        (PeriodKind.YEAR, date(2022, 2, 1), date(2023, 1, 31)),
        (PeriodKind.QUARTER, date(2022, 2, 1), date(2022, 4, 30)),
        (PeriodKind.TERTIAL, date(2022, 1, 1), date(2022, 3, 31)),
        (PeriodKind.RANGE, date(2022, 1, 1), date(2022, 12, 31)),
        (PeriodKind.RANGE, date(2022, 2, 1), date(2024, 1, 31)),
        (PeriodKind.RANGE, date(2022, 1, 1), date(2024, 6, 30)),
    ],
)
def test_days_that_do_not_fit_the_kind_are_refused(kind, first, last):
    with pytest.raises(NotAPeriod):
        Period(kind, first, last)


@pytest.mark.parametrize(("kind", "number"), [(PeriodKind.TERTIAL, 4), (PeriodKind.TERTIAL, 0), (PeriodKind.RANGE, 1)])
def test_a_year_has_only_so_many_periods(kind, number):
    with pytest.raises(NotAPeriod, match="of 2022"):
        Period.of(kind, 2022, number)


def test_periods_are_ordered_by_their_last_day_then_by_their_first():
    written = ["2021", "2022-T1", "2022", "2022-H2", "2022-Q4", "2022-12", "2022-2023", "2023"]
    assert [str(period) for period in sorted(map(Period.parse, reversed(written)))] == written
    assert Period.parse("2021") <= Period.parse("2022")
    assert Period.parse("2022") >= Period.parse("2022")


def test_the_year_of_a_range_is_its_last():
    assert Period.parse("2018-2019").year == 2019
    assert Period.parse("2018-2019").number == 1
    assert Period.parse("2022-Q3").number == 3


def test_time_between_periods_is_counted_from_end_to_end():
    assert months_between(Period.parse("2021"), Period.parse("2022-T1")) == 4
    assert years_between(Period.parse("2019"), Period.parse("2022")) == 3
    assert years_between(Period.parse("2022-Q1"), Period.parse("2022-Q2")) == Decimal("0.25")


def test_a_day_is_written_out():
    assert day_label(date(2023, 8, 31)).nb == "31. august 2023"
