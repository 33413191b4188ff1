"""The codes that statistics offices write periods with."""

import pytest

from samstyr.kernels.datasets.time_codes import period_of
from samstyr.kernels.period import NotAPeriod, Period, PeriodKind


@pytest.mark.parametrize(
    ("code", "period"),
    [
        ("2022", "2022"),
        ("2022K1", "2022-Q1"),
        ("2022-Q4", "2022-Q4"),
        ("2022Q4", "2022-Q4"),
        ("2022M12", "2022-12"),
        ("2022-12", "2022-12"),
        ("2022H2", "2022-H2"),
        ("2022T3", "2022-T3"),
        ("2020_2022", "2020-2022"),
        ("2020-2022", "2020-2022"),
        ("2022_2022", "2022"),
    ],
)
def test_codes(code: str, period: str):
    assert str(period_of(code)) == period


@pytest.mark.parametrize(
    "code",
    ["", "2022K5", "2022M13", "2022U07", "22", "2022_2020", "2022K", "total", "0000", "2022K0", "0000K1", "9999M12"],
)
def test_what_is_no_period(code: str):
    with pytest.raises(NotAPeriod):
        period_of(code)


@pytest.mark.parametrize("kind", [kind for kind in PeriodKind if kind is not PeriodKind.RANGE])
def test_our_own_forms_are_read_as_ever(kind: PeriodKind):
    period = Period.of(kind, 2024, 1)
    assert period_of(str(period)) == period
