"""A measure knows the places and times that it has figures for."""

from tests.fjordvik import MEASURES


def test_places_and_periods_are_those_of_the_figures() -> None:
    services = next(one for one in MEASURES if one.id == "tjenester")
    assert services.areas == {"fjordvik", "sund", "granli", "former_fjordvik"}
    assert [str(one) for one in services.periods("sund")] == ["2017", "2021"]
    assert services.periods("bergheim") == ()
