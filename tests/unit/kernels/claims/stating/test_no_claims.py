"""Why a number is no figure that anybody states."""

from decimal import Decimal

import pytest

from samstyr.kernels.claims.stating.no_claims import no_claim_reason, scale_of
from samstyr.kernels.claims.stating.spans import Quantity
from samstyr.kernels.claims.stating.values import SaidUnit, Standing
from tests.stated_values import reading_of, stated


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("Tilbudet er for barn mellom 12 og 18 år.", ["age"]),
        ("Andelen over 80 år er lav.", ["age"]),
        ("Personer i aldersgruppen 35-54 år svarte.", ["age"]),
        ("Saken tok tre år.", ["duration"]),
        ("Svar gis innen 14 dager.", ["duration"]),
        ("1 Tall fra registeret.", ["label"]),
        ("Tall i 1000 kroner.", ["label"]),
        ("De over 67 betaler ikke.", ["age"]),
        ("Personer på 67 år eller eldre får plass.", ["age"]),
        ("Den siste 5 årsperioden var god.", ["duration"]),
        ("Vi følger Agenda 2030 og delmål 11.3.", ["label"]),
        ("Innbyggertorget i gruppe 12 åpner.", ["label"]),
        ("Levealderen er 82,4 år.", [""]),
        ("Ventetiden er 11 dager.", [""]),
        ("For hver hundre yrkesaktive har vi 76 jobber.", ["rate", "count"]),
    ],
)
def test_reasons_are_given(text: str, reasons: list[str]):
    assert [one.reason for one in stated(text) if one.value is not None] == reasons


def test_a_scale_is_read_with_its_ends():
    assert scale_of(reading_of("på en skala fra 1 til 5"))[0] == "scale_1_5"
    assert scale_of(reading_of("skala 1–6"))[0] == "scale_1_6"
    assert scale_of(reading_of("i stor skala"))[0] == ""


def test_a_reason_that_is_known_stays():
    one = Quantity(1, 2, Decimal(3), unit=SaidUnit("count"), why="frequency")
    assert no_claim_reason(reading_of("hver 3 uke"), one, frozenset()) == "frequency"


def test_an_age_that_is_passed_states_nothing():
    found = stated("102 ansatte har passert 67.")
    assert [one.text for one in found if one.standing not in (Standing.NO_CLAIM, Standing.DEFINITION)] == [
        "102 ansatte",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Utvalget (n = 412) er lite.",
        "Barnehagene har en bemanning på 1:14.",
        "Programmet er i versjon 2.10.",
        "Kontonummer 1234.56.78901 brukes til gaver.",
        "Møtet varer fra 9.30 til 15.00 hver mandag.",
        "Ring 66 70 00 00 eller 110 ved brann.",
        "Besøk oss i Storgata 12 B, 1372 Fjordvik.",
        "Bussene kjører langs fylkesvei 165 og 167.",
        "Send SMS til 2440.",
        "The meeting room 12 is open from 9 am to 4 pm.",
        "Difference: not significant (p < 0.05).",
    ],
)
def test_what_states_no_figure(text: str):
    assert all(one.standing is Standing.NO_CLAIM for one in stated(text))


def test_from_names_no_room():
    found = stated("The share rose from 40 to 45 per cent in the municipality.")
    assert [one.value for one in found if one.value is not None] == [40, 45]
    assert [one.standing for one in found if one.value == 40] == [Standing.CORE]
    assert all(one.standing is Standing.NO_CLAIM for one in stated("Møterom 40 er stengt."))
