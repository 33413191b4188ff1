"""What every specification shares: its size, its typeface, and words set at places in pixels."""

from collections.abc import Mapping, Sequence
from typing import Literal

import altair as alt

from samstyr.look.charts.labels import Placed
from samstyr.look.charts.palette import COLOURS, FONT
from samstyr.look.charts.scales import Domain, Plot
from samstyr.look.charts.sizes import Size
from samstyr.look.charts.spec import Specification

Weight = Literal[400, 600, 700]


def rows(values: Sequence[Mapping[str, object]]) -> alt.Chart:
    """Return a chart of these rows, kept in the specification itself."""
    return alt.Chart(alt.InlineData([dict(value) for value in values]))


def x_of(field: str, plot: Plot) -> alt.X:
    """Return the channel across, without an axis: the words are set one by one."""
    return alt.X(f"{field}:Q", axis=None, scale=_scale(plot.across))


def y_of(field: str, plot: Plot) -> alt.Y:
    """Return the channel upwards, without an axis."""
    return alt.Y(f"{field}:Q", axis=None, scale=_scale(plot.up))


def _scale(domain: Domain) -> alt.Scale:
    return alt.Scale(domain=[domain.low, domain.high], nice=False, zero=False)


def words(placed: Sequence[Placed], plot: Plot, *, colour: str = "ink", weight: Weight = 400) -> list[alt.Chart]:
    """Return words at their places, those of one alignment together."""
    font = plot.size.font
    layers = []
    for align in sorted({label.align for label in placed}):
        values = [
            {"x": plot.value_of_x(label.x), "y": plot.value_of_y(label.y), "text": label.text}
            for label in placed
            if label.align == align
        ]
        text = rows(values).mark_text(
            fontSize=font, fontWeight=weight, color=COLOURS[colour], align=align, lineBreak="\n",
            lineHeight=font + 4, baseline="alphabetic",
        )  # fmt: skip
        layers.append(text.encode(x=x_of("x", plot), y=y_of("y", plot), text=alt.Text("text:N")))
    return layers


def finished(layers: Sequence[alt.Chart], size: Size, *parameters: Mapping[str, object]) -> Specification:
    """Return layers as one specification of a fixed size on no ground of its own.

    The layers are put together here and not by Altair, which copies and checks the whole chart again for each step;
    a test holds every kind of chart against the schema instead.
    """
    datasets: dict[str, object] = {}
    inside = {"top_level": False, "datasets": datasets}
    return {
        "$schema": alt.SCHEMA_URL,
        "width": size.width,
        "height": size.height,
        "background": "transparent",
        "autosize": {"type": "none"},
        "padding": {"left": size.left, "top": size.top, "right": size.right, "bottom": size.bottom},
        "config": {"font": FONT, "aria": False, "view": {"stroke": None}},
        "params": [dict(parameter) for parameter in parameters],
        "layer": [layer.to_dict(validate=False, context=inside) for layer in layers],
        "datasets": datasets,
    }
