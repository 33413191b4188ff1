"""Drawings that are kept. The name of each says what it was made from, so nothing kept can be wrong or old."""

import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import cache
from importlib.metadata import version
from pathlib import Path

from samstyr.look.charts.alone import png_alone, png_bare, svg_alone
from samstyr.look.charts.drawing import Paint, drawn, for_page, paint_here
from samstyr.look.charts.inputs import Chart
from samstyr.look.charts.sizes import Width


class Form(StrEnum):
    """What a chart can be drawn as: for a page in three widths, alone as a file, or bare for paper and for Word.

    On paper it may stand alone, or as one of two or three beside each other.
    """

    WIDE = "wide"
    NARROW = "narrow"
    SMALL = "small"
    SVG = "svg"
    PNG = "png"
    PAPER = "paper"
    PAPER_HALF = "paper-half"
    PAPER_SMALL = "paper-small"
    PICTURE = "picture"
    PICTURE_SMALL = "picture-small"


BARE = {Form.PAPER: Width.PAPER, Form.PAPER_HALF: Width.HALF, Form.PAPER_SMALL: Width.SMALL}
PICTURES = {Form.PICTURE: Width.WIDE, Form.PICTURE_SMALL: Width.SMALL}


@dataclass(frozen=True, slots=True)
class Order:
    """A chart and the form it is wanted in."""

    chart: Chart
    form: Form

    @property
    def key(self) -> str:
        """The sha-256 of all that decides how the drawing looks."""
        made_from = [type(self.chart).__name__, asdict(self.chart), self.form, drawing_version()]
        return hashlib.sha256(json.dumps(made_from, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


@cache
def drawing_version() -> str:
    """Return a name for how charts are drawn: this folder's own text, and the library's."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return f"{digest.hexdigest()[:16]} vl-convert {version('vl-convert-python')}"


def draw(order: Order, paint: Paint = paint_here) -> bytes:
    """Draw an order, whatever is kept already."""
    if order.form is Form.PNG:
        return png_alone(order.chart, paint)
    if order.form is Form.SVG:
        return svg_alone(order.chart, paint).encode()
    if order.form in BARE:
        return drawn(order.chart, BARE[order.form], paint).encode()
    if order.form in PICTURES:
        return png_bare(order.chart, PICTURES[order.form], paint)
    return for_page(order.chart, Width(order.form), f"c{order.key[:10]}", paint).encode()


class ChartStore:
    """The drawings in a folder. Many processes may read and write it at once."""

    def __init__(self, folder: Path, drawer: Callable[[Order], bytes] = draw) -> None:
        self.folder = folder
        self._draw = drawer

    def get(self, order: Order) -> bytes:
        """Return a drawing, made now if it is not kept yet."""
        path = self.path_of(order)
        try:
            return path.read_bytes()
        except FileNotFoundError:
            drawing = self._draw(order)
            keep(path, drawing)
            return drawing

    def ahead(self, orders: Iterable[Order]) -> None:
        """Hear what will be asked for soon. Here it is drawn when it is asked for; a studio begins at once."""

    def svg(self, chart: Chart, form: Form) -> str:
        """Return a drawing as text, to stand in a page or a file."""
        return self.get(Order(chart, form)).decode()

    def has(self, order: Order) -> bool:
        """Return whether a drawing is kept."""
        return self.path_of(order).is_file()

    def path_of(self, order: Order) -> Path:
        """Return where a drawing is kept."""
        key = order.key
        kind = "png" if order.form is Form.PNG or order.form in PICTURES else "svg"
        return self.folder / key[:2] / f"{key[2:]}.{kind}"


def keep(path: Path, content: bytes) -> None:
    """Write a file so that no reader ever sees a part of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, fresh = tempfile.mkstemp(dir=path.parent, prefix=".drawing-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(fresh).replace(path)
    except BaseException:
        Path(fresh).unlink(missing_ok=True)
        raise
