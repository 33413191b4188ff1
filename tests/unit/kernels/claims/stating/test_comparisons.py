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
    ],
)
def test_with_another_time_it_is_a_direction(text: str, way: str):
    (one,) = (one for one in stated(text) if one.value is None)
    assert (one.kind, value_of(one)) == (StatedKind.DIRECTION, way)


def test_what_nobody_can_measure_is_none():
    assert stated("Vi har færre ansatte enn vi ønsker.") == ()
    assert periods_of(next(iter(stated("Andelen er lavere enn i 2019.")))) == "2019-2022"
