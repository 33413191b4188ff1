"""What words of direction are held against, and of how much they are said."""

import pytest

from samstyr.kernels.claims.stating.comparing import Comparer
from samstyr.kernels.claims.stating.reading import read_sentence
from samstyr.kernels.claims.stating.values import StatedFigure
from tests.stated_values import CONTEXT, stated


def told(text: str) -> StatedFigure:
    return next(one for one in stated(text) if one.value is None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Utgiftene vokste raskere enn inntektene.", ("inntektene",)),
        ("Utgiftene er høyere enn inntektene i 2022.", ("inntektene",)),
        ("Utgiftene er høyere enn i Bergheim.", ()),
        ("Utgiftene er høyere enn budsjettert.", ()),
        ("Utgiftene har økt.", ()),
    ],
)
def test_another_thing_is_told_by_its_words(text: str, words: tuple[str, ...]):
    assert told(text).beside == words


@pytest.mark.parametrize(
    ("text", "is_every"),
    [
        ("Det er en stadig vekst i antall elever.", True),
        ("Antall elever øker fra år til år.", True),
        ("Antall elever har økt hvert år siden 2019.", True),
        ("Antall elever har jevnt over økt.", False),
        ("Antall elever har økt, og hvert år kommer flere til.", False),
        ("The number of pupils increased every year.", True),
    ],
)
def test_every_step_is_said_close_to_the_direction(text: str, is_every: bool):
    assert told(text).is_every_step is is_every


@pytest.mark.parametrize(
    ("text", "is_mean"),
    [
        ("Resultatet har i gjennomsnitt ligget over målet.", True),
        ("Det er gjennomsnittlig bygget 60 boliger årlig, noe som er høyere enn målet.", True),
        ("Det er bygget 60 boliger i 2022, noe som er høyere enn målet.", False),
        ("Resultatet har ligget over gjennomsnittet for landet.", False),
    ],
)
def test_a_comparison_may_be_of_a_mean(text: str, is_mean: bool):
    assert told(text).is_mean is is_mean


def test_a_time_that_is_left_out_is_no_time_of_the_statement():
    one = told("Resultatet har ligget over målet i perioden 2019–2022, med unntak av resultatet for 2020.")
    assert [str(period) for period in one.excepted] == ["2020"]
    assert "2020" not in [str(period) for period in one.periods]


def test_nothing_is_held_against_nothing():
    reading = read_sentence("Antall elever har økt.", "nb", CONTEXT)
    assert Comparer(reading, (), (), (), ()).against_tokens == frozenset()


def test_the_field_of_a_ranking_may_stand_before_the_place():
    (one,) = stated("Blant kommunene i Vestfylket ble vi nummer fire.")
    assert (one.areas, one.against) == ((), ("vestfylket",))


def test_each_place_in_a_ranking_has_its_own_field():
    county, country = stated("Fjordvik ligger på 14. plass i Vestfylket og 122. plass i landet.")
    assert (county.against, country.against) == (("vestfylket",), ("norge",))
    (own,) = stated("Kommunen er Norges 20. største.")
    assert (own.areas, own.against) == (("fjordvik",), ("norge",))


def test_each_difference_is_held_against_its_own_place():
    more, less = stated("Gebyret er 12 prosent høyere enn i Bergheim og 4 prosent lavere enn i Lundby.")
    assert (more.against, less.against) == (("bergheim",), ("lundby",))


def test_a_list_of_places_is_held_against_as_a_whole():
    (one,) = stated("Befolkningsveksten er høyere enn i Bergheim, Lundby og Sund.")
    assert one.against == ("bergheim", "lundby", "sund")
    first, second = stated("Andelen er lavere enn i Bergheim, Lundby har 5 prosent.")
    assert (first.against, second.areas) == (("bergheim",), ("lundby",))


def test_those_that_one_is_first_of_are_not_what_is_told_of():
    extreme = next(one for one in stated("Blant de tidligere kommunene har Granli den laveste andelen."))
    assert (extreme.areas, extreme.against) == (("granli",), ("former_fjordvik", "sund", "granli"))


def test_a_contrast_is_held_against_the_place_before_it():
    _first, second = stated("I Bergheim gjelder det 48 prosent, mens andelen i Lundby er 20 prosentpoeng høyere.")
    assert (second.areas, second.against) == (("lundby",), ("bergheim",))
    _first, timed = stated("I Bergheim er det 48 prosent, mens den i Lundby er 20 prosentpoeng høyere enn i 2019.")
    assert timed.against == ()


def test_we_are_only_one_of_those_that_another_is_best_of():
    (one,) = stated("Lundby er best av oss og naboene.")
    assert (one.areas, one.against) == (("lundby",), ())
