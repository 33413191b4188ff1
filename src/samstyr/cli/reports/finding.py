"""A change to the editions, together with the index of what can be found."""

from collections.abc import Iterator
from contextlib import contextmanager

from samstyr.search import changes as search


@contextmanager
def findable() -> Iterator[None]:
    """Make the index anew when the block ends well.

    Not in one transaction with it, as a load is: an edition that nobody finds yet is still an edition.
    """
    yield
    search.rebuild()
