"""Figures as JSON has them, turned into columns; cell by cell only where something other than numbers stands."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import isinf
from typing import Final

import numpy as np
import orjson
import pyarrow as pa
import pyarrow.compute as pc

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.json_values import Json

# Up to here a float64 says every whole number exactly.
EXACT_TO: Final = 2**53
_NUMBER: Final = re.compile(r"-?[0-9]+(?:\.(?P<part>[0-9]+))?", re.ASCII)
_WHERE: Final = "value"
# Parts of this size stay in the processor's own memory.
_AT_A_TIME: Final = 50_000
_MOST_DECIMALS: Final = np.iinfo(np.int8).max
_SHOWN: Final = 20


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures in order: float64 with nulls, how many decimals each was written with, and what stood there exactly."""

    values: pa.DoubleArray
    decimals: pa.Int8Array
    exact: Mapping[int, str] = field(default_factory=dict)


def figures_of(written: Sequence[Json]) -> Figures:
    """Return a list of figures as columns.

    A text that is no number is a symbol: it stands in `exact`, and the figure is null. Raises CellsInDoubt for a
    truth value, a list or an object, which no figure can be.
    """
    try:
        found = pa.array(written)
    except (pa.ArrowInvalid, pa.ArrowTypeError, OverflowError):
        return _one_by_one(written)
    if pa.types.is_null(found.type):
        return Figures(pa.nulls(len(found), pa.float64()), pa.nulls(len(found), pa.int8()))
    if pa.types.is_int64(found.type) and _are_exact(found):
        return Figures(found.cast(pa.float64()), pa.array(np.zeros(len(found), np.int8)))
    if pa.types.is_float64(found.type):
        return _with_decimals(found, written)
    return _one_by_one(written)


def spread(figures: Figures, places: np.typing.NDArray[np.int64], count: int) -> Figures:
    """Return figures at their places among so many cells; the other cells have none."""
    values, decimals = np.full(count, np.nan), np.full(count, -1, np.int8)
    values[places] = figures.values.to_numpy(zero_copy_only=False)
    decimals[places] = figures.decimals.fill_null(-1).to_numpy(zero_copy_only=False)
    exact = {int(places[at]): text for at, text in figures.exact.items()}
    return Figures(pa.array(values, mask=np.isnan(values)), pa.array(decimals, mask=decimals < 0), exact)


def _are_exact(found: pa.Int64Array) -> bool:
    ends = pc.min_max(found)
    return bool(ends["min"].as_py() >= -EXACT_TO and ends["max"].as_py() <= EXACT_TO)


def _with_decimals(found: pa.DoubleArray, written: Sequence[Json]) -> Figures:
    """Return numbers, some written as whole numbers and some with a point, with the decimals of the whole ones."""
    has_point = np.zeros(len(found), bool)
    for start in range(0, len(found), _AT_A_TIME):
        part = written[start : start + _AT_A_TIME]
        # Python tells an int from a float only cell by cell. Written as text again they are told apart all at once.
        text = orjson.dumps(part)
        if b"true" in text or b"false" in text:
            return _one_by_one(written)
        signs = np.frombuffer(text, np.uint8)
        is_point = signs == ord(".")
        if b"e" in text:
            is_point |= signs == ord("e")
        commas = np.flatnonzero(signs == ord(","))
        has_point[start + np.searchsorted(commas, np.flatnonzero(is_point))] = True
    return Figures(found, pa.array(np.zeros(len(found), np.int8), mask=has_point))


def _one_by_one(written: Sequence[Json]) -> Figures:
    values: list[float | None] = []
    decimals: list[int | None] = []
    exact: dict[int, str] = {}
    for at, cell in enumerate(written):
        value, digits, text = _read(cell, at)
        values.append(value)
        decimals.append(digits)
        if text is not None:
            exact[at] = text
    return Figures(pa.array(values, pa.float64()), pa.array(decimals, pa.int8()), exact)


def _read(cell: Json, at: int) -> tuple[float | None, int | None, str | None]:
    match cell:
        case None:
            return None, None, None
        case bool() | list() | dict():
            raise CellsInDoubt(f"{_WHERE}, cell {at}", f"{cell!r} stands there, which is neither a figure nor nothing")
        case int():
            return float(cell), 0, None if abs(cell) <= EXACT_TO else str(cell)
        case float():
            return cell, None, None
        case str():
            return _read_text(cell)


def _read_text(cell: str) -> tuple[float | None, int | None, str | None]:
    number = _NUMBER.fullmatch(cell.strip())
    if number is None:
        return None, None, cell if cell.strip() else None
    value = float(number[0])
    if isinf(value):
        raise CellsInDoubt(_WHERE, f"{cell[:_SHOWN]}… is larger than any figure that we can hold")
    part = len(number["part"] or "")
    if part > _MOST_DECIMALS:
        return value, None, None
    # As a number JSON has no decimals beyond those that are needed; as a text it may.
    says_as_much = (f"{value:.0f}" if not part else repr(value)) == number[0]
    return value, part, None if says_as_much else number[0]
