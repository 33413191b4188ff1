"""The chart that answers to the reader: choose a place in time by pointer or keyboard, and read its figure."""

from samstyr.look.charts.frame import end_of, finished, rows, x_of, y_of
from samstyr.look.charts.inputs import TrendChart
from samstyr.look.charts.labels import plot_of
from samstyr.look.charts.palette import COLOURS
from samstyr.look.charts.scales import measured
from samstyr.look.charts.sizes import Width
from samstyr.look.charts.spec import Specification
from samstyr.look.charts.trend import layers, size_of

CHOSEN = "chosen"


def interactive(chart: TrendChart) -> dict[str, object]:
    """Return what the page's script needs, to be sent as JSON.

    `wide` and `narrow` are specifications with the pixels of each place in time; `steps` are the places with their
    words; `colours` says which custom property each colour follows; `first` is the step to begin at.
    """
    last = max((place for place, point in enumerate(chart.points) if point.value is not None), default=0)
    return {
        "title": chart.title,
        "steps": [
            {"at": point.at, "said": point.said or f"{point.label}: {point.text or point.note}"}
            for point in chart.points
        ],
        "first": last,
        "wide": _form(chart, Width.WIDE, last),
        "narrow": _form(chart, Width.NARROW, last),
        "colours": {value: f"--sam-{name}" for name, value in COLOURS.items()},
    }


def _form(chart: TrendChart, width: Width, first: int) -> dict[str, object]:
    size = size_of(chart, width)
    plot = plot_of(chart, size)
    return {
        "specification": _specification(chart, width, chart.points[first].at if chart.points else 0.0),
        "width": size.whole_width,
        "places": [round(size.left + plot.x(point.at), 1) for point in chart.points],
    }


def _specification(chart: TrendChart, width: Width, at: float) -> Specification:
    """Return the drawn chart with an upright line and a ring at the chosen place, behind the rest."""
    size = size_of(chart, width)
    plot = plot_of(chart, size)
    is_chosen = f"datum.x == {CHOSEN}"
    upright = rows(
        [
            {"x": point.at, "top": plot.up.high if point.value is None else point.value, "low": plot.up.low}
            for point in chart.points
        ]
    )
    ring = rows([{"x": point.at, "y": value} for point, value in measured(chart.points)])
    chosen = [
        upright.where(is_chosen)
        .mark("rule", color=COLOURS["muted"], strokeWidth=1)
        .encode(x=x_of("x", plot), y=y_of("top", plot), y2=end_of("low")),
        ring.where(is_chosen)
        .mark("point", size=size.point * 2.6, color=COLOURS["muted"], strokeWidth=1.5, opacity=1)
        .encode(x=x_of("x", plot), y=y_of("y", plot)),
    ]
    return finished([*chosen, *layers(chart, width)], size, {"name": CHOSEN, "value": at})
