"""Which figures may be compared with which (DESIGN §5.5)."""

from itertools import pairwise

from samstyr.kernels.figures import Figure
from samstyr.kernels.series import Series


def are_unlike(earlier: Figure, later: Figure) -> bool:
    """Return whether two figures count different things: another key, or another length of period."""
    return earlier.comparable_with != later.comparable_with or earlier.period.kind is not later.period.kind


def are_parted(series: Series, earlier: Figure, later: Figure) -> bool:
    """Return whether a method break or an unlikeness lies between two figures."""
    return bool(series.breaks_between(earlier, later)) or are_unlike(earlier, later)


def comparable_run(series: Series) -> tuple[Figure, ...]:
    """Return the last measured figures that can all be compared, step by step; at least the latest, if there is one.

    A figure with a caveat stands alone.
    """
    measured = series.measured
    run = list(measured[-1:])
    for earlier, later in reversed(tuple(pairwise(measured))):
        if earlier.caveat or later.caveat or are_parted(series, earlier, later):
            break
        run.insert(0, earlier)
    return tuple(run)
