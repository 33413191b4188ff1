"""Is each cell a good one for its column? Every column in one go, each distinct text judged once."""

from typing import Final

import polars as pl

from samstyr.kernels.packages.canonical import PLAIN, ROW, WHOLE
from samstyr.kernels.packages.columns import NO, YES, Column, Kind
from samstyr.kernels.packages.expectations import expected
from samstyr.kernels.packages.problems import SCHEMA, joined, shown
from samstyr.kernels.packages.resources import Resource

# A cell of a spreadsheet holds no more.
LONGEST_CELL: Final = 32_767
# The database's index holds no more of a key, in letters that take four bytes each.
LONGEST_KEY: Final = 100
_LONGEST: Final = {"cell-too-long": LONGEST_CELL, "key-too-long": LONGEST_KEY}
FIRST_YEAR, LAST_YEAR = 1800, 2200
LARGEST_INTEGER: Final = 2_147_483_647

_CELL: Final = pl.col("cell")
_FILLED: Final = _CELL != ""

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
        _column_problems(frame, column, file, in_key=column.name in resource.key) for column in resource.columns
    )


def _column_problems(frame: pl.DataFrame, column: Column, file: str, *, in_key: bool) -> pl.DataFrame:
    distinct = frame.select(pl.col(column.name).unique().alias("cell"))
    judged = distinct.select("cell", code=_first_problem(column, in_key=in_key)).drop_nulls("code")
    if judged.is_empty():
        return pl.DataFrame(schema=SCHEMA)
    said = [(cell, code, *_said(cell, code, column)) for cell, code in judged.iter_rows()]
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


def _first_problem(column: Column, *, in_key: bool) -> pl.Expr:
    length = _CELL.str.len_chars()
    checks = [
        *([("missing-cell", _CELL.str.strip_chars() == "")] if column.required else []),
        ("control-character", _CELL.str.contains(_CONTROL)),
        ("cell-too-long", length > LONGEST_CELL),
        *([("key-too-long", length > LONGEST_KEY)] if in_key else []),
        *_checks_of_kind(column),
        *_checks_of_column(column),
    ]
    return pl.coalesce(
        [pl.when(wrong & (_FILLED | (code == "missing-cell"))).then(pl.lit(code)) for code, wrong in checks]
    )


def _checks_of_kind(column: Column) -> list[tuple[str, pl.Expr]]:
    match column.kind:
        case Kind.INTEGER | Kind.NUMBER | Kind.YEAR:
            return _checks_of_number(column.kind)
        case Kind.DATE:
            day = _CELL.str.to_date("%Y-%m-%d", strict=False)
            return [("wrong-type", ~_CELL.str.contains(_DAY) | day.is_null())]
        case Kind.PERIOD:
            years = _CELL.str.extract_groups(r"^([0-9]{4})-([0-9]{4})$")
            backwards = (years.struct.field("1") >= years.struct.field("2")).fill_null(False)
            return [("impossible-period", ~_matches(column.whole_pattern) | backwards)]
        case Kind.BOOLEAN:
            return [("unknown-choice", ~_CELL.is_in([YES, NO]))]
        case Kind.TEXT:
            return [("formula", _CELL.str.contains(_FORMULA) & ~_CELL.str.contains(_HARMLESS))]
        case _:
            return []


def _checks_of_number(kind: Kind) -> list[tuple[str, pl.Expr]]:
    mangled = [
        ("decimal-comma", _CELL.str.contains(_DECIMAL_COMMA)),
        ("spreadsheet-date", _CELL.str.contains(_SPREADSHEET_DATE)),
    ]
    number = _CELL.cast(pl.Float64, strict=False)
    if kind is Kind.NUMBER:
        return [*mangled, ("wrong-type", ~_CELL.str.contains(PLAIN))]
    if kind is Kind.INTEGER:
        return [
            *mangled,
            ("wrong-type", ~_CELL.str.contains(WHOLE)),
            ("number-out-of-range", number.abs() > LARGEST_INTEGER),
        ]
    possible = _CELL.str.contains(r"^[0-9]{4}$") & number.is_between(FIRST_YEAR, LAST_YEAR)
    return [*mangled, ("wrong-type", ~_CELL.str.contains(r"^[0-9]+$")), ("impossible-period", ~possible)]


def _checks_of_column(column: Column) -> list[tuple[str, pl.Expr]]:
    checks: list[tuple[str, pl.Expr]] = []
    number = _CELL.cast(pl.Float64, strict=False)
    if column.choices:
        checks.append(("unknown-choice", ~_CELL.is_in(list(column.choices))))
    if column.whole_pattern and column.kind is not Kind.PERIOD:
        checks.append(("wrong-type", ~_matches(column.whole_pattern)))
    if column.minimum is not None:
        checks.append(("number-out-of-range", number < float(column.minimum)))
    if column.maximum is not None:
        checks.append(("number-out-of-range", number > float(column.maximum)))
    return checks


def _matches(pattern: str) -> pl.Expr:
    return _CELL.str.contains(f"^(?:{pattern})$")
