"""Every kind of chart gives a specification that Vega-Lite's own schema accepts."""

import altair as alt
import pytest

from samstyr.look.charts.sizes import Width
from samstyr.look.charts.specify import specification
from tests.unit.look.charts.examples import CHARTS
from tests.unit.look.charts.reading import layers_of


@pytest.mark.parametrize("width", list(Width))
@pytest.mark.parametrize("name", list(CHARTS))
def test_the_schema_accepts_the_chart(name, width):
    alt.Chart.from_dict(specification(CHARTS[name], width), validate=True)


@pytest.mark.parametrize("name", list(CHARTS))
def test_no_text_is_smaller_than_14_pixels(name):
    for width in Width:
        words = layers_of(specification(CHARTS[name], width), "text")
        assert min(mark["fontSize"] for mark, _ in words) >= 14
