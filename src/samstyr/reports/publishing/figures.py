"""Figures in a text: how a resolved reference is written in Markdown, and how it is found again in the tree."""

import re
from typing import Any

from samstyr.reports.publishing.syntax import Element, attribute, has_class

CLASS = "figure"
NUMBER = "n"
_MARKUP = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~^$@:\"'=&/])")


def span(number: int, shown: str) -> str:
    """Return Markdown for the figure of a number in a chapter's list, shown as plain words.

    >>> span(0, "97,4 %")
    '[97,4 %]{.figure n=0}'
    """
    return span_around(number, _MARKUP.sub(r"\\\1", shown))


def span_around(number: int, marked: str) -> str:
    """Return Markdown for a figure that is said in the writer's own words, which may have markup in them."""
    return f"[{marked}]{attributes_of(number)}"


def attributes_of(number: int) -> str:
    """Return what tells the figure of a number from others in Markdown."""
    return f"{{.{CLASS} {NUMBER}={number}}}"


def number_of(element: Element) -> int | None:
    """Return the number of the figure that an element shows, None for everything else."""
    if not has_class(element, "Span", CLASS):
        return None
    written = attribute(element, NUMBER)
    return int(written) if written.isdecimal() else None


def inlines_of(element: Element) -> list[Any]:
    """Return what a figure's span shows."""
    return list(element["c"][1])
