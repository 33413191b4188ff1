"""The drawings of a report, each drawn once and kept: for the web, for paper, and for Word."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass

from samstyr.look.charts.described import described
from samstyr.look.charts.store import ChartStore, Form, Order
from samstyr.look.charts.warming import draw_all
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
        return self.svg(number, Form.PAPER_SMALL if self.drawings[number].small else Form.PAPER)

    def picture(self, number: int) -> str:
        """Return a drawing as an address that holds a PNG."""
        form = Form.PICTURE_SMALL if self.drawings[number].small else Form.PICTURE
        content = self.store.get(Order(self.drawings[number].chart, form))
        return "data:image/png;base64," + base64.b64encode(content).decode()

    def orders(self, formats: Sequence[Format]) -> tuple[Order, ...]:
        """Return every drawing that some formats ask for."""
        forms = [form for one in formats for form in FORMS[one]]
        return tuple(
            Order(drawing.chart, large if not drawing.small else small)
            for drawing in self.drawings
            for large, small in forms
        )

    def draw(self, formats: Sequence[Format], workers: int) -> None:
        """Draw what is not kept yet, several at once."""
        draw_all(self.orders(formats), self.store, lambda _done, _total: None, workers)


# What each format draws: of a large drawing, and of a small one.
FORMS: dict[Format, tuple[tuple[Form, Form], ...]] = {
    Format.HTML: ((Form.WIDE, Form.SMALL), (Form.NARROW, Form.SMALL)),
    Format.PDF: ((Form.PAPER, Form.PAPER_SMALL),),
    Format.DOCX: ((Form.PICTURE, Form.PICTURE_SMALL),),
}
