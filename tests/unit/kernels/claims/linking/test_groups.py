"""Figures for one group of people are not held against what is said of another."""

import pytest

from samstyr.kernels.claims.linking.groups import agreement, groups_in, names_who


def test_groups_are_known_in_any_inflection() -> None:
    assert groups_in(["ungdomsskoleelevene", "opplever"], "nb") == {"youth"}
    assert groups_in(["ansatte", "kvinnene"], "nb") == {"employees", "women"}
    assert groups_in(["innbyggerne"], "nb") == frozenset()


@pytest.mark.parametrize(
    ("said", "measured", "order"),
    [({"youth"}, {"youth"}, 3), (set(), {"youth"}, 2), ({"youth"}, set(), 1), ({"youth"}, {"adults"}, 0)],
)
def test_the_further_apart_the_less_agreement(said: set[str], measured: set[str], order: int) -> None:
    all_found = sorted(
        agreement(frozenset(one), frozenset(other))
        for one, other in [({"youth"}, {"youth"}), (set(), {"youth"}), ({"youth"}, set()), ({"youth"}, {"adults"})]
    )
    assert agreement(frozenset(said), frozenset(measured)) == all_found[order]


def test_a_compound_is_of_the_group_that_its_last_part_names() -> None:
    assert groups_in(["teknologibedriftene", "sykehjemspasienter"], "nb") == {"companies", "patients"}
    assert names_who("askerinnbyggere", "nb")
    assert not names_who("bedriftsavtale", "nb")


def test_a_group_is_named_in_its_own_language() -> None:
    assert groups_in(["girls"], "en") == {"women"}
    assert groups_in(["målet", "staff"], "nb") == frozenset()


def test_women_of_one_group_are_not_those_of_another() -> None:
    employees = frozenset({"women", "employees"})
    assert agreement(frozenset({"women", "managers"}), employees) < agreement(frozenset({"women"}), employees)
    assert agreement(employees, employees) == agreement(frozenset({"women"}), employees)
