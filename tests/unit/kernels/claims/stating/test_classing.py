"""What a stated figure is worth as a claim."""

import pytest

from samstyr.kernels.claims.stating.classing import is_bound, is_within_measure, standing_of, target_reason
from samstyr.kernels.claims.stating.quantities import quantities_in
from samstyr.kernels.claims.stating.times import consumed, times_in
from samstyr.kernels.claims.stating.values import Standing, StatedKind
from tests.stated_values import reading_of, stated


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Andelen er 78 prosent.", "core"),
        ("Vi bosatte 340 flyktninger.", "core"),
        ("Det er åtte frivilligsentraler.", "count"),
        ("De 13 ungdomsskolene deltok.", "count"),
        ("Alle 356 kommuner svarte.", "count"),
        ("Målet er 55 prosent.", "target"),
        ("Gjeldsgraden skal ikke overstige 85 prosent.", "target"),
        ("Planen legger opp til en vekst på 1,1 prosent.", "target"),
        ("Prognosen tilsier 22 mill. kroner.", "target"),
        ("Vi har sagt ja til å bosette 360 flyktninger.", "target"),
        ("Det blir 31 000 innbyggere i 2040.", "target"),
        ("Temaplanen legger til grunn 120 nye boliger i året.", "target"),
        ("Planen regner med 2 prosent årlig vekst.", "target"),
        ("Forbruket var 12 prosent, og planen sikter mot minst 20 prosent.", "core"),
        ("I Sund planlegger over halvparten å ta fagbrev.", "core"),
        ("Andelen som vil flytte er 12 prosent.", "core"),
        ("Det vil si om lag 50 i døgnet.", "core"),
        ("Tilbudet er for unge mellom 12 og 18 år.", "definition"),
        ("«Vi skal bygge 1000 nye boliger snart», sa hun.", "quote"),
        ("Vi takker de tre tidligere kommunene.", "no_claim"),
        ("Svarene var ulike i de to undersøkelsene.", "no_claim"),
    ],
)
def test_statements_are_classed(text: str, standing: str):
    assert next(one for one in stated(text) if one.value is not None).standing == standing


def test_a_condition_inside_the_name_of_a_measure_is_a_definition():
    first, second = stated("Andelen voksne som har minst 30 minutter aktivitet, er 22 prosent.")
    assert (first.standing, first.reason) == (Standing.DEFINITION, "within_measure")
    assert second.standing is Standing.CORE


def test_the_parts_of_the_decision():
    reading = reading_of("Målet er at minst 75 prosent består i 2030")
    times = times_in(reading)
    (one,) = quantities_in(reading, frozenset(consumed(times)))
    assert is_bound(reading, one)
    assert target_reason(reading, one, times) == "target"
    assert not is_within_measure(reading, one, 1)
    assert standing_of(reading, one, StatedKind.SHARE, times, 0) == (Standing.TARGET, "target")


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("En bolig på 120 m² koster mer.", "definition"),
        ("Hallen har et areal på 2 400 m².", "core"),
        ("Arealet er 2 400 m².", "core"),
    ],
)
def test_the_size_of_a_thing_says_which_thing_is_spoken_of(text: str, standing: str):
    (one,) = (one for one in stated(text) if one.unit.code == "m2")
    assert one.standing == standing


def test_what_is_steered_towards_is_a_target():
    _, aimed = stated("Forbruket var 12 prosent, og planen sikter mot minst 20 prosent.")
    assert aimed.standing is Standing.TARGET


@pytest.mark.parametrize(
    "text",
    ["Den lå under det vedtatte nivået på 35 prosent.", "Utgiftene er innenfor den vedtatte rammen på 40 prosent."],
)
def test_what_was_adopted_is_aimed_for(text: str):
    assert stated(text)[-1].standing.value == "target"
