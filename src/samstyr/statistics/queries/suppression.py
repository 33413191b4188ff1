"""Figures about few people are not shown: the one place that decides it.

Every figure that leaves `statistics` and `goals` has passed through here, so that a page, a chart, the API,
a download and an export all hide the same figures.
"""

from decimal import Decimal

from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.texts import Text

PERSONS = "persons"
DEFAULT_FOR_PERSONS = 5
SUPPRESSED = Missing(MissingReason.SUPPRESSED)


def limit(*, unit: str, declared: int | None) -> int:
    """Return the smallest count that may be shown: the declared one, else five for persons, else any."""
    if declared is not None:
        return declared
    return DEFAULT_FOR_PERSONS if unit == PERSONS else 0


def few(*, value: Decimal | None, unit: str, declared: int | None) -> bool:
    """Return whether a value is about so few that it must not be shown. None at all may be said."""
    return value is not None and 0 < abs(value) < limit(unit=unit, declared=declared)


def shown(figure: Figure, *, declared: int | None) -> Figure:
    """Return the figure, or the same figure suppressed, without the words that could give it away."""
    value = figure.value
    if isinstance(value, Missing) or not few(value=value, unit=figure.unit.code, declared=declared):
        return figure
    return Figure(
        value=SUPPRESSED,
        unit=figure.unit,
        period=figure.period,
        area=figure.area,
        citation=Citation(figure.citation.source, figure.citation.place),
        as_of=figure.as_of,
        caveat=Text(""),
        comparable_with=figure.comparable_with,
    )
