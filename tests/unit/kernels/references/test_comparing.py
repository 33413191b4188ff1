from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.assessment.changes import change_of
from samstyr.kernels.assessment.outcomes import Direction, Obstacle
from samstyr.kernels.period import Period
from samstyr.kernels.references.choosing import CannotResolve, choose
from samstyr.kernels.references.comparing import grounds_between, stated_since, step_between
from samstyr.kernels.references.expressions import FigureName
from samstyr.kernels.references.outcomes import Flag
from tests.reference_values import material, outcome, said

DEBT, HOMES = "oko_netto_laanegjeld", "by_nye_boliger"
measured = st.sampled_from(
    [
        (id, earlier.period, later.period)
        for (id, area), one in material().subjects.items()
        for earlier in one.series.measured
        for later in one.series.measured
        if area == "asker" and earlier.period < later.period
    ]
)


@given(measured)
def test_a_change_is_the_later_minus_the_earlier_and_the_direction_is_that_of_the_rules(case):
    id, earlier, later = case
    one = material().subjects[id, "asker"]
    found = outcome(f"change({id}@{later}, {id}@{earlier})")
    assert found.value == one.by_period[later].number - one.by_period[earlier].number
    step = step_between(*(choose(FigureName(id, period), material()) for period in (later, earlier)))
    if one.series.until(later).previous == one.by_period[earlier]:
        assert step == change_of(one.series.until(later), polarity=one.polarity, kind=one.unit.kind, band=one.band)


@pytest.mark.parametrize(
    ("text", "nb", "en"),
    [
        (f"change({DEBT}@2022, {DEBT}@2021)", "1,6 prosentpoeng", "1.6 percentage points"),
        (f"change({DEBT}@2022, {DEBT}@2021) sign=yes", "−1,6 prosentpoeng", "−1.6 percentage points"),
        (f"change({HOMES}@2022, {HOMES}@2019)", "388", "388"),
        (f"percent_change({HOMES}@2022, {HOMES}@2021)", "30,6 %", "30.6%"),
        (f"percent_change({HOMES}@2022, {HOMES}@2021) sign=yes decimals=0", "+31 %", "+31%"),
        (f"since({HOMES}@2022, 2021)", "30,6 %", "30.6%"),
        (f"since({DEBT}@2022, 2019) sign=yes", "−1,7 prosentpoeng", "−1.7 percentage points"),
        ("since(kli_direkte_utslipp@2021, 2009)", "44 %", "44%"),
        ("since(kli_direkte_utslipp@2021, 2020)", "0,9 %", "0.9%"),
        ("difference(utd_mobbing_7trinn@2022, utd_mobbing_10trinn@2022)", "2,3 prosentpoeng", "2.3 percentage points"),
        (f"difference({DEBT}@2022, {DEBT}@2022/baerum)", "1,0 prosentpoeng", "1.0 percentage points"),
        (f"share(by_bygg_strandsonen@2021, {HOMES}@2021)", "27,1 %", "27.1%"),
        ("change(kli_direkte_utslipp@2022, kli_direkte_utslipp@2021)", "tall kommer", "figure to come"),
    ],
)
def test_two_figures(text: str, nb: str, en: str):
    assert (said(text), said(text, "en")) == (nb, en)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"change({DEBT}@2021, {DEBT}@2022)", "wrong-order"),
        (f"change({DEBT}@2022, {DEBT}@2022)", "wrong-order"),
        (f"change({DEBT}@2022, {HOMES}@2021)", "not-one-series"),
        (f"change({DEBT}@2022, {DEBT}@2022/baerum)", "not-one-series"),
        (f"percent_change({DEBT}@2022, {DEBT}@2021)", "no-percent"),
        (f"since({DEBT}@2022, 2022)", "wrong-order"),
        (f"since({DEBT}@2022, 2010)", "no-figure"),
        (f"difference({DEBT}@2022, {DEBT}@2021)", "periods-differ"),
        (f"difference({DEBT}@2022, {DEBT}@2022)", "same-figure"),
        (f"difference({DEBT}@2022, {HOMES}@2022)", "units-differ"),
        ("share(utd_mobbing_7trinn@2022, utd_mobbing_10trinn@2022)", "not-for-unit"),
    ],
)
def test_what_has_no_meaning_is_refused(text: str, code: str):
    with pytest.raises(CannotResolve) as raised:
        outcome(text)
    assert raised.value.fault.code == code
    assert raised.value.fault.end > raised.value.fault.start


def test_the_steps_can_be_redone():
    steps = [step.nb for step in outcome(f"change({DEBT}@2022, {DEBT}@2021)").steps]
    assert steps[-1] == "97,4 − 99,0 = −1,6"
    assert steps[0].startswith("oko_netto_laanegjeld, 2022: 97,4")


def test_a_caveat_parts_the_figures_and_leaves_the_difference():
    found = outcome("change(oko_disposisjonsfond@2022, oko_disposisjonsfond@2021)")
    assert found.value == Decimal("-3.2")
    assert {flagged.flag for flagged in found.flags} == {Flag.CAVEAT, Flag.PARTED}


def test_grounds_are_those_of_the_pair():
    later, earlier = (choose(FigureName(DEBT, Period.of_year(year)), material()) for year in (2022, 2019))
    grounds = grounds_between(later, earlier)
    assert grounds.change.direction is Direction.IMPROVING
    assert grounds.rise.direction is Direction.WORSENING
    assert grounds.change.obstacle is not Obstacle.METHOD_BREAK
    assert len(grounds.verdicts) == 1


def test_a_published_change_is_found_by_both_years():
    later = choose(FigureName("kli_direkte_utslipp", Period.of_year(2021)), material())
    assert stated_since(later, 2009).value == -44
    assert stated_since(later, 2010) is None
    assert outcome("since(kli_direkte_utslipp@2021, 2009)").figures[0].citation.place == "3450"
