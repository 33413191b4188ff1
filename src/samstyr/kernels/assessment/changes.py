"""The step from the previous measured figure to the latest (DESIGN §5.5)."""

from decimal import Decimal
from fractions import Fraction
from typing import Final

from samstyr.kernels.assessment.comparability import are_unlike
from samstyr.kernels.assessment.decisions import DIRECTION, OBSTACLE, decide
from samstyr.kernels.assessment.held import PERCENT, QUOTIENT_DECIMALS
from samstyr.kernels.assessment.outcomes import Change, Direction, Obstacle, Polarity
from samstyr.kernels.assessment.rules import KINDS_WITH_PERCENT
from samstyr.kernels.figures import Figure
from samstyr.kernels.period import MONTHS_A_YEAR, months_between
from samstyr.kernels.rounding import decimal_of
from samstyr.kernels.series import Series
from samstyr.kernels.units import UnitKind

# Across these, the difference can be shown, but it is not a change in what is counted.
PARTING_OBSTACLES: Final = frozenset({Obstacle.METHOD_BREAK, Obstacle.NOT_COMPARABLE, Obstacle.CAVEAT})


def change_of(series: Series, *, polarity: Polarity, kind: UnitKind, band: Decimal) -> Change:
    """Return the change from the previous measured figure to the latest, and whether it is for the better.

    `band` is the largest change that still counts as none. The figures must already be rounded as they are published.
    """
    latest, previous = series.latest, series.previous
    obstacle = _obstacle(series, polarity)
    if latest is None or previous is None:
        return Change(Direction.UNKNOWN, obstacle, previous, latest, None, None, None, band)
    absolute = latest.number - previous.number
    facts = {
        "has_obstacle": obstacle is not None,
        "is_within_band": abs(absolute) <= band,
        "rose": absolute > 0,
        "higher_is_better": polarity is Polarity.HIGHER,
    }
    return Change(
        direction=decide(DIRECTION, facts) or Direction.UNKNOWN,
        obstacle=obstacle,
        previous=previous,
        latest=latest,
        years=decimal_of(Fraction(months_between(previous.period, latest.period), MONTHS_A_YEAR), QUOTIENT_DECIMALS),
        absolute=absolute,
        percent=None if obstacle in PARTING_OBSTACLES else _percent(previous, latest, kind),
        band=band,
        breaks=series.breaks_between(previous, latest),
    )


def _obstacle(series: Series, polarity: Polarity) -> Obstacle | None:
    latest, previous = series.latest, series.previous
    pair = (previous, latest) if previous and latest else None
    facts = {
        "has_latest": latest is not None,
        "has_previous": previous is not None,
        "has_break": pair is not None and bool(series.breaks_between(*pair)),
        "is_unlike": pair is not None and are_unlike(*pair),
        "has_caveat": pair is not None and any(figure.caveat for figure in pair),
        "is_neutral": polarity is Polarity.NEUTRAL,
    }
    return decide(OBSTACLE, facts)


def _percent(previous: Figure, latest: Figure, kind: UnitKind) -> Decimal | None:
    """Return the change in percent of a positive start, for the kinds of unit where that has a meaning."""
    if kind not in KINDS_WITH_PERCENT or previous.number <= 0:
        return None
    start = Fraction(previous.number)
    return decimal_of((Fraction(latest.number) - start) / start * PERCENT, QUOTIENT_DECIMALS)
