"""Words that speak of more than one figure find each of them, or say that one is missing."""

from decimal import Decimal

import pytest

from samstyr.kernels.claims.linking.choosing import Chooser, choose
from samstyr.kernels.claims.linking.compared import as_growth, behind_figure, beside, one_of_two, with_siblings
from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.linking.values import Candidate, Choice, Fit
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.verdicts.judging import judge
from tests.fjordvik import AREAS, CONTEXT, COUNT, OWN, PERCENT, document, figures, measure

PUPILS = measure("elever/Elever", "Skoletall", COUNT, figures(fjordvik={"2022": "2100"}), "", "Elever")
AGAIN = measure("grunnskole/Elever", "Grunnskolen", COUNT, figures(fjordvik={"2019": "1900", "2022": "2100"}), "",
                "Elever")  # fmt: skip
TEACHERS = measure("grunnskole/Lærere", "Grunnskolen", COUNT, figures(fjordvik={"2019": "180"}), "", "Lærere")
JOBS = measure(
    "jobber", "Jobbvekst i forhold til befolkningsvekst", PERCENT, figures(fjordvik={"2021": "40", "2022": "70"}),
    "Endring i antall arbeidsplasser, i prosent av endringen i folketallet.", is_growth=True,
)  # fmt: skip
WORKPLACES = measure("arbeid", "Arbeidsplasser", COUNT, figures(fjordvik={"2019": "800", "2022": "900"}))
PEOPLE = measure("folkevekst", "Befolkningsvekst", PERCENT, figures(fjordvik={"2021": "1.1", "2022": "0.9"}),
                 "Økning i folketallet gjennom året, i prosent.", is_growth=True)  # fmt: skip
ALL = Index((PUPILS, AGAIN, TEACHERS, JOBS, WORKPLACES, PEOPLE), places=[name for one in AREAS for name in one.names])


def chosen(text: str) -> Choice:
    return choose(stated_in(document(text), CONTEXT), ALL, OWN)[0]


def ids(choice: Choice) -> tuple[list[str], list[str]]:
    return [one.measure.id for one in choice.candidates], [one.measure.id for one in choice.beside]


def test_two_things_are_each_of_a_measure():
    own, other = ids(chosen("Antall elever har økt mer enn antall lærere."))
    assert (own[0].partition("/")[2], other[0].partition("/")[2]) == ("Elever", "Lærere")


def test_one_that_has_no_measure_leaves_none():
    assert chosen("Antall elever har økt mer enn antall lærere og rektorkonger.").fit is not Fit.TWO
    one, none = chosen("Antall lærere har økt."), Choice(chosen("Antall elever har økt.").stated, Fit.NONE)
    assert beside(one.stated, one, none).fit is Fit.NONE


def test_a_change_is_also_of_a_row_that_another_table_calls_the_same():
    assert set(ids(chosen("Det har blitt flere elever."))[0]) >= {"elever/Elever", "grunnskole/Elever"}
    assert "grunnskole/Lærere" not in ids(chosen("Det har blitt flere elever."))[0]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Det har vært en stadig vekst i antall arbeidsplasser.", (["jobber"], ["folkevekst"])),
        ("Antall arbeidsplasser har økt.", (["arbeid"], [])),
    ],
)
def test_every_step_is_told_by_growths_where_the_levels_are_too_few(text: str, wanted: tuple[list[str], list[str]]):
    assert ids(chosen(text)) == wanted


def test_what_was_wanted_of_a_growth_asks_for_a_target():
    assert chosen("Antall arbeidsplasser har ikke økt i like stor grad som ønsket.").fit is Fit.NONE


def test_the_same_measure_is_taken_from_where_the_place_is():
    yearly = measure("hjem", "Nye boliger", COUNT, figures(fjordvik={"2022": "70"}), same_as=frozenset({"snitt"}))
    mean = measure("snitt", "Ferdigstilte enheter, årlig snitt", COUNT,
                   figures(fjordvik={"2022": "60"}, bergheim={"2022": "40"}))  # fmt: skip
    index = Index((yearly, mean), places=[name for one in AREAS for name in one.names])
    text = "Det ble bygget færre nye boliger i Bergheim enn i Fjordvik i 2022."
    (found,) = choose(stated_in(document(text), CONTEXT), index, OWN)
    assert (found.fit, ids(found)[0]) == (Fit.ONE, ["snitt"])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Antall arbeidsplasser har økt. Antall elever har økt i større grad.", "arbeid"),
        ("Antall elever har økt i større grad.", ""),
        ("Antall elever har økt. Antall elever har økt i større grad.", ""),
    ],
)
def test_growth_to_a_greater_extent_is_beside_what_was_just_spoken_of(text: str, wanted: str):
    found = choose(stated_in(document(text), CONTEXT), ALL, OWN)[-1]
    assert [one.measure.id for one in found.beside] == ([wanted] if wanted else [])


POSTS = measure("folk/Helse/Årsverk", "Folk etter område", COUNT, figures(fjordvik={"2022": "418"}), "", "Helse",
                "Årsverk")  # fmt: skip
OTHER = measure("endring/Helse", "Endring i årsverk", COUNT, figures(fjordvik={"2020": "400", "2022": "418"}), "",
                "Helse")  # fmt: skip
APART = measure("timer/Helse", "Timer i årsverk", COUNT, figures(fjordvik={"2022": "99"}), "", "Helse")


def of_two_tables(first: Measure, second: Measure) -> Choice:
    index = Index((POSTS, OTHER, APART))
    stated = chosen("Helse hadde 418 årsverk fra 2020 til 2022.").stated
    made = tuple(Candidate(one, 0.8, 0.8, 0.8, Decimal(1)) for one in (first, second))
    return one_of_two(Choice(stated, Fit.TWO, made), index)


