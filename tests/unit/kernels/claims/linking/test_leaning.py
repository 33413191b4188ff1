"""What a statement leans on, leaves out or puts together is read from its sentence."""

import pytest

from samstyr.kernels.claims.linking.leaning import (
    excluded,
    follows,
    is_likewise,
    is_of_several,
    is_rest,
    items_dealt,
    only_of,
    wanted_kinds,
)
from samstyr.kernels.claims.linking.values import Fit
from samstyr.kernels.units import UnitKind
from tests.fjordvik import choices


def stated(text: str, at: int = 0):
    return choices(text)[at].stated


def test_a_sentence_follows_the_one_before_it_only():
    first, second, third = (one.stated.sentence for one in choices("Her er 5 hus. Der er 6 hus. Der er 7 hus."))
    assert follows(first, second)
    assert follows(second, third)
    assert not follows(first, third)


def test_what_leans_is_about_what_was_just_spoken_of():
    found = choices("Sykefraværet var 9,2 prosent i 2022. Dette er en økning fra 2021, da andelen var 8,4 prosent.")
    assert {one.candidates[0].measure.id for one in found} == {"sykefravaer"}


def test_what_leans_on_nothing_we_have_is_about_nothing_we_have():
    found = choices("31 prosent sykler til jobb i 2022. Dette er en økning fra 2021, da andelen var 28 prosent.")
    assert [one.fit for one in found if one.stated.value == 28] == [Fit.NONE]


@pytest.mark.parametrize(
    ("text", "left_out"),
    [("Uten barnehagene er fraværet 8 prosent.", {"uten"}), ("Fraværet er 8 prosent.", set())],
)
def test_what_is_left_out_is_told(text: str, left_out: set[str]):
    assert excluded(stated(text)) == left_out


def test_those_who_do_not_are_others_than_those_who_do():
    assert excluded(stated("71 prosent av de som ikke er fornøyd med legen, vil bytte."))


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("Fraværet varierer fra 4 prosent til 12 prosent.", True),
        ("Andelen i kor, korps og band er henholdsvis 12, 15 og 3 prosent.", True),
        ("Fraværet var henholdsvis 8,4 prosent i 2021 og 9,2 prosent i 2022.", False),
        ("Fraværet var 8,4 prosent i 2021.", False),
    ],
)
def test_ends_of_what_varies_and_figures_given_in_one_breath_are_no_one_measures(text: str, is_so: bool):
    assert is_of_several(stated(text)) is is_so


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Andelen fornøyde innbyggere har økt.", {UnitKind.SHARE}),
        ("Antallet nye boliger har økt.", {UnitKind.COUNT, UnitKind.RATE}),
        ("Færre enn i 2019 er fornøyd med veiene.", {UnitKind.COUNT, UnitKind.RATE, UnitKind.SHARE}),
        ("Antallet elever økte fra 21 til 35 prosent.", {UnitKind.COUNT, UnitKind.RATE, UnitKind.SHARE}),
        ("Sykefraværet har økt.", set()),
    ],
)
def test_a_share_and_a_count_are_told_where_no_figure_says_it(text: str, kinds: set[UnitKind]):
    assert wanted_kinds(stated(text)) == kinds


def test_what_a_figure_is_only_of_is_told():
    assert ("sykefraværet", "barnehagene") in only_of(stated("Sykefraværet i barnehagene var 12,4 prosent."))


@pytest.mark.parametrize(
    ("text", "at", "dealt"),
    [
        ("Kor og korps har henholdsvis 12 og 15 medlemmer.", 0, ("kor", "korps")),
        ("Kor og korps har henholdsvis 12 og 15 medlemmer.", 1, ("korps", "kor")),
        ("Kor, korps og band har henholdsvis 12, 15 og 3 medlemmer.", 0, None),
        ("Kor og korps har 12 og 15 medlemmer.", 0, None),
    ],
)
def test_what_is_dealt_out_in_turn_is_each_things_own(text: str, at: int, dealt: tuple[str, str] | None):
    assert items_dealt(stated(text, at)) == dealt


def test_each_of_two_things_has_its_own_figure():
    found = choices("Gjeldsgraden og sykefraværet var på henholdsvis 95,1 og 9,2 prosent i 2022.")
    assert [one.candidates[0].measure.id for one in found] == ["gjeld", "sykefravaer"]


def test_the_rest_is_what_the_share_before_leaves():
    found = choices("I 2022 fullførte 80,4 prosent videregående opplæring, mens de øvrige 19,6 prosent sluttet.")
    assert [is_rest(one.stated) for one in found] == [False, True]
    assert [(one.candidates[0].measure.id, one.candidates[0].is_rest) for one in found] == [
        ("fullfort", False),
        ("fullfort", True),
    ]


def test_the_rest_of_what_we_have_not_is_nothing_we_have():
    found = choices("31 prosent sykler til jobb i 2022, mens de øvrige 69 prosent går.")
    assert [one.fit for one in found] == [Fit.NONE, Fit.NONE]


def test_likewise_is_said_of_others_than_before():
    assert is_likewise(stated("Blant de voksne er den tilsvarende andelen 12 prosent."))
    assert not is_likewise(stated("Blant de voksne er andelen 12 prosent."))


def test_what_another_part_of_a_sentence_shares_out_is_not_what_this_one_does():
    text = "Andelen som samarbeider er uendret, men tilfredsheten med samarbeidet har økt."
    share, other = (one.stated for one in choices(text))
    assert (wanted_kinds(share), wanted_kinds(other)) == ({UnitKind.SHARE}, frozenset())
