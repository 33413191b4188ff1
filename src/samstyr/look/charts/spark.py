"""A spark: the shape of a figure's years beside a line of words. Drawn by hand, since a page may have many."""

from samstyr.look.charts.inputs import TrendChart
from samstyr.look.charts.palette import COLOURS, point_colour
from samstyr.look.charts.scales import Plot, measured, time_domain, value_domain
from samstyr.look.charts.segments import segments
from samstyr.look.charts.sizes import Size

SIZE = Size(width=84, height=26, font=0, point=0, left=6, top=3, right=6, bottom=3)
DOT = 3.2
_NAMES = {value: name for name, value in COLOURS.items()}


def spark(chart: TrendChart) -> str:
    """Return a small SVG for the eye only: the words beside it say the same. Fewer than two figures give nothing."""
    points = measured(chart.points)
    if len(points) < 2:
        return ""
    plot = Plot(time_domain(chart), value_domain(chart, SIZE), SIZE)
    lines = "".join(
        f'<path d="M{_x(plot, piece.start.at)} {_y(plot, piece.start.value)}L{_x(plot, piece.end.at)} '
        f'{_y(plot, piece.end.value)}"{_dotted(gap=piece.gap)}/>'
        for piece in segments(chart)
    )
    target = ""
    if chart.target:
        y = _y(plot, chart.target.value)
        target = (
            f'<path d="M0 {y}H{SIZE.whole_width}" stroke="{_var("target")}" stroke-dasharray="3 3" stroke-width="1"/>'
        )
    last, value = points[-1]
    name = _NAMES[point_colour(last.status)]
    dot = f'<circle cx="{_x(plot, last.at)}" cy="{_y(plot, value)}" r="{DOT}" fill="{_var(name)}"/>'
    return (
        f'<svg viewBox="0 0 {SIZE.whole_width} {SIZE.whole_height}" aria-hidden="true">{target}'
        f'<g stroke="{_var("series")}" stroke-width="2" stroke-linecap="round">{lines}</g>{dot}</svg>'
    )


def _x(plot: Plot, at: float) -> str:
    return f"{plot.x(at) + SIZE.left:.1f}"


def _y(plot: Plot, value: float | None) -> str:
    return f"{plot.y(value or 0.0) + SIZE.top:.1f}"


def _dotted(*, gap: bool) -> str:
    return ' stroke-dasharray="1 4"' if gap else ""


def _var(name: str) -> str:
    return f"var(--sam-{name},{COLOURS[name]})"
