"""Which of several like measures a sentence speaks of is told by its words."""

import pytest

from samstyr.kernels.claims.linking.choosing import choose
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.narrowing import (
    clause_of,
    goes_another_way,
    goes_the_same_way,
    is_of_said_place,
    is_of_unsaid_growth,
    is_of_unsaid_new,
    is_of_unsaid_place,
    is_of_unsaid_year,
    is_off_topic,
    leaves_out_others,
    says_the_contrary,
    speaks_in_unit,
    wishes,
)
from samstyr.kernels.claims.stating.finding import stated_in
from tests.fjordvik import AREAS, CONTEXT, COUNT, MEASURES, OWN, PERCENT, RANK, document, figures, measure
from tests.spec.claims.fjordvik_wide import WIDE

HELD = figures(fjordvik={"2021": "40", "2022": "41"})
OUT = measure("pendlere/Pendler ut", "Pendlere blant sysselsatte", PERCENT, HELD, "", "Pendler ut")
STAYS = measure("pendlere/Jobber i Fjordvik", "Pendlere blant sysselsatte", PERCENT, HELD, "", "Jobber i Fjordvik")
BATHING = measure("bading", "Gode badeplasser nær hjemmet", PERCENT, HELD)
NEARBY = measure("fritid", "Godt fritidstilbud nær hjemmet", PERCENT, HELD)
ALL = measure("plass", "Samlet plass i Trivselsbarometeret", RANK, HELD)
OF_REGION = measure("plass_lundby", "Plass i Trivselsbarometeret, Lundby-kommunene", RANK, HELD)
GARDENERS = measure("hagelag", "Medlemmer i hagelag, andel innbyggere", PERCENT, HELD)
NEW_GARDENERS = measure("nye_i_hagelag", "Ville meldt seg inn i hagelag", PERCENT, HELD)
GREW = measure("hytter/Hytter", "Vekst i hytter", COUNT, HELD, "", "Hytter", is_growth=True)
WITHOUT_DOCTOR = measure("fastlege", "Innbyggere uten fastlege", COUNT, HELD)
PLACES = [name for one in AREAS for name in one.names]
INDEX = Index(
    (
        *(one for one in WIDE.measures if not one.id.startswith("pendling")),
        OUT,
        STAYS,
        BATHING,
        NEARBY,
        ALL,
        OF_REGION,
        GARDENERS,
        NEW_GARDENERS,
        GREW,
        WITHOUT_DOCTOR,
    ),
    places=PLACES,
)


def stated(text: str, at: int = 0):
    return stated_in(document(text), CONTEXT)[at]


def linked(text: str, at: int = 0) -> str:
    found = choose(stated_in(document(text), CONTEXT), INDEX, OWN)[at]
    return found.candidates[0].measure.id if found.fit == "one" else found.fit.value


@pytest.mark.parametrize(
    ("text", "id"),
    [
        ("59 prosent av de sysselsatte pendler til jobb i en annen kommune.", "pendlere/Pendler ut"),
        ("Av de sysselsatte er det 41 prosent som jobber i Fjordvik.", "pendlere/Jobber i Fjordvik"),
        ("44 prosent av de som jobber her, pendler inn til kommunen.", "none"),
        (
            "80 prosent av innbyggerne sier at fritidstilbudet nær hjemmet er godt når det gjelder badeplasser.",
            "bading",
        ),
        ("Kommunen havnet på 12. plass i Trivselsbarometeret i 2022.", "plass"),
        ("22 prosent av innbyggerne er medlemmer i et hagelag.", "hagelag"),
        ("61 prosent av de som ikke er medlemmer i et hagelag, kan tenke seg å melde seg inn.", "nye_i_hagelag"),
    ],
)
def test_like_measures_are_told_apart(text: str, id: str):
    assert linked(text) == id


def test_a_base_is_about_those_who_are_counted():
    assert linked("Av de 41 hyttene i Fjordvik er det 20 prosent som har badeplasser nær hjemmet.") == "hytter/Hytter"


def test_the_clause_ends_where_another_begins():
    assert clause_of(stated("40 prosent pendler ut, mens 60 prosent blir.", 1)).strip() == "60 prosent blir."


def test_a_topic_leaves_out_what_is_not_about_it():
    said = stated("80 prosent er fornøyd når det gjelder badeplasser.")
    assert is_off_topic(said, NEARBY, INDEX)
    assert not is_off_topic(said, BATHING, INDEX)
    assert not is_off_topic(stated("80 prosent er fornøyd med badeplasser."), NEARBY, INDEX)


