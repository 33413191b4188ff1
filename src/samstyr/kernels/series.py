"""The figures of one indicator in one area, in order of time, with the places where comparison stops."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from samstyr.kernels.figures import Figure
from samstyr.kernels.period import Period


class TwoFiguresForOnePeriod(ValueError):
    """Said of a series that has two figures for the same period."""

    def __init__(self, indicator: str, area: str, period: Period) -> None:
        """Say where the two figures are."""
        super().__init__(
            f"{indicator} has two figures for {period} in {area}. A series has one figure for a period: "
            "remove one of them, or give them different indicators."
        )


class FigureOfAnotherSeries(ValueError):
    """Said of a figure whose area or unit is not the series' own."""

    def __init__(self, indicator: str, period: Period, expected: str, found: str) -> None:
        """Say which figure it was and what does not fit."""
        super().__init__(
            f"The figure for {period} does not belong to the series {indicator}: expected {expected}, found {found}. "
            "Figures of other areas and units belong to series of their own."
        )


@dataclass(frozen=True, slots=True)
class Series:
    """Ordered figures of one indicator in one area; they may be given in any order.

    `break_years` are the first years with a new method: a figure from such a year on
    cannot be compared with one before it.
    Raises TwoFiguresForOnePeriod and FigureOfAnotherSeries.
    """

    indicator: str
    area: str
    figures: tuple[Figure, ...]
    break_years: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Put the figures in order, and refuse what is not one series."""
        ordered = tuple(sorted(self.figures, key=lambda figure: figure.period))
        for before, after in pairwise(ordered):
            if before.period == after.period:
                raise TwoFiguresForOnePeriod(self.indicator, self.area, after.period)
        for figure in ordered:
            self._refuse_stranger(figure, ordered[0])
        object.__setattr__(self, "figures", ordered)
        object.__setattr__(self, "break_years", tuple(sorted(set(self.break_years))))

    def _refuse_stranger(self, figure: Figure, first: Figure) -> None:
        if figure.area != self.area:
            raise FigureOfAnotherSeries(self.indicator, figure.period, f"area {self.area}", f"area {figure.area}")
        if figure.unit.code != first.unit.code:
            expected, found = f"unit {first.unit.code}", f"unit {figure.unit.code}"
            raise FigureOfAnotherSeries(self.indicator, figure.period, expected, found)

    @property
    def measured(self) -> tuple[Figure, ...]:
        """Return the figures that have a number, in order."""
        return tuple(figure for figure in self.figures if figure.is_measured)

    @property
    def latest(self) -> Figure | None:
        """Return the last measured figure."""
        return next(reversed(self.measured), None)

    @property
    def previous(self) -> Figure | None:
        """Return the last measured figure but one."""
        return next(iter(self.measured[-2:-1]), None)

    @property
    def gaps(self) -> tuple[Figure, ...]:
        """Return the missing figures that lie between measured ones."""
        measured = self.measured
        if not measured:
            return ()
        first, last = measured[0].period, measured[-1].period
        return tuple(figure for figure in self.figures if not figure.is_measured and first < figure.period < last)

    def at(self, period: Period) -> Figure | None:
        """Return the figure for a period, measured or missing."""
        return next((figure for figure in self.figures if figure.period == period), None)

    def until(self, period: Period) -> "Series":
        """Return the series as it was when the figure for a period was the last."""
        return replace(self, figures=tuple(figure for figure in self.figures if figure.period <= period))

    def begun_by(self, day: date) -> "Series":
        """Return the series without the periods that begin after a day: nothing can be known of them yet."""
        return replace(self, figures=tuple(figure for figure in self.figures if figure.period.first <= day))

    def breaks_between(self, earlier: Figure, later: Figure) -> tuple[int, ...]:
        """Return the break years that part two figures.

        A period that a break goes through is partly old and partly new, so it is parted from what follows it.
        """
        first, last = earlier.period.first.year, later.period.last.year
        return tuple(year for year in self.break_years if first < year <= last)
