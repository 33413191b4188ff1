"""The highest and the lowest are of the places, the rows or the years that are said, and of no more than we know."""

from dataclasses import replace

import pytest

from samstyr.kernels.claims.linking.choosing import choose
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.verdicts.judging import judge
from samstyr.kernels.claims.verdicts.values import Mark, Verdict
from samstyr.kernels.texts import Text
from tests.fjordvik import AREAS, CONTEXT, COUNT, MEASURES, OWN, PERCENT, document, figures, marks, measure

TITLE = "Årsverk etter område"
ROWS = tuple(
    measure(f"arsverk/{name}", TITLE, COUNT, figures(fjordvik={"2020": before, "2022": after}), "", name)
    for name, before, after in (("Skole", "300", "320"), ("Omsorg", "410", "405"), ("Kultur", "30", "70"))
)
TOTAL = measure("arsverk/Sum", TITLE, COUNT, figures(fjordvik={"2020": "740", "2022": "795"}), "", "Sum")
HOME_FIGURES = figures(fjordvik={"2022": "70"}, bergheim={"2022": "40"}, lundby={"2022": "90"})
HOMES = measure("hjem", "Nye hytter", COUNT, HOME_FIGURES)
RATES = measure("vekst", "Befolkningsvekst", PERCENT, is_growth=True,
                held=figures(fjordvik={"2022": "1.1"}, bergheim={"2022": "0.6"}, lundby={"2022": "1.9"}))  # fmt: skip
ALL = Index((*MEASURES, *ROWS, TOTAL, HOMES, RATES), places=[name for one in AREAS for name in one.names])


def mark(text: str) -> Mark:
    return judge(choose(stated_in(document(text), CONTEXT), ALL, OWN)[0], CONTEXT, OWN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Omsorg er det området som har flest årsverk i 2022.", Verdict.AGREES),
        ("Skole er det området som har flest årsverk i 2022.", Verdict.WRONG_DIRECTION),
        ("Kultur har færrest årsverk i 2022.", Verdict.AGREES),
        ("Kultur er området som har vokst mest i årsverk fra 2020 til 2022.", Verdict.AGREES),
        ("Skole er området som har vokst mest i årsverk fra 2020 til 2022.", Verdict.WRONG_DIRECTION),
        ("Omsorg har flest årsverk i 2019.", Verdict.UNCHECKABLE),
    ],
)
def test_a_row_is_held_against_the_other_rows_but_not_their_total(text: str, expected: Verdict):
    found = mark(text)
    assert found.verdict is expected
    assert "795" not in found.arithmetic.nb


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sykefraværet er det høyeste i perioden 2019–2022.", Verdict.AGREES),
        ("Sykefraværet er det laveste i perioden 2019–2022.", Verdict.WRONG_DIRECTION),
        ("Sykefraværet er det høyeste noensinne.", Verdict.UNCHECKABLE),
        ("Sykefraværet er det laveste noensinne.", Verdict.WRONG_DIRECTION),
    ],
)
def test_years_that_are_known_deny_more_than_they_prove(text: str, expected: Verdict):
    assert marks(text)[0].verdict is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fjordvik er den av kommunene vest for Lundby som har flest nye hytter.", Verdict.AGREES),
        ("Bergheim er den av kommunene vest for Lundby som har færrest nye hytter.", Verdict.AGREES),
        ("Fjordvik er den kommunen som har flest nye hytter.", Verdict.WRONG_DIRECTION),
        ("Fjordvik er den kommunen som har flest nye hytter i landet.", Verdict.UNCHECKABLE),
    ],
)
def test_places_on_one_side_of_another_do_not_include_it(text: str, expected: Verdict):
    assert mark(text).verdict is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lundby er blant kommunene med flest nye hytter.", Verdict.AGREES),
        ("Fjordvik er blant dem med flest nye hytter.", Verdict.UNCHECKABLE),
        ("Bergheim er blant dem med flest nye hytter.", Verdict.WRONG_DIRECTION),
        ("Lundby er den kommunen som vokste raskest i befolkning.", Verdict.AGREES),
        ("Lundby hadde høyest befolkningsvekst.", Verdict.AGREES),
    ],
)
def test_one_of_the_first_may_be_the_second_but_not_the_last(text: str, expected: Verdict):
    assert mark(text).verdict is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fjordvik hadde nest høyest befolkningsvekst av kommunene.", Verdict.AGREES),
        ("Lundby hadde nest høyest befolkningsvekst av kommunene.", Verdict.UNCHECKABLE),
        ("Bergheim hadde nest høyest befolkningsvekst av kommunene.", Verdict.CONTRADICTS),
        ("Fjordvik hadde nest lavest befolkningsvekst av kommunene.", Verdict.AGREES),
    ],
)
def test_a_rank_is_among_the_places_that_are_known(text: str, expected: Verdict):
    assert mark(text).verdict is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kultur har fått flest nye årsverk fra 2020 til 2022.", Verdict.AGREES),
        ("Omsorg har fått flest nye årsverk fra 2020 til 2022.", Verdict.WRONG_DIRECTION),
    ],
)
def test_what_is_most_new_is_what_grew_most(text: str, expected: Verdict):
    assert mark(text).verdict is expected


