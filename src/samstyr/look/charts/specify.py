"""The specification of any chart."""

from samstyr.look.charts import bars, path, strip, then_now, trend
from samstyr.look.charts.inputs import BarChart, Chart, PathChart, StripChart, ThenNowChart
from samstyr.look.charts.sizes import Width
from samstyr.look.charts.spec import Specification


def specification(chart: Chart, width: Width) -> Specification:
    """Return a chart as a Vega-Lite specification for a width."""
    if isinstance(chart, PathChart):
        return path.specification(chart, width)
    if isinstance(chart, BarChart):
        return bars.specification(chart, width.on_screen)
    if isinstance(chart, ThenNowChart):
        return then_now.specification(chart, width.on_screen)
    if isinstance(chart, StripChart):
        return strip.specification(chart, width.on_screen)
    return trend.specification(chart, width)
