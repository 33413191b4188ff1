"""Units after a number."""

import pytest

from samstyr.kernels.claims.stating.unit_reading import currencies_before, kinds_of_units, noun_at, unit_after
from samstyr.kernels.claims.stating.values import SaidUnit
from tests.stated_values import reading_of


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("9 prosent", SaidUnit("percent")),
        ("9 %", SaidUnit("percent")),
        ("1,2 prosentpoeng", SaidUnit("percentage_points")),
        ("70 mill. kroner", SaidUnit("nok", "", 6)),
        ("6,6 mrd. kroner", SaidUnit("nok", "", 9)),
        ("5 MNOK", SaidUnit("nok", "", 6)),
        ("2 950 kroner i måneden", SaidUnit("nok", "month")),
        ("132 kroner per kvadratmeter", SaidUnit("nok", "m2")),
        ("99 kr/m2", SaidUnit("nok/m2")),
        ("398 kg avfall per innbygger", SaidUnit("kg", "resident")),
        ("5,2 drap på hundre tusen innbyggere", SaidUnit("per_100000", "", 0, "drap")),
        ("4,4 per 1 000 innbyggere", SaidUnit("per_1000")),
        ("12 nye boliger", SaidUnit("count", "", 0, "boliger")),
        ("50 700 sysselsatte innbyggerne", SaidUnit("count", "", 0, "innbyggerne")),
        ("14 elever per lærer", SaidUnit("count", "lærer", 0, "elever")),
        ("86 400 tonn CO2-ekvivalenter", SaidUnit("tonnes_co2e")),
        ("6,1 µg/m³", SaidUnit("ug/m3")),
        ("120 m²", SaidUnit("m2")),
        ("27 i 2022", SaidUnit()),
        ("27 økte", SaidUnit()),
        ("3 mål om", SaidUnit("count", "", 0, "mål")),
    ],
)
def test_units_are_read(text: str, unit: SaidUnit):
    assert unit_after(reading_of(text), 1)[0] == unit


def test_english_billions_are_thousand_millions():
    assert unit_after(reading_of("2.8 billion kroner", "en"), 1)[0] == SaidUnit("nok", "", 9)
    assert unit_after(reading_of("2,8 billioner kroner"), 1)[0] == SaidUnit("nok", "", 12)


def test_every_unit_has_a_kind_and_money_may_stand_before():
    assert kinds_of_units()["percent"] == "share"
    assert currencies_before()["nok"] == "nok"


def test_a_noun_is_found_after_its_adjectives():
    assert noun_at(reading_of("registrerte frivillige i Fjordvik"), 0) == ("frivillige", 2)
    assert noun_at(reading_of("i Fjordvik"), 0) == ("", 0)
