"""What an apply does with each observation, from every case that there is; and the law that typed figures obey."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.goals.planning import planned
from samstyr.goals.values import Effect, Held
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.period import Period
from samstyr.kernels.series import Series
from tests.kernel_values import PERCENT

YEAR = Period.of_year(2022)
FIVE, SIX, PENDING = Decimal("5.0"), Decimal("6.0"), Missing(MissingReason.PENDING)
TYPED, BROUGHT = None, 12


def reading(value: Decimal | Missing, year: int = 2022) -> Figure:
    return Figure(value, PERCENT, Period.of_year(year), "asker", Citation("ssb/1", ""), date(2026, 3, 20))


def series(*figures: Figure) -> list[Series]:
    return [Series("rate", "asker", figures)]


def held(value: Decimal | Missing, snapshot: int | None, year: int = 2022) -> Held:
    return Held(year, "asker", Period.of_year(year), value, snapshot)


@pytest.mark.parametrize(
    ("said", "there", "effect"),
    [
        (FIVE, None, Effect.ADDED),
        (PENDING, None, Effect.ADDED),
        (FIVE, (FIVE, BROUGHT), Effect.SAME),
        (FIVE, (Decimal("5.00"), BROUGHT), Effect.SAME),
        (FIVE, (SIX, BROUGHT), Effect.REVISED),
        (PENDING, (SIX, BROUGHT), Effect.REVISED),
        (FIVE, (PENDING, BROUGHT), Effect.REVISED),
        (None, (FIVE, BROUGHT), Effect.GONE),
        (FIVE, (FIVE, TYPED), Effect.AGREES),
        (FIVE, (SIX, TYPED), Effect.DIFFERS),
        (FIVE, (PENDING, TYPED), Effect.DIFFERS),
        (PENDING, (FIVE, TYPED), None),
        (None, (FIVE, TYPED), None),
    ],
)
def test_each_case(said: Decimal | Missing | None, there: tuple | None, effect: Effect | None):
    found = planned(series(*([] if said is None else [reading(said)])), [held(*there)] if there else [])
    assert [one.effect for one in found] == ([effect] if effect else [])


def test_only_what_a_person_asks_for_is_taken():
    said = series(reading(FIVE, 2021), reading(FIVE, 2022))
    there = [held(SIX, TYPED, 2021), held(SIX, TYPED, 2022)]
    assert [one.effect for one in planned(said, there, {YEAR})] == [Effect.DIFFERS, Effect.TAKEN]
    assert [one.effect for one in planned(said, there, None)] == [Effect.TAKEN, Effect.TAKEN]


VALUES = st.sampled_from([FIVE, SIX, PENDING])


@given(
    st.dictionaries(st.integers(2000, 2009), VALUES),
    st.dictionaries(st.integers(2000, 2009), st.tuples(VALUES, st.sampled_from([TYPED, BROUGHT]))),
)
def test_nothing_ever_happens_to_a_typed_figure_that_nobody_took(said: dict, there: dict):
    found = planned(
        series(*(reading(value, year) for year, value in said.items())),
        [held(value, snapshot, year) for year, (value, snapshot) in there.items()],
    )
    typed = {one.effect for one in found if one.before is not None and one.before.snapshot is None}
    assert typed <= {Effect.AGREES, Effect.DIFFERS}
    measured = {year for year, value in said.items() if isinstance(value, Decimal)}
    brought = {year for year, (_, snapshot) in there.items() if snapshot is not None}
    assert {one.period.year for one in found} == (said.keys() - there.keys()) | brought | (measured & there.keys())
