"""The specification of a trend: one indicator through time, with its target, breaks and missing figures."""

from dataclasses import replace

from samstyr.look.charts.frame import Layer, end_of, finished, rows, words, x_of, y_of
from samstyr.look.charts.inputs import TargetLine, TrendChart
from samstyr.look.charts.labels import LINE, Placed, missing_notes, plot_of, target_words, value_labels, year_labels
from samstyr.look.charts.palette import COLOURS, is_hollow, point_colour, point_shape
from samstyr.look.charts.scales import Plot, measured
from samstyr.look.charts.segments import segments
from samstyr.look.charts.sizes import Size, Width
from samstyr.look.charts.spec import Specification

SIZES = {
    Width.WIDE: Size(width=540, height=270, font=15, point=220, left=20, top=26, right=20, bottom=34),
    Width.NARROW: Size(width=214, height=210, font=14, point=180, left=18, top=26, right=18, bottom=34),
    Width.SMALL: Size(width=186, height=104, font=14, point=130, left=12, top=8, right=12, bottom=32),
    Width.PAPER: Size(width=664, height=156, font=14, point=180, left=18, top=22, right=18, bottom=30),
    Width.HALF: Size(width=316, height=92, font=14, point=130, left=12, top=6, right=12, bottom=28),
}
# Strokes and gaps of a line, in pixels.
DOTS, WHOLE = [2, 5], [1, 0]
# From this share of the width on, words stand to the left of their line.
LATE = 0.7
# How far a break's line and its words reach above the plot, in pixels.
ABOVE_PLOT, WORDS_ABOVE = -6, -10
# A diamond of the same area looks smaller than a circle.
DIAMOND = 1.45


def specification(chart: TrendChart, width: Width) -> Specification:
    """Return the chart as a Vega-Lite specification."""
    return finished(layers(chart, width), size_of(chart, width))


def layers(chart: TrendChart, width: Width) -> list[Layer]:
    """Return the layers of the chart: what is behind first, words last."""
    size = size_of(chart, width)
    plot = plot_of(chart, size)
    drawn = [
        *(_target(chart.target, plot) if chart.target else []),
        *_breaks(chart, plot, said=not width.is_small),
        *_path(chart, plot),
        *_lines(chart, plot),
        *_points(chart, plot),
        *words(value_labels(chart, size), plot, weight=600),
        *words(year_labels(chart, size), plot, colour="muted"),
        *words(missing_notes(chart, size), plot, colour="muted"),
    ]
    if not width.is_small:
        drawn += words(target_words(chart, size), plot, colour="target", weight=600)
    return drawn


def size_of(chart: TrendChart, width: Width) -> Size:
    """Return the size of a chart, with room below the years for the reasons that figures are missing."""
    size = SIZES[width]
    lines = max((note.text.count("\n") + 1 for note in missing_notes(chart, size)), default=0)
    return replace(size, bottom=size.bottom + lines * (size.font + LINE))


def _target(target: TargetLine, plot: Plot) -> list[Layer]:
    """Return the tinted side where the target is met, and its line; a line to plan by has no tint."""
    edges = {"below": plot.up.low, "above": plot.up.high, "between": target.upper}
    edge = edges.get(target.side)
    lines = [{"v": target.value}] + ([{"v": target.upper}] if target.upper is not None else [])
    drawn = []
    if edge is not None:
        tint = rows([{"v": target.value, "edge": edge}]).mark("rect", color=COLOURS["met-soft"])
        drawn.append(tint.encode(y=y_of("v", plot), y2=end_of("edge")))
    rule = rows(lines).mark("rule", color=COLOURS["target"], strokeWidth=1.5, strokeDash=[5, 4])
    return [*drawn, rule.encode(y=y_of("v", plot))]


def _breaks(chart: TrendChart, plot: Plot, *, said: bool) -> list[Layer]:
    """Return the dotted upright lines where a new method starts, half a step before its first figure."""
    drawn: list[Layer] = []
    for place in chart.breaks:
        before = max((point.at for point in chart.points if point.at < place.at), default=place.at - 1)
        at = (before + place.at) / 2
        upright = rows([{"x": at, "top": plot.value_of_y(ABOVE_PLOT), "low": plot.up.low}])
        rule = upright.mark("rule", color=COLOURS["none"], strokeDash=[2, 4], strokeWidth=1.5)
        drawn.append(rule.encode(x=x_of("x", plot), y=y_of("top", plot), y2=end_of("low")))
        if said:
            x = plot.x(at)
            late = x > plot.size.width * LATE
            placed = Placed(x + (-4 if late else 4), WORDS_ABOVE, place.words, "right" if late else "left")
            drawn += words([placed], plot, colour="muted")
    return drawn


def _path(chart: TrendChart, plot: Plot) -> list[Layer]:
    """Return the straight way from the base year to the deadline."""
    if chart.path is None:
        return []
    base, deadline = chart.path
    ends = rows([{"x": base.at, "y": base.value, "x2": deadline.at, "y2": deadline.value}])
    rule = ends.mark("rule", color=COLOURS["target"], strokeWidth=1.5, strokeDash=[5, 4])
    return [rule.encode(x=x_of("x", plot), y=y_of("y", plot), x2=end_of("x2"), y2=end_of("y2"))]


def _lines(chart: TrendChart, plot: Plot) -> list[Layer]:
    """Return the pieces of the line; those across a gap dotted."""
    drawn = []
    for gap in (False, True):
        pieces = [
            {"x": piece.start.at, "y": piece.start.value, "x2": piece.end.at, "y2": piece.end.value}
            for piece in segments(chart)
            if piece.gap is gap
        ]
        dash = DOTS if gap else WHOLE
        if pieces:
            rule = rows(pieces).mark(
                "rule", color=COLOURS["series"], strokeWidth=2.5, strokeCap="round", strokeDash=dash
            )
            drawn.append(rule.encode(x=x_of("x", plot), y=y_of("y", plot), x2=end_of("x2"), y2=end_of("y2")))
    return drawn


def _points(chart: TrendChart, plot: Plot) -> list[Layer]:
    """Return the points, those of one status together."""
    points = measured(chart.points)
    drawn = []
    for status in sorted({point.status for point, _ in points}):
        colour, surface, shape = point_colour(status), COLOURS["surface"], point_shape(status)
        marks = rows([{"x": point.at, "y": value} for point, value in points if point.status == status]).mark(
            "point", filled=True, opacity=1, shape=shape, size=plot.size.point * (DIAMOND if shape == "diamond" else 1),
            fill=surface if is_hollow(status) else colour, stroke=colour if is_hollow(status) else surface,
            strokeWidth=2.5 if is_hollow(status) else 2,
        )  # fmt: skip
        drawn.append(marks.encode(x=x_of("x", plot), y=y_of("y", plot)))
    return drawn
