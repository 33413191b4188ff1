"""What an apply of readings would make of the figures, without making it."""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

from samstyr.goals.planning import planned
from samstyr.goals.queries.beside import beside
from samstyr.goals.queries.bindings import Said, sayings
from samstyr.goals.queries.held import held
from samstyr.goals.queries.instead import Instead, OtherFigure, instead_of
from samstyr.goals.queries.touched import resting_on
from samstyr.goals.queries.values import Indicator
from samstyr.goals.values import Effect, Planned
from samstyr.kernels.series import Series
from samstyr.statistics.queries.snapshots import Version
from samstyr.statistics.queries.suppression import shown

# What an apply writes; the rest it leaves as it is.
WRITTEN: Final = frozenset({Effect.ADDED, Effect.REVISED, Effect.TAKEN, Effect.GONE})
_OUTSIDE_SCALE: Final = (
    "The sources give {value} for {period}, which is outside the scale of {indicator} ({low} to {high}). Correct the "
    "formula, the series or the scale."
)


def would_apply(*, home: Path, municipality: str, version: Version, as_of: date) -> Instead:
    """Return the figures that an apply would bring, and how the municipality would stand in its groups on a day, were a
    snapshot the one in use of its table.

    Of the indicators that rest on the table; those that an apply would refuse stay as they are. Raises LakeDamaged.
    """
    pinned = {version.lineage: version.number}
    found = sayings(resting_on(version), home=home, municipality=municipality, pinned=pinned)
    said = [one for one in found.said.values() if not outside_scale(one)]
    there = held([one.indicator.id for one in said])
    others = (
        other
        for one in said
        for other in brought(one.indicator, planned(_series(one), there.get(one.indicator.id, ())))
    )
    return instead_of(others, beside(said, found.history.history, area=municipality, as_of=as_of))


def brought(indicator: Indicator, plan: Iterable[Planned]) -> Iterator[OtherFigure]:
    """Give the figures that a plan brings in the place of others, as they may be shown."""
    for one in plan:
        if one.effect in WRITTEN:
            figure = None if one.after is None else shown(one.after, declared=indicator.min_count)
            yield OtherFigure(indicator.id, one.area, one.period, figure)


def outside_scale(said: Said) -> str:
    """Return what is wrong where sources give a figure that the indicator's scale does not have, '' elsewhere."""
    low, high = said.indicator.scale_min, said.indicator.scale_max
    for figure in said.figures:
        if figure.is_measured and (
            (low is not None and figure.number < low) or (high is not None and figure.number > high)
        ):
            return _OUTSIDE_SCALE.format(
                value=figure.value, period=figure.period, indicator=said.indicator.id, low=low, high=high
            )
    return ""


def _series(said: Said) -> Iterator[Series]:
    return (reading.series for reading in said.by_area.values())
