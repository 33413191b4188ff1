"""What every specification shares: its size, its typeface, and words set at places in pixels."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, Literal, Self

from samstyr.look.charts.labels import Placed
from samstyr.look.charts.palette import COLOURS, FONT
from samstyr.look.charts.scales import Domain, Plot
from samstyr.look.charts.sizes import Size
from samstyr.look.charts.spec import Specification

Weight = Literal[400, 600, 700]
SCHEMA: Final = "https://vega.github.io/schema/vega-lite/v6.4.1.json"


@dataclass(frozen=True, slots=True)
class Layer:
    """Rows, the mark that stands for each, and the channels that say where; words and names are Vega-Lite's own.

    A test holds every kind of chart against Vega-Lite's schema, so that nobody need wait for that later.
    """

    values: tuple[Mapping[str, object], ...]
    look: Mapping[str, object] = field(default_factory=dict)
    channels: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    condition: str = ""

    def mark(self, kind: str, **look: object) -> Self:
        """Return the rows drawn with a kind of mark that looks so."""
        return replace(self, look={"type": kind, **look})

    def encode(self, **channels: Mapping[str, object]) -> Self:
        """Return the marks at their places."""
        return replace(self, channels=channels)

    def where(self, condition: str) -> Self:
        """Return only those rows of which a condition holds as the chart is used."""
        return replace(self, condition=condition)

    @property
    def written(self) -> Specification:
        """Return the layer as Vega-Lite reads it."""
        rest = {"transform": [{"filter": self.condition}]} if self.condition else {}
        return {"data": {"values": list(self.values)}, "mark": self.look, "encoding": self.channels, **rest}


def rows(values: Sequence[Mapping[str, object]]) -> Layer:
    """Return a layer of these rows, kept in the specification itself."""
    return Layer(tuple(values))


def x_of(field: str, plot: Plot) -> Mapping[str, object]:
    """Return the channel across, without an axis: the words are set one by one."""
    return _measured(field, plot.across)


def y_of(field: str, plot: Plot) -> Mapping[str, object]:
    """Return the channel upwards, without an axis."""
    return _measured(field, plot.up)


def end_of(field: str) -> Mapping[str, object]:
    """Return the channel of a mark's other end."""
    return {"field": field}


def _measured(field: str, domain: Domain) -> Mapping[str, object]:
    scale = {"domain": [domain.low, domain.high], "nice": False, "zero": False}
    return {"field": field, "type": "quantitative", "axis": None, "scale": scale}


def words(placed: Sequence[Placed], plot: Plot, *, colour: str = "ink", weight: Weight = 400) -> list[Layer]:
    """Return words at their places, those of one alignment together."""
    font = plot.size.font
    layers = []
    for align in sorted({label.align for label in placed}):
        values = [
            {"x": plot.value_of_x(label.x), "y": plot.value_of_y(label.y), "text": label.text}
            for label in placed
            if label.align == align
        ]
        text = rows(values).mark(
            "text", fontSize=font, fontWeight=weight, color=COLOURS[colour], align=align, lineBreak="\n",
            lineHeight=font + 4, baseline="alphabetic",
        )  # fmt: skip
        layers.append(text.encode(x=x_of("x", plot), y=y_of("y", plot), text={"field": "text", "type": "nominal"}))
    return layers


def finished(layers: Sequence[Layer], size: Size, *parameters: Mapping[str, object]) -> Specification:
    """Return layers as one specification of a fixed size on no ground of its own."""
    return {
        "$schema": SCHEMA,
        "width": size.width,
        "height": size.height,
        "background": "transparent",
        "autosize": {"type": "none"},
        "padding": {"left": size.left, "top": size.top, "right": size.right, "bottom": size.bottom},
        "config": {"font": FONT, "aria": False, "view": {"stroke": None}},
        "params": [dict(parameter) for parameter in parameters],
        "layer": [layer.written for layer in layers],
    }
