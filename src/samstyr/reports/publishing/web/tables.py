"""A table on a page: it scrolls where it is too wide, and on phones each row is a small card that names its columns."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from django.utils.html import format_html

from samstyr.reports.publishing.syntax import Element, plain, raw, raw_inline, text_of
from samstyr.reports.publishing.syntax import attributes as attributes_of

HTML: Final = "html"
# The class of cells with numbers; an attribute for style would be against the policy of the pages.
NUMERIC: Final = "n"

# As pandoc has them: a row is attributes and cells; a cell is attributes, alignment, rows and columns, blocks.
Row = list[Any]
Cell = list[Any]
Rewrite = Callable[[Any], Any]


def table_on_page(element: Element, rewrite: Rewrite) -> list[Element]:
    """Return a table in a box that a keyboard can reach; `rewrite` makes what stands in its cells."""
    attributes, caption, columns, head, bodies, foot = element["c"]
    box = format_html(
        '<div class="sam-scroll" role="group" tabindex="0" aria-label="{}">', text_of(caption) or text_of(head)
    )
    drawn = _Drawn(
        numeric=[align["t"] == "AlignRight" for align, _width in columns],
        names=_names(head, [*chain.from_iterable(body[3] for body in bodies), *foot[1]], len(columns)),
        rewrite=rewrite,
    )
    css = f"ds-table sam-table{' sam-folds' if drawn.names else ''}"
    shape = [[{"t": "AlignDefault"}, {"t": "ColWidthDefault"}] for _column in columns]
    parts = [
        [drawn.as_("rowgroup"), [drawn.headings(row) for row in head[1]]],
        [[drawn.as_("rowgroup"), body[1], *(drawn.rows(rows, body[1]) for rows in body[2:])] for body in bodies],
        [drawn.as_("rowgroup"), drawn.rows(foot[1], 0)],
    ]
    changed = {"t": "Table", "c": [drawn.as_("table", css, attributes[0]), rewrite(caption), shape, *parts]}
    return [raw(HTML, box), changed, raw(HTML, "</div>")]


def _names(head: list[Any], rows: Sequence[Row], columns: int) -> list[str]:
    """Return what each column is called; nothing for a table that cannot fold, since its rows are not alike."""
    every = [*head[1], *rows]
    even = all(len(row[1]) == columns and all(cell[2] == cell[3] == 1 for cell in row[1]) for row in every)
    return [text_of(cell[4]) for cell in head[1][0][1]] if even and len(head[1]) == 1 else []


@dataclass(frozen=True, slots=True)
class _Drawn:
    """How a table is drawn: which columns hold numbers, and what each is called where the table folds."""

    numeric: list[bool]
    names: list[str]
    rewrite: Rewrite

    def as_(self, role: str, css: str = "", name: str = "") -> list[Any]:
        """Return attributes; what folds is no table to a browser any more, so it says that it is one."""
        return attributes_of(css, name, role=role) if self.names else attributes_of(css, name)

    def headings(self, row: Row) -> Row:
        cells = [self._cell(cell, place, "columnheader", "col") for place, cell in enumerate(row[1])]
        return [self.as_("row"), cells]

    def rows(self, rows: Sequence[Row], heads: int) -> list[Row]:
        return [[self.as_("row"), list(self._cells(row[1], heads))] for row in rows]

    def _cells(self, cells: Sequence[Cell], heads: int) -> Iterator[Cell]:
        for place, cell in enumerate(cells):
            if place < heads:
                yield self._cell(cell, place, "rowheader", "row")
            else:
                yield self._named(self._cell(cell, place, "cell"), place)

    def _cell(self, cell: Cell, place: int, role: str, scope: str = "") -> Cell:
        numeric = place < len(self.numeric) and self.numeric[place]
        attributes = self.as_(role, NUMERIC if numeric else "")
        if scope:
            attributes[2].append(["scope", scope])
        return [attributes, *cell[1:4], self.rewrite(cell[4])]

    def _named(self, cell: Cell, place: int) -> Cell:
        """Return a cell with its column's name before it, which shows where the table has folded."""
        if not self.names or not self.names[place]:
            return cell
        said = format_html('<span class="sam-fold-name" aria-hidden="true">{}</span>', self.names[place])
        first, *others = cell[4] or [plain()]
        if first["t"] in ("Plain", "Para"):
            return [*cell[:4], [{"t": first["t"], "c": [raw_inline(HTML, said), *first["c"]]}, *others]]
        return [*cell[:4], [raw(HTML, said), first, *others]]
