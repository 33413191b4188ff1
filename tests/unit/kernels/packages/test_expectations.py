from decimal import Decimal

import pytest

from samstyr.kernels.packages.columns import Kind
from samstyr.kernels.packages.expectations import expected
from tests.unit.kernels.packages.tables import column


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_is_said_in_both_languages(kind: Kind):
    right = expected(column("a", kind))
    assert right.nb
    assert right.en
    assert right.nb != right.en


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (1, 6, "a whole number, as 12, from 1 to 6"),
        (0, None, "a whole number, as 12, at least 0"),
        (None, 9, "a whole number, as 12, at most 9"),
    ],
)
def test_limits_are_said(low: int | None, high: int | None, said: str):
    limits = {name: Decimal(limit) for name, limit in (("minimum", low), ("maximum", high)) if limit is not None}
    assert expected(column("a", Kind.INTEGER, **limits)).en == said


def test_choices_and_patterns_are_said_as_they_are():
    assert expected(column("a", Kind.CHOICE, choices=("higher", "lower"))).nb == "higher; lower"
    assert expected(column("a", pattern="x+")).en == "a text of the form x+"
