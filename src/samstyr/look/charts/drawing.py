"""Drawing: from a specification to SVG for a page, and to SVG and PNG that stand alone."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

import vl_convert

from samstyr.look.charts.described import described
from samstyr.look.charts.inputs import Chart
from samstyr.look.charts.palette import COLOURS, FONT
from samstyr.look.charts.sizes import Width
from samstyr.look.charts.spec import Specification
from samstyr.look.charts.specify import specification

FONTS = Path(__file__).parent / "fonts"
# From a specification to SVG.
Paint = Callable[[Specification], str]

# What Vega writes that a page has no use for: roles and classes of its parts, empty grounds, full opacity.
_GROUNDS = re.compile(
    r'<path class="(?:background|foreground)"[^>]*/>|<rect [^>]*fill="(?:white|none|transparent)"[^>]*/>'
)
_ATTRIBUTES = re.compile(
    r' (?:aria-[a-z]+|role|class|pointer-events|stroke-miterlimit|xmlns:xlink|version)="[^"]*"'
    r'|(?: fill| stroke)?(?: |-)opacity="1"'
)
_DECIMALS = re.compile(r"\d+\.\d{2,}")
_NAMES = {value: name for name, value in COLOURS.items()}
_COLOUR = re.compile(r'"(#[0-9a-f]{6})"')


class FontsMissing(RuntimeError):
    """Said when the typeface of the charts is not there."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"No typeface for charts in {folder}. Without it every drawing would differ from machine to machine. "
            "In a clone, `./run assets` fetches it; an installed Samstyr has it, so install it again."
        )


@cache
def _register_fonts(folder: Path) -> None:
    if not any(folder.glob("*.ttf")):
        raise FontsMissing(folder)
    vl_convert.register_font_directory(str(folder))


def paint_here(specification: Specification) -> str:
    """Paint a specification in this very process; the first takes half a second more than the others."""
    _register_fonts(FONTS)
    return vl_convert.vegalite_to_svg(specification)


def in_dots(svg: str, scale: float) -> bytes:
    """Return a drawing as a PNG, so many dots for each of its own; letters are in the typeface that came with us."""
    _register_fonts(FONTS)
    return vl_convert.svg_to_png(svg, scale=scale)


def drawn(chart: Chart, width: Width, paint: Paint = paint_here) -> str:
    """Return a chart as lean SVG of its own size, in the light colours, without a style attribute."""
    svg = paint(specification(chart, width))
    svg = _ATTRIBUTES.sub("", _GROUNDS.sub("", svg))
    svg = _DECIMALS.sub(lambda match: f"{float(match[0]):.1f}".rstrip("0").rstrip("."), svg)
    while "<g></g>" in svg:
        svg = svg.replace("<g></g>", "")
    return svg


def for_page(chart: Chart, width: Width, name: str, paint: Paint = paint_here) -> str:
    """Return a chart for a page: colours by custom property, the page's typeface, a name and a description.

    `name` makes the drawing's own addresses unlike those of every other drawing on the page.
    """
    svg = drawn(chart, width, paint).replace(f' font-family="{FONT}"', "")
    svg = svg.replace(' xmlns="http://www.w3.org/2000/svg"', "")
    svg = _COLOUR.sub(
        lambda match: f'"var(--sam-{_NAMES[match[1]]},{match[1]})"' if match[1] in _NAMES else match[0], svg
    )
    svg = _own_names(svg, name)
    label = f'role="img" aria-labelledby="{name}-t {name}-d"'
    words = f'<title id="{name}-t">{escape(chart.title)}</title><desc id="{name}-d">{escape(described(chart))}</desc>'
    return re.sub(r"<svg([^>]*)>", lambda match: f"<svg {label}{match[1]}>{words}", svg, count=1)


def _own_names(svg: str, name: str) -> str:
    """Return a drawing whose inner addresses begin with a name."""
    svg = re.sub(r'\bid="([^"]+)"', rf'id="{name}-\1"', svg)
    return re.sub(r"url\(#([^)]+)\)", rf"url(#{name}-\1)", svg)
