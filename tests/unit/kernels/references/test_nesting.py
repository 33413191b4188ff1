from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.references.choosing import CannotResolve
from tests.reference_values import outcome, said

HOMES, RESULT, DEBT = "by_nye_boliger", "oko_netto_driftsresultat", "oko_netto_laanegjeld"
OPPVEKST, VELFERD = "cell(service_areas, oppvekst, fte_2023)", "cell(service_areas, velferd, fte_2023)"
BULLIED = "utd_mobbing_7trinn"


@pytest.mark.parametrize(
    ("text", "nb", "en"),
    [
        (
            f"difference(mean({RESULT}@2021..2022), mean({RESULT}@2019..2020)) sign=yes",
            "−2,6 prosentpoeng",
            "−2.6 percentage points",
        ),
        (f"difference({RESULT}@2022, mean({RESULT}@2019..2021))", "5,1 prosentpoeng", "5.1 percentage points"),
        (f"difference(sum({HOMES}@2021..2022), sum({HOMES}@2019..2020))", "393", "393"),
        (f"share({HOMES}@2022, sum({HOMES}@2019..2022))", "32,7 %", "32.7%"),
        (f"share({OPPVEKST}, sum({OPPVEKST}, {VELFERD}))", "56,1 %", "56.1%"),
        (f"difference(sum({OPPVEKST}, {VELFERD}), {VELFERD})", "2 524 årsverk", "2,524 FTE"),
    ],
)
def test_what_is_worked_out_can_be_compared(text: str, nb: str, en: str):
    assert (said(text), said(text, "en")) == (nb, en)


def test_every_part_of_the_way_is_said():
    steps = [step.nb for step in outcome(f"difference({RESULT}@2022, mean({RESULT}@2019..2021))").steps]
    assert steps[-2:] == ["(4,9 + 3,9 + 4,4) / 3 = 4,4", "−0,7 − 4,4 = −5,1"]
    assert len(steps) == 6


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"difference(sum({HOMES}@2019..2020), mean({DEBT}@2019..2020))", "units-differ"),
        (f"difference(mean({DEBT}@2019..2020), mean({RESULT}@2021..2022))", "periods-differ"),
        (f"difference(mean({DEBT}@2019..2020), mean({DEBT}@2019..2020))", "same-figures"),
        (f"share(mean({DEBT}@2019..2020), mean({DEBT}@2019..2022))", "not-for-unit"),
        (f"share({HOMES}@2018, sum({HOMES}@2019..2022))", "no-figure"),
        (f"share(sum({HOMES}@2019..2022), {HOMES}@2022)", "periods-differ"),
    ],
)
def test_what_has_no_meaning_is_refused(text: str, code: str):
    with pytest.raises(CannotResolve) as raised:
        outcome(text)
    assert raised.value.fault.code == code


def test_a_part_that_is_missing_makes_the_whole_missing():
    found = outcome("difference(kli_direkte_utslipp@2022, mean(kli_direkte_utslipp@2020..2021))")
    assert found.value.reason.value == "pending"
    assert "figure-missing" in {flagged.flag.value for flagged in found.flags}


@given(st.permutations([2019, 2020, 2021, 2022]))
def test_the_shares_of_a_sum_are_the_whole(years: list[int]):
    whole = ", ".join(f"{HOMES}@{year}" for year in years)
    parts = [outcome(f"share({HOMES}@{year}, sum({whole}))").value for year in years]
    assert abs(sum(map(Fraction, parts)) - 100) < Fraction(1, 1000)
