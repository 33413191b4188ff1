"""Which points a line joins, and how: not across a break, dotted across a gap."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from samstyr.look.charts.inputs import Point, TrendChart
from samstyr.look.charts.scales import measured, step

# Places in time are sums of fractions of a year, so equal distances may differ in the last digits.
NEARLY = 1.01


@dataclass(frozen=True, slots=True)
class Segment:
    """A straight piece between two points; `gap` where measurements are missing between them."""

    start: Point
    end: Point
    gap: bool


@dataclass(frozen=True, slots=True)
class MissingRun:
    """Neighbouring places in time that lack a figure for the same reason."""

    first: float
    last: float
    note: str
    places: int


def segments(chart: TrendChart) -> list[Segment]:
    """Return the pieces of the line, in order of time."""
    usual = step(chart.points) * NEARLY
    points = [point for point, _ in measured(chart.points)]
    return [
        Segment(start, end, end.at - start.at > usual)
        for start, end in pairwise(points)
        if end.joined and not any(start.at < place.at <= end.at for place in chart.breaks)
    ]


def missing_runs(points: Sequence[Point]) -> list[MissingRun]:
    """Return the places without a figure, neighbours with the same reason together."""
    runs: list[MissingRun] = []
    previous: Point | None = None
    for point in points:
        if point.value is None and point.note:
            if previous is not None and previous.value is None and previous.note == point.note:
                run = runs.pop()
                runs.append(MissingRun(run.first, point.at, run.note, run.places + 1))
            else:
                runs.append(MissingRun(point.at, point.at, point.note, 1))
        previous = point
    return runs
