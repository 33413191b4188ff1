"""The notes of a chapter: each thing said once, numbered in the order of the text."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from samstyr.reports.publishing import figures
from samstyr.reports.publishing.panels.filling import FilledPart
from samstyr.reports.publishing.syntax import markup
from samstyr.reports.publishing.values import ShownFigure

SHORT: Final = "/f/"
REFERENCE: Final = "ref"


@dataclass(frozen=True, slots=True)
class Notes:
    """The notes of a chapter in order, and the number of the note of each figure; numbers count from 1."""

    notes: tuple[ShownFigure, ...]
    numbers: dict[int, int]


def notes_of(filled: FilledPart) -> Notes:
    """Return the notes of a chapter; figures of which the same is said share one."""
    seen: dict[tuple[str, str], int] = {}
    notes: list[ShownFigure] = []
    numbers: dict[int, int] = {}
    for element in markup(list(filled.part.blocks)):
        place = figures.number_of(element)
        if place is None:
            continue
        figure = filled.figures[place]
        key = figure.address, figure.note
        if key not in seen:
            notes.append(figure)
            seen[key] = len(notes)
        numbers[place] = seen[key]
    return Notes(tuple(notes), numbers)


def address_of(figure: ShownFigure, base: str) -> str:
    """Return the whole address of a figure's page."""
    return f"{base.rstrip('/')}{figure.address}"


def reference_address(figure: ShownFigure, base: str) -> str:
    """Return the same, with the reference itself where it says more than the address, so that it can be read back."""
    if figure.address.endswith(f"{SHORT}{figure.reference}"):
        return address_of(figure, base)
    return f"{address_of(figure, base)}?{REFERENCE}={quote(figure.reference, safe='')}"
