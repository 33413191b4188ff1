"""Changes beside changes, told from a change and from a level."""

import pytest

from samstyr.kernels.claims.stating.growths import growth_at, is_growth_noun, than_after
from samstyr.kernels.claims.stating.values import StatedKind, Way
from tests.stated_values import reading_of, stated, value_of


def told(text: str) -> list[str]:
    return [f"{one.kind.value} {value_of(one)}" for one in stated(text) if one.value is None]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Fraværet har økt mer enn i Bergheim.", ["growth_comparison >"]),
        ("Utgiftene vokste raskere enn inntektene.", ["growth_comparison >"]),
        ("Gebyrene har økt i takt med prisene.", ["growth_comparison ="]),
        ("Gebyrene steg like mye som prisene.", ["growth_comparison ="]),
        ("Veksten er høyere enn i Bergheim, men lavere enn i Lundby.", ["growth_comparison >", "growth_comparison <"]),
        ("Nedgangen var mindre enn i 2021.", ["growth_comparison <"]),
        ("Gjelden har hatt en sterkere vekst enn inntektene.", ["growth_comparison >"]),
        ("Boligbyggingen var like høy som befolkningsveksten.", ["growth_comparison ="]),
        ("Andelen steg mest i Sund.", ["extreme max"]),
        ("Sund hadde den største nedgangen.", ["extreme max"]),
        ("Befolkningsveksten er høyere enn i Bergheim.", ["comparison >"]),
        ("Fraværet er høyere enn i Bergheim.", ["comparison >"]),
        ("Fraværet har økt.", ["direction +"]),
        ("The costs grew faster than the population.", ["growth_comparison >"]),
        ("Waste fell less than in the country as a whole.", ["growth_comparison <"]),
    ],
)
def test_growth_beside_growth_is_neither_a_direction_nor_a_comparison_of_levels(text: str, wanted: list[str]):
    assert told(text) == wanted


def test_a_negation_goes_with_it():
    (one,) = stated("Barnetallet har ikke økt i like stor grad som folketallet.")
    assert (one.kind, one.way, one.is_negated) == (StatedKind.GROWTH_COMPARISON, Way.SAME, True)
    assert {"barnetallet", "folketallet"} <= set(one.subject.own)


def test_an_extreme_says_whether_it_is_of_a_change_or_of_a_level():
    (level,), (change,) = stated("Andelen er høyest i Sund."), stated("Andelen økte mest i Sund.")
    assert (level.is_of_change, change.is_of_change) == (False, True)
    assert (level.areas, change.areas) == (("sund",), ("sund",))


def test_more_than_a_number_compares_nothing():
    reading = reading_of("Andelen økte mer enn 20 prosent.")
    assert growth_at(reading, 1, {4, 5}) is None
    assert growth_at(reading_of("Andelen økte mer enn ventet."), 1, set()) is not None


def test_what_a_comparative_leans_on_is_found_in_its_own_part():
    reading = reading_of("høyere i Sund enn i Granli, mer enn før")
    assert than_after(reading, 1) == 4
    assert than_after(reading_of("høyere i Sund, enn så lenge"), 1) is None


def test_a_compound_of_growth_is_a_noun_of_growth():
    reading = reading_of("Befolkningsveksten er god")
    assert [is_growth_noun(reading, at) for at in (-1, 0, 1, 9)] == [False, True, False, False]


def test_children_growing_up_are_no_growth():
    assert told("Oppvekst er størst.") == ["extreme max"]
    assert stated("Oppvekst er størst.")[0].is_of_change is False


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Barnetallet har økt i større grad.", ["growth_comparison >"]),
        ("Barnetallet har økt i mindre grad, og det merkes.", ["growth_comparison <"]),
    ],
)
def test_growth_may_be_beside_what_was_said_before(text: str, wanted: list[str]):
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Antallet har vokst med 3 prosent, mer enn i Bergheim, men mindre enn i Lundby.",
         ["growth_comparison >", "growth_comparison <"]),
        ("Folketallet økte, men mindre enn i landet.", ["direction +", "growth_comparison <"]),
        ("Our population grew by 1.8 per cent in 2022, faster than in 2021.", ["growth_comparison >"]),
        ("Lundby hadde den sterkeste prosentvise veksten fra 2019 til 2022.", ["extreme max"]),
        ("Vi brukte 300 millioner kroner, mer enn i Bergheim.", ["comparison >"]),
        ("Folketallet vokste med 1,8 prosent, den høyeste veksten i perioden 2019–2022.", ["extreme max"]),
        ("It grew by 1.8 per cent, the highest growth rate in the period 2019–2022.", ["extreme max"]),
    ],
)  # fmt: skip
def test_what_follows_a_change_is_of_changes(text: str, wanted: list[str]):
    assert told(text) == wanted


def test_what_leaves_its_verb_out_is_of_the_same_change():
    first, second = stated("Lundby hadde den sterkeste veksten fra 2019 til 2022, Bergheim den svakeste.")
    assert (first.is_of_change, second.is_of_change, second.areas) == (True, True, ("bergheim",))
    higher, _lower = stated("Lundby hadde den høyeste andelen, Bergheim den laveste.")
    assert higher.is_of_change is False


def test_where_something_changed_most_is_an_extreme_of_the_change():
    found = growth_at(reading_of("Andelen har økt siden 2019, og mest i Sund"), 7, ())
    assert found
    assert (found.kind, found.way) == (StatedKind.EXTREME, Way.UP)
    assert growth_at(reading_of("Andelen er høy, og mest i Sund"), 5, ()) is None


@pytest.mark.parametrize(
    "text",
    [
        "Uroen er blitt større siden 2019, mest i Granli.",
        "Prosentvis er likevel veksten fra 2020 til 2022 størst i Granli.",
        "Framgangen siden 2017 er størst i Granli.",
    ],
)
def test_who_changed_most_is_told_beside_the_change(text: str):
    (last,) = [one for one in stated(text) if one.kind is StatedKind.EXTREME]
    assert (last.areas, last.is_of_change, value_of(last)) == (("granli",), True, "max")
