"""Tables that were flattened to lines: rows of a label and its figures, put back as far as it can be told."""

import re
from collections.abc import Sequence
from typing import Final

from samstyr.kernels.documents.hyphens import joined, plain

# What stands in a cell where there is no figure.
NOT_MEASURED: Final = "ikke målt|ikkje målt|tall kommer|not measured"
# A dash in a column of figures.
_NOTHING: Final = (" –", " -")
_SIGN: Final = r"[<>≤≥]?\s?[+\-–−]?"
_CELL: Final = re.compile(
    rf"\s?(?:19|20)[0-9]{{2}}[-–/](?:19|20)[0-9]{{2}}|{_SIGN}[0-9]{{1,3}}(?:\s[0-9]{{3}})+(?:,[0-9]+)?(?:\s?%)?"
    rf"|{_SIGN}[0-9]+(?:[.,][0-9]+)?(?:\s?(?:%|kr/m2|kg/m2|µg/m3|kr))?|{NOT_MEASURED}|\.\.",
    re.IGNORECASE,
)
_YEAR: Final = re.compile(r"(?:19|20)[0-9]{2}(?:[-–/](?:19|20)[0-9]{2})?")


def rows_of(lines: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a flattened table: the label first, then its cells; a row of years is the head.

    A tab stands between two columns, where that is known. Lines without figures or tabs belong to the label of the
    next row that has some. The label of a head is ''; a head that comes again on the next page is left out.

    >>> rows_of(["2017 2021", "Hurum 57 % 68 %", "Gamle", "Asker 90 % 82 %", "Sund 234\\t230"])
    (('', '2017', '2021'), ('Hurum', '57 %', '68 %'), ('Gamle Asker', '90 %', '82 %'), ('Sund', '234', '230'))
    """
    rows: list[tuple[str, ...]] = []
    waiting: list[str] = []
    for line in lines:
        cells, label = _row(line)
        if not cells:
            waiting.append(label)
            continue
        row = _as_wide((joined([*waiting, label]), *cells), rows)
        rows += [] if _is_head_again(row, rows) else [row]
        waiting = []
    if waiting and rows:
        rows[-1] = (joined([rows[-1][0], *waiting]), *rows[-1][1:])
    return tuple(rows)


def _row(line: str) -> tuple[tuple[str, ...], str]:
    """Return the cells of a line and the label before them; what has tabs is cut there."""
    first, *others = (plain(one) for one in line.rstrip().split("\t"))
    cells, label = _cells(first)
    if others and not cells and label.endswith(_NOTHING):
        cells, label = (label[-1],), label[:-1].rstrip()
    return (*cells, *others), label


def _as_wide(row: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return a row as wide as the head above it: a number that ends its label («Bydel 4») is no figure of its own."""
    if rows and _is_head(rows[0]) and row[0] and len(row) == len(rows[0]) + 1:
        return (f"{row[0]} {row[1]}", *row[2:])
    return row


def _is_head(row: Sequence[str]) -> bool:
    return all(_YEAR.fullmatch(one) for one in row[1:])


def _is_head_again(row: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> bool:
    return bool(rows) and row == rows[0] and _is_head(row)


def _cells(line: str) -> tuple[tuple[str, ...], str]:
    """Return the figures at the end of a line and the label before them."""
    found = list(_CELL.finditer(line))
    end, cells = len(line), []
    for one in reversed(found):
        if line[one.end() : end].strip():
            break
        cells.append(one[0].strip())
        end = one.start()
    return tuple(reversed(cells)), line[:end].strip()
