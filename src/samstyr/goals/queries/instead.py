"""What would be if figures were others than they are: those that a source would bring, or those that were revised."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from samstyr.goals.queries.overview import counts, focus_area_standing, worth_a_look
from samstyr.goals.queries.standings import assessed_with
from samstyr.goals.queries.values import FiscalRule, Overview, Standing
from samstyr.goals.queries.year_verdicts import year_verdicts
from samstyr.kernels.figures import Figure
from samstyr.kernels.peers.outcomes import Comparison
from samstyr.kernels.period import Period
from samstyr.kernels.series import Series


@dataclass(frozen=True, slots=True)
class OtherFigure:
    """A figure that is to stand in the place of another; `figure` is None where there is to be none."""

    indicator: str
    area: str
    period: Period
    figure: Figure | None


@dataclass(frozen=True, slots=True)
class Instead:
    """Figures that stand in the place of those in force, by indicator and area; None where there is to be none.

    They must be as they may be shown: suppressed where they are about few people. `beside` is how the municipality
    would stand in its groups, by the indicators of which others say something else.
    """

    figures: Mapping[tuple[str, str], Mapping[Period, Figure | None]]
    beside: Mapping[str, tuple[Comparison, ...]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Return whether anything is other than it is."""
        return bool(self.figures or self.beside)

    @property
    def indicators(self) -> frozenset[str]:
        """Return the ids of the indicators that have other figures, or stand otherwise beside others."""
        return frozenset((*(indicator for indicator, _ in self.figures), *self.beside))

    @property
    def areas(self) -> frozenset[str]:
        """Return the ids of the areas that have other figures."""
        return frozenset(area for _, area in self.figures)

    def series(self, found: Series) -> Series:
        """Return a series with its other figures."""
        others = self.figures.get((found.indicator, found.area))
        if others is None:
            return found
        by_period = {figure.period: figure for figure in found.figures} | dict(others)
        known = (by_period[period] for period in sorted(by_period))
        return replace(found, figures=tuple(figure for figure in known if figure is not None))

    def standing(self, found: Standing, as_of: date) -> Standing:
        """Return how an indicator would stand."""
        series = self.series(found.series).begun_by(as_of)
        if series is found.series or series == found.series:
            return found
        return replace(found, series=series, assessment=assessed_with(found, series.figures, as_of))

    def overview(self, found: Overview) -> Overview:
        """Return how everything would stand."""
        if not self.figures:
            return found
        every = tuple(self.standing(one, found.as_of) for one in found.standings)
        goals = [one.goal for area in found.focus_areas for one in area.goals]
        return replace(
            found,
            focus_areas=tuple(focus_area_standing(one.focus_area, goals, every) for one in found.focus_areas),
            standings=every,
            counts=counts(every),
            worth_a_look=worth_a_look(every),
        )

    def fiscal_rule(self, found: FiscalRule, as_of: date) -> FiscalRule:
        """Return a fiscal rule as it would have been kept."""
        standing = self.standing(found.standing, as_of)
        years = tuple(year for year in year_verdicts(standing) if year.target == found.target)
        return replace(found, standing=standing, years=years)


NOTHING_INSTEAD: Final = Instead(MappingProxyType({}))


def instead_of(
    others: Iterable[OtherFigure], beside: Mapping[str, tuple[Comparison, ...]] = MappingProxyType({})
) -> Instead:
    """Return figures in the place of others, and how the municipality stands in groups instead."""
    found: dict[tuple[str, str], dict[Period, Figure | None]] = defaultdict(dict)
    for one in others:
        found[one.indicator, one.area][one.period] = one.figure
    return Instead(MappingProxyType(dict(found)), beside)


def together(several: Iterable[Instead]) -> Instead:
    """Return all other figures at once; of two for one place, the later given."""
    every = tuple(several)
    others = (
        OtherFigure(indicator, area, period, figure)
        for one in every
        for (indicator, area), figures in one.figures.items()
        for period, figure in figures.items()
    )
    return instead_of(others, {id: beside for one in every for id, beside in one.beside.items()})
