"""The specification of strips: every area a dot on one axis, stacked where many have much the same figure.

The dots of a kind are one shape, so that a drawing of hundreds of them is no larger than one of a few.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor

from samstyr.look.charts.frame import Layer, end_of, finished, rows, words, x_of, y_of
from samstyr.look.charts.inputs import Mark, Strip, StripChart
from samstyr.look.charts.labels import Placed
from samstyr.look.charts.palette import COLOURS
from samstyr.look.charts.scales import Domain, Plot
from samstyr.look.charts.sizes import Size, Width, text_width, wrapped
from samstyr.look.charts.spec import Specification

FONT = {Width.WIDE: 15, Width.NARROW: 14, Width.SMALL: 14}
WHOLE = {Width.WIDE: 580, Width.NARROW: 250, Width.SMALL: 210}
SIDE = 14
# Down from the top of a strip: its name, then its dots; below them the mark of its level, and room to the next.
NAME, BELOW, APART, AXIS = 18, 3, 26, 32
# The tallest stack of dots: in the first strip, which has everybody, and in those of groups.
TALLEST = {Width.WIDE: 104, Width.NARROW: 88, Width.SMALL: 60}
TALLEST_OF_GROUP = 22
DOT = {Width.WIDE: 6.0, Width.NARROW: 4.4, Width.SMALL: 4.0}
DOT_OF_GROUP = {Width.WIDE: 9.0, Width.NARROW: 7.0, Width.SMALL: 6.0}
# Of the room a dot has, what is dot; how much larger a marked one is, and the ground around it.
FILLED, LARGER, GROUND = 0.84, 1.25, 2.0
# One's own diamond and the mark of a level: their areas as Vega counts them; how far the diamond reaches to each side.
DIAMOND, TRIANGLE = 210, 60
REACH = 10.0
LINE_APART = 6
ROOM = 0.02
# A custom shape is drawn to scale where its size is this.
TO_SCALE = 4


@dataclass(frozen=True, slots=True)
class Row:
    """A strip's place: the lines of its name, each with how far down it is, its lowest dots, and the room for dots."""

    strip: Strip
    lines: tuple[tuple[float, str], ...]
    base: float
    dot: float
    tallest: float


Dot = tuple[float, float]


def specification(chart: StripChart, width: Width) -> Specification:
    """Return the chart as a Vega-Lite specification."""
    placed, plot = rows_of(chart, width), plot_of(chart, width)
    names = [Placed(0, y, line, "left") for row in placed for y, line in row.lines]
    return finished(
        [
            *_baselines(placed, plot),
            *(layer for row in placed for layer in _dots(row, chart, plot)),
            *_levels(placed, plot),
            *(_mine(chart.mine, placed, plot) if chart.mine else ()),
            *words(names, plot, weight=600),
            *words(_ticks(chart, placed, plot), plot, colour="muted"),
        ],
        plot.size,
    )


def plot_of(chart: StripChart, width: Width) -> Plot:
    """Return the axes: values across, and pixels down."""
    values = [value for strip in chart.strips for value in (*strip.marked, *strip.others)]
    # A published level may lie outside all the dots that there are.
    values += [strip.level for strip in chart.strips if strip.level is not None]
    values += [chart.mine.value] if chart.mine else []
    low, high = min(values, default=0.0), max(values, default=1.0)
    room = (high - low) * ROOM or abs(high) * ROOM or 1.0
    height = int(rows_of(chart, width)[-1].base + AXIS)
    size = Size(WHOLE[width] - 2 * SIDE, height, FONT[width], DIAMOND, SIDE, 2, SIDE, 6)
    return Plot(Domain(low - room, high + room), Domain(0.0, float(height)), size)


def rows_of(chart: StripChart, width: Width) -> list[Row]:
    """Return the strips with their places, from the top; the words of one's own area stand above them all."""
    top, placed = float(FONT[width] + 12 if chart.mine else 0), []
    for number, strip in enumerate(chart.strips):
        tallest = TALLEST_OF_GROUP if number else TALLEST[width]
        dot = DOT_OF_GROUP[width] if number else DOT[width]
        words_of_name = wrapped(strip.name, FONT[width], WHOLE[width] - 2 * SIDE)
        lines = tuple((top + NAME - 3 + at * (FONT[width] + 4), line) for at, line in enumerate(words_of_name))
        base = lines[-1][0] + 9 + tallest
        placed.append(Row(strip, lines, base, dot, tallest))
        top = base + APART
    return placed


