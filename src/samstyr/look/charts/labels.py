"""Where words stand in a trend chart, so that none lies upon another or outside the drawing."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from typing import Literal

from samstyr.look.charts.inputs import Mark, Point, TrendChart
from samstyr.look.charts.scales import Plot, measured, step, time_domain, value_domain
from samstyr.look.charts.segments import missing_runs, segments
from samstyr.look.charts.sizes import Size, text_width, wrapped

ABOVE = -17
# Pixels between neighbouring words, and from the plot's lower edge to the years and to the reasons below them.
APART = 8
YEARS_APART = 14
YEARS_BELOW = 20
LINE = 4
# What words cost that cover something, or that stand away from their line; and how often a line is looked at.
HIT, AWAY, OUTSIDE, EVERY = 100, 60, 10, 12


Align = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Placed:
    """Words at a place in pixels, from the plot's upper left corner; `align` as in text."""

    x: float
    y: float
    text: str
    align: Align = "center"


def plot_of(chart: TrendChart, size: Size) -> Plot:
    """Return the axes of a chart in a size."""
    return Plot(time_domain(chart), value_domain(chart, size), size)


def value_labels(chart: TrendChart, size: Size) -> list[Placed]:
    """Return the figures at the points: all of them where there is room, else the first, the last and the extremes.

    Peaks are labelled above and valleys below, unless the target's line would run through the words.
    """
    plot, points = plot_of(chart, size), measured(chart.points)
    shown = _with_room(points, plot)
    values = [value for _, value in points]
    labels = []
    for place, (point, value) in enumerate(points):
        if point not in shown:
            continue
        beside = [values[k] for k in (place - 1, place + 1) if 0 <= k < len(values)]
        above = not beside or value >= sum(beside) / len(beside)
        if chart.path:
            above = value >= _way_at(chart.path, point.at)
        shift = _clear_of_target(chart, plot, value, above=above)
        labels.append(Placed(_inside(plot.x(point.at), point.text, size), plot.y(value) + shift, point.text))
    return labels


def _way_at(path: tuple[Mark, Mark], at: float) -> float:
    base, deadline = path
    return base.value + (deadline.value - base.value) * (at - base.at) / (deadline.at - base.at)


def _inside(x: float, text: str, size: Size) -> float:
    """Return where the middle of a text stands so that it lies within the drawing."""
    half = max(text_width(line, size.font) for line in text.split("\n")) / 2
    return min(max(x, half - size.left), size.width + size.right - half)


def _with_room(points: Sequence[tuple[Point, float]], plot: Plot) -> list[Point]:
    widest = max((text_width(point.text, plot.size.font) for point, _ in points), default=0) + APART
    if len(points) < 2 or step([point for point, _ in points]) / plot.across.span * plot.size.width >= widest:
        return [point for point, _ in points]
    by_value = sorted(points, key=lambda pair: pair[1])
    wanted = [points[-1][0], points[0][0], by_value[-1][0], by_value[0][0]]
    shown: list[Point] = []
    for point in wanted:
        if all(abs(plot.x(point.at) - plot.x(other.at)) >= widest for other in shown):
            shown.append(point)
    return shown


def _clear_of_target(chart: TrendChart, plot: Plot, value: float, *, above: bool) -> int:
    below = plot.size.font + 10
    if chart.target is None:
        return ABOVE if above else below
    up = plot.y(value) - plot.y(chart.target.value)
    if above:
        return below if 0 <= up < plot.size.font + 16 else ABOVE
    return ABOVE if -plot.size.font - 22 < up <= 0 else below


def year_labels(chart: TrendChart, size: Size) -> list[Placed]:
    """Return the names of the places in time; where they would crowd, every second, third … counted from the last."""
    plot, y = plot_of(chart, size), size.height + YEARS_BELOW
    ends = [Placed(plot.x(mark.at), y, mark.label) for mark in chart.path or () if mark.label]
    widest = max((text_width(point.label, size.font) for point in chart.points), default=0) + YEARS_APART
    every = max(1, ceil(widest / max(1.0, step(chart.points) / plot.across.span * size.width)))
    names = [
        Placed(plot.x(point.at), y, point.label)
        for back, point in enumerate(reversed(chart.points))
        if back % every == 0
    ]
    clear = [name for name in names if all(abs(name.x - end.x) >= widest for end in ends)]
    return sorted([*clear, *ends], key=lambda name: name.x)


def missing_notes(chart: TrendChart, size: Size) -> list[Placed]:
    """Return the reasons for missing figures, once for each run of neighbours, in two lines where one is too wide."""
    plot, apart = plot_of(chart, size), step(chart.points)
    placed = []
    for run in missing_runs(chart.points):
        room = plot.x(run.last + apart) - plot.x(run.first) + APART
        text = run.note if text_width(run.note, size.font) <= room else run.note.replace(" ", "\n")
        x = _inside(plot.x((run.first + run.last) / 2), text, size)
        placed.append(Placed(x, size.height + YEARS_BELOW + size.font + LINE, text))
    return placed


def target_words(chart: TrendChart, size: Size) -> list[Placed]:
    """Return the target's words at its line, or at the plot's upper or lower edge, where they cover the least."""
    if chart.target is None:
        return []
    plot, text = plot_of(chart, size), "\n".join(wrapped(chart.target.words, size.font, size.width - 2 * APART))
    wide = max(text_width(line, size.font) for line in text.split("\n"))
    tall = (size.font + LINE) * (text.count("\n") + 1)
    line = plot.y(chart.target.value)
    places = [(line - tall - 6, 0), (line + 6, 0), (2, AWAY), (size.height - tall - 2, AWAY)]
    taken = _taken(chart, plot)
    corners = [(x, y, cost) for y, cost in places for x in (size.width - wide - APART, APART)]
    left, top, _ = min(corners, key=lambda at: at[2] + _covered((at[0], at[1]), (wide, tall), taken, size))
    on_the_right = left > APART
    return [Placed(left + wide if on_the_right else left, top + size.font, text, "right" if on_the_right else "left")]


def _taken(chart: TrendChart, plot: Plot) -> list[tuple[float, float]]:
    """Return places that words should not cover: figures, and the lines every few pixels."""
    ends = [(piece.start, piece.end) for piece in segments(chart)]
    lines = [(start.at, start.value or 0.0, end.at, end.value or 0.0) for start, end in ends]
    if chart.path:
        base, deadline = chart.path
        lines.append((base.at, base.value, deadline.at, deadline.value))
    places = [(plot.x(point.at), plot.y(value)) for point, value in measured(chart.points)]
    places += [(label.x, label.y - plot.size.font / 2) for label in value_labels(chart, plot.size)]
    for x, y, to_x, to_y in lines:
        pieces = max(1, round((plot.x(to_x) - plot.x(x)) / EVERY))
        places += [(plot.x(x + (to_x - x) * k / pieces), plot.y(y + (to_y - y) * k / pieces)) for k in range(1, pieces)]
    return places


def _covered(
    corner: tuple[float, float], extent: tuple[float, float], taken: Sequence[tuple[float, float]], size: Size
) -> float:
    (left, top), (wide, tall) = corner, extent
    outside = max(0.0, -top) + max(0.0, top + tall - size.height)
    hits = sum(left - 12 < x < left + wide + 12 and top - 8 < y < top + tall + 8 for x, y in taken)
    return hits * HIT + outside * OUTSIDE
