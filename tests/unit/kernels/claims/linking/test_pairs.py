"""Two things beside each other are told apart, and known together where one measure is a quotient of them."""

import pytest

from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.pairs import bare, is_growth_of, is_of_two, is_quotient, quotient, sides
from samstyr.kernels.claims.stating.finding import stated_in
from samstyr.kernels.claims.stating.values import StatedFigure
from tests.fjordvik import CONTEXT, INDEX, MEASURES, PERCENT, document, figures, measure

JOBS = measure(
    "jobber", "Jobbvekst i forhold til befolkningsvekst", PERCENT, figures(fjordvik={"2021": "40", "2022": "70"}),
    "Endring i antall arbeidsplasser, i prosent av endringen i folketallet.", is_growth=True,
)  # fmt: skip
PEOPLE = measure("folk", "Folketall", PERCENT, figures(fjordvik={"2022": "1.2"}))
WIDER = Index((*MEASURES, JOBS, PEOPLE))
DEBT = next(one for one in MEASURES if one.id == "gjeld")


def stated(text: str) -> StatedFigure:
    return stated_in(document(text), CONTEXT)[0]


@pytest.mark.parametrize(
    ("text", "is_two"),
    [
        ("Driftsinntektene har økt mer enn lånegjelden.", True),
        ("Sykefraværet er høyere enn vanntapet.", True),
        ("Sykefraværet er høyere enn i Bergheim.", False),
        ("Sykefraværet er høyere enn forventet.", False),
        ("Sykefraværet er høyere enn i 2021.", False),
    ],
)
def test_another_thing_is_what_is_measured_and_no_place_time_or_target(text: str, is_two: bool):
    assert is_of_two(stated(text), INDEX) is is_two


def test_each_side_has_its_own_words():
    own, other = sides(stated("Driftsinntektene har økt mer enn lånegjelden."))
    assert "driftsinntektene" in own.subject.own
    assert "lånegjelden" not in own.subject.own
    assert other.subject.own == ("lånegjelden",)


@pytest.mark.parametrize(
    ("said", "left"),
    [(("boligveksten",), ("bolig",)), (("veksten", "utgifter"), ("utgifter",)), (("gjeld",), ("gjeld",))],
)
def test_what_grows_is_left_of_a_growth(said: tuple[str, ...], left: tuple[str, ...]):
    assert bare(said) == left


def test_a_name_says_what_is_in_parts_of_what():
    assert next((one.part, one.whole) for one in quotient(DEBT, INDEX)) == (("lånegjeld",), ("driftsinntekter",))
    assert not list(quotient(next(one for one in MEASURES if one.id == "vanntap"), INDEX))


def test_a_quotient_is_of_both_and_of_nothing_more():
    own, other = sides(stated("Driftsinntektene har økt mer enn lånegjelden."))
    assert is_quotient(DEBT, other, own, INDEX)
    assert not is_quotient(DEBT, own, other, INDEX)
    more, debt = sides(stated("Investeringene har økt mer enn lånegjelden."))
    assert not is_quotient(DEBT, debt, more, INDEX)


def test_a_quotient_of_growths_is_for_growths_only():
    for text, wanted in (
        ("Antall arbeidsplasser har økt mer enn folketallet.", True),
        ("Antall arbeidsplasser er høyere enn folketallet.", False),
    ):
        own, other = sides(stated(text))
        assert is_quotient(JOBS, own, other, WIDER) is wanted


def test_growth_in_parts_of_another_is_the_growth_of_what_it_is_a_part_of():
    assert is_growth_of(JOBS, stated("Antall arbeidsplasser har ikke økt i like stor grad som ønsket."), WIDER)
    assert not is_growth_of(JOBS, stated("Lånegjelden har ikke økt i like stor grad som ønsket."), WIDER)