def test_who_goes_out_neither_stays_nor_comes_in():
    assert goes_another_way(stated("59 prosent jobber i andre kommuner."), STAYS)
    assert not goes_another_way(stated("59 prosent jobber i andre kommuner."), OUT)
    assert goes_another_way(stated("46 prosent er innpendlere."), OUT)


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("Hver tiende mener det motsatte.", True),
        ("12 prosent meiner det motsette.", True),
        ("12 per cent think the opposite.", True),
        ("12 prosent mener det samme.", False),
        ("Det motsatte gjelder for 12 prosent.", False),
    ],
)
def test_the_contrary_is_said_behind_its_number(text: str, is_so: bool):
    assert says_the_contrary(stated(text)) is is_so


def test_who_works_at_home_goes_neither_way():
    home, out = stated("41 prosent arbeider i egen kommune."), stated("59 prosent arbeider i en annen kommune.")
    assert goes_another_way(home, OUT)
    assert not goes_another_way(home, STAYS)
    assert goes_the_same_way(home, "Jobber i Fjordvik")
    assert not goes_the_same_way(home, "Pendler ut")
    assert goes_the_same_way(out, "Pendler ut")


def test_a_place_in_a_name_must_be_spoken_of():
    assert is_of_unsaid_place(stated("Kommunen er på 12. plass i Trivselsbarometeret."), OF_REGION, INDEX)
    assert not is_of_unsaid_place(stated("Kommunen er på 12. plass i Trivselsbarometeret."), ALL, INDEX)


def test_a_growth_in_a_name_must_be_spoken_of():
    assert is_of_unsaid_growth(stated("Kommunen har 41 hytter."), GREW)
    assert not is_of_unsaid_growth(stated("Etter veksten har kommunen 41 hytter."), GREW)


def test_what_one_leaves_out_the_other_leaves_out_too():
    assert leaves_out_others(stated("41 innbyggere har fastlege."), WITHOUT_DOCTOR, INDEX)
    assert not leaves_out_others(stated("41 innbyggere står uten fastlege."), WITHOUT_DOCTOR, INDEX)
    assert not leaves_out_others(stated("41 innbyggere er fastlegefrie."), WITHOUT_DOCTOR, INDEX)


def test_a_row_of_a_year_is_not_meant_where_that_of_another_is_said():
    row, other = (
        measure(f"overlevelse/{year}", "Foretak i drift", PERCENT, HELD, "", year) for year in ("2017", "2018")
    )
    index = Index((row, other, BATHING))
    said, unsaid = (
        stated_in(document(f"Av foretakene fra {year} var 40 prosent i drift i 2022."), CONTEXT)[-1]
        for year in (2017, 2018)
    )
    assert not is_of_unsaid_year(said, row, index)
    assert is_of_unsaid_year(unsaid, row, index)
    assert not is_of_unsaid_year(stated("40 prosent av foretakene var i drift."), row, index)
    assert not is_of_unsaid_year(unsaid, BATHING, index)


def test_a_place_that_is_said_is_that_of_a_name():
    assert is_of_said_place(stated("Blant Lundby-kommunene ble vi nummer 3 i Trivselsbarometeret."), OF_REGION, INDEX)
    assert not is_of_said_place(stated("Kommunen ble nummer 3 i Trivselsbarometeret."), OF_REGION, INDEX)
    assert not is_of_said_place(stated("Blant Lundby-kommunene ble vi nummer 3 i Trivselsbarometeret."), ALL, INDEX)


def test_what_some_would_do_is_not_what_they_do():
    said = stated("61 prosent kan tenke seg å melde seg inn i et hagelag.")
    assert wishes(said, NEW_GARDENERS) == (True, True)
    assert wishes(said, GARDENERS) == (True, False)


def test_a_dash_between_two_ages_ends_no_clause():
    assert clause_of(stated("Gruppen 55–66 år teller 1 781, og den er stor.", -1)).startswith("Gruppen 55–66 år")


def test_a_unit_says_what_is_measured_except_of_growth() -> None:
    of = [stated_in(document(text), CONTEXT)[0] for text in ("Vi brukte 39 GWh.", "Bruken økte med 39 prosent.")]
    assert [speaks_in_unit(one) for one in of] == [True, False]
    index = Index(MEASURES)
    assert index.unit_tells("gwh") > index.unit_tells("percent")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Det ble solgt 260 hytter i 2022.", True),
        ("Det ble bygd 260 hytter i 2022.", False),
        ("Det kom 260 nye hytter i 2022.", False),
        ("Hyttene sto ferdig i 2022, 260 i alt.", False),
    ],
)
def test_what_is_only_sold_is_not_new(text: str, expected: bool) -> None:
    assert is_of_unsaid_new(stated(text), measure("nye_hytter", "Nye hytter", COUNT, HELD), INDEX) is expected
