"""One sentence, put together."""

from decimal import Decimal

import pytest

from samstyr.kernels.claims.stating.carrying import NONE_CARRIED, Carried
from samstyr.kernels.claims.stating.sentence import SentenceReader, with_quantity
from samstyr.kernels.claims.stating.spans import Quantity
from samstyr.kernels.claims.stating.values import Sentence
from samstyr.kernels.documents.values import Place
from tests.stated_values import CONTEXT


def reader(text: str) -> SentenceReader:
    return SentenceReader(Sentence(text, Place(1), 0, 0, "nb"), CONTEXT, NONE_CARRIED)


def test_figures_come_in_order():
    figures = reader("Andelen i gamle Sund økte fra 5 til 7 prosent i 2022.").figures()
    assert [one.text for one in figures] == ["økte", "5", "7 prosent"]


def test_what_is_left_is_what_was_said_last():
    left = reader("Andelen i gamle Sund økte fra 5 prosent i 2017 til 7 prosent i 2021.").left()
    assert [str(one) for one in left.periods] == ["2017", "2021"]
    assert left.areas == ("sund",)
    assert "andelen" in left.words


def test_what_is_compared_with_is_not_left():
    assert reader("Den er lavere enn i Bergheim i 2019.").left().areas == ()


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Fraværet var 9 prosent, opp fra 8 prosent i 2021.", []),
        ("Det er en nedgang fra 9 prosent i 2021.", []),
        ("Absence was 9 per cent, up from 8 per cent in 2021.", []),
        ("Fraværet var 9 prosent i 2022, opp fra 8 prosent i 2021.", ["2022"]),
        ("Fraværet økte fra 8 prosent i 2021 til 9 prosent i 2022.", ["2021", "2022"]),
        ("Fraværet var 9 prosent i 2021.", ["2021"]),
    ],
)
def test_a_year_that_something_came_from_is_not_left(text: str, years: list[str]):
    assert [str(one) for one in reader(text).left().periods] == years


def test_a_row_of_numbers_states_nothing():
    assert reader("5 % 6 % " * 30).figures() == ()


def test_numbers_are_put_on():
    (one,) = reader("Den er 5 prosent.").figures()
    assert with_quantity(one, Quantity(0, 1, Decimal(9))).value == 9


def test_a_figure_that_another_is_held_against_is_for_what_is_compared_with():
    figures = reader("Sund bygde færre boliger i 2022 enn Bergheim, 360 mot 578.").figures()
    assert [(one.text, one.areas) for one in figures if one.value] == [("360", ("sund",)), ("578", ("bergheim",))]


def test_the_municipality_speaks_of_itself():
    carried = Carried((), ("sund",))
    for text, areas in (("Vi ser at 5 prosent sykler.", ()), ("Der sykler 5 prosent.", ("sund",))):
        (one,) = SentenceReader(Sentence(text, Place(1), 0, 0, "nb"), CONTEXT, carried).figures()
        assert one.areas == areas


def test_a_difference_in_words_is_no_second_direction():
    assert [one.text for one in reader("Vi hadde 79 elever, fire færre enn i 2021.").figures()] == [
        "79 elever",
        "fire færre",
    ]
