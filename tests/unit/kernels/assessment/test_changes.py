from decimal import Decimal

import pytest

from samstyr.kernels.assessment.changes import change_of
from samstyr.kernels.assessment.outcomes import Direction, Obstacle, Polarity
from samstyr.kernels.units import UnitKind
from tests.kernel_values import COUNT, PENDING, series


def change(values, *, kind=UnitKind.COUNT, band="0", breaks=(), polarity=Polarity.LOWER):
    return change_of(series(values, unit=COUNT, breaks=breaks), polarity=polarity, kind=kind, band=Decimal(band))


def test_a_change_names_its_figures_and_the_years_between():
    found = change({"2019": "638", "2022": "833"})
    assert (found.absolute, found.years, found.percent) == (195, 3, Decimal("30.5643"))
    assert (str(found.previous.period), str(found.latest.period)) == ("2019", "2022")


def test_breaks_between_are_named():
    found = change({"2018": "43", "2022": "32"}, breaks=(2010, 2019, 2022, 2024))
    assert (found.obstacle, found.breaks) == (Obstacle.METHOD_BREAK, (2019, 2022))


@pytest.mark.parametrize("values", [{}, {"2022": PENDING}, {"2022": "5"}])
def test_without_two_figures_there_is_no_change(values):
    found = change(values)
    assert (found.direction, found.absolute, found.years) == (Direction.UNKNOWN, None, None)
    assert found.obstacle in (Obstacle.NO_FIGURE, Obstacle.SINGLE_FIGURE)


def test_percent_of_nothing_is_not_counted():
    assert change({"2021": "0", "2022": "5"}).percent is None
    assert change({"2021": "10", "2022": "5"}, kind=UnitKind.SHARE).percent is None
