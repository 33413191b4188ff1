"""Places of cells, as objects name them: `{"0": …, "17": …}`."""

from collections.abc import Mapping

import numpy as np
import pyarrow as pa

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.json_values import Json


def places_of(written: Mapping[str, Json], where: str, count: int) -> np.typing.NDArray[np.int64]:
    """Return the places that an object's names are.

    Raises CellsInDoubt for a name that is no place among so many cells, and for a place that is named twice.
    """
    try:
        places: np.typing.NDArray[np.int64] = pa.array(list(written), pa.string()).cast(pa.int64()).to_numpy()
    except pa.ArrowInvalid:
        wrong = next((name for name in written if not name.isdecimal()), "one")
        raise CellsInDoubt(where, f"{wrong!r} is no place of a cell; cells are numbered from 0") from None
    outside = places[(places < 0) | (places >= count)]
    if len(outside):
        raise CellsInDoubt(where, f"it names cell {outside[0]}, but there are {count} cells, numbered from 0")
    # Most sources name cells in order, and sorting is what takes time.
    if not (np.diff(places) > 0).all() and len(np.unique(places)) < len(places):
        raise CellsInDoubt(where, "it names a cell twice")
    return places
