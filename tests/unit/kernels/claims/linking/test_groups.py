"""Figures for one group of people are not held against what is said of another."""

import pytest

from samstyr.kernels.claims.linking.groups import are_others, groups_in, names_who


def test_groups_are_known_in_any_inflection() -> None:
    assert groups_in(["ungdomsskoleelevene", "opplever"], "nb") == {"youth"}
    assert groups_in(["ansatte", "kvinnene"], "nb") == {"employees", "women"}
    assert groups_in(["innbyggerne"], "nb") == frozenset()


@pytest.mark.parametrize(
    ("said", "measured", "expected"),
    [
        ({"youth"}, {"youth"}, False),
        (set(), {"youth"}, False),
        ({"youth"}, set(), False),
        ({"youth"}, {"adults"}, True),
    ],
)
def test_who_is_said_may_be_others_than_who_is_measured(said: set[str], measured: set[str], expected: bool) -> None:
    assert are_others(frozenset(said), frozenset(measured)) is expected


def test_a_compound_is_of_the_group_that_its_last_part_names() -> None:
    assert groups_in(["teknologibedriftene", "sykehjemspasienter"], "nb") == {"companies", "patients"}
    assert names_who("askerinnbyggere", "nb")
    assert not names_who("bedriftsavtale", "nb")


def test_a_group_is_named_in_its_own_language() -> None:
    assert groups_in(["girls"], "en") == {"women"}
    assert groups_in(["målet", "staff"], "nb") == frozenset()


def test_women_of_one_group_are_not_those_of_another() -> None:
    employees = frozenset({"women", "employees"})
    assert are_others(frozenset({"women", "managers"}), employees)
    assert not are_others(frozenset({"women"}), employees)
