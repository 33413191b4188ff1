"""A table in a file as a dataset."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.datasets.grid import statuses_at
from samstyr.kernels.datasets.rows import Rows, dataset_of_rows, said_twice
from samstyr.kernels.datasets.values import Dimension, Doubt, Reading, Role, StatedUnit
from samstyr.kernels.datasets.written import WrittenFigures, figures_written
from samstyr.statistics.sources.table_file.columns import Columns, read_columns
from samstyr.statistics.sources.table_file.mapping import BadMapping, Mapping, guessed
from samstyr.statistics.sources.table_file.marks import doubts_about_marks, with_points


def parse(content: bytes, mapping: Mapping | None = None) -> Reading:
    """Return the rows of a table in order. Without a mapping the columns' names must tell which has the figures.

    A text where a figure should be is its status. Raises NotReadable.
    """
    sheet, row = (mapping.sheet, mapping.header_row) if mapping else ("", 1)
    columns = read_columns(content, sheet=sheet, header_row=row)
    chosen = mapping or guessed(list(columns.by_name))
    _refuse_missing(columns, chosen)
    figures, doubts = _figures(columns, chosen)
    codes = [_codes(columns.by_name[name]) for name in chosen.dimensions]
    dimensions = [
        Dimension(name, (), name, chosen.roles.get(name, Role.OTHER), _labels(columns, chosen, name, own))
        for name, own in zip(chosen.dimensions, codes, strict=True)
    ]
    rows = Rows(codes, figures.values, figures.statuses, figures.decimals, figures.exact)
    dataset = dataset_of_rows(dimensions, rows)
    if chosen.unit:
        dataset = replace(dataset, unit=StatedUnit(label=chosen.unit))
    return Reading((dataset,), (*columns.doubts, *doubts, *said_twice(dataset, columns.lines)))


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


def _figures(columns: Columns, mapping: Mapping) -> tuple[WrittenFigures, tuple[Doubt, ...]]:
    where = f"column {mapping.value!r}"
    texts = with_points(columns.by_name[mapping.value], mapping.decimal_mark, where)
    figures = figures_written(texts, where)
    doubts = (*_doubts(columns, mapping, where), *_no_figures(texts, figures, columns, where))
    if not mapping.status:
        return figures, doubts
    said = _codes(columns.by_name[mapping.status])
    both = pc.if_else(pc.equal(said, ""), figures.statuses.cast(pa.string()), said)
    return replace(figures, statuses=statuses_at(np.arange(len(both)), both, len(both))), doubts


def _doubts(columns: Columns, mapping: Mapping, where: str) -> Iterator[Doubt]:
    if columns.delimiter and not mapping.decimal_mark:
        # Where commas stand between columns, points stand before decimals.
        is_point_certain = columns.delimiter == ","
        yield from doubts_about_marks(columns.by_name[mapping.value], where, is_point_certain=is_point_certain)


def _no_figures(texts: pa.StringArray, figures: WrittenFigures, columns: Columns, where: str) -> Iterator[Doubt]:
    """Return a doubt where digits stand in what is read as a symbol, as in 5 %."""
    is_odd = pc.and_(pc.match_substring_regex(texts.fill_null(""), "[0-9]"), pc.is_null(figures.values))
    found = np.flatnonzero(is_odd.to_numpy(zero_copy_only=False))
    if len(found):
        first = int(found[0])
        said = f"{texts[first].as_py()!r} in line {columns.lines[first]} is read as a symbol and not as a figure"
        yield Doubt(where, said if len(found) == 1 else f"{said}, and {len(found) - 1:,} more like it")
