"""The statuses of cells: one for all, one a cell, or an object by place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.datasets.grid import no_statuses, statuses_at
from samstyr.kernels.datasets.json_stat.places import places_of
from samstyr.kernels.json_values import Json


@dataclass(frozen=True, slots=True)
class Statuses:
    """A status a cell, and what the symbols mean where the file says so."""

    column: pa.DictionaryArray
    labels: Mapping[str, Json] = field(default_factory=dict)


def statuses_of(written: Json, count: int) -> Statuses:
    """Return the statuses of so many cells.

    A text, and a list of one, hold for every cell. Raises CellsInDoubt where it cannot be known which cell a
    status is about.
    """
    match written:
        case None:
            return Statuses(no_statuses(count))
        case list():
            return Statuses(_listed(written, count))
        case dict():
            return _in_object(written, count)
        case _:
            return Statuses(_for_all(_symbol(written), count))


def with_symbols(column: pa.DictionaryArray, symbols: Mapping[int, str]) -> pa.DictionaryArray:
    """Return statuses where symbols that stood in place of a figure are the status, unless one is given already."""
    new = {at: symbol for at, symbol in symbols.items() if not column[at].is_valid}
    if not new:
        return column
    texts = column.cast(pa.string()).to_pylist()
    for at, symbol in new.items():
        texts[at] = symbol
    return statuses_at(np.arange(len(texts)), pa.array(texts, pa.string()), len(texts))


def _for_all(symbol: str | None, count: int) -> pa.DictionaryArray:
    if not symbol:
        return no_statuses(count)
    return pa.DictionaryArray.from_arrays(pa.array(np.zeros(count, np.int8)), pa.array([symbol]))


def _listed(written: Sequence[Json], count: int) -> pa.DictionaryArray:
    if not written:
        return no_statuses(count)
    if len(written) == 1:
        return _for_all(_symbol(written[0]), count)
    if len(written) != count:
        raise CellsInDoubt("status", f"{len(written)} statuses for {count} cells")
    return statuses_at(np.arange(count), _texts(written), count)


def _in_object(written: dict[str, Json], count: int) -> Statuses:
    # Eurostat's 1.x wraps the statuses and tells what they mean.
    if isinstance(inner := written.get("value"), list | dict):
        column = statuses_of(inner, count).column
        return Statuses(column, {name: said for name, said in written.items() if name != "value"})
    places = places_of(written, "status", count)
    return Statuses(statuses_at(places, _texts(list(written.values())), count))


def _texts(written: Sequence[Json]) -> pa.StringArray:
    try:
        return pa.array(written, pa.string())
    except (pa.ArrowInvalid, pa.ArrowTypeError):
        return pa.array([_symbol(one) for one in written], pa.string())


def _symbol(written: Json) -> str | None:
    match written:
        case None:
            return None
        case str():
            return written
        case int() | float() if not isinstance(written, bool):
            return str(written)
        case _:
            raise CellsInDoubt("status", f"{written!r} is no status")
