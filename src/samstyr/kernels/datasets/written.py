"""Figures as texts, turned into columns all at once: numbers, decimals as written, and symbols for missing ones."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.datasets.grid import statuses_at

_NUMBER: Final = r"^-?[0-9]+(\.[0-9]+)?$|^-?\.[0-9]+$|^-?[0-9]+(\.[0-9]+)?[eE][+-]?[0-9]{1,3}$"
# With more characters than these a float64 may say another number than the one written.
_SURE_CHARACTERS: Final = 15


@dataclass(frozen=True, slots=True)
class WrittenFigures:
    """Figures, statuses and decimals in order; `exact` as in a dataset."""

    values: pa.DoubleArray
    statuses: pa.DictionaryArray
    decimals: pa.Int8Array
    exact: Mapping[int, str]


def figures_written(texts: pa.StringArray, where: str, *, symbols: str = ".*") -> WrittenFigures:
    """Return texts as figures. An empty text and null are no figure; a text that matches `symbols` is a status.

    Raises CellsInDoubt for a text that is neither, and for a number too large to hold.
    """
    written = pc.utf8_trim_whitespace(texts).fill_null("")
    is_number = pc.match_substring_regex(written, _NUMBER)
    is_symbol = pc.and_not(
        pc.match_substring_regex(written, f"^({symbols})$"), pc.or_(is_number, pc.equal(written, ""))
    )
    _refuse(
        pc.or_(pc.or_(is_number, is_symbol), pc.equal(written, "")), written, where, "a figure, nothing or a symbol"
    )
    numbers = pc.if_else(is_number, written, pa.scalar(None, pa.string()))
    values = numbers.cast(pa.float64())
    _refuse(pc.fill_null(pc.is_finite(values), True), written, where, "a figure of a size that we can hold")
    places = np.flatnonzero(is_symbol.to_numpy(zero_copy_only=False))
    decimals = _decimals(numbers)
    exact = _inexact(numbers, values, decimals)
    return WrittenFigures(values, statuses_at(places, written.take(pa.array(places)), len(written)), decimals, exact)


def _refuse(good: pa.BooleanArray, written: pa.StringArray, where: str, expected: str) -> None:
    wrong = np.flatnonzero(~good.to_numpy(zero_copy_only=False))
    if len(wrong):
        at = int(wrong[0])
        raise CellsInDoubt(f"{where}, cell {at}", f"{written[at].as_py()!r} is not {expected}")


def _decimals(numbers: pa.StringArray) -> pa.Int8Array:
    """Return how many digits stand after the point; null for powers of ten."""
    point = pc.find_substring(numbers, ".")
    after = pc.subtract(pc.subtract(pc.utf8_length(numbers), point), 1)
    decimals = pc.if_else(pc.less(point, 0), 0, after)
    is_power = pc.match_substring_regex(numbers, "[eE]")
    fits = pc.less_equal(decimals, np.iinfo(np.int8).max)
    return pc.if_else(pc.and_(pc.invert(is_power), fits), decimals, pa.scalar(None, decimals.type)).cast(pa.int8())


def _inexact(numbers: pa.StringArray, values: pa.DoubleArray, decimals: pa.Int8Array) -> dict[int, str]:
    long = pc.fill_null(pc.greater(pc.utf8_length(numbers), _SURE_CHARACTERS), False)
    exact = {}
    for at in np.flatnonzero(long.to_numpy(zero_copy_only=False)).tolist():
        text, places = numbers[at].as_py(), decimals[at].as_py()
        if places is not None and f"{values[at].as_py():.{places}f}" != text:
            exact[at] = text
    return exact
