"""Directions in words."""

import pytest

from samstyr.kernels.claims.stating.values import StatedKind
from tests.stated_values import periods_of, stated, value_of


def directions(text: str) -> list[str]:
    return [value_of(one) for one in stated(text) if one.kind is StatedKind.DIRECTION]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Henvendelser om plager ble også sjeldnere.", "-"),
        ("Køene er blitt kortere.", "-"),
        ("Tilbudet er blitt langt bedre.", "+"),
        ("Planene om høyere utdanning har dalt.", "-"),
        ("Kunnskapsnivået har gått fram.", "+"),
        ("Talet på elevar har minka.", "-"),
        ("Søknadene vart færre.", "-"),
        ("Dekningen har stått stille.", "="),
        ("Veksten i folketallet har flatet ut.", "="),
        ("Stadig fleire bur aleine.", "+"),
        ("Utslippene stupte.", "-"),
        ("The rate of recycling slipped.", "-"),
        ("The share has crept up.", "+"),
        ("The rate of sick leave soared.", "+"),
        ("The number of visitors has plummeted.", "-"),
        ("The waiting times levelled off.", "="),
    ],
)
def test_what_goes_up_or_down_or_stays(text: str, way: str):
    assert directions(text) == [way]


@pytest.mark.parametrize(
    "text",
    [
        "Elevene ble mer fornøyde.",
        "Samfunnet blir stadig mer digitalt.",
        "Det falt 94 millimeter regn.",
        "Vi vil at køene blir kortere enn ventet.",
        "Det ble større satsinger i nord.",
        "Kommunen arbeider for at flere lykkes.",
    ],
)
def test_what_says_how_or_tells_of_something_else_does_not(text: str):
    assert directions(text) == []


def test_a_noun_of_change_may_have_its_time_before_the_verb():
    (one,) = stated("Nedgangen fra 2020 til 2021 er med dette hentet inn.")
    assert (one.kind, value_of(one), periods_of(one)) == (StatedKind.DIRECTION, "-", "2020-2021")


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Fondet er svekket det siste året.", "-"),
        ("I Granli er tilliten styrket siden 2017.", "+"),
        ("Køen er kortet ned det siste året.", "-"),
    ],
)
def test_a_participle_ends_the_verb_before_the_time_that_it_took(text: str, way: str):
    assert [value_of(one) for one in stated(text)] == [way]


def test_a_method_that_was_made_better_in_a_year_is_no_direction():
    assert directions("Metodikken for innhenting av tall er forbedret i 2022.") == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Andelen har gått ned i Sund og opp i Granli.", [("gått ned", ("sund",)), ("opp", ("granli",))]),
        ("Tallet har falt, og nedgangen ses også i Lundby.", [("falt", ()), ("nedgangen", ("lundby",))]),
        ("Fallet er størst i Sund.", []),
        ("Vi satte ned et utvalg og opp et skilt i Granli.", []),
    ],
)
def test_a_second_way_has_a_place_of_its_own(text: str, wanted: list[tuple[str, tuple[str, ...]]]):
    assert [(one.text, one.areas) for one in stated(text) if one.kind is StatedKind.DIRECTION] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Andelen med lånekort var den samme i 2020 og 2021.", ["direction = 2020-2021"]),
        ("Etter en oppgang fra 2019 til 2020 har andelen vært 12 prosent.", ["direction + 2019-2020"]),
        ("Metoden er den samme i 2021.", []),
        ("Etter tiltak mot økning fra 2019 til 2020 ble planen endret.", []),
    ],
)
def test_two_years_are_alike_and_a_change_came_before_another(text: str, wanted: list[str]):
    told = [one for one in stated(text) if one.kind is StatedKind.DIRECTION]
    assert [f"{one.kind.value} {value_of(one)} {periods_of(one)}" for one in told] == wanted
