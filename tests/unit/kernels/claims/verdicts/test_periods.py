"""Times said are the figures' own times, the ends of a span, or the years in it; never the nearest that there is."""

from samstyr.kernels.claims.stating.values import StatedFigure, StatedKind
from samstyr.kernels.claims.verdicts.periods import at, ends, is_first_end, years
from samstyr.kernels.period import Period
from tests.fjordvik import COUNT, MEASURES, figures, measure
from tests.stated_values import stated

HOMES = next(one for one in MEASURES if one.id == "boliger")


def test_a_year_is_its_own_figure_or_none() -> None:
    held = at(HOMES, "fjordvik", Period.of_year(2021))
    assert held is not None
    assert str(held.value) == "260"
    assert at(HOMES, "fjordvik", Period.of_year(2019)) is None
    assert at(HOMES, "fjordvik", Period.of_years(2020, 2022)) is None


def test_a_span_needs_every_year() -> None:
    assert [str(one.value) for one in years(HOMES, "fjordvik", Period.of_years(2020, 2022))] == ["210", "260", "190"]
    assert years(HOMES, "fjordvik", Period.of_years(2019, 2022)) == ()


def only(text: str, *, kind: StatedKind | None = None) -> StatedFigure:
    found = [one for one in stated(text) if kind is None or one.kind is kind]
    return found[-1]


def test_a_figure_may_be_of_so_many_years_by_its_name() -> None:
    cabins = measure("hytter", "Nye hytter siste fire år", COUNT, figures(fjordvik={"2020": "90", "2021": "80"}))
    held = at(cabins, "fjordvik", Period.of_years(2018, 2021))
    assert held is not None
    assert str(held.value) == "80"
    assert at(cabins, "fjordvik", Period.of_years(2019, 2021)) is None


def test_the_last_year_is_the_newest_there_is() -> None:
    lagging = measure("utslipp", "Utslipp", COUNT, figures(fjordvik={"2019": "90", "2020": "85", "2021": "80"}))
    change = only("Det siste året har utslippene falt.", kind=StatedKind.DIRECTION)
    found = ends(lagging, "fjordvik", change)
    assert found is not None
    assert [str(one.period) for one in found] == ["2020", "2021"]


def test_what_another_figure_is_held_against_came_before_it() -> None:
    assert is_first_end(only("I 2022 var fraværet høyt. Det var høyere enn før, 9,2 mot 8,4."))
    assert not is_first_end(only("Fraværet var 9,2 prosent i 2022, mot 8,4 prosent i 2021."))


def test_a_later_year_may_be_compared_with() -> None:
    back = only("I 2020 var det flere nye boliger enn i 2022.", kind=StatedKind.DIRECTION)
    found = ends(HOMES, "fjordvik", back)
    assert found is not None
    assert [str(one.value) for one in found] == ["190", "210"]
