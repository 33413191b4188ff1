"""Written dates as the time that they are in."""

import pytest

from samstyr.kernels.claims.stating.written_dates import MONTHS, period_of_date


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1. mars 2023", "2023-03"),
        ("March 2023", "2023-03"),
        ("31.12.2022", "2022"),
        ("31. desember 2022", "2022"),
        ("2022-06-30", "2022-06"),
        ("01.03.23", "2023-03"),
        ("2. tertial 2022", "2022-T2"),
        ("andre halvår 2022", "2022-H2"),
        ("third quarter of 2022", "2022-Q3"),
    ],
)
def test_a_date_is_in_a_month_or_a_part_of_a_year(text: str, wanted: str):
    assert str(period_of_date(text)) == wanted


@pytest.mark.parametrize("text", ["30.02.2022", "1. mars", "13.13.2022"])
def test_what_is_no_day_of_a_year_is_no_time(text: str):
    assert period_of_date(text) is None


def test_months_are_known_in_both_languages():
    assert MONTHS["mai"] == MONTHS["may"] == 5
