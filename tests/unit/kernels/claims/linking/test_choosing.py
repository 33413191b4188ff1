"""A measure is chosen by words, unit, people and place; never because the stated value fits."""

from dataclasses import replace

import pytest

from samstyr.kernels.claims.linking.choosing import choose
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.values import Fit
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.texts import Text
from tests.fjordvik import AREAS, CONTEXT, COUNT, MEASURES, OWN, PERCENT, choices, document, figures, measure


def chosen(*paragraphs: str) -> list[tuple[str, str]]:
    return [(one.fit.value, one.candidates[0].measure.id if one.candidates else "") for one in choices(*paragraphs)]


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("Sykefraværet var 9,2 prosent i 2022.", "sykefravaer"),
        ("Gjeldsgraden var 95,1 prosent i 2022.", "gjeld"),
        ("Vannlekkasjen var 31 prosent i 2022.", "vanntap"),
        ("Det ble bygd 190 nye boliger i 2022.", "boliger"),
        ("80,4 prosent av elevene fullfører videregående opplæring.", "fullfort"),
        ("66 prosent av innbyggerne i gamle Sund var fornøyd med kommunens tjenester i 2021.", "tjenester"),
        ("Kommunen investerte for 398 millioner kroner i 2022.", "investeringer"),
    ],
)
def test_other_words_for_a_measure_lead_to_it(text: str, id: str) -> None:
    assert chosen(text) == [("one", id)]


def test_the_stated_value_plays_no_part() -> None:
    """Also a value that only another measure has is held against the measure that the words name."""
    assert chosen("Sykefraværet var 95,1 prosent i 2022.") == [("one", "sykefravaer")]


def test_a_sentence_that_leans_on_the_one_before_speaks_of_the_same() -> None:
    found = chosen("Sykefraværet var 9,2 prosent i 2022. Det er en økning fra 2021, da andelen var 8,4 prosent.")
    assert found == [("one", "sykefravaer")] * 3


def test_a_piece_that_says_nothing_by_itself_speaks_of_the_same_as_the_one_before() -> None:
    found = chosen("Sykefraværet i kommunen var 9,2 prosent i 2022.", "I 2021: 8,4 prosent.")
    assert found == [("one", "sykefravaer")] * 2
    found = chosen("Sykefraværet i kommunen var 9,2 prosent i 2022.", "Svømmehallene var åpne 84 prosent av tiden.")
    assert [fit for fit, _id in found] == ["one", "none"]


def test_another_unit_is_never_the_same_measure() -> None:
    assert chosen("Sykefraværet var 3400 dagsverk i 2022.")[0][0] != "one"


@pytest.mark.parametrize(
    "text",
    [
        "Andelen pårørende i hjemmetjenesten som var fornøyde, var 81 prosent i 2022.",
        "Kommunen har 17 svømmehaller.",
        "Bibliotekene lånte ut 40 prosent flere bøker.",
    ],
)
def test_what_no_measure_is_about_is_linked_to_none(text: str) -> None:
    assert all(fit in ("none", "no_unit", "no_area") for fit, _id in chosen(text))


def test_a_place_without_figures_is_not_replaced_by_another_place() -> None:
    assert chosen("Sykefraværet i Bergheim var 9,2 prosent i 2022.") == [("no_area", "sykefravaer")]


def test_a_place_that_is_said_of_something_else_before_is_no_place_of_a_change() -> None:
    text = "Sykefraværet var 9,2 prosent i 2022. I Sund er 66 prosent fornøyd med tjenestene. "
    text += "Barometeret gir 47. plass i 2022, 14 plasser bedre enn året før."
    assert [(one.fit.value, one.stated.areas) for one in choices(text)[1:]] == [
        ("one", ("sund",)), ("one", ()), ("one", ())
    ]  # fmt: skip
    # Of nothing else: then it is the place.
    assert [one.fit.value for one in choices("I Sund var folk fornøyde. 12 prosent av vannet forsvant i 2022.")] == [
        "no_area"
    ]


def test_the_contrary_of_what_was_measured_is_not_measured_by_it() -> None:
    text = "77 prosent er fornøyd med kommunens tjenester, og hver tiende mener det motsatte."
    assert [fit for fit, _id in chosen(text)] == ["one", "none"]


