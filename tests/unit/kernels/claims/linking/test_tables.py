"""Which rows of a table are worked with together is told by the words, and only of tables that divide one whole."""

import pytest

from samstyr.kernels.claims.linking.choosing import choose
from samstyr.kernels.claims.linking.values import Choice
from samstyr.kernels.claims.stating.finding import stated_in
from tests.fjordvik import CONTEXT, OWN, document
from tests.unit.kernels.claims.verdicts.test_tables import ALL


def chosen(text: str) -> Choice:
    return choose(stated_in(document(text), CONTEXT), ALL, OWN)[-1]


def test_a_sum_is_of_all_rows_where_none_is_named():
    found = chosen("Nesmoen har 420 elever. Til sammen har kommunen 700 elever.")
    assert sorted(one.measure.id for one in found.each) == ["elever/Lihaugen", "elever/Nesmoen", "elever/Strandvang"]


def test_rows_that_divide_no_whole_have_no_sum():
    found = chosen("Formannskapet hadde 20 politiske møter i 2022. Til sammen var det 45 politiske møter.")
    assert (found.each, found.candidates) == ((), ())


@pytest.mark.parametrize(
    ("text", "own", "other"),
    [
        ("Nesmoen har tre ganger så mange elever som Lihaugen.", "elever/Nesmoen", ["elever/Lihaugen"]),
        ("Lihaugen har flere elever enn Nesmoen.", "elever/Lihaugen", ["elever/Nesmoen"]),
        ("Nesmoen har flere elever enn i fjor.", "elever/Nesmoen", []),
        ("Nesmoen har 40 flere elever, noe som avlaster Lihaugen.", "elever/Nesmoen", []),
    ],
)
def test_the_other_row_is_the_one_behind_the_joining_word(text: str, own: str, other: list[str]):
    found = chosen(text)
    assert (found.candidates[0].measure.id, [one.measure.id for one in found.beside]) == (own, other)
