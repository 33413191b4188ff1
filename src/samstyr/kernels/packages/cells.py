"""Is each cell a good one for its column? Every column in one go; in a long table each distinct text is judged once."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

import polars as pl

from samstyr.kernels.packages.canonical import PLAIN, ROW, WHOLE
from samstyr.kernels.packages.columns import NO, YES, Column, Kind
from samstyr.kernels.packages.expectations import expected
from samstyr.kernels.packages.problems import joined, shown
from samstyr.kernels.packages.resources import Resource

# A cell of a spreadsheet holds no more.
LONGEST_CELL: Final = 32_767
# The database's index holds no more of a key, in letters that take four bytes each.
LONGEST_KEY: Final = 100
_LONGEST: Final = {"cell-too-long": LONGEST_CELL, "key-too-long": LONGEST_KEY}
FIRST_YEAR, LAST_YEAR = 1800, 2200
LARGEST_INTEGER: Final = 2_147_483_647

# Up to here it costs less to judge every cell, all columns at once, than to find the distinct texts of each.
FEW_ROWS: Final = 1_000
# What may be said of a column is put together once: packages have the format's columns over and over.
_KEPT_COLUMNS: Final = 4_096

# Besides the control characters: marks that turn the direction of the text and so hide what is written, and the way
# that spreadsheets spell control characters out (`_x000D_`), which is another text once it has been through one.
_CONTROL: Final = (
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u{FEFF}\u{FFFE}\u{FFFF}\u{202A}-\u{202E}\u{2066}-\u{2069}]|_x[0-9A-Fa-f]{4}_"
)
_DECIMAL_COMMA: Final = (
    r"^[+\-−]?[0-9]{1,3}([ .\u{A0}\u{202F}]?[0-9]{3})*,[0-9]+$"
    r"|^[+\-−]?[0-9]{1,3}([ \u{A0}\u{202F}][0-9]{3})+([.,][0-9]+)?$"
)
_MONTH: Final = "(jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)[a-z]*"
_SPREADSHEET_DATE: Final = (
    rf"(?i)^[0-9]{{1,2}}[ ./-]{{0,2}}{_MONTH}\.?([ ./-]?[0-9]{{2,4}})?$"
    rf"|^{_MONTH}[ ./-]{{0,2}}[0-9]{{1,4}}$"
    r"|^[0-9]{4}-[0-9]{2}-[0-9]{2}([T ].*)?$"
    r"|^[0-9]{1,2}[./][0-9]{1,2}[./]([0-9]{2,4})?$"
)
_FORMULA: Final = r"^[=+\-@\t\n＝＋－＠]"
_HARMLESS: Final = r"^([=+\-]|[+\-]?[0-9][0-9.,  \u{A0}\u{202F}]*(\u{A0}|\u{202F}| )?[%‰]?)$"
_DAY: Final = r"^(1[5-9]|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$"


def cell_problems(frame: pl.DataFrame, resource: Resource, *, file: str) -> pl.DataFrame:
    """Return what is wrong with single cells; one problem a cell, the first that applies.

    Shape: the frame has every column of the table as text, and ROW.
    """
    return joined(
        _problems_of_column(frame, column, faults, file)
        for cells, columns in _judged_together(frame, resource)
        for column, faults in _faults(cells, columns, resource)
    )


def _judged_together(frame: pl.DataFrame, resource: Resource) -> Iterator[tuple[pl.DataFrame, Sequence[Column]]]:
    """Give columns with cells that have every text of theirs: all as they are, or in a long table each for itself."""
    filled = frame.select((pl.col(resource.names) != "").any())
    columns = [column for column in resource.columns if column.required or filled[column.name][0]]
    if frame.height <= FEW_ROWS:
        yield frame, columns
        return
    for column in columns:
        yield frame.select(pl.col(column.name).unique()), (column,)


def _faults(
    cells: pl.DataFrame, columns: Sequence[Column], resource: Resource
) -> Iterator[tuple[Column, dict[str, str]]]:
    """Say of each column that has a bad text which texts are bad, and the code of what is wrong with each."""
    codes = cells.select(_first_problem(column, in_key=column.name in resource.key) for column in columns)
    for column in columns:
        found = codes[column.name]
        if found.null_count() < codes.height:
            yield column, {cell: code for cell, code in zip(cells[column.name], found, strict=True) if code}


def _problems_of_column(frame: pl.DataFrame, column: Column, faults: Mapping[str, str], file: str) -> pl.DataFrame:
    said = [(cell, code, *_said(cell, code, column)) for cell, code in faults.items()]
    names = ("cell", "code", "value", "expected_nb", "expected_en")
    found = pl.DataFrame(said, schema=dict.fromkeys(names, pl.String), orient="row")
    return (
        frame.select(ROW, cell=column.name)
        .join(found, on="cell")
        .select(
            "code",
            file=pl.lit(file),
            row=pl.col(ROW).cast(pl.Int64),
            column=pl.lit(column.name),
            value="value",
            expected_nb="expected_nb",
            expected_en="expected_en",
        )
    )


def _said(cell: str, code: str, column: Column) -> tuple[str, str, str]:
    """Return the cell as it is shown, and what would be right, in both languages."""
    if code in _LONGEST:
        return str(len(cell)), str(_LONGEST[code]), ""
    right = expected(column)
    return shown(cell), right.nb, right.en


@lru_cache(_KEPT_COLUMNS)
def _first_problem(column: Column, *, in_key: bool) -> pl.Expr:
    cell = pl.col(column.name)
    length = cell.str.len_chars()
    checks = [
        *([("missing-cell", cell.str.strip_chars() == "")] if column.required else []),
        ("control-character", cell.str.contains(_CONTROL)),
        ("cell-too-long", length > LONGEST_CELL),
        *([("key-too-long", length > LONGEST_KEY)] if in_key else []),
        *_checks_of_kind(cell, column),
        *_checks_of_column(cell, column),
    ]
    return pl.coalesce(
        [
            pl.when(wrong if code == "missing-cell" else wrong & (cell != "")).then(pl.lit(code))
            for code, wrong in checks
        ]
    ).alias(column.name)


def _checks_of_kind(cell: pl.Expr, column: Column) -> list[tuple[str, pl.Expr]]:
    match column.kind:
        case Kind.INTEGER | Kind.NUMBER | Kind.YEAR:
            return _checks_of_number(cell, column.kind)
        case Kind.DATE:
            day = cell.str.to_date("%Y-%m-%d", strict=False)
            return [("wrong-type", ~cell.str.contains(_DAY) | day.is_null())]
        case Kind.PERIOD:
            years = cell.str.extract_groups(r"^([0-9]{4})-([0-9]{4})$")
            backwards = (years.struct.field("1") >= years.struct.field("2")).fill_null(False)
            return [("impossible-period", ~_matches(cell, column.whole_pattern) | backwards)]
        case Kind.BOOLEAN:
            return [("unknown-choice", ~cell.is_in([YES, NO]))]
        case Kind.TEXT:
            return [("formula", cell.str.contains(_FORMULA) & ~cell.str.contains(_HARMLESS))]
        case _:
            return []


def _checks_of_number(cell: pl.Expr, kind: Kind) -> list[tuple[str, pl.Expr]]:
    mangled = [
        ("decimal-comma", cell.str.contains(_DECIMAL_COMMA)),
        ("spreadsheet-date", cell.str.contains(_SPREADSHEET_DATE)),
    ]
    number = cell.cast(pl.Float64, strict=False)
    if kind is Kind.NUMBER:
        return [*mangled, ("wrong-type", ~cell.str.contains(PLAIN))]
    if kind is Kind.INTEGER:
        return [
            *mangled,
            ("wrong-type", ~cell.str.contains(WHOLE)),
            ("number-out-of-range", number.abs() > LARGEST_INTEGER),
        ]
    possible = cell.str.contains(r"^[0-9]{4}$") & number.is_between(FIRST_YEAR, LAST_YEAR)
    return [*mangled, ("wrong-type", ~cell.str.contains(r"^[0-9]+$")), ("impossible-period", ~possible)]


def _checks_of_column(cell: pl.Expr, column: Column) -> list[tuple[str, pl.Expr]]:
    checks: list[tuple[str, pl.Expr]] = []
    number = cell.cast(pl.Float64, strict=False)
    if column.choices:
        checks.append(("unknown-choice", ~cell.is_in(list(column.choices))))
    if column.whole_pattern and column.kind is not Kind.PERIOD:
        checks.append(("wrong-type", ~_matches(cell, column.whole_pattern)))
    if column.minimum is not None:
        checks.append(("number-out-of-range", number < float(column.minimum)))
    if column.maximum is not None:
        checks.append(("number-out-of-range", number > float(column.maximum)))
    return checks


def _matches(cell: pl.Expr, pattern: str) -> pl.Expr:
    return cell.str.contains(f"^(?:{pattern})$")
