"""The emissions workbook as a dataset: by municipality, sector, source, gas and year."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.datasets.rows import Rows, dataset_of_rows, said_twice
from samstyr.kernels.datasets.values import Dimension, Reading, Role, StatedUnit
from samstyr.kernels.datasets.written import figures_written
from samstyr.kernels.json_values import Json
from samstyr.statistics.sources.emissions_workbook.header import (
    AMOUNT,
    COUNTY,
    GAS,
    NAME,
    PLACE,
    SECTOR,
    SOURCE,
    YEAR,
    Headings,
    find_table,
)
from samstyr.statistics.sources.sheets import Sheet, sheets

_DIMENSIONS: Final = (PLACE, SECTOR, SOURCE, GAS)
_ROLES: Final = {PLACE: Role.PLACE, YEAR: Role.TIME}
_PLACE_DIGITS: Final = 4


def parse(content: bytes) -> Reading:
    """Return the emissions in the sheet's order, with municipality numbers of four digits.

    Rows without a municipality number (totals and footnotes) are no part of it. Raises NotReadable.
    """
    sheet, headings = find_table(tuple(sheets(content)))
    body, lines = _with_municipality(sheet, headings)
    if not body.height:
        raise CellsInDoubt(f"sheet {sheet.name!r}", "no row below the headings has a municipality number")
    table = _melted(body, headings) if headings.years else _as_it_stands(body, headings)
    figures = figures_written(table[AMOUNT], f"sheet {sheet.name!r}")
    names = [name for name in (*_DIMENSIONS, YEAR) if name in table]
    labels = _by_place(body, headings, NAME)
    dimensions = [
        Dimension(name, (), name, _ROLES.get(name, Role.OTHER), labels if name == PLACE else {}) for name in names
    ]
    dataset = dataset_of_rows(
        [_with_counties(one, body, headings) for one in dimensions],
        Rows([table[name] for name in names], figures.values, figures.statuses, figures.decimals, figures.exact),
    )
    unit = StatedUnit(label=headings.unit)
    whole = replace(dataset, label="Utslipp av klimagasser i kommuner", source="Miljødirektoratet", unit=unit)
    return Reading((whole,), tuple(said_twice(whole, np.repeat(lines, len(headings.years) or 1).tolist())))


def _with_municipality(sheet: Sheet, headings: Headings) -> tuple[Sheet, np.typing.NDArray[np.int64]]:
    """Return the rows that have a municipality number, and where in the sheet they stand, counted from 1."""
    body = sheet.below(headings.row)
    keep = pc.match_substring_regex(_text(body, headings.columns[PLACE]), "^[0-9]{3,4}$")
    lines = np.flatnonzero(keep.to_numpy(zero_copy_only=False)) + headings.row + 2
    return Sheet(body.name, tuple(column.filter(keep) for column in body.columns)), lines


def _text(body: Sheet, at: int) -> pa.StringArray:
    return pc.utf8_trim_whitespace(body.columns[at].fill_null(""))


def _codes(body: Sheet, headings: Headings) -> dict[str, pa.StringArray]:
    columns = {name: _text(body, headings.columns[name]) for name in _DIMENSIONS if name in headings.columns}
    # A workbook that holds the numbers as numbers has lost the zero before Oslo's.
    return columns | {PLACE: pc.utf8_lpad(columns[PLACE], _PLACE_DIGITS, "0")}


def _as_it_stands(body: Sheet, headings: Headings) -> dict[str, pa.StringArray]:
    further = {name: _text(body, headings.columns[name]) for name in (YEAR, AMOUNT)}
    return _codes(body, headings) | further


def _melted(body: Sheet, headings: Headings) -> dict[str, pa.StringArray]:
    """Return rows with one amount each, where a row has a column for each year."""
    codes = _codes(body, headings)
    count = len(headings.years)
    each = pa.array([at for at in range(body.height) for _ in range(count)])
    years = pa.array(list(headings.years) * body.height, pa.string())
    amounts = [_text(body, at).to_pylist() for at in headings.years.values()]
    in_rows = pa.array([amount for row in zip(*amounts, strict=True) for amount in row], pa.string())
    return {name: column.take(each) for name, column in codes.items()} | {YEAR: years, AMOUNT: in_rows}


def _by_place(body: Sheet, headings: Headings, name: str) -> Mapping[str, str]:
    if name not in headings.columns:
        return {}
    places = _codes(body, headings)[PLACE].to_pylist()
    return dict(zip(places, _text(body, headings.columns[name]).to_pylist(), strict=True))


def _with_counties(dimension: Dimension, body: Sheet, headings: Headings) -> Dimension:
    counties: dict[str, Json] = dict(_by_place(body, headings, COUNTY)) if dimension.id == PLACE else {}
    return replace(dimension, extension={COUNTY: counties}) if counties else dimension
