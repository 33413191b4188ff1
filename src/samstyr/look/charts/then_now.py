"""The specification of then and now: areas at two times, hollow then and filled now."""

from samstyr.look.charts.frame import Layer, end_of, finished, rows, words, x_of, y_of
from samstyr.look.charts.inputs import Pair, ThenNowChart
from samstyr.look.charts.labels import Placed
from samstyr.look.charts.palette import COLOURS
from samstyr.look.charts.scales import Domain, Plot
from samstyr.look.charts.sizes import Size, Width, text_width
from samstyr.look.charts.spec import Specification

FONT = {Width.WIDE: 15, Width.NARROW: 14, Width.SMALL: 14}
WHOLE = {Width.WIDE: 580, Width.NARROW: 250, Width.SMALL: 210}
STEP = 70
# Down from the top of a row: its name, its points, and the hairline below it.
NAME, POINTS, HAIRLINE = 16, 44, 66
POINT = 170
BESIDE = 14
APART = 6
# What is shown spans at least this share of the largest value.
LEAST_SHARE = 0.25


def specification(chart: ThenNowChart, width: Width) -> Specification:
    """Return the chart as a Vega-Lite specification."""
    plot = plot_of(chart, width)
    placed = list(enumerate(chart.pairs))
    names = [Placed(0, place * STEP + NAME, pair.label, "left") for place, pair in placed]
    layers = [
        *_hairlines(len(chart.pairs), plot),
        *words(names, plot, weight=600),
        *_moves(placed, plot),
        *_dots([(place, pair.then) for place, pair in placed if pair.then is not None], plot, COLOURS["surface"]),
        *_dots([(place, pair.now) for place, pair in placed], plot, COLOURS["series"]),
        *words([_then(place, pair, plot) for place, pair in placed if pair.then is not None], plot, colour="muted"),
        *words([_now(place, pair, plot) for place, pair in placed], plot, weight=700),
    ]
    return finished(layers, plot.size)


def plot_of(chart: ThenNowChart, width: Width) -> Plot:
    """Return the axes: values with room for the figures on either side, and a row for each area."""
    font = FONT[width]
    size = Size(WHOLE[width] - 6, len(chart.pairs) * STEP, font, POINT, 3, 2, 3, 2)
    values = [pair.now for pair in chart.pairs] + [pair.then for pair in chart.pairs if pair.then is not None]
    low, high = min(values), max(values)
    figures = [text_width(text, font) for pair in chart.pairs for text in (pair.now_text, pair.then_text)]
    beside = max(figures) + BESIDE + APART
    inner = max(high - low, max(abs(low), abs(high)) * LEAST_SHARE) or 1.0
    span = inner * size.width / (size.width - 2 * beside)
    middle = (low + high) / 2
    return Plot(Domain(middle - span / 2, middle + span / 2), Domain(-len(chart.pairs), 0.0), size)


def _hairlines(count: int, plot: Plot) -> list[Layer]:
    if count < 2:
        return []
    between = rows([{"y": plot.value_of_y(place * STEP + HAIRLINE)} for place in range(count - 1)])
    return [between.mark("rule", color=COLOURS["rule"]).encode(y=y_of("y", plot))]


def _moves(placed: list[tuple[int, Pair]], plot: Plot) -> list[Layer]:
    moves = [
        {"x": pair.then, "x2": pair.now, "y": plot.value_of_y(place * STEP + POINTS)}
        for place, pair in placed
        if pair.then is not None
    ]
    if not moves:
        return []
    rule = rows(moves).mark("rule", color=COLOURS["series"], strokeWidth=2.5)
    return [rule.encode(x=x_of("x", plot), x2=end_of("x2"), y=y_of("y", plot))]


def _dots(dots: list[tuple[int, float]], plot: Plot, fill: str) -> list[Layer]:
    if not dots:
        return []
    values = [{"x": value, "y": plot.value_of_y(place * STEP + POINTS)} for place, value in dots]
    points = rows(values).mark(
        "point", filled=True, opacity=1, size=POINT, fill=fill, stroke=COLOURS["series"], strokeWidth=2.5
    )
    return [points.encode(x=x_of("x", plot), y=y_of("y", plot))]


def _then(place: int, pair: Pair, plot: Plot) -> Placed:
    then = pair.now if pair.then is None else pair.then
    return _beside(place, then, pair.then_text, plot, right=then > pair.now)


def _now(place: int, pair: Pair, plot: Plot) -> Placed:
    return _beside(place, pair.now, pair.now_text, plot, right=pair.then is None or pair.now >= pair.then)


def _beside(place: int, value: float, text: str, plot: Plot, *, right: bool) -> Placed:
    y = place * STEP + POINTS + plot.size.font * 0.36
    return Placed(plot.x(value) + (BESIDE if right else -BESIDE), y, text, "left" if right else "right")