def stacked(row: Row, mine: float | None, plot: Plot) -> tuple[list[Dot], list[Dot]]:
    """Return the places of the marked dots and of the others, in pixels, stacked on those of much the same figure.

    The marked ones lie lowest. A stack that would be too tall is pressed together. Those that one's own area would
    cover stand on top of it.
    """
    marked = [round(plot.x(value) / row.dot) for value in sorted(row.strip.marked)]
    others = [round(plot.x(value) / row.dot) for value in sorted(row.strip.others)]
    heights: Counter[int] = Counter()
    if mine is not None:
        covered = (plot.x(mine) - REACH) / row.dot, (plot.x(mine) + REACH) / row.dot
        heights |= Counter({column: ceil(REACH / row.dot) for column in range(ceil(covered[0]), floor(covered[1]) + 1)})
    highest = max((Counter(marked) + Counter(others) + heights).values(), default=1)
    step = min(row.dot, row.tallest / highest)
    places = []
    for column in (*marked, *others):
        places.append((column * row.dot, row.base - row.dot / 2 - heights[column] * step))
        heights[column] += 1
    return places[: len(marked)], places[len(marked) :]


def _dots(row: Row, chart: StripChart, plot: Plot) -> Iterator[Layer]:
    marked, others = stacked(row, chart.mine.value if chart.mine else None, plot)
    size = row.dot * FILLED
    larger = size * LARGER if others else size
    yield from _dotted(others, COLOURS["other"], size, plot)
    yield from _dotted(marked, COLOURS["surface"], larger + GROUND, plot)
    yield from _dotted(marked, COLOURS["series"], larger, plot)


def _dotted(dots: Sequence[Dot], colour: str, thick: float, plot: Plot) -> Iterator[Layer]:
    """Yield dots as one shape: lines without length whose ends are round."""
    if not dots:
        return
    shape = "".join(f"M{x:.1f},{y:.1f}L{x:.1f},{y:.1f}" for x, y in dots)
    corner = rows([{"x": plot.value_of_x(0), "y": plot.value_of_y(0)}])
    mark = corner.mark(
        "point",
        shape=shape,
        size=TO_SCALE,
        filled=False,
        opacity=1,
        stroke=colour,
        strokeWidth=round(thick, 1),
        strokeCap="round",
    )
    yield mark.encode(x=x_of("x", plot), y=y_of("y", plot))


def _baselines(placed: Sequence[Row], plot: Plot) -> list[Layer]:
    lines = rows(
        [{"x": plot.across.low, "x2": plot.across.high, "y": plot.value_of_y(row.base + BELOW)} for row in placed]
    )
    rule = lines.mark("rule", color=COLOURS["rule"], strokeWidth=1.5)
    return [rule.encode(x=x_of("x", plot), x2=end_of("x2"), y=y_of("y", plot))]


def _levels(placed: Sequence[Row], plot: Plot) -> list[Layer]:
    """Return a triangle below each line, at the group's own level."""
    marks = [
        {"x": row.strip.level, "y": plot.value_of_y(row.base + BELOW + 7)}
        for row in placed
        if row.strip.level is not None
    ]
    if not marks:
        return []
    triangles = rows(marks).mark(
        "point", shape="triangle-up", filled=True, opacity=1, size=TRIANGLE, fill=COLOURS["target"], strokeWidth=0
    )
    return [triangles.encode(x=x_of("x", plot), y=y_of("y", plot))]


def _mine(mine: Mark, placed: Sequence[Row], plot: Plot) -> list[Layer]:
    """Return one's own area: a diamond in each strip, and its words on an upright line from the first."""
    font = plot.size.font
    first = placed[0]
    # Where the line would run through the strip's name, it begins below it.
    runs_through = plot.x(mine.value) < max(text_width(line, font) for _, line in first.lines) + LINE_APART
    top = first.lines[-1][0] + LINE_APART if runs_through else font + 4
    line = rows([{"x": mine.value, "top": plot.value_of_y(top), "low": plot.value_of_y(first.base)}])
    upright = line.mark("rule", color=COLOURS["met"], strokeWidth=1.5)
    diamond = rows([{"x": mine.value, "y": plot.value_of_y(row.base - row.dot / 2)} for row in placed]).mark(
        "point", shape="diamond", filled=True, opacity=1, size=DIAMOND, fill=COLOURS["met"], stroke=COLOURS["surface"],
        strokeWidth=2,
    )  # fmt: skip
    half = text_width(mine.text, font) / 2
    middle = min(max(plot.x(mine.value), half - SIDE), plot.size.width + SIDE - half)
    return [
        upright.encode(x=x_of("x", plot), y=y_of("top", plot), y2=end_of("low")),
        diamond.encode(x=x_of("x", plot), y=y_of("y", plot)),
        *words([Placed(middle, float(font), mine.text)], plot, colour="met", weight=700),
    ]


def _ticks(chart: StripChart, placed: Sequence[Row], plot: Plot) -> list[Placed]:
    """Return the figures along the axis; one that would stand outside or upon another is left out."""
    shown: list[Placed] = []
    right = -float(SIDE)
    for tick in chart.ticks:
        half = text_width(tick.text, plot.size.font) / 2
        x = plot.x(tick.value)
        if x - half >= right and x + half <= plot.size.width + SIDE:
            shown.append(Placed(x, placed[-1].base + AXIS + 2, tick.text))
            right = x + half + 8
    return shown
