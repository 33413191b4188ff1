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


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Nivået er høyere enn handlingsregelen.", ">"),
        ("Andelen er under måltallet.", "<"),
        ("Tilsynet er i tråd med planen.", "="),
        ("Boligbyggingen er over kommuneplanens mål.", ">"),
        ("Resultatet er bedre enn budsjettert.", ">"),
        ("Gjelden er innenfor handlingsregelen.", "="),
        ("The result is below the target.", "<"),
    ],
)
def test_what_somebody_has_set_is_held_against_as_a_target(text: str, way: str):
    (only,) = stated(text)
    assert (only.kind, value_of(only), only.is_to_target, only.against) == (StatedKind.COMPARISON, way, True, ())


def test_a_place_is_no_target():
    (only,) = stated("Andelen er over landsgjennomsnittet.")
    assert (only.is_to_target, only.against) == (False, ("norge",))


@pytest.mark.parametrize(
    ("text", "areas", "against"),
    [
        ("Gebyret er høyest blant nabokommunene.", (), ("neighbours",)),
        ("Gebyret er lavest i Granli.", ("granli",), ()),
        ("Sund har den laveste andelen i fylket.", ("sund",), ("vestfylket",)),
        ("Fjordvik er best i landet.", ("fjordvik",), ("norge",)),
    ],
)
def test_an_extreme_is_of_a_place_among_others(text: str, areas: tuple[str, ...], against: tuple[str, ...]):
    (only,) = stated(text)
    assert (only.kind, only.areas, only.against) == (StatedKind.EXTREME, areas, against)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Andelen er lavere enn ved valget i 2015.", ["direction -"]),
        ("Det er færre saker enn før.", ["direction -"]),
        ("Ventelisten er lengre enn ønskelig.", []),
        ("Ingen kommuner har lavere gebyrer enn Bergheim.", []),
        ("Midler avsettes i tråd med budsjettet.", []),
    ],
)
def test_with_what_was_before_and_with_nothing_measured(text: str, wanted: list[str]):
    assert pointers(text) == wanted


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Stadig flere elever går på skolen.", ["Stadig flere"]),
        ("Vi har hatt lavere utslipp for hvert år.", ["lavere"]),
        ("Samfunnet blir stadig mer digitalt.", []),
        ("Vi har lavere utslipp i bygg.", []),
    ],
)
def test_ever_more_is_a_direction_of_every_step(text: str, told: list[str]):
    assert [one.text for one in stated(text) if one.is_every_step] == told


def test_those_who_write_are_the_municipality():
    (one,) = stated("Bergheim ligger under oss.")
    assert (one.areas, one.against) == (("bergheim",), ("fjordvik",))
