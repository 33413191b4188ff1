"""The time of each statement, by its kind."""

import pytest

from samstyr.kernels.claims.stating.timing import CHANGES
from samstyr.kernels.claims.stating.values import StatedKind
from tests.stated_values import periods_of, stated


@pytest.mark.parametrize(
    ("text", "periods"),
    [
        # A level, a change of it, a mean over a span, and the year that is the highest.
        ("I 2021 hadde skolen 40 elever.", ["2021"]),
        ("Skolen hadde 40 elever i 2021, fire flere enn i 2019.", ["2021", "2019-2021"]),
        ("Snittet for 2019–2021 er 40 elever.", ["2019-2021"]),
        ("I 2020 og 2021 var det henholdsvis 40 og 44 elever.", ["2020", "2021"]),
    ],
)
def test_each_kind_of_statement_is_timed_in_its_own_way(text: str, periods: list[str]):
    assert [periods_of(one) for one in stated(text)] == periods


def test_an_age_has_no_time():
    assert [periods_of(one) for one in stated("Barn på 5 år fikk plass i 2021.") if one.kind is StatedKind.AGE] == []


def test_a_multiple_is_a_change():
    assert StatedKind.RATIO in CHANGES
