"""Times said are the figures' own times, the ends of a span, or the years in it; never the nearest that there is."""

from samstyr.kernels.claims.verdicts.periods import at, years
from samstyr.kernels.period import Period
from tests.fjordvik import MEASURES

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
