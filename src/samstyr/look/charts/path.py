"""The specification of a path: the straight way from a base year to a deadline, and what was stated on the way."""

from samstyr.look.charts.frame import Layer, end_of, finished, rows, words, x_of, y_of
from samstyr.look.charts.inputs import Mark, PathChart
from samstyr.look.charts.labels import Placed
from samstyr.look.charts.palette import COLOURS
from samstyr.look.charts.scales import Domain, Plot
from samstyr.look.charts.sizes import Size, Width, text_width
from samstyr.look.charts.spec import Specification

# The whole width, the plot's height, and the size of words and points.
SIZES = {
    Width.WIDE: (580, 260, 15, 200),
    Width.NARROW: (250, 210, 14, 180),
    Width.SMALL: (210, 120, 14, 130),
    Width.PAPER: (700, 170, 14, 180),
    Width.HALF: (340, 110, 14, 130),
}
LEFT, TOP, BOTTOM = 24, 28, 40
BESIDE = 8
YEARS_BELOW = 24


def specification(chart: PathChart, width: Width) -> Specification:
    """Return the chart as a Vega-Lite specification."""
    plot = plot_of(chart, width)
    marks = [*chart.stated, *chart.others]
    falls = chart.deadline.value < chart.base.value
    layers = [
        *_way(chart, plot),
        *_dots(chart.others, plot, COLOURS["surface"], COLOURS["series"]),
        *_dots(chart.stated, plot, COLOURS["met" if chart.ahead else "near"], COLOURS["surface"]),
        *words([_beside(chart.deadline, plot)], plot, weight=600),
        *words([_over_base(chart.base, plot, falls=falls)], plot, colour="muted"),
        *words([_label(mark, plot, below=_is_below(mark, chart)) for mark in chart.stated], plot, weight=600),
        *words(_years([chart.base, *marks, chart.deadline], plot), plot, colour="muted"),
    ]
    if chart.expected and width.on_screen is Width.WIDE:
        layers += words([_expected(chart.expected, plot, falls=falls)], plot, colour="muted")
    return finished(layers, plot.size)


def plot_of(chart: PathChart, width: Width) -> Plot:
    """Return the axes: from base to deadline, with a tenth of the way as room above and below."""
    whole, height, font, point = SIZES[width]
    right = round(text_width(chart.deadline.text, font)) + 2 * BESIDE
    size = Size(whole - LEFT - right, height, font, point, LEFT, TOP, right, BOTTOM)
    values = [mark.value for mark in (chart.base, chart.deadline, *chart.stated, *chart.others)]
    room = (max(values) - min(values)) * 0.1 or 1.0
    places = [mark.at for mark in (chart.base, chart.deadline, *chart.stated, *chart.others)]
    return Plot(Domain(min(places), max(places)), Domain(min(values) - room, max(values) + room), size)


def _way(chart: PathChart, plot: Plot) -> list[Layer]:
    ends = [{"x": chart.base.at, "y": chart.base.value, "x2": chart.deadline.at, "y2": chart.deadline.value}]
    rule = rows(ends).mark("rule", color=COLOURS["target"], strokeWidth=1.5, strokeDash=[5, 4])
    layers = [rule.encode(x=x_of("x", plot), y=y_of("y", plot), x2=end_of("x2"), y2=end_of("y2"))]
    if chart.expected:
        tick = rows([{"x": chart.expected.at, "y": chart.expected.value}]).mark(
            "point", shape="stroke", angle=90, size=160, stroke=COLOURS["target"], strokeWidth=2.5, opacity=1
        )
        layers.append(tick.encode(x=x_of("x", plot), y=y_of("y", plot)))
    return layers


def _dots(marks: tuple[Mark, ...], plot: Plot, fill: str, stroke: str) -> list[Layer]:
    if not marks:
        return []
    points = rows([{"x": mark.at, "y": mark.value} for mark in marks]).mark(
        "point", filled=True, opacity=1, size=plot.size.point, fill=fill, stroke=stroke, strokeWidth=2.5
    )
    return [points.encode(x=x_of("x", plot), y=y_of("y", plot))]


def _is_below(mark: Mark, chart: PathChart) -> bool:
    """Return whether a stated figure lies below the straight way, so that its words go below it too."""
    share = (mark.at - chart.base.at) / (chart.deadline.at - chart.base.at)
    return mark.value < chart.base.value + share * (chart.deadline.value - chart.base.value)


def _label(mark: Mark, plot: Plot, *, below: bool) -> Placed:
    half = text_width(mark.text, plot.size.font) / 2
    x = min(max(plot.x(mark.at), half - plot.size.left), plot.size.width + plot.size.right - half)
    return Placed(x, plot.y(mark.value) + (plot.size.font + 12 if below else -14), mark.text)


def _beside(mark: Mark, plot: Plot) -> Placed:
    return Placed(plot.x(mark.at) + BESIDE, plot.y(mark.value) + plot.size.font * 0.36, mark.text, "left")


def _over_base(mark: Mark, plot: Plot, *, falls: bool) -> Placed:
    return Placed(plot.x(mark.at) + 10, plot.y(mark.value) + (-8 if falls else plot.size.font + 8), mark.text, "left")


def _expected(mark: Mark, plot: Plot, *, falls: bool) -> Placed:
    return Placed(plot.x(mark.at) + 10, plot.y(mark.value) + (-10 if falls else plot.size.font + 10), mark.text, "left")


def _years(marks: list[Mark], plot: Plot) -> list[Placed]:
    """Return the years of base and deadline, and of as many figures between them as have room, the newest first."""
    wanted = [marks[0], marks[-1], *sorted(marks[1:-1], key=lambda mark: -mark.at)]
    placed: list[Placed] = []
    for mark in wanted:
        label = Placed(plot.x(mark.at), plot.size.height + YEARS_BELOW, mark.label)
        room = text_width(mark.label, plot.size.font) + 10
        if mark.label and all(abs(label.x - other.x) >= room for other in placed):
            placed.append(label)
    return placed
