"""Another kind of the thing, some of those it is of, or another thing counted is not what is measured."""

import pytest

from samstyr.kernels.claims.linking.index import Index
from samstyr.kernels.claims.linking.narrowed import counts_else, is_limited, is_of_another_kind
from samstyr.kernels.claims.linking.values import Choice
from samstyr.kernels.claims.stating.finding import stated_in
from tests.fjordvik import CONTEXT, COUNT, INDEX, MEASURES, choices, document, figures, measure


def first(text: str) -> Choice:
    return next(one for one in choices(text) if one.stated.value is not None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sykefraværet var 9,2 prosent.", False),
        ("Korttidsfraværet var 2,2 prosent.", True),
        ("Det legemeldte sykefraværet var 7,2 prosent.", True),
        ("Det samlede sykefraværet var 9,2 prosent.", False),
        ("Egenmeldt sykefravær var 1,2 prosent.", True),
        ("Samlet sykefravær var 9,2 prosent.", False),
        ("Fraværsprosenten var 9,2 prosent.", False),
    ],
)
def test_another_kind_of_the_thing(text: str, expected: bool) -> None:
    found = first(text)
    assert is_of_another_kind(found.stated, found.candidates[0].measure, INDEX) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sykefraværet blant lærerne var 6,4 prosent.", True),
        ("Sykefraværet blant ansatte var 9,2 prosent.", False),
        ("Sykefraværet blant alle var 9,2 prosent.", False),
    ],
)
def test_only_some_of_those_it_is_of(text: str, expected: bool) -> None:
    found = first(text)
    assert is_limited(found.stated, found.candidates[0].measure, INDEX) is expected


def test_what_has_one_name_counts_what_it_is_called() -> None:
    found = first("Det ble bygd 190 nye boliger i 2022.")
    assert not counts_else(found.stated, found.candidates[0].measure, INDEX)


def test_what_another_row_of_the_table_is_of_is_counted_there() -> None:
    rows = [
        measure(
            f"rad/{row}", "Politiske møter og saker", COUNT, figures(fjordvik={"2022": value}), "", "Eldrerådet", row
        )
        for row, value in (("Møter", "6"), ("Saker", "41"))
    ]
    own = Index((*MEASURES, *rows))
    (stated,) = stated_in(document("Eldrerådet hadde 7 møter i 2022."), CONTEXT)
    assert [counts_else(stated, one, own) for one in rows] == [False, True]
