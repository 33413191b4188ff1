"""Directions, comparisons and extremes in words."""

import pytest

from samstyr.kernels.claims.stating.values import Standing, StatedKind
from tests.stated_values import stated, value_of


def pointers(text: str) -> list[str]:
    return [f"{one.kind.value} {value_of(one)}" for one in stated(text) if one.value is None]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Fraværet har økt.", ["direction +"]),
        ("Fraværet har ikke økt.", ["direction +"]),
        ("Fraværet er betydelig redusert.", ["direction -"]),
        ("Andelen gikk ned.", ["direction -"]),
        ("Andelen har gått betydelig opp.", ["direction +"]),
        ("Andelen er uendret siden 2019.", ["direction ="]),
        ("Det er en liten økning fra 2019.", ["direction +"]),
        ("Andelen var noe lavere i 2022 enn i 2018.", ["direction -"]),
        ("Det har blitt flere arbeidsplasser.", ["direction +"]),
        ("Andelen er høyere enn landsgjennomsnittet.", ["comparison >"]),
        ("Andelen ligger over snittet for landet.", ["comparison >"]),
        ("Resultatet er i tråd med vedtatt handlingsregel.", ["comparison ="]),
        ("Inntektene har økt mer enn gjelden.", ["growth_comparison >"]),
        ("Andelen er høyest i Granli.", ["extreme max"]),
        ("Kommunen er den største i fylket.", ["extreme max"]),
        ("Andelen eldre vil øke.", ["direction +"]),
        ("The share has increased.", ["direction +"]),
        ("It was lower than the average.", ["comparison <"]),
    ],
)
def test_words_are_told(text: str, wanted: list[str]):
    assert pointers(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Planen skal bidra til økt kvalitet.",
        "Kommunen arbeider for å øke andelen.",
        "De største utfordringene er lokale.",
        "Vi legger opp til økt satsing på skole.",
        "Det er god balanse mellom vekst og vern.",
        "Tiltaket gir en ytterligere styrket dialog.",
        "Skalaen går fra 1–6, hvor 6 er best.",
        "Dette gjøres mest mulig lokalt.",
        "Etter flere år med vekst kom krisen.",
    ],
)
def test_wishes_and_descriptions_are_none(text: str):
    assert pointers(text) == []


def test_a_negation_and_a_forecast_are_marked():
    (denied,) = stated("Fraværet har ikke økt.")
    (foreseen,) = stated("Andelen eldre vil øke.")
    assert denied.is_negated
    assert foreseen.standing is Standing.TARGET


def test_what_is_compared_with_is_told():
    first, second = stated("Andelen er høyere enn i Bergheim, men lavere enn i Lundby.")
    assert (first.kind, first.against, second.against) == (StatedKind.COMPARISON, ("bergheim",), ("lundby",))


def test_a_change_by_an_amount_has_its_direction_with_it():
    (only,) = stated("Antallet økte med 210.")
    assert (only.kind, only.way) == (StatedKind.CHANGE, "up")