def test_two_tables_with_the_same_row_are_one_and_the_fuller_comes_first():
    assert (of_two_tables(POSTS, OTHER).fit, of_two_tables(POSTS, OTHER).candidates[0].measure.id) == (
        Fit.ONE,
        "endring/Helse",
    )


def test_two_tables_that_disagree_are_two():
    assert of_two_tables(POSTS, APART).fit is Fit.TWO


def test_what_is_new_over_years_is_told_by_the_table_with_both_ends():
    index = Index((*ALL.measures, POSTS, OTHER), places=[name for one in AREAS for name in one.names])
    found = choose(stated_in(document("Helse har fått 18 nye årsverk fra 2020 til 2022."), CONTEXT), index, OWN)[0]
    mark = judge(found, CONTEXT, OWN)
    assert (mark.verdict.value, mark.arithmetic.nb) == ("agrees", "Fra 400 (2020) til 418 (2022): 18")


SHOPS = tuple(
    measure(f"butikker/{name}", "Butikker i sentrum", unit,
            figures(fjordvik={period: own}, lundby={period: other}), "", name, is_change=is_change)
    for name, unit, period, own, other, is_change in (
        ("Antall", COUNT, "2022", "90", "120", False),
        ("Endring i antall", COUNT, "2019-2022", "4", "9", True),
        ("Endring i prosent", PERCENT, "2019-2022", "4.7", "8.1", True),
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Antall butikker i sentrum har vokst mer enn i Lundby siden 2019.", "wrong_direction"),
        ("Antall butikker i sentrum har vokst mindre enn i Lundby siden 2019.", "agrees"),
    ],
)
def test_growth_is_compared_by_the_column_that_has_it(text: str, verdict: str):
    index = Index((*ALL.measures, *SHOPS), places=[name for one in AREAS for name in one.names])
    choice = choose(stated_in(document(text), CONTEXT), index, OWN)[0]
    assert ids(choice)[0] == ["butikker/Endring i prosent"]
    assert judge(choice, CONTEXT, OWN).verdict.value == verdict


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("I Lundby ble det 9 nye butikker i sentrum fra 2019 til 2022.", "agrees"),
        ("I Lundby ble det 12 nye butikker i sentrum fra 2019 til 2022.", "contradicts"),
    ],
)
def test_how_many_are_new_is_in_the_column_that_has_how_many_more_there_are(text: str, verdict: str):
    index = Index((*ALL.measures, *SHOPS), places=[name for one in AREAS for name in one.names])
    choice = choose(stated_in(document(text), CONTEXT), index, OWN)[0]
    assert ids(choice)[0] == ["butikker/Endring i antall"]
    assert judge(choice, CONTEXT, OWN).verdict.value == verdict


def test_a_level_is_not_told_by_the_growth_of_it():
    index = Index((*ALL.measures, *SHOPS), places=[name for one in AREAS for name in one.names])
    choice = choose(stated_in(document("Det er 90 butikker i sentrum."), CONTEXT), index, OWN)[0]
    assert as_growth(choice, Chooser(index, OWN)) is choice
    assert ids(choice)[0][:1] == ["butikker/Antall"]


def test_what_is_new_is_of_the_column_that_has_what_came():
    both = [measure for measure in SHOPS if measure.id in ("butikker/Antall", "butikker/Endring i antall")]
    made = tuple(Candidate(one, 0.4, 1.0, 1.0, Decimal(1)) for one in both)
    index = Index((*ALL.measures, *SHOPS), places=[name for one in AREAS for name in one.names])
    new, all_of = (
        choose(stated_in(document(text), CONTEXT), index, OWN)[0].stated
        for text in ("Lundby fikk flere nye butikker enn vi gjorde.", "Lundby har flere butikker enn vi har.")
    )
    assert ids(one_of_two(Choice(new, Fit.TWO, made), index))[0] == ["butikker/Endring i antall"]
    assert one_of_two(Choice(all_of, Fit.TWO, made), index).fit is Fit.TWO


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("I 2022 var det 2 100 elever, flere enn i 2019.", "agrees"),
        ("I 2022 var det 2 100 elever, litt færre enn i 2019.", "wrong_direction"),
    ],
)
def test_what_stands_right_behind_a_figure_is_told_of_it(text: str, verdict: str):
    figure, told = choose(stated_in(document(text), CONTEXT), ALL, OWN)
    assert ids(told)[0][:1] == ids(figure)[0][:1]
    assert judge(told, CONTEXT, OWN).verdict.value == verdict


def test_what_names_something_itself_is_not_told_of_the_figure_before():
    by = Chooser(ALL, OWN)
    chosen = [by.choose(one) for one in stated_in(document("Det var 2 100 elever, færre lærere enn i 2019."), CONTEXT)]
    assert behind_figure(chosen[-1].stated, by) is None


def test_the_most_new_is_told_by_what_has_two_times():
    stated = stated_in(document("Kultur har fått flest nye stillinger i perioden."), CONTEXT)[0]
    now = measure("bemanning/Kultur", "Bemanning", COUNT, figures(fjordvik={"2022": "70"}), "", "Kultur")
    grown = [
        measure(f"utvikling/{name}", "Utvikling", COUNT, figures(fjordvik={"2020": "30", "2022": "70"}), "", name)
        for name in ("Kultur", "Skole")
    ]
    both = tuple(Candidate(one, 0.9, 1.0, 1.0, Decimal(1)) for one in (now, grown[0]))
    found = with_siblings(Choice(stated, Fit.ONE, both), Chooser(Index((now, *grown)), OWN))
    assert ids(found) == (["utvikling/Kultur", "bemanning/Kultur"], ["utvikling/Skole"])
