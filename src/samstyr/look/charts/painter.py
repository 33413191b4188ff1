"""Vega in a process of its own: `python painter.py FONTS` paints the specifications that it is given, line by line."""

import sys
from typing import Any

import vl_convert

from samstyr.look.answering import answer_lines

# The first painting takes half a second more than the others.
FIRST = {"data": {"values": [{"a": 1}]}, "mark": "point", "encoding": {"x": {"field": "a"}}}


def paint(question: dict[str, Any]) -> dict[str, Any]:
    """Return the drawing of a specification, or what is wrong with it."""
    try:
        return {"svg": vl_convert.vegalite_to_svg(question)}
    except ValueError as error:
        return {"wrong": str(error)}


def main() -> None:
    """Make ready, and paint."""
    vl_convert.register_font_directory(sys.argv[1])
    vl_convert.vegalite_to_svg(FIRST)
    answer_lines(paint)


if __name__ == "__main__":
    main()
