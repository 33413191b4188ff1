"""The specification of bars: things of one kind beside each other, always from zero."""

from samstyr.look.charts.frame import Layer, end_of, finished, rows, words, x_of, y_of
from samstyr.look.charts.inputs import Bar, BarChart
from samstyr.look.charts.labels import Placed
from samstyr.look.charts.palette import COLOURS
from samstyr.look.charts.scales import Domain, Plot
from samstyr.look.charts.sizes import Size, Width, text_width, wrapped
from samstyr.look.charts.spec import Specification

FONT = {Width.WIDE: 15, Width.NARROW: 14, Width.SMALL: 14}
WHOLE = {Width.WIDE: 580, Width.NARROW: 250, Width.SMALL: 210}
STEP = {Width.WIDE: 40, Width.NARROW: 54, Width.SMALL: 54}
THICK = 20
APART = 10
LEADING = 4
# The share of the width that names may take before they go on more lines: beside the bars, or above them.
NAMES = {Width.WIDE: 0.4, Width.NARROW: 1.0, Width.SMALL: 1.0}


def specification(chart: BarChart, width: Width) -> Specification:
    """Return the chart as a Vega-Lite specification; in narrow places the name stands above its bar."""
    plot = plot_of(chart, width)
    chosen = any(bar.ours for bar in chart.bars)
    layers = []
    for ours in (False, True):
        bars = [(place, bar) for place, bar in enumerate(chart.bars) if bar.ours is ours]
        colour = "met" if ours else "other" if chosen else "series"
        layers += _bars(bars, plot, COLOURS[colour], width)
        layers += words([_name(place, bar, plot, width) for place, bar in bars], plot, weight=700 if ours else 400)
    layers += words([_figure(place, bar, plot, width) for place, bar in enumerate(chart.bars)], plot, weight=600)
    return finished(layers, plot.size)


def plot_of(chart: BarChart, width: Width) -> Plot:
    """Return the axes: values from zero, and a row for each bar."""
    font, whole, count = FONT[width], WHOLE[width], len(chart.bars)
    widest = max((text_width(line, font) for bar in chart.bars for line in _lines(bar.label, width)), default=0)
    figures = max((text_width(bar.text, font) for bar in chart.bars), default=0) + 2 * APART
    values = [bar.value for bar in chart.bars if bar.value is not None]
    room_below_zero = figures if min(values, default=0) < 0 else 0
    left = int((widest + APART + 4 if width is Width.WIDE else 2) + room_below_zero)
    right = int(figures)
    size = Size(whole - left - right, max(1, count) * _step(chart, width), font, 0, left, 2, right, 2)
    return Plot(Domain(min(0.0, *values, 0.0), max(0.0, *values, 0.0) or 1.0), Domain(-max(1, count), 0.0), size)


def _step(chart: BarChart, width: Width) -> int:
    """Return the height of a row: all are as tall as the one whose name takes the most lines."""
    lines = max((len(_lines(bar.label, width)) for bar in chart.bars), default=1)
    return STEP[width] + (lines - 1) * (FONT[width] + LEADING if width is not Width.WIDE else LEADING)


def _lines(label: str, width: Width) -> list[str]:
    return wrapped(label, FONT[width], WHOLE[width] * NAMES[width])


def _middle(place: int, plot: Plot, width: Width) -> float:
    """Return how far down the middle of a bar is, in pixels."""
    step = plot.size.height / plot.up.span
    return (place + 0.5) * step if width is Width.WIDE else (place + 1) * step - THICK / 2 - 6


def _bars(bars: list[tuple[int, Bar]], plot: Plot, colour: str, width: Width) -> list[Layer]:
    drawn = [
        {
            "zero": 0,
            "v": bar.value,
            "top": plot.value_of_y(_middle(place, plot, width) - THICK / 2),
            "low": plot.value_of_y(_middle(place, plot, width) + THICK / 2),
        }
        for place, bar in bars
        if bar.value is not None
    ]
    if not drawn:
        return []
    mark = rows(drawn).mark("rect", color=colour, cornerRadius=2)
    return [mark.encode(x=x_of("zero", plot), x2=end_of("v"), y=y_of("top", plot), y2=end_of("low"))]


def _name(place: int, bar: Bar, plot: Plot, width: Width) -> Placed:
    lines = _lines(bar.label, width)
    further = (len(lines) - 1) * (plot.size.font + LEADING)
    middle = _middle(place, plot, width)
    if width is Width.WIDE:
        return Placed(4 - plot.size.left, middle + plot.size.font * 0.36 - further / 2, "\n".join(lines), "left")
    return Placed(2 - plot.size.left, middle - THICK / 2 - 7 - further, "\n".join(lines), "left")


def _figure(place: int, bar: Bar, plot: Plot, width: Width) -> Placed:
    value = bar.value or 0.0
    y = _middle(place, plot, width) + plot.size.font * 0.36
    return Placed(plot.x(value) + (-8 if value < 0 else 8), y, bar.text, "right" if value < 0 else "left")
