"""Comparisons in words."""

import pytest

from samstyr.kernels.claims.stating.values import StatedKind
from tests.stated_values import periods_of, stated, value_of


@pytest.mark.parametrize(
    ("text", "way", "against"),
    [
        ("Lundby fikk likevel flere nye arbeidsplasser enn vi gjorde.", ">", "fjordvik"),
        ("Bergheim brukar mindre på skule enn vi har gjort.", "<", "fjordvik"),
        ("Lundby built more homes than we did.", ">", "fjordvik"),
        ("Andelen er høyere enn hos oss.", ">", "fjordvik"),
        ("Andelen er lavere enn i Lundby.", "<", "lundby"),
    ],
)
def test_others_are_held_against_us(text: str, way: str, against: str):
    (one,) = (one for one in stated(text) if one.kind is StatedKind.COMPARISON)
    assert (value_of(one), one.against) == (way, (against,))


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Dette er omtrent som i 2019.", "="),
        ("I gamle Sund er det fleire enn før som har gode anlegg.", "+"),
        ("Flere ungdommer enn i 2019 føler seg trygge.", "+"),
        ("Dekningen var lågare enn i 2020.", "-"),
        ("Dekningen er høyere enn den var i 2020.", "+"),
        ("Antall elever er lavere enn det var før.", "-"),
        ("Nivået er lavere enn i toppåret 2019.", "-"),
        ("Det er klart under toppåret 2019.", "-"),
        ("Elevene er like fornøyde som i 2020.", "="),
        ("Det er like mye som året før.", "="),
        ("Seks av ti er fornøyd, akkurat som ved forrige undersøkelse i 2019.", "="),
        ("Det var 4 meldinger i 2021, det same som året før.", "="),
        ("Visits were as frequent as in 2019.", "="),
        ("I 2019 var det 19 søknader, men siden har nivået vært langt lavere.", "-"),
        ("Det bygges stadig mindre i strandsonen.", "-"),
    ],
)
def test_with_another_time_it_is_a_direction(text: str, way: str):
    (one,) = (one for one in stated(text) if one.value is None)
    assert (one.kind, value_of(one)) == (StatedKind.DIRECTION, way)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Andelen er høyere enn målet for 2022.", StatedKind.COMPARISON),
        ("Gebyrene er høyere enn i landet i 2022.", StatedKind.COMPARISON),
        ("Gebyrene er høyere enn i 2020 i landet.", StatedKind.COMPARISON),
        ("Færre lag enn i 2018 samarbeider med kommunen.", StatedKind.DIRECTION),
        ("Andelen er like høy som i Bergheim.", StatedKind.COMPARISON),
        ("Andelen er det samme som i Lundby.", StatedKind.COMPARISON),
        ("Lånegjelden er mindre tyngende enn i 2021 og dekkes av det kommunen tar inn.", StatedKind.DIRECTION),
    ],
)
def test_a_place_or_a_target_is_compared_with_whatever_the_time(text: str, kind: StatedKind):
    assert [one.kind for one in stated(text)] == [kind]


def test_what_nobody_can_measure_is_none():
    assert stated("Vi har færre ansatte enn vi ønsker.") == ()
    assert stated("Ordningen blir stadig mer vanlig.") == ()
    assert stated("De er like i størrelse som andre.") == ()
    assert [one.text for one in stated("Færre har planer om høyere utdanning enn i 2019.")] == ["Færre"]
    assert periods_of(next(iter(stated("Andelen er lavere enn i 2019.")))) == "2019-2022"


@pytest.mark.parametrize(
    ("text", "way", "against"),
    [
        ("Andelen ligger over regelen på 10 prosent.", ">", ()),
        ("Byggingen ligger over planens 550.", ">", ()),
        ("Andelen ligger fortsatt bak Bergheim.", "<", ("bergheim",)),
        ("Andelen ligger under landet, men over Lundby.", ">", ("lundby",)),
        ("Resultatet ligger foran gamle Sund.", ">", ("sund",)),
        ("The share was well short of the rule of 3 per cent.", "<", ()),
    ],
)
def test_figures_lie_over_and_behind_rules_and_places(text: str, way: str, against: tuple[str, ...]):
    one = [one for one in stated(text) if one.kind is StatedKind.COMPARISON][-1]
    assert (value_of(one), one.against) == (way, against)


@pytest.mark.parametrize("text", ["Vi bygde ei bru over Lundby.", "Skogen bak Bergheim vokser."])
def test_what_lies_behind_a_place_on_the_map_is_none(text: str):
    assert [one for one in stated(text) if one.kind is StatedKind.COMPARISON] == []
