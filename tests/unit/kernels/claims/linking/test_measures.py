"""A measure knows the places and times that it has figures for."""

from dataclasses import replace

from tests.fjordvik import MEASURES


def test_places_and_periods_are_those_of_the_figures() -> None:
    services = next(one for one in MEASURES if one.id == "tjenester")
    assert services.areas == {"fjordvik", "sund", "granli", "former_fjordvik"}
    assert [str(one) for one in services.periods("sund")] == ["2017", "2021"]
    assert services.periods("bergheim") == ()


def test_the_very_same_is_known_from_either_side() -> None:
    services, debt = (next(one for one in MEASURES if one.id == id) for id in ("tjenester", "gjeld"))
    printed = replace(debt, id="tabell/gjeld", same_as=frozenset({"gjeld"}))
    assert debt.is_same_as(debt)
    assert debt.is_same_as(printed)
    assert printed.is_same_as(debt)
    assert not debt.is_same_as(services)
