"""Where values and years stand in a chart, apart from how it is drawn."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import pairwise

from samstyr.look.charts.inputs import Point, TrendChart
from samstyr.look.charts.sizes import Size

# A line need not start at zero, but a small change must look small.
LEAST_SHARE = 0.25
# Pixels above and below a line for the words at its points, and for a line without words.
WORDS, BARE = 17, 3
# Room beside the first and last point, as a share of the span.
EDGE = 0.08


@dataclass(frozen=True, slots=True)
class Domain:
    """The two ends of an axis."""

    low: float
    high: float

    @property
    def span(self) -> float:
        return self.high - self.low

    def place(self, value: float, pixels: int) -> float:
        """Return how many pixels from the low end a value stands."""
        return (value - self.low) / self.span * pixels

    def value_at(self, place: float, pixels: int) -> float:
        """Return the value that stands so many pixels from the low end."""
        return self.low + place / pixels * self.span


@dataclass(frozen=True, slots=True)
class Plot:
    """A chart's two axes in a size. Pixels count from the upper left corner of the plot."""

    across: Domain
    up: Domain
    size: Size

    def x(self, value: float) -> float:
        return self.across.place(value, self.size.width)

    def y(self, value: float) -> float:
        return self.size.height - self.up.place(value, self.size.height)

    def value_of_x(self, pixels: float) -> float:
        return self.across.value_at(pixels, self.size.width)

    def value_of_y(self, pixels: float) -> float:
        return self.up.value_at(self.size.height - pixels, self.size.height)


def measured(points: Sequence[Point]) -> list[tuple[Point, float]]:
    """Return the points that have a value, each with it."""
    return [(point, point.value) for point in points if point.value is not None]


def value_domain(chart: TrendChart, size: Size) -> Domain:
    """Return the ends of the upright axis: values, targets, room for words.

    The axis spans at least a quarter of the largest value.
    """
    values = [value for _, value in measured(chart.points)]
    if chart.target:
        values += [chart.target.value, *([chart.target.upper] if chart.target.upper is not None else [])]
    if chart.path:
        values += [mark.value for mark in chart.path]
    low, high = min(values, default=0.0), max(values, default=1.0)
    words = size.font + WORDS if size.font else BARE
    with_room = (high - low) * size.height / (size.height - 2 * words)
    span = max(with_room, max(abs(low), abs(high)) * LEAST_SHARE) or 1.0
    middle = (low + high) / 2
    return Domain(middle - span / 2, middle + span / 2)


def time_domain(chart: TrendChart) -> Domain:
    """Return the ends of the lying axis: every point, and the path where there is one."""
    places = [point.at for point in chart.points] + [mark.at for mark in chart.path or ()]
    low, high = min(places, default=0.0), max(places, default=1.0)
    room = (high - low) * EDGE or 0.5
    return Domain(low - room, high + room)


def round_values(low: float, high: float, most: int) -> list[Decimal]:
    """Return round numbers from low to high, at most so many and equally far apart: by 1, 2 or 5 of a power of ten.

    >>> [str(value) for value in round_values(3.2, 11.9, 5)]
    ['4', '6', '8', '10']
    """
    span = Decimal(repr(high - low)) or Decimal(1)
    power = Decimal(1).scaleb(span.adjusted() - 1)
    for size in (power * factor for factor in (1, 2, 5, 10, 20, 50, 100)):
        first = (Decimal(repr(low)) / size).to_integral_value(ROUND_CEILING)
        last = (Decimal(repr(high)) / size).to_integral_value(ROUND_FLOOR)
        if last - first < most:
            return [_plain(size * number) for number in range(int(first), int(last) + 1)]
    return []


def _plain(value: Decimal) -> Decimal:
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if value == whole else value.normalize()


def step(points: Sequence[Point]) -> float:
    """Return the usual distance between two places in time: the smallest one there is."""
    places = sorted({point.at for point in points})
    return min((later - earlier for earlier, later in pairwise(places)), default=1.0)
