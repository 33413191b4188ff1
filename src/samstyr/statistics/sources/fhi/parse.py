"""FHI's answers as datasets: JSON-stat with a byte order mark, codes as lists, null roles; `k` hides a figure."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from samstyr.kernels.datasets.json_stat.reading import read
from samstyr.kernels.datasets.values import Dataset, Reading, Role

# FHI gives no roles; in all its tables these dimensions are called so.
ROLES: Final[Mapping[str, Role]] = {"GEO": Role.PLACE, "AAR": Role.TIME, "MEASURE_TYPE": Role.MEASURE}


def parse(content: bytes) -> Reading:
    """Return the dataset of an answer. A `k` in place of a figure is a status. Raises NotReadable."""
    found = read(content)
    return replace(found, datasets=tuple(_with_roles(dataset) for dataset in found.datasets))


def _with_roles(dataset: Dataset) -> Dataset:
    dimensions = (
        replace(one, role=ROLES[one.id]) if one.role is Role.OTHER and one.id in ROLES else one
        for one in dataset.dimensions
    )
    return replace(dataset, dimensions=tuple(dimensions))
