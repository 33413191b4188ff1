"""FHI's answers as datasets: JSON-stat with a byte order mark, codes as lists, null roles; `k` hides a figure."""

from samstyr.kernels.datasets.json_stat.reading import read
from samstyr.kernels.datasets.values import Reading


def parse(content: bytes) -> Reading:
    """Return the dataset of an answer. A `k` in place of a figure is a status. Raises NotReadable."""
    return read(content)
