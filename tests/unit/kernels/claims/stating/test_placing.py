"""Which places statements are about, and which they are held against."""

import pytest

from samstyr.kernels.claims.stating.carrying import NONE_CARRIED, Carried
from samstyr.kernels.claims.stating.comparing import Comparer
from samstyr.kernels.claims.stating.placing import PlaceBinder, areas_of
from samstyr.kernels.claims.stating.values import Basis
from tests.stated_values import reading_of, stated


@pytest.mark.parametrize(
    ("text", "about", "against"),
    [
        ("Det er 2 prosent flere saker i Sund enn i Granli.", "sund", ""),
        ("Det er 2 prosent mer enn i Granli.", "", "granli"),
        ("Andelen i Sund er 3 prosentpoeng lavere enn i Bergheim.", "sund", "bergheim"),
        ("Andelen er 4 prosentpoeng over Bergheim.", "", "bergheim"),
        ("I Sund er andelen 5 prosent.", "sund", ""),
        ("Vi har bygd to bruer over Sund.", "sund", ""),
        ("Med 5 prosent ligger Granli lavest, fulgt av Sund.", "granli", ""),
    ],
)
def test_what_a_difference_is_to_is_not_what_it_is_about(text: str, about: str, against: str):
    one = next(one for one in stated(text) if one.value is not None)
    assert (" ".join(one.areas), " ".join(one.against) if against else "") == (about, against)


def places(text: str, carried: Carried) -> PlaceBinder:
    reading = reading_of(text)
    comparer = Comparer(reading, (), (), (), ())
    return PlaceBinder(reading, (), (), (), comparer=comparer, carried=carried)


def test_nothing_said_is_of_what_was_carried():
    leaning = places("Andelen er 5 prosent.", Carried((), ("sund",)))
    assert leaning.named() == ((), ())
    assert leaning.about(2, None, None) == (("sund",), Basis.CARRIED)
    assert places("Andelen er 5 prosent.", NONE_CARRIED).about(2, None, None) == ((), Basis.UNKNOWN)


@pytest.mark.parametrize(
    "text",
    [
        "Gamle Fjordvik hadde 69, Sund 55 og Granli 48 prosent.",
        "I gamle Fjordvik er andelen 69, i Sund 55 og i Granli 48 prosent.",
    ],
)
def test_places_told_one_after_the_other_share_the_unit(text: str):
    found = [(one.value, one.unit.code, one.areas) for one in stated(text)]
    assert found == [(69, "percent", ("former_fjordvik",)), (55, "percent", ("sund",)), (48, "percent", ("granli",))]


def test_an_extreme_is_where_its_own_part_says():
    one = stated("Med 5 prosent ligger Granli lavest, fulgt av Sund.")[-1]
    assert (one.text, one.areas) == ("lavest", ("granli",))


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("Andelen er 85 prosent i Granli og 90 prosent i gamle Sund.", [("granli",), ("sund",)]),
        ("I gamle Sund er andelen 85 prosent, mens den i gamle Granli er 90 prosent.", [("sund",), ("granli",)]),
        (
            "På landsbasis er andelen 12 %, i Vestfylket 13 % og i Fjordvik 9 %.",
            [("norge",), ("vestfylket",), ("fjordvik",)],
        ),
        ("Boligene i Sund og Granli økte med henholdsvis 4 og 7 prosent.", [("sund",), ("granli",)]),
        ("Andelen er 56 prosent i gamle Sund og 95 prosent i gamle Granli.", [("sund",), ("granli",)]),
        ("Vi fikk 70 mill. kroner fra Innovasjon Norge i 2022.", [()]),
        ("I fjor fikk hele Norge 70 mill. kroner.", [("norge",)]),
        ("Inngangen var 91,3 prosent av landsgjennomsnittet.", [()]),
    ],
)
def test_each_figure_has_its_own_area(text: str, areas: list[tuple[str, ...]]):
    assert [one.areas for one in stated(text) if one.value is not None] == areas


def test_an_area_is_carried_where_none_is_said():
    reading = reading_of("Andelen er 5 prosent.")
    assert areas_of(reading, 2, (), Carried((), ("sund",)), against=frozenset()) == (("sund",), Basis.CARRIED)
    assert areas_of(reading, 2, (), NONE_CARRIED, against=frozenset()) == ((), Basis.UNKNOWN)


def test_a_list_of_places_is_not_what_a_sentence_with_a_subject_of_its_own_is_about():
    listed = "Utvalgene i Sund og Granli fikk 12 søknader."
    apart, leaning = stated(f"{listed} Eldrerådet hadde 40 saker."), stated(f"{listed} Der er andelen 12 prosent.")
    assert [one.areas for one in (apart[-1], leaning[-1])] == [(), ("sund", "granli")]
