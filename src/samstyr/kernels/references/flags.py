"""What to know of the figures that a reference is made from."""

from collections.abc import Iterator, Sequence

from samstyr.kernels.figures import Figure
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.period import Period
from samstyr.kernels.references.outcomes import Flag, Flagged


def flags_of(figures: Sequence[Figure], period: Period | None) -> tuple[Flagged, ...]:
    """Return what to know of figures used in a text about a period: missing, with a caveat, or all of them older."""
    return (*(flag for figure in figures for flag in _of_one(figure)), *_older(figures, period))


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
