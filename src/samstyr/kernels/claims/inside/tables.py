"""A document's own tables as measures, so that its text can be held against them as against any other figures."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from samstyr.kernels.claims.linking.measures import Held, Measure
from samstyr.kernels.claims.stating.values import DocumentContext
from samstyr.kernels.documents.values import Document, Piece, PieceKind
from samstyr.kernels.numbers import NotReadAsNumber, read_number
from samstyr.kernels.period import Period
from samstyr.kernels.rounding import decimals_in
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit, UnitKind

# What stands for the source of a figure out of the document itself.
ITSELF: Final = "document"
_YEARS: Final = re.compile(r"\b((?:19|20)\d{2})(?:\s*[–-]\s*((?:19|20)\d{2}))?\b")
_FIGURE: Final = re.compile(r"(?P<number>[−-]?\d[\d\s.,]*)\s*(?P<unit>%|prosent|kr|mill\. kr|mill\. kroner)?")
_PERCENT: Final = ("%", "prosent", "andel", "per cent", "share")
_SHARE: Final = Unit("percent", UnitKind.SHARE, Text("%"), Text("prosent", "per cent"), 1)
_COUNT: Final = Unit("count", UnitKind.COUNT, Text(""), Text("antall", "count"), 0)
_MILLIONS: Final = Unit("nok_million", UnitKind.MONEY, Text("mill. kr"), Text("millioner kroner", "NOK million"), 1)
_FEWEST_ROWS: Final = 2


@dataclass(frozen=True, slots=True)
class _Label:
    """What a row, a column or a caption says: a time, a place, and what is left."""

    text: str
    period: Period | None = None
    area: str = ""


def own_measures(document: Document, context: DocumentContext, own_area: str) -> tuple[Measure, ...]:
    """Return what a document's tables measure; a figure whose time is not said in its table is left out."""
    found: list[Measure] = []
    heading = ""
    # Of two areas with one name the first counts.
    named = {name.casefold(): one.id for one in reversed(context.areas) for name in one.names}
    reader = _Reader(named, own_area)
    for number, piece in enumerate(document.pieces):
        if piece.kind is PieceKind.HEADING:
            heading = piece.text
        elif piece.kind is PieceKind.TABLE and len(piece.cells) >= _FEWEST_ROWS:
            found += _measures(piece, number, heading, reader)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Reader:
    named: Mapping[str, str]
    own_area: str

    def label(self, written: str) -> _Label:
        """Return what a label says; a place is only a label that is nothing but its name."""
        years = _YEARS.search(written)
        left = _YEARS.sub("", written).strip(" ,:()–-")
        area = self.named.get(left.casefold(), "")
        return _Label("" if area else left, _period(years), area)


def _period(years: re.Match[str] | None) -> Period | None:
    if years is None:
        return None
    first, last = int(years[1]), int(years[2] or years[1])
    return Period.of_years(first, last) if last > first else Period.of_year(first)


def _measures(piece: Piece, number: int, heading: str, reader: _Reader) -> Iterator[Measure]:
    head, *rows = piece.cells
    title = reader.label(piece.text or heading)
    columns = [reader.label(one) for one in head]
    by_names: dict[tuple[str, ...], dict[tuple[str, Period], Held]] = defaultdict(dict)
    units: dict[tuple[str, ...], Unit] = {}
    for row in rows:
        label = reader.label(row[0]) if row else _Label("")
        for column, cell in zip(columns[1:], row[1:], strict=False):
            held, unit = _held(cell, (label, column, title), reader, piece)
            if held is not None and unit is not None:
                names = tuple(one.text for one in (title, label, column) if one.text)
                by_names[names][held.area, held.period] = held
                units.setdefault(names, unit)
    for order, (names, figures) in enumerate(by_names.items(), start=1):
        yield _measure(f"{ITSELF}/{number}/{order}", names, units[names], figures)


def _measure(id: str, names: Sequence[str], unit: Unit, figures: Mapping[tuple[str, Period], Held]) -> Measure:
    decimals = max(decimals_in(one.value) for one in figures.values())
    texts = tuple(Text(one) for one in names)
    return Measure(id, id.rpartition("/")[0], Text(" · ".join(names)), texts, (), unit, decimals, figures)


def _held(cell: str, labels: Sequence[_Label], reader: _Reader, piece: Piece) -> tuple[Held | None, Unit | None]:
    """Return the figure in a cell with its unit, None where it is none or nothing says its time."""
    found = _FIGURE.fullmatch(cell.strip())
    period = next((one.period for one in labels if one.period is not None), None)
    if found is None or period is None:
        return None, None
    try:
        value: Decimal = read_number(found["number"].strip(), "nb")
    except NotReadAsNumber:
        return None, None
    area = next((one.area for one in labels if one.area), reader.own_area)
    said = " ".join((found["unit"] or "", *(one.text for one in labels))).casefold()
    return Held(area, period, value, ITSELF, str(piece.place.paragraph)), _unit(said)


def _unit(said: str) -> Unit:
    if any(word in said for word in _PERCENT):
        return _SHARE
    return _MILLIONS if "mill" in said else _COUNT