def test_in_per_cent_the_small_may_have_grown_most():
    rows = tuple(
        measure(
            f"timer/{name}", "Timer etter tilbud", COUNT, figures(fjordvik={"2020": before, "2022": after}), "", name
        )
        for name, before, after in (("Korps", "300", "360"), ("Kor", "20", "40"), ("Teater", "90", "91"))
    )
    index = Index(rows, places=[name for one in AREAS for name in one.names])
    said = (
        "Korps har vokst mest i timer fra 2020 til 2022.",
        "Korps har i prosent vokst mest i timer fra 2020 til 2022.",
    )
    found = [judge(choose(stated_in(document(one), CONTEXT), index, OWN)[0], CONTEXT, OWN).verdict for one in said]
    assert found == [Verdict.AGREES, Verdict.WRONG_DIRECTION]


SCHOOLS = measure("ensomhet", "Ensomhet blant unge", PERCENT,
                  figures(sund={"2020": "30", "2022": "16"}, granli={"2020": "25", "2022": "18"},
                          former_fjordvik={"2020": "22", "2022": "20"}))  # fmt: skip
LAND = measure("jord", "Omdisponert jord", COUNT, figures(fjordvik={"2020": "44", "2021": "99", "2022": "68"}))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ensomhet blant unge har falt mest i Sund fra 2020 til 2022.", Verdict.AGREES),
        ("Ensomhet blant unge har falt mest i Granli fra 2020 til 2022.", Verdict.WRONG_DIRECTION),
        ("Nedgangen i ensomhet blant unge er størst i Sund fra 2020 til 2022.", Verdict.AGREES),
        ("Ensomhet blant unge har falt minst i gamle Fjordvik fra 2020 til 2022.", Verdict.AGREES),
        ("Lavest var omdisponeringen av jord i 2020 med 44 dekar.", Verdict.AGREES),
        ("Lavest var omdisponeringen av jord i 2021 med 99 dekar.", Verdict.WRONG_DIRECTION),
    ],
)
def test_the_largest_fall_is_furthest_down_and_one_place_is_first_among_its_years(text: str, expected: Verdict):
    index = Index((*MEASURES, SCHOOLS, LAND), places=[name for one in AREAS for name in one.names])
    assert judge(choose(stated_in(document(text), CONTEXT), index, OWN)[0], CONTEXT, OWN).verdict is expected


PEACE = replace(SCHOOLS, names=(Text("Trygge på skoleveien, andel unge"),))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Andelen unge som er trygge på skoleveien, er best i gamle Fjordvik i 2022.", Verdict.AGREES),
        ("Andelen unge som er trygge på skoleveien, er dårligst i Sund i 2022.", Verdict.AGREES),
        ("Andelen unge som er trygge på skoleveien, er best i Granli i 2022.", Verdict.WRONG_DIRECTION),
    ],
)
def test_what_lies_between_is_neither_best_nor_worst(text: str, expected: Verdict):
    index = Index((*MEASURES, PEACE), places=[name for one in AREAS for name in one.names])
    assert judge(choose(stated_in(document(text), CONTEXT), index, OWN)[0], CONTEXT, OWN).verdict is expected
