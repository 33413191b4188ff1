"""The figures of a PX file: all of them in order, or row by row under keys."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import prod
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.datasets.grid import count_cells
from samstyr.kernels.datasets.values import Doubt
from samstyr.kernels.datasets.written import WrittenFigures, figures_written
from samstyr.statistics.sources.px_file.entries import NotPx
from samstyr.statistics.sources.px_file.header import Header
from samstyr.statistics.sources.px_file.variables import Variable

_SYMBOLS: Final = r"-|\.{1,7}|:"
_SYMBOL: Final = f'^"?({_SYMBOLS})"?$'
_DELIMITERS: Final = str.maketrans(",;\t", "   ")
_KEYED: Final = re.compile(r'"([^"]*)"|([^\s",;]+)')
_END: Final = ";"
# Keys may have semicolons in their quotation marks.
_UP_TO_END: Final = re.compile(r'[^";]*(?:"[^"]*"[^";]*)*')
# The keys of a row, and its figures; and the places of values by variable and value.
Row = tuple[tuple[str, ...], tuple[str, ...]]
Numbers = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Cells:
    """The figures in the order of the cells, and what is doubtful about how they are written."""

    figures: WrittenFigures
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
    body, after = _parted(whole)
    if not after.strip():
        return body, ()
    if whole.endswith(_END) and len(whole.translate(_DELIMITERS).split()) == count:
        return whole[:-1], ()
    return body, (Doubt("DATA", "there is text after the semicolon that ends the figures"),)


def _parted(whole: str) -> tuple[str, str]:
    """Return what stands before the first semicolon outside quotation marks, and what stands after it."""
    found = _UP_TO_END.match(whole)
    end = found.end() if found else 0
    if whole[end : end + 1] != _END:
        # A quotation mark that is never closed.
        end = whole.index(_END)
    return whole[:end], whole[end + 1 :]


def _figures(tokens: Sequence[str], doubts: tuple[Doubt, ...]) -> Cells:
    texts = pa.array(tokens, pa.string())
    # Only symbols stand in quotation marks; a figure in them is not certain to be one.
    plain = pc.if_else(pc.match_substring_regex(texts, _SYMBOL), pc.utf8_trim(texts, '"'), texts)
    return Cells(figures_written(plain, "DATA", symbols=_SYMBOLS), doubts)


def _under_keys(body: str, header: Header, variables: Sequence[Variable], doubts: tuple[Doubt, ...]) -> Cells:
    """Return cells whose rows stand under keys. Rows of nothing but zeros are left out of such a file.

    Source: Statistics Sweden, "Data in the PX-file".
    """
    keyed = [variable for variable in variables if header.all_of("KEYS", variable.name)]
    across = [variable for variable in variables if variable not in keyed]
    width = prod(len(variable.codes) for variable in across)
    rows = _rows(body, len(keyed), width)
    numbers = {variable.name: _numbers(header, variable) for variable in keyed}
    order = _order_of_keys(header, keyed, rows, numbers)
    tokens = ["0"] * prod(len(variable.codes) for variable in variables)
    places = np.arange(len(tokens)).reshape([len(variable.codes) for variable in variables])
    # One row of places for each combination of keys.
    places = np.moveaxis(places, [variables.index(v) for v in order], range(len(order)))
    filled: set[tuple[int, ...]] = set()
    for keys, cells in rows:
        row = tuple(numbers[v.name][key] for v, key in zip(order, keys, strict=True))
        if row in filled:
            raise CellsInDoubt("DATA", f"the row {', '.join(keys)} is there twice")
        filled.add(row)
        for place, token in zip(places[row].ravel().tolist(), cells, strict=True):
            tokens[place] = token
    return _figures(tokens, doubts)


def _rows(body: str, keys: int, width: int) -> list[Row]:
    found = [(quoted, bare or f'"{quoted}"') for quoted, bare in _KEYED.findall(body)]
    if not found or len(found) % (keys + width):
        said = f"its rows are not {keys} keys and {width} figures each"
        raise CellsInDoubt("DATA", said)
    parts = iter(found)
    rows = []
    while row := tuple(islice(parts, keys + width)):
        rows.append((tuple(quoted for quoted, _ in row[:keys]), tuple(token for _, token in row[keys:])))
    return rows


def _order_of_keys(header: Header, keyed: Sequence[Variable], rows: Sequence[Row], numbers: Numbers) -> list[Variable]:
    """Return the keys' order: that of STUB and HEADING, or where that cannot be, that of the KEYS entries."""
    by_name = {variable.name: variable for variable in keyed}
    as_said = list(dict.fromkeys(by_name[entry.subkeys[0]] for entry in header.every("KEYS")))
    for order in (list(keyed), as_said):
        if all(key in numbers[v.name] for keys, _ in rows for v, key in zip(order, keys, strict=True)):
            return order
    raise CellsInDoubt("DATA", "a row's keys are no values of the variables in KEYS")


def _numbers(header: Header, variable: Variable) -> dict[str, int]:
    """Return the place of each value by what names it in the rows: its text, or its code."""
    by_code = header.text("KEYS", variable.name).upper() == "CODES"
    return {key: at for at, key in enumerate(variable.codes if by_code else variable.texts)}
