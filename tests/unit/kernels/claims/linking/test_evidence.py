"""What speaks for and against a measure comes from words, units, people, places and times; never from a value."""

from dataclasses import replace
from decimal import Decimal

from samstyr.kernels.claims.linking.choosing import Chooser
from samstyr.kernels.claims.linking.evidence import Evidence
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.stating.values import StatedFigure
from tests.fjordvik import CONTEXT, COUNT, INDEX, MEASURES, OWN, PERCENT, document, figures, measure
from tests.spec.claims.fjordvik_wide import WIDE


def stated(*paragraphs: str) -> list[StatedFigure]:
    return list(stated_in(document(*paragraphs), CONTEXT))


def evidence(one: StatedFigure, id: str, *before: StatedFigure, index: Index = WIDE) -> Evidence:
    chooser = Chooser(index, OWN)
    for other in before:
        chooser.choose(other)
    return next(rival.evidence for rival in chooser.rivals(one)[0] if rival.match.measure.id == id)


def test_the_stated_value_and_the_measured_ones_play_no_part():
    (one,) = stated("Sykefraværet blant ansatte var 9,2 prosent i 2022.")
    others = [replace(other, figures=figures(fjordvik={"2019": "1", "2020": "2", "2021": "3", "2022": "4"}))
              for other in MEASURES if other.id == "sykefravaer"]  # fmt: skip
    changed = Index([*others, *(other for other in MEASURES if other.id != "sykefravaer")])
    same = Index([*(other for other in MEASURES if other.id == "sykefravaer"),
                  *(other for other in MEASURES if other.id != "sykefravaer")])  # fmt: skip
    found = evidence(one, "sykefravaer", index=same)
    assert evidence(replace(one, value=Decimal("95.1")), "sykefravaer", index=same) == found
    assert evidence(one, "sykefravaer", index=changed) == found


def test_words_of_other_measures_and_of_none_speak_against():
    (one,) = stated("Sykefraværet i biblioteket og fyrtårnet var 9,2 prosent i 2022.")
    found = evidence(one, "sykefravaer")
    assert found["has_own"] > 0
    assert found["other_own"] > 0
    assert found["unknown_own"] > 0


def test_what_was_just_spoken_of_is_a_lead():
    first, second = stated("Sykefraværet var 9,2 prosent i 2022. I 2021 var andelen 8,4 prosent.")
    assert evidence(second, "sykefravaer")["lead_before"] == 0
    found = evidence(second, "sykefravaer", first)
    assert (found["lead_before"], found["lead_before_back"], found["lead_here"]) == (1, 1, 0)


def test_the_very_last_that_was_spoken_of_is_known_from_what_was_before_it():
    first, second, third, *_ = stated(
        "Sykefraværet var 9,2 prosent, mens vanntapet var 31 prosent i 2022. I 2021 var andelen 30 prosent."
    )
    found = {id: evidence(third, id, first, second)["lead_last"] for id in ("sykefravaer", "vanntap")}
    assert found == {"sykefravaer": 0, "vanntap": 1}


def test_what_leans_on_nothing_that_is_measured_is_about_nothing():
    first, second = stated("Avlastningsvaktene var 40 prosent kvinner i 2022. I 2021 var andelen 38 prosent.")
    chooser = Chooser(WIDE, OWN)
    assert [chooser.choose(one).fit.value for one in (first, second)] == ["none", "none"]


def test_who_is_counted_is_who_a_measure_is_of():
    members = measure("kor", "Medlemmer i kor, bosatt i kommunen", COUNT, figures(fjordvik={"2022": "340"}))
    index = Index([*MEASURES, members])
    refugees, singers = stated("Kommunen bosatte 40 flyktninger i 2022.", "Korene hadde 340 medlemmer i 2022.")
    assert evidence(refugees, "kor", index=index)["people_not_counted"] == 1
    assert evidence(singers, "kor", index=index)["people_not_counted"] == 0


def test_a_measure_of_all_is_not_of_some():
    satisfied = measure("fornoyd", "Fornøyd med turveiene, andel innbyggere", PERCENT, figures(fjordvik={"2022": "70"}))
    index = Index([*MEASURES, satisfied])
    some, all_of_them = stated(
        "70 prosent av de pårørende er fornøyd med turveiene.", "70 prosent av innbyggerne er fornøyd med turveiene."
    )
    assert evidence(some, "fornoyd", index=index)["people_of_all"] == 1
    assert evidence(all_of_them, "fornoyd", index=index)["people_of_all"] == 0


def test_a_place_without_figures_and_a_time_without_them_speak_against():
    there, nowhere = stated("Sykefraværet var 9 prosent i 2022.", "Sykefraværet i Bergheim var 9 prosent i 1999.")
    assert evidence(there, "sykefravaer", index=INDEX)["no_place"] == 0
    found = evidence(nowhere, "sykefravaer", index=INDEX)
    assert (found["no_place"], found["no_said_place"], found["no_time"]) == (1, 1, 1)
