"""The drawings of a report, each drawn once and kept: for the web, for paper, and for Word."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from samstyr.look.charts.described import described
from samstyr.look.charts.store import ChartStore, Form, Order
from samstyr.reports.publishing.panels.building import Drawing
from samstyr.reports.publishing.values import Format


@dataclass(frozen=True, slots=True)
class Gallery:
    """The drawings of a report, and where they are kept."""

    drawings: tuple[Drawing, ...]
    store: ChartStore

    def alternative(self, number: int) -> str:
        """Return a drawing in words: what it shows, and every figure in it."""
        drawing = self.drawings[number]
        return f"{drawing.overline}. {drawing.chart.title}. {described(drawing.chart)}"

    def svg(self, number: int, form: Form) -> str:
        return self.store.svg(self.drawings[number].chart, form)

    def plain(self, number: int) -> str:
        """Return a drawing for paper, in the width that it has there."""
        return self.svg(number, ON_PAPER[self.drawings[number].across])

    def picture(self, number: int) -> str:
        """Return a drawing as an address that holds a PNG."""
        form = Form.PICTURE_SMALL if self.drawings[number].small else Form.PICTURE
        content = self.store.get(Order(self.drawings[number].chart, form))
        return "data:image/png;base64," + base64.b64encode(content).decode()

    def orders(self, formats: Sequence[Format]) -> tuple[Order, ...]:
        """Return every drawing that some formats ask for."""
        return tuple(
            Order(drawing.chart, form)
            for drawing in self.drawings
            for one in formats
            for form in forms_of(drawing, one)
        )

    def draw(self, formats: Sequence[Format]) -> None:
        """Have the store begin with what is not kept yet."""
        self.store.ahead(self.orders(formats))


# On paper, by how many stand beside each other.
ON_PAPER: Final = {1: Form.PAPER, 2: Form.PAPER_HALF, 3: Form.PAPER_SMALL}


def forms_of(drawing: Drawing, form: Format) -> tuple[Form, ...]:
    """Return what a format draws of a drawing."""
    if form is Format.HTML:
        return (Form.SMALL,) if drawing.small else (Form.WIDE, Form.NARROW)
    if form is Format.DOCX:
        return (Form.PICTURE_SMALL if drawing.small else Form.PICTURE,)
    return (ON_PAPER[drawing.across],)
