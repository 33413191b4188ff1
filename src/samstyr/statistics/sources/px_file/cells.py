"""The figures of a PX file: all of them in order, or row by row under keys."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from math import prod
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.datasets.grid import count_cells, no_statuses, statuses_at
from samstyr.kernels.datasets.values import Doubt
from samstyr.statistics.sources.px_file.entries import NotPx
from samstyr.statistics.sources.px_file.header import Header
from samstyr.statistics.sources.px_file.variables import Variable

_NUMBER: Final = r"^-?[0-9]+(\.[0-9]+)?$|^-?\.[0-9]+$|^-?[0-9]+(\.[0-9]+)?[eE][+-]?[0-9]+$"
_SYMBOL: Final = r'^"?(-|\.{1,7}|:)"?$'
_DELIMITERS: Final = str.maketrans(",;\t", "   ")
_KEYED: Final = re.compile(r'"([^"]*)"|([^\s",;]+)')
# With more digits than these a float64 may say another number than the one written.
_SURE_DIGITS: Final = 15
_END: Final = ";"


@dataclass(frozen=True, slots=True)
class Cells:
    """Figures, statuses and decimals in the order of the cells; `exact` as in a dataset."""

    values: pa.DoubleArray
    statuses: pa.DictionaryArray
    decimals: pa.Int8Array
    exact: dict[int, str]
    doubts: tuple[Doubt, ...] = ()


def read_cells(text: str, header: Header, variables: Sequence[Variable]) -> Cells:
    """Return the cells; raises CellsInDoubt where there are too few, too many, or something that is no figure."""
    count = count_cells(len(variable.codes) for variable in variables)
    body, doubts = _body(text, count)
    if header.every("KEYS"):
        return _under_keys(body, header, variables, doubts)
    tokens = body.translate(_DELIMITERS).split()
    if len(tokens) != count:
        raise CellsInDoubt("DATA", f"there are {len(tokens)} figures, and the variables make {count} cells")
    return _figures(tokens, doubts)


def _body(text: str, count: int) -> tuple[str, tuple[Doubt, ...]]:
    """Return the text up to its end, which a semicolon marks; a semicolon between figures is an old delimiter."""
    whole = text.rstrip("\x1a\x00 \t\r\n")
    if not whole.strip(";"):
        raise NotPx("has no figures after DATA")
    if _END not in whole:
        if whole == text:
            raise NotPx("ends in the middle of its figures")
        return whole, (Doubt("DATA", "the semicolon after the last figure is missing"),)
    body, _, after = whole.partition(_END)
    if not after.strip():
        return body, ()
    if whole.endswith(_END) and len(whole.translate(_DELIMITERS).split()) == count:
        return whole[:-1], ()
    return body, (Doubt("DATA", "there is text after the semicolon that ends the figures"),)


def _figures(tokens: Sequence[str], doubts: tuple[Doubt, ...]) -> Cells:
    written = pa.array(tokens, pa.string())
    is_number = pc.match_substring_regex(written, _NUMBER)
    is_symbol = pc.match_substring_regex(written, _SYMBOL)
    wrong = pc.invert(pc.or_(is_number, is_symbol)).to_numpy(zero_copy_only=False)
    if wrong.any():
        at = int(np.flatnonzero(wrong)[0])
        raise CellsInDoubt(f"DATA, cell {at}", f"{tokens[at]!r} is neither a figure nor a symbol for a missing one")
    numbers = pc.if_else(is_number, written, pa.scalar(None, pa.string()))
    places = np.flatnonzero(is_symbol.to_numpy(zero_copy_only=False))
    symbols = pc.utf8_trim(written.take(pa.array(places)), '"')
    values = numbers.cast(pa.float64())
    decimals = _decimals(numbers)
    statuses = statuses_at(places, symbols, len(tokens)) if len(places) else no_statuses(len(tokens))
    return Cells(values, statuses, decimals, _inexact(numbers, values, decimals), doubts)


def _decimals(numbers: pa.StringArray) -> pa.Int8Array:
    """Return how many digits stand after the point; null for powers of ten."""
    point = pc.find_substring(numbers, ".")
    after = pc.subtract(pc.subtract(pc.utf8_length(numbers), point), 1)
    decimals = pc.if_else(pc.less(point, 0), 0, after)
    is_power = pc.match_substring_regex(numbers, "[eE]")
    fits = pc.less_equal(decimals, np.iinfo(np.int8).max)
    return pc.if_else(pc.and_(pc.invert(is_power), fits), decimals, None).cast(pa.int8())


def _inexact(numbers: pa.StringArray, values: pa.DoubleArray, decimals: pa.Int8Array) -> dict[int, str]:
    long = pc.fill_null(pc.greater(pc.utf8_length(numbers), _SURE_DIGITS), False)
    exact = {}
    for at in np.flatnonzero(long.to_numpy(zero_copy_only=False)).tolist():
        text, places = numbers[at].as_py(), decimals[at].as_py()
        if places is not None and f"{values[at].as_py():.{places}f}" != text:
            exact[at] = text
    return exact


def _under_keys(body: str, header: Header, variables: Sequence[Variable], doubts: tuple[Doubt, ...]) -> Cells:
    """Return cells whose rows stand under keys. Rows of nothing but zeros are left out of such a file.

    Source: Statistics Sweden, "Data in the PX-file".
    """
    keyed = [variable for variable in variables if header.all_of("KEYS", variable.name)]
    across = [variable for variable in variables if variable not in keyed]
    width = prod(len(variable.codes) for variable in across)
    rows = _rows(body, len(keyed), width)
    order = _order_of_keys(header, keyed, rows)
    tokens = ["0"] * prod(len(variable.codes) for variable in variables)
    places = np.arange(len(tokens)).reshape([len(variable.codes) for variable in variables])
    # One row of places for each combination of keys.
    places = np.moveaxis(places, [variables.index(v) for v in order], range(len(order)))
    filled: set[tuple[int, ...]] = set()
    for keys, cells in rows:
        row = tuple(_place(header, v, key) for v, key in zip(order, keys, strict=True))
        if row in filled:
            raise CellsInDoubt("DATA", f"the row {', '.join(keys)} is there twice")
        filled.add(row)
        for place, token in zip(places[row].ravel().tolist(), cells, strict=True):
            tokens[place] = token
    return _figures(tokens, doubts)


def _rows(body: str, keys: int, width: int) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    found = [(quoted, bare or f'"{quoted}"') for quoted, bare in _KEYED.findall(body)]
    if not found or len(found) % (keys + width):
        said = f"its rows are not {keys} keys and {width} figures each"
        raise CellsInDoubt("DATA", said)
    parts = iter(found)
    rows = []
    while row := tuple(islice(parts, keys + width)):
        rows.append((tuple(quoted for quoted, _ in row[:keys]), tuple(token for _, token in row[keys:])))
    return rows


def _order_of_keys(
    header: Header, keyed: Sequence[Variable], rows: Sequence[tuple[tuple[str, ...], tuple[str, ...]]]
) -> list[Variable]:
    """Return the keys' order: that of STUB and HEADING, or where that cannot be, that of the KEYS entries."""
    by_name = {variable.name: variable for variable in keyed}
    as_said = [by_name[entry.subkeys[0]] for entry in header.every("KEYS")]
    for order in (list(keyed), as_said):
        if all(key in _key_texts(header, v) for keys, _ in rows for v, key in zip(order, keys, strict=True)):
            return order
    raise CellsInDoubt("DATA", "a row's keys are no values of the variables in KEYS")


def _key_texts(header: Header, variable: Variable) -> Sequence[str]:
    return variable.codes if header.text("KEYS", variable.name).upper() == "CODES" else variable.texts


def _place(header: Header, variable: Variable, key: str) -> int:
    return _key_texts(header, variable).index(key)
