"""PxWeb's answers, of v1 and v2, as datasets."""

from samstyr.kernels.datasets.json_stat.reading import read
from samstyr.kernels.datasets.values import Reading


def parse(content: bytes) -> Reading:
    """Return the dataset of an answer, which is JSON-stat; a server's error is said in its own words.

    Raises NotReadable.
    """
    return read(content)
