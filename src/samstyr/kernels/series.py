"""The figures of one indicator in one area, in order of time, with the places where comparison stops."""

from dataclasses import dataclass

from samstyr.kernels.figures import Figure


@dataclass(frozen=True, slots=True)
class Series:
    """Ordered figures of one indicator in one area.

    `break_years` are the first years with a new method: a figure from such a year on
    cannot be compared with one before it.
    """

    indicator: str
    area: str
    figures: tuple[Figure, ...]
    break_years: tuple[int, ...] = ()
