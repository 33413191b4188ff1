"""Reading a specification: its layers, each with its mark and its rows."""

from typing import Any

from samstyr.look.charts.spec import Specification

Layer = tuple[dict[str, Any], list[dict[str, Any]]]


def layers_of(specification: Specification, kind: str = "", **properties: object) -> list[Layer]:
    """Return the layers whose mark is of a kind and has these properties."""
    found: list[Layer] = []
    layers: Any = specification["layer"]
    for layer in layers:
        mark, source = layer["mark"], layer["data"]
        if kind in ("", mark["type"]) and all(mark.get(name) == value for name, value in properties.items()):
            found.append((mark, source["values"]))
    return found
