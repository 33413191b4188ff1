"""The specification of any chart."""

from threading import Lock

from altair.utils.schemapi import debug_mode

from samstyr.look.charts import bars, path, strip, then_now, trend
from samstyr.look.charts.inputs import BarChart, Chart, PathChart, StripChart, ThenNowChart
from samstyr.look.charts.sizes import Width
from samstyr.look.charts.spec import Specification

# Altair's switch is one for all threads.
_ONE_AT_A_TIME = Lock()


def specification(chart: Chart, width: Width) -> Specification:
    """Return a chart as a Vega-Lite specification for a width."""
    # A test holds every kind of chart against the schema, so that a reader need not wait for it.
    with _ONE_AT_A_TIME, debug_mode(False):
        return _of_kind(chart, width)


def _of_kind(chart: Chart, width: Width) -> Specification:
    if isinstance(chart, PathChart):
        return path.specification(chart, width)
    if isinstance(chart, BarChart):
        return bars.specification(chart, width.on_screen)
    if isinstance(chart, ThenNowChart):
        return then_now.specification(chart, width.on_screen)
    if isinstance(chart, StripChart):
        return strip.specification(chart, width.on_screen)
    return trend.specification(chart, width)
