"""A chart that travels alone: on white ground, with its title above and its source below."""

import re
from xml.sax.saxutils import escape

from samstyr.look.charts.described import described
from samstyr.look.charts.drawing import Paint, drawn, in_dots, paint_here
from samstyr.look.charts.inputs import Chart
from samstyr.look.charts.palette import COLOURS, FONT
from samstyr.look.charts.sizes import Width, wrapped

EDGE = 20
# Pixels of a PNG for each pixel of the drawing: sharp in print and on good screens.
SCALE = 2
TITLE, SUBTITLE, SOURCE = (18, 600, "ink"), (15, 400, "muted"), (14, 400, "muted")
LEADING = 1.35
_SIDES = re.compile(r'<svg[^>]* width="(\d+)" height="(\d+)"')


class NotADrawing(ValueError):
    """Said when a drawing has no size."""

    def __init__(self, svg: str) -> None:
        super().__init__(f"The chart could not be framed: its drawing states no size. It begins {svg[:80]!r}.")


def svg_alone(chart: Chart, paint: Paint = paint_here) -> str:
    """Return a chart as an SVG file of its own, with title, subtitle and source."""
    svg = drawn(chart, Width.WIDE, paint)
    sides = _SIDES.search(svg)
    if sides is None:
        raise NotADrawing(svg)
    width, height = int(sides[1]), int(sides[2])
    head, top = _block([(chart.title, TITLE), (chart.subtitle, SUBTITLE)], width, EDGE)
    foot, bottom = _block([(chart.source, SOURCE)], width, top + height + 8)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t d" lang="{chart.language}" '
        f'width="{width}" height="{bottom}" viewBox="0 0 {width} {bottom}" font-family="{FONT}, Arial, sans-serif">'
        f'<title id="t">{escape(chart.title)}</title><desc id="d">{escape(described(chart))}</desc>'
        f'<rect width="100%" height="100%" fill="#ffffff"/>{head}'
        + svg.replace("<svg", f'<svg y="{top}"', 1)
        + f"{foot}</svg>\n"
    )


def png_alone(chart: Chart, paint: Paint = paint_here) -> bytes:
    """Return a chart as a PNG file of its own."""
    return in_dots(svg_alone(chart, paint), SCALE)


def png_bare(chart: Chart, width: Width, paint: Paint = paint_here) -> bytes:
    """Return a chart as a PNG without its words around it, on white ground, for a text that says them itself."""
    ground = r'\1<rect width="100%" height="100%" fill="#ffffff"/>'
    svg = re.sub(r"(<svg[^>]*>)", ground, drawn(chart, width, paint), count=1)
    return in_dots(svg, SCALE)


def _block(texts: list[tuple[str, tuple[int, int, str]]], width: int, top: int) -> tuple[str, int]:
    """Return texts set below each other from a height on, and the height where they end."""
    drawing, y = "", float(top)
    for text, (size, weight, colour) in filter(lambda pair: pair[0], texts):
        for line in wrapped(text, size, width - 2 * EDGE):
            y += size * LEADING
            drawing += (
                f'<text x="{EDGE}" y="{y:.0f}" font-size="{size}" font-weight="{weight}" fill="{COLOURS[colour]}">'
                f"{escape(line)}</text>"
            )
    return drawing, round(y + 12)
