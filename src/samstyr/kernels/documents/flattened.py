"""Tables that were flattened to lines: rows of a label and its figures, put back as far as it can be told."""

import re
from collections.abc import Sequence
from typing import Final

from samstyr.kernels.documents.hyphens import joined, plain

# What stands in a cell where there is no figure.
NOT_MEASURED: Final = "ikke målt|ikkje målt|tall kommer|not measured"
_SIGN: Final = r"[<>≤≥]?\s?[+\-–−]?"
_CELL: Final = re.compile(
    rf"\s?(?:19|20)[0-9]{{2}}[-–/](?:19|20)[0-9]{{2}}|{_SIGN}[0-9]{{1,3}}(?:\s[0-9]{{3}})+(?:,[0-9]+)?(?:\s?%)?"
    rf"|{_SIGN}[0-9]+(?:[.,][0-9]+)?(?:\s?(?:%|kr/m2|kg/m2|µg/m3|kr))?|{NOT_MEASURED}|\.\.",
    re.IGNORECASE,
)


def rows_of(lines: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a flattened table: the label first, then its cells; a row of years is the head.

    Lines without figures belong to the label of the next row that has some. The label of a head is ''.

    >>> rows_of(["2017 2021", "Hurum 57 % 68 %", "Gamle", "Asker 90 % 82 %"])
    (('', '2017', '2021'), ('Hurum', '57 %', '68 %'), ('Gamle Asker', '90 %', '82 %'))
    """
    rows: list[tuple[str, ...]] = []
    waiting: list[str] = []
    for line in lines:
        written = plain(line)
        cells, label = _cells(written)
        if not cells:
            waiting.append(written)
            continue
        rows.append((joined([*waiting, label]), *cells))
        waiting = []
    if waiting and rows:
        rows[-1] = (joined([rows[-1][0], *waiting]), *rows[-1][1:])
    return tuple(rows)


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
