"""Places of cells, as objects name them: `{"0": …, "17": …}`."""

from collections.abc import Mapping
from typing import Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from samstyr.kernels.datasets.faults import CellsInDoubt
from samstyr.kernels.json_values import Json

# As many digits as an int64 surely holds.
_PLACE: Final = r"^[0-9]{1,18}$"


def places_of(written: Mapping[str, Json], where: str, count: int) -> np.typing.NDArray[np.int64]:
    """Return the places that an object's names are.

    Raises CellsInDoubt for a name that is no place among so many cells, and for a place that is named twice.
    """
    names = pa.array(list(written), pa.string())
    is_place = pc.match_substring_regex(names, _PLACE)
    if not pc.all(is_place, min_count=0).as_py():
        wrong = names[pc.index(is_place, value=False).as_py()].as_py()
        raise CellsInDoubt(where, f"{wrong!r} is no place of a cell; cells are numbered from 0")
    places: np.typing.NDArray[np.int64] = names.cast(pa.int64()).to_numpy()
    outside = places[places >= count]
    if len(outside):
        raise CellsInDoubt(where, f"it names cell {outside[0]}, but there are {count} cells, numbered from 0")
    # Most sources name cells in order, and sorting is what takes time.
    if not (np.diff(places) > 0).all() and len(np.unique(places)) < len(places):
        raise CellsInDoubt(where, "it names a cell twice")
    return places
