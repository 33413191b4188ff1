"""Quantities: numbers with units, hedges and what they share; and the way back from how figures are written."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samstyr.kernels.claims.concepts import Hedge
from samstyr.kernels.claims.stating.quantities import MOST_FIGURES, quantities_in
from samstyr.kernels.claims.stating.times import consumed, times_in
from samstyr.kernels.numbers import format_value
from samstyr.kernels.texts import Language, Text
from samstyr.kernels.units import Unit, UnitKind
from tests.stated_values import reading_of, stated

PERCENT = Unit("percent", UnitKind.SHARE, Text("%", "%"), Text("prosent", "per cent"), 1)
MILLIONS = Unit("nok_million", UnitKind.MONEY, Text("mill. kr", "NOK million"), Text("", ""), 0)
TONNES = Unit("tonnes", UnitKind.MASS, Text("tonn", "tonnes"), Text("tonn", "tonnes"), 0)


def read(text: str, language: Language = "nb") -> list[str]:
    reading = reading_of(text, language)
    found = quantities_in(reading, frozenset(consumed(times_in(reading))))
    return [f"{one.value:f} {one.unit.code}" for one in found if not one.why]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("fra 57 til 68 prosent", ["57 percent", "68 percent"]),
        ("henholdsvis 98 og 95 prosent", ["98 percent", "95 percent"]),
        ("fra 38 til 61 millioner kroner", ["38 nok", "61 nok"]),
        ("46 tilsyn, mot 39 i 2021", ["46 count", "39 count"]),
        ("kr 12,4 millioner", ["12.4 nok"]),
        ("Antall arbeidsplasser er redusert med 100", ["100 count"]),
        ("Snittet er 4,9 på en skala fra 1–6, hvor 6 er best", ["4.9 scale_1_6"]),
        ("Hurum 84 % 82 % har", []),
        ("bærekraftsmål 11 og delmål 11.3", []),
        ("ett eller flere", []),
        ("fire færre enn i fjor", ["4 count"]),
        ("ett færre enn i 2019", ["1 count"]),
        ("to mer enn i 2019", ["2 count"]),
        ("to mer krevende saker", []),
        ("Elleve av dem fikk jobb", ["11 count"]),
        ("Karakteren er 4,8 av 6", ["4.8 scale_1_6"]),
        ("de to", []),
    ],
)
def test_units_are_shared_and_what_is_no_figure_left_out(text: str, wanted: list[str]):
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("over 760 mill. kroner", Hedge.MORE_THAN),
        ("om lag 96 prosent", Hedge.ABOUT),
        ("nesten 1000 frivillige", Hedge.NEARLY),
        ("i underkant av 1,6 milliarder", Hedge.NEARLY),
        ("inntil 15 mill. kroner", Hedge.AT_MOST),
        ("minst 10 prosent", Hedge.AT_LEAST),
        ("10 prosent", None),
    ],
)
def test_hedges_are_read(text: str, hedge: Hedge | None):
    (only,) = quantities_in(reading_of(text), frozenset())
    assert only.hedge is hedge


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("38 flere enn året før", "up"),
        ("14 millioner lavere enn budsjettert", "down"),
        ("0,4 prosentpoeng over snittet", "up"),
    ],
)
def test_differences_have_a_way(text: str, way: str):
    assert quantities_in(reading_of(text), frozenset())[0].way == way


def test_a_row_of_numbers_is_only_listed():
    assert len(quantities_in(reading_of("1 2 " * MOST_FIGURES), frozenset())) > MOST_FIGURES


@given(
    st.decimals(min_value=0, max_value=99999, places=1, allow_nan=False),
    st.sampled_from([PERCENT, MILLIONS, TONNES]),
    st.sampled_from(["nb", "en"]),
)
def test_what_is_written_as_a_figure_is_read_as_the_same(value: Decimal, unit: Unit, language: Language):
    written = format_value(value, unit, 1, language)
    text = f"Verdien er {written}." if language == "nb" else f"The value is {written}."
    (only,) = quantities_in(reading_of(text, language), frozenset())
    assert (only.value, only.decimals) == (value, 1)
    assert unit.code.startswith(only.unit.code)
    assert (only.unit.power == 6) is (unit is MILLIONS)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Andelen lå mellom 41 prosent og 63 prosent.", ["41–63"]),
        ("Andelen varierer fra 41 % til 63 %.", ["41–63"]),
        ("Andelen økte fra 41 % til 63 %.", ["41", "63"]),
        ("Skolene fikk mellom 41 prosent og 63 prosent, og 12 prosent.", ["41–63", "12"]),
    ],
)
def test_the_ends_of_a_range_are_one_figure(text: str, wanted: list[str]):
    found = quantities_in(reading_of(text), frozenset())
    assert [f"{one.value}" + (f"–{one.upper}" if one.upper else "") for one in found] == wanted


def test_what_makes_up_a_share_does_not_go_up():
    reading = reading_of("Women make up 40 per cent of the staff", "en")
    assert [one.way for one in quantities_in(reading, frozenset())] == [None]


def test_a_year_at_school_is_a_name():
    reading = reading_of("Bullying in year 7 went down", "en")
    assert [one.why for one in quantities_in(reading, frozenset())] == ["label"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bare fra 2020 til 2021 var nedgangen på elleve.", ["11"]),
        ("Tettheten har økt med fire siden 2021.", ["4"]),
        ("Vi regner med to.", []),
        ("Begge tok del i to.", []),
    ],
)
def test_a_bare_number_word_is_a_figure_where_something_changed_by_it(text: str, wanted: list[str]):
    assert [f"{one.value}" for one in stated(text) if one.value is not None] == wanted
