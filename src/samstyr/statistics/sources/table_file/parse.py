"""A table in a file as a dataset."""

from dataclasses import replace
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.datasets.grid import statuses_at
from samstyr.kernels.datasets.rows import Rows, dataset_of_rows, said_twice
from samstyr.kernels.datasets.values import Dimension, Reading, Role, StatedUnit
from samstyr.kernels.datasets.written import WrittenFigures, figures_written
from samstyr.statistics.sources.table_file.columns import Columns, read_columns
from samstyr.statistics.sources.table_file.mapping import BadMapping, Mapping, guessed

_COMMA: Final = r"^-?[0-9]+(,[0-9]+)?$"
_POINT: Final = r"^-?[0-9]+(\.[0-9]+)?$"
_DOTTED: Final = r"^-?[0-9.]*\.[0-9,]*$"
_SPACES: Final = "[\\s\u00a0\u2009\u202f]"


def parse(content: bytes, mapping: Mapping | None = None) -> Reading:
    """Return the rows of a table in order. Without a mapping the columns' names must tell which has the figures.

    A text where a figure should be is its status. Raises NotReadable.
    """
    sheet, row = (mapping.sheet, mapping.header_row) if mapping else ("", 1)
    columns = read_columns(content, sheet=sheet, header_row=row)
    chosen = mapping or guessed(list(columns.by_name))
    _refuse_missing(columns, chosen)
    figures = _figures(columns, chosen)
    codes = [_codes(columns.by_name[name]) for name in chosen.dimensions]
    dimensions = [
        Dimension(name, (), name, chosen.roles.get(name, Role.OTHER), _labels(columns, chosen, name, own))
        for name, own in zip(chosen.dimensions, codes, strict=True)
    ]
    rows = Rows(codes, figures.values, figures.statuses, figures.decimals, figures.exact)
    dataset = dataset_of_rows(dimensions, rows)
    if chosen.unit:
        dataset = replace(dataset, unit=StatedUnit(label=chosen.unit))
    return Reading((dataset,), (*columns.doubts, *said_twice(dataset, row + 1)))


def _refuse_missing(columns: Columns, mapping: Mapping) -> None:
    for name in (*mapping.dimensions, mapping.value, *filter(None, [mapping.status]), *mapping.labels.values()):
        if name not in columns.by_name:
            raise BadMapping(f"there is no column {name!r}; there are {', '.join(columns.by_name)}")
    if not len(columns.by_name[mapping.value]):
        raise CellsInDoubt("the table", "there is no row below the headings")


def _labels(columns: Columns, mapping: Mapping, dimension: str, codes: pa.StringArray) -> dict[str, str]:
    """Return what the codes of a dimension are called. Raises CellsInDoubt where one code has two names."""
    if dimension not in mapping.labels:
        return {}
    column = mapping.labels[dimension]
    pairs = (
        pa.table({"code": codes, "label": _codes(columns.by_name[column])}).group_by(["code", "label"]).aggregate([])
    )
    labels: dict[str, str] = {}
    for code, label in zip(pairs["code"].to_pylist(), pairs["label"].to_pylist(), strict=True):
        if labels.setdefault(code, label) != label:
            raise CellsInDoubt(f"column {column!r}", f"{code} is called both {labels[code]!r} and {label!r}")
    return labels


def _codes(column: pa.StringArray) -> pa.StringArray:
    return pc.utf8_trim_whitespace(column.fill_null(""))


def _figures(columns: Columns, mapping: Mapping) -> WrittenFigures:
    figures = figures_written(_with_points(columns, mapping), f"column {mapping.value!r}")
    if not mapping.status:
        return figures
    said = _codes(columns.by_name[mapping.status])
    both = pc.if_else(pc.equal(said, ""), figures.statuses.cast(pa.string()), said)
    return replace(figures, statuses=statuses_at(np.arange(len(both)), both, len(both)))


def _with_points(columns: Columns, mapping: Mapping) -> pa.StringArray:
    """Return the figures' texts with a decimal point, and without spaces between thousands.

    Raises CellsInDoubt where both marks stand in one column: then 1.234 may be a thousand or a little more than one.
    """
    texts = columns.by_name[mapping.value]
    bare = pc.replace_substring_regex(texts, _SPACES, "")
    has_comma = pc.match_substring_regex(bare, _COMMA)
    by_comma = mapping.decimal_mark == "," or pc.any(pc.and_(has_comma, pc.match_substring(bare, ","))).as_py()
    if mapping.decimal_mark == "." or not by_comma:
        return pc.if_else(pc.match_substring_regex(bare, _POINT), bare, texts)
    if pc.any(pc.match_substring_regex(bare, _DOTTED)).as_py():
        raise CellsInDoubt(f"column {mapping.value!r}", "it has figures with a comma and figures with a point")
    return pc.if_else(has_comma, pc.replace_substring(bare, ",", "."), texts)
