from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.numbers import (
    NotReadAsNumber,
    format_change,
    format_compact,
    format_difference,
    format_figure,
    format_number,
    format_signed,
    format_value,
    read_number,
    read_value,
)
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.kernels.units import Unit, UnitKind
from tests import asker
from tests.kernel_values import COUNT, MILLIONS, PENDING, PERCENT, PERSONS, RANK, SCALE, figure

UNITS = [*{one.unit.code: one.unit for one in asker.indicators().values()}.values(), PERSONS, MILLIONS]
YEAR = Unit("year", UnitKind.OTHER, NO_TEXT, Text("årstall", "calendar year"), 0)

numbers = st.decimals(-(10**12), 10**12, places=3) | st.integers(-(10**12), 10**12).map(Decimal)
languages = st.sampled_from(["nb", "en"])


@given(numbers, languages, st.sampled_from([*UNITS, YEAR]))
def test_reading_what_is_written_gives_the_same_value_in_every_unit(value, language, unit):
    assert read_value(format_value(value, unit, None, language), unit, language) == value
    assert abs(read_value(format_change(value, unit, None, language), unit, language)) == abs(value)


@given(numbers, languages)
def test_reading_what_is_written_gives_the_same_number(value, language):
    assert str(read_number(format_number(value, None, language), language)) == str(value + 0)


@given(numbers, languages, st.integers(0, 3))
def test_a_number_is_never_a_negative_zero(value, language, decimals):
    written = format_number(value, decimals, language)
    assert written.startswith("−") is (read_number(written, language) < 0)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("−0,7 %", "nb", "-0.7"),
        ("-0,7 %", "nb", "-0.7"),
        ("–0,7", "nb", "-0.7"),
        ("− 0,7", "nb", "-0.7"),
        ("+3,7", "nb", "3.7"),
        ("186 211", "nb", "186211"),
        ("186\u202f211", "nb", "186211"),
        ("186\u00a0211", "nb", "186211"),
        ("186\u2009211,5", "nb", "186211.5"),
        ("186211", "nb", "186211"),
        ("18,0", "nb", "18.0"),
        ("2,8 mrd.", "nb", "2800000000"),
        ("2,8 mrd. kroner", "nb", "2800000000"),
        ("70 mill. kroner", "nb", "70000000"),
        ("140 kr/m²", "nb", "140"),
        ("1,6 prosentpoeng", "nb", "1.6"),
        ("10. plass", "nb", "10"),
        ("1 person", "nb", "1"),
        ("12 prosent", "nb", "12"),
        ("3 per 100 000", "nb", "3"),
        ("1,234.5", "en", "1234.5"),
        ("1 234.5", "en", "1234.5"),
        ("−0.7%", "en", "-0.7"),
        ("-0.7 %", "en", "-0.7"),
        ("2.8 billion", "en", "2800000000"),
        ("NOK 70 million", "en", "70000000"),
        ("no. 10", "en", "10"),
        ("1 percentage point", "en", "1"),
    ],
)
def test_numbers_are_read_as_people_write_them(text, language, expected):
    assert str(read_number(text, language)) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", "nb"), ("%", "nb"), ("1.234", "nb"), ("1,2,3", "nb"), ("12 34", "nb"), ("1234 567", "nb"), ("--1", "nb"),
        ("4. feb", "nb"), ("1e5", "nb"), ("tolv", "nb"), ("12 katter", "nb"), (",5", "nb"), ("5,", "nb"),
        ("1.234,5", "en"), ("12,34", "en"), ("1,2345", "en"), ("5%5", "en"), ("\u0661\u0662", "en"), ("mrd.", "nb"),
    ],
)  # fmt: skip
def test_other_texts_are_no_numbers(text, language):
    with pytest.raises(NotReadAsNumber, match="is not a number as written in"):
        read_number(text, language)


def test_a_value_in_another_unit_is_refused():
    assert read_value("70 mill. kroner", MILLIONS, "nb") == 70
    assert read_value("70", MILLIONS, "nb") == 70
    with pytest.raises(NotReadAsNumber, match="Norwegian"):
        read_value("70 %", MILLIONS, "nb")


@pytest.mark.parametrize(
    ("value", "unit", "decimals", "nb", "en"),
    [
        ("-0.7", PERCENT, 1, "−0,7\u00a0%", "−0.7%"),
        ("97.45", PERCENT, 1, "97,5\u00a0%", "97.5%"),
        ("186211", COUNT, 0, "186\u202f211", "186,211"),
        ("70", MILLIONS, 0, "70\u00a0mill. kroner", "NOK\u00a070\u00a0million"),
        ("1", PERSONS, 0, "1\u00a0person", "1\u00a0person"),
        ("2", PERSONS, 0, "2\u00a0personer", "2\u00a0persons"),
        ("1.0", PERSONS, 1, "1,0\u00a0personer", "1.0\u00a0persons"),
        ("14", RANK, 0, "14. plass", "no.\u00a014"),
        ("4.2", SCALE, 1, "4,2\u00a0av 5", "4.2\u00a0of 5"),
        ("2022", YEAR, 0, "2022", "2022"),
    ],
)
def test_values_are_written_in_their_unit(value, unit, decimals, nb, en):
    assert format_value(Decimal(value), unit, decimals, "nb") == nb
    assert format_value(Decimal(value), unit, decimals, "en") == en


def test_a_missing_value_is_written_in_words():
    assert format_value(PENDING, PERCENT, 1, "nb") == "tall kommer"
    assert format_figure(figure("2022", PENDING), "en") == "figure to come"


def test_a_figure_keeps_its_published_decimals():
    assert format_figure(figure("2021", "18.0"), "nb") == "18,0\u00a0%"
    assert format_figure(figure("2021", "18.0"), "nb", 0) == "18\u00a0%"


def test_changes_in_shares_are_percentage_points():
    assert format_change(Decimal("-1.6"), PERCENT, 1, "nb") == "−1,6\u00a0prosentpoeng"
    assert format_difference(Decimal("-1.6"), PERCENT, 1, "en") == "1.6\u00a0percentage points"
    assert format_difference(Decimal(-1), RANK, 0, "nb") == "1\u00a0plass"
    assert format_change(Decimal("0.3"), SCALE, 1, "en") == "+0.3\u00a0points"
    assert format_change(Decimal(7), YEAR, 0, "nb") == "+7"


def test_zero_has_no_sign():
    assert format_signed(Decimal("-0.04"), 1, "nb") == "0,0"
    assert format_signed(Decimal("0.04"), 1, "nb") == "0,0"
    assert format_signed(Decimal("0.04"), None, "nb") == "+0,04"


@pytest.mark.parametrize(
    ("value", "nb", "en"),
    [
        (2_800_000_000, "2,8\u00a0mrd.", "2.8\u00a0billion"),
        (-3_000_000_000, "−3\u00a0mrd.", "−3\u00a0billion"),
        (999_960_000, "1\u00a0mrd.", "1\u00a0billion"),
        (999_940_000, "999,9\u00a0mill.", "999.9\u00a0million"),
        (999_960, "1\u00a0mill.", "1\u00a0million"),
        (940_000, "940\u202f000", "940,000"),
        (0, "0", "0"),
    ],
)
def test_large_numbers_are_made_short(value, nb, en):
    assert (format_compact(Decimal(value), "nb"), format_compact(Decimal(value), "en")) == (nb, en)
