"""Figures about few people are not shown, and cannot be worked out from the figures beside them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.series import Series

SUPPRESSED: Final = Missing(MissingReason.SUPPRESSED)

Place = tuple[str, str]
Value = Decimal | Missing


def suppress(value: Value, min_count: int | None) -> Value:
    """Return the value, or `suppressed` when it is a count from above 0 to below `min_count`.

    0 is shown: that nobody is counted tells of nobody.

    >>> suppress(Decimal(4), 5), suppress(Decimal(0), 5), suppress(Decimal(5), 5)
    (Missing(reason=<MissingReason.SUPPRESSED: 'suppressed'>), Decimal('0'), Decimal('5'))
    """
    too_few = isinstance(value, Decimal) and min_count is not None and 0 < value < min_count
    return SUPPRESSED if too_few else value


def suppress_series(series: Series, min_count: int | None) -> Series:
    """Return the series with its small counts suppressed."""
    figures = tuple(replace(figure, value=suppress(figure.value, min_count)) for figure in series.figures)
    return replace(series, figures=figures)


@dataclass(frozen=True, slots=True)
class Totals:
    """The labels of the row and of the column that sum up the others, None where the table states no such sum."""

    row: str | None = None
    column: str | None = None


def suppress_table(cells: Mapping[Place, Value], *, totals: Totals, min_count: int | None) -> dict[Place, Value]:
    """Return a table, by (row, column), with small counts suppressed and no single one left to work out.

    Where a row or column has a stated total, one hidden cell is the total less the others. So whenever exactly one
    cell of such a line is hidden, the smallest other one is hidden too (a part before the total, and 0 last, since
    it hides little), until no line has exactly one. A missing cell of another reason cannot be worked out,
    and so is as good as hidden: a line that has one gives nothing away.
    """
    shown = {place: suppress(value, min_count) for place, value in cells.items()}
    lines = _lines_with_total(shown, totals)
    while given_away := next(filter(None, (_smallest_to_hide(line, shown, totals) for line in lines)), None):
        shown[given_away] = SUPPRESSED
    return shown


def _lines_with_total(cells: Iterable[Place], totals: Totals) -> list[list[Place]]:
    """Return the places of each row and column that has a stated total."""
    rows: dict[str, list[Place]] = {}
    columns: dict[str, list[Place]] = {}
    for place in cells:
        rows.setdefault(place[0], []).append(place)
        columns.setdefault(place[1], []).append(place)
    summed_rows = [line for row, line in rows.items() if (row, totals.column) in line]
    return summed_rows + [line for column, line in columns.items() if (totals.row, column) in line]


def _smallest_to_hide(line: list[Place], shown: Mapping[Place, Value], totals: Totals) -> Place | None:
    """Return the cell to hide beside the only hidden one of a line; None when the line gives nothing away."""
    if [shown[place] for place in line if isinstance(shown[place], Missing)] != [SUPPRESSED]:
        return None

    def weight(place: Place) -> tuple[bool, bool, Decimal, Place]:
        value = shown[place]
        number = value if isinstance(value, Decimal) else Decimal(0)
        return (place[0] == totals.row or place[1] == totals.column, number == 0, number, place)

    others = [place for place in line if not isinstance(shown[place], Missing)]
    return min(others, key=weight, default=None)
