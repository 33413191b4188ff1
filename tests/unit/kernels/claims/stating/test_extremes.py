"""Extremes without a number: told of somebody, and not the name of a thing or the end of a scale."""

import pytest

from samstyr.kernels.claims.stating.extremes import extreme_at
from samstyr.kernels.claims.stating.values import Way
from tests.stated_values import reading_of


def found(text: str) -> list[tuple[Way, int]]:
    reading = reading_of(text)
    return [one for at in range(len(reading.lows)) if (one := extreme_at(reading, at)) is not None]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Andelen er høyest på Sund.", Way.UP),
        ("Gebyret er blant de laveste i fylket.", Way.DOWN),
        ("Resultatene er gode og blant de beste i landet.", Way.BETTER),
        ("Tallet er det laveste siden 2004.", Way.DOWN),
        ("Ledigheten er rekordlav.", Way.DOWN),
    ],
)
def test_what_is_told_of_somebody_is_an_extreme(text: str, way: Way):
    assert [one[0] for one in found(text)] == [way]


@pytest.mark.parametrize(
    "text",
    [
        "Vi gir de beste skolene en pris.",
        "Det er best mulig.",
        "Skalaen går til 6 er best.",
        "Den største byen vokser.",
    ],
)
def test_what_only_describes_is_none(text: str):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Lavest turnover fant vi i Lundby.", Way.DOWN),
        ("Flest innbyggere har Sund.", Way.UP),
        ("Den laveste andelen finner vi i Granli.", Way.DOWN),
        ("Det høgste talet hadde vi i 2021.", Way.UP),
        ("Andelen er 12 prosent, den høyeste av de tre kommunene.", Way.UP),
        ("Lundby kommer dårligst ut.", Way.WORSE),
        ("Lundby bygde flest i snitt.", Way.UP),
        ("Fraværet var 9,3 prosent i 2022, det høyeste nivået siden 2016.", Way.UP),
        ("Fraværet var 9,3 prosent i 2022 og det høyeste siden 2016.", Way.UP),
        ("Blant de tidligere kommunene har Granli den laveste andelen.", Way.DOWN),
        ("Best vurderes samarbeidet med lagene.", Way.BETTER),
        ("Høyest er andelen i Granli.", Way.UP),
    ],
)
def test_what_is_first_may_stand_first(text: str, way: Way):
    assert [one[0] for one in found(text)] == [way]


@pytest.mark.parametrize("text", ["De største utfordringene har vi i nord.", "Den største gruppen har 40 prosent."])
def test_what_has_no_figure_is_none(text: str):
    assert found(text) == []


def test_what_a_name_is_behind_is_told_by_the_verb_before():
    assert found("Lundby hadde den høyeste andelen, og gamle Sund den laveste.") == [(Way.UP, 1), (Way.DOWN, 1)]


@pytest.mark.parametrize(
    "text",
    ["Vi gjør mest mulig selv.", "De fleste er unge.", "Gi flest mulig et tilbud.", "Først og fremst vokser vi."],
)
def test_what_is_no_first_place_is_none(text: str):
    assert found(text) == []


def test_in_english_one_comes_out_first_too():
    assert extreme_at(reading_of("Granli came out best.", "en"), 3) == (Way.BETTER, 1)


def test_a_year_before_the_verb_is_no_scale():
    assert [one[0] for one in found("Framgangen siden 2017 er størst i Granli.")] == [Way.UP]


def test_a_place_may_do_least_of_some():
    assert [one[0] for one in found("Bergheim får 300, mens Lundby bygger minst av naboene.")] == [Way.DOWN]
    assert found("Lundby bygger minst 300 boliger.") == []
