from decimal import Decimal

import pytest

from samstyr.kernels.figures import NotANumber, NotMeasured
from tests.kernel_values import PENDING, figure


def test_a_figure_keeps_the_decimals_it_was_published_with():
    assert str(figure("2021", "18.0").number) == "18.0"
    assert figure("2021", "18.0").is_measured


def test_a_missing_figure_has_no_number():
    assert not figure("2022", PENDING).is_measured
    with pytest.raises(NotMeasured, match=r"2022 is missing \(pending\)"):
        _ = figure("2022", PENDING).number


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_what_cannot_be_compared_is_refused(value):
    with pytest.raises(NotANumber, match="no number that can be compared"):
        figure("2022", value)
    assert Decimal(value).is_finite() is False
