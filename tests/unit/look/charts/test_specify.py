"""Every kind of chart gives a specification that Vega-Lite's own schema accepts."""

import altair as alt
import pytest
from altair.vegalite.v6.schema.core import load_schema
from jsonschema import Draft7Validator, ValidationError

from samstyr.look.charts.frame import SCHEMA, rows
from samstyr.look.charts.interactive import interactive
from samstyr.look.charts.sizes import Width
from samstyr.look.charts.specify import specification
from tests.unit.look.charts.examples import CHARTS, DEBT
from tests.unit.look.charts.reading import layers_of

# The schema itself, and not Altair's charts: they hold every piece of a chart against it once more.
VEGA_LITE = Draft7Validator(load_schema())


@pytest.mark.parametrize("width", list(Width))
@pytest.mark.parametrize("name", list(CHARTS))
def test_the_schema_accepts_the_chart(name, width):
    assert alt.SCHEMA_URL == SCHEMA
    VEGA_LITE.validate(specification(CHARTS[name], width))


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_the_schema_accepts_the_chart_that_answers(width):
    VEGA_LITE.validate(interactive(DEBT)[width]["specification"])


def test_the_schema_refuses_what_is_no_chart():
    wrong = specification(DEBT, Width.WIDE) | {"layer": [rows([{"x": 1}]).mark("nothing").written]}

    with pytest.raises(ValidationError, match="nothing"):
        VEGA_LITE.validate(wrong)


@pytest.mark.parametrize("name", list(CHARTS))
def test_no_text_is_smaller_than_14_pixels(name):
    for width in Width:
        words = layers_of(specification(CHARTS[name], width), "text")
        assert min(mark["fontSize"] for mark, _ in words) >= 14
