"""The colours and shapes that charts draw with."""

# Name → the light value. A drawing for a page names the custom property too, so that it follows the reader's scheme;
# a test keeps the values equal to those in styles/tokens.css.
COLOURS: dict[str, str] = {
    "ink": "#16241f",
    "muted": "#53615a",
    "rule": "#e6dccb",
    "surface": "#ffffff",
    "series": "#17463a",
    "other": "#8b857a",
    "target": "#16241e",
    "met": "#0b6a53",
    "met-soft": "#e1f0ea",
    "near": "#80540f",
    "missed": "#a83d0c",
    "none": "#69746e",
}

FONT = "Inter"

_POINT_COLOURS: dict[str, str] = {
    "met": "met",
    "met_with_reservation": "met",
    "on_path": "met",
    "near": "near",
    "off_path": "near",
    "missed": "missed",
    "missed_with_reservation": "missed",
}


def point_colour(status: str) -> str:
    """Return the colour of a point; what has no verdict has the colour of the line."""
    return COLOURS[_POINT_COLOURS.get(status, "series")]


def point_shape(status: str) -> str:
    """Return the shape of a point: what misses its target is a diamond, the rest are circles."""
    return "diamond" if status.startswith("missed") else "circle"


def is_hollow(status: str) -> bool:
    """Return whether a point is drawn hollow, as a figure with a reservation is."""
    return status.endswith("_with_reservation") or status == "caveat"