def test_two_measures_that_fit_alike_are_two_readings() -> None:
    held = figures(fjordvik={"2022": "5"})
    twins = [
        measure("a", "Fornøyde elever på barnetrinnet", PERCENT, held),
        measure("b", "Fornøyde elever på ungdomstrinnet", PERCENT, held),
    ]
    index = Index([*MEASURES, *twins], places=[name for one in AREAS for name in one.names])
    stated = stated_in(document("Andelen fornøyde elever var 5 prosent i 2022."), CONTEXT)
    found = choose(stated, index, OWN)[0]
    assert found.fit is Fit.TWO
    assert {one.measure.id for one in found.candidates} == {"a", "b"}


def test_of_two_tables_that_fit_alike_the_one_with_the_time_is_meant() -> None:
    tables = [
        measure("naa", "Årsverk etter område 2023", COUNT, figures(fjordvik={"2023": "60"}), "", "Parkdrift"),
        measure("for", "Endring i årsverk etter område", COUNT, figures(fjordvik={"2020": "50", "2023": "60"}),
                "", "Parkdrift"),
    ]  # fmt: skip
    index = Index([*MEASURES, *tables])
    stated = stated_in(document("Antall årsverk i parkdrift var 50 i 2020."), CONTEXT)
    found = choose(stated, index, OWN)[0]
    assert (found.fit, found.candidates[0].measure.id) == (Fit.ONE, "for")


def test_who_is_counted_is_who_it_is_about_whoever_was_spoken_of_before() -> None:
    held = figures(fjordvik={"2022": "75"})
    helped = measure("hjelp", "Veiledning om tilskudd, foreninger som fikk god hjelp", PERCENT, held)
    index = Index([*MEASURES, helped])
    text = "Næringslivet har vokst. Tre av fire foreninger fikk god veiledning om tilskudd i 2022."
    found = choose(stated_in(document(text), CONTEXT), index, OWN)[-1]
    assert (found.fit, found.candidates[0].measure.id) == (Fit.ONE, "hjelp")


def test_a_frequent_word_of_a_measure_is_enough_after_what_nobody_measures() -> None:
    found = chosen("Bålplassene ved vannet er blitt fine. Gjelda var 95,1 prosent i 2022.")
    assert found[-1] == ("one", "gjeld")


def test_a_direction_of_a_part_is_not_that_of_a_whole_with_a_like_name() -> None:
    near = measure("naer", "Unge som er fornøyd med lokalmiljøet", PERCENT,
                   figures(fjordvik={"2019": "70", "2022": "71"}))  # fmt: skip
    index = Index((*MEASURES, near), places=[name for one in AREAS for name in one.names])
    text = "Andelen unge som er fornøyde med lokaler til øving, har gått opp."
    (found,) = choose(stated_in(document(text), CONTEXT), index, OWN)
    assert found.fit is Fit.NONE


def test_the_place_of_one_thing_is_not_that_of_the_next() -> None:
    held = figures(fjordvik={"2022": "40"}, sund={"2022": "30"})
    index = Index([*MEASURES, measure("turer", "Ungdom som går på skitur", PERCENT, held)])
    text = "I gamle Sund er 66 prosent av innbyggerne fornøyd med kommunens tjenester. {} går på skitur."
    for who, areas in (("40 prosent av ungdommene", ()), ("I Sund er det 30 prosent av ungdommene som", ("sund",))):
        found = choose(stated_in(document(text.format(who)), CONTEXT), index, OWN)[-1]
        assert (found.candidates[0].measure.id, found.stated.areas) == ("turer", areas)


def test_a_sentence_is_about_what_its_own_language_says() -> None:
    """An English summary of a Norwegian report is held against the same measures, by their English names."""
    names = (Text("Netto lånegjeld", "Net loan debt"),)
    debt = replace(MEASURES[1], names=names, label=names[0], about=())
    text = "Netto lånegjeld var 95,1 prosent i 2022. The net loan debt was 95.1 per cent in 2022. It rose from 2021."
    found = choose(stated_in(document(text), CONTEXT), Index([debt]), OWN)
    assert [(one.stated.sentence.language, one.fit.value) for one in found] == [
        ("nb", "one"),
        ("en", "one"),
        ("en", "one"),
    ]
