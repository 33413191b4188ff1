"""What to know of the figures that a reference is made from."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from samstyr.kernels.figures import Figure
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.period import Period
from samstyr.kernels.references.outcomes import Flag, Flagged

# What stands between the sources of a figure that several give.
TOGETHER: Final = "; "
NOTHING: Final[Mapping[str, int]] = MappingProxyType({})


def flags_of(
    figures: Sequence[Figure], period: Period | None, unrevised: Mapping[str, int] = NOTHING
) -> tuple[Flagged, ...]:
    """Return what to know of figures used in a text about a period.

    They may be missing, preliminary, have a caveat, or all be older. `unrevised` are the sources that will correct
    their figures, and the first year that they will correct.
    """
    every = (flag for figure in figures for flag in (*_of_one(figure), *_preliminary(figure, unrevised)))
    return (*every, *_older(figures, period))


def _preliminary(figure: Figure, unrevised: Mapping[str, int]) -> Iterator[Flagged]:
    years = [unrevised[one] for one in figure.citation.source.split(TOGETHER) if one in unrevised]
    if figure.is_measured and years and figure.period.year >= min(years):
        yield Flagged(Flag.PRELIMINARY, (("period", figure.period.label),))


def _of_one(figure: Figure) -> Iterator[Flagged]:
    label = ("period", figure.period.label)
    if isinstance(figure.value, Missing):
        reason = figure.value.reason
        flag = Flag.SUPPRESSED if reason is MissingReason.SUPPRESSED else Flag.MISSING
        yield Flagged(flag, (label, ("reason", reason.label)))
    if figure.caveat:
        yield Flagged(Flag.CAVEAT, (label, ("caveat", figure.caveat)))


def _older(figures: Sequence[Figure], period: Period | None) -> Iterator[Flagged]:
    newest = max((figure.period for figure in figures), default=None)
    if newest is not None and period is not None and newest.last < period.first:
        yield Flagged(Flag.OLDER, (("period", newest.label), ("about", period.label)))
