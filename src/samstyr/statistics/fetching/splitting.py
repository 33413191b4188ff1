"""A selection too large for one question, cut into parts that each fit."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import prod


@dataclass(frozen=True, slots=True)
class Axis:
    """A dimension of a table and the codes asked for, each once; `codelist` where they are of a list of their own."""

    id: str
    codes: tuple[str, ...]
    codelist: str = ""


def count_cells(axes: Sequence[Axis]) -> int:
    """Return how many cells a selection has; the empty ones count as the others do."""
    return prod(len(axis.codes) for axis in axes)


def split(axes: Sequence[Axis], most: int) -> Iterator[tuple[Axis, ...]]:
    """Cut a selection into parts of at most so many cells: together they are the selection, and no cell is in two.

    The longest axis is cut first, in as few pieces as do; only where one of its codes is still too much is another cut.
    """
    if most < 1:
        raise ValueError(f"{most} cells are no limit that anything fits in")
    cells = count_cells(axes)
    if cells <= most:
        yield tuple(axes)
        return
    place = max(range(len(axes)), key=lambda index: len(axes[index].codes))
    longest = axes[place]
    size = max(1, most * len(longest.codes) // cells)
    for start in range(0, len(longest.codes), size):
        piece = replace(longest, codes=longest.codes[start : start + size])
        yield from split([*axes[:place], piece, *axes[place + 1 :]], most)
