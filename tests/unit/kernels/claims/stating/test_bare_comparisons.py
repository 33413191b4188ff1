"""Comparatives without «enn»."""

import pytest

from samstyr.kernels.claims.stating.values import StatedFigure
from tests.stated_values import periods_of, stated, value_of


def told(text: str) -> list[StatedFigure]:
    return [one for one in stated(text) if one.value is None]


@pytest.mark.parametrize(
    ("text", "text_found", "way"),
    [
        ("I kommunene langs fjorden er den åpne delen større.", "større", ">"),
        ("Blant elevene er mobbing mindre utbredt.", "mindre utbredt", "<"),
        ("Delebil er blitt mer utbredt siden 2019.", "mer utbredt", "+"),
        ("Car sharing has become more common.", "more common", "+"),
        ("Delebil er det langt færre som har prøvd.", "færre", "<"),
        ("Det er noen flere av de unge som trener.", "flere", ">"),
        ("Det er noen flere som trener, 12 prosent i 2022 mot 9 prosent i 2019.", "flere", "+"),
        ("Vi kaster mindre.", "mindre", "<"),
    ],
)
def test_a_comparative_may_stand_alone(text: str, text_found: str, way: str):
    assert [(one.text, value_of(one)) for one in told(text)] == [(text_found, way)]


def test_one_that_shares_its_verb_is_of_the_same_time():
    before, one = told("Skolerådet har fått færre saker enn i 2020, Elevrådet flere.")
    assert (one.text, value_of(one), periods_of(one)) == ("flere", "+", periods_of(before))


@pytest.mark.parametrize(
    "text",
    [
        "Det er flere som mener dette.",
        "Det er flere grunner som taler for det.",
        "Det er viktig at barn får det bedre.",
        "Vi vil bruke mindre.",
        "Byen er for alle og litt større.",
        "Kommunen har større utfordringer.",
    ],
)
def test_what_only_describes_is_none(text: str):
    assert told(text) == []
