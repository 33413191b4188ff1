"""Figures about few people are not shown: the one place that applies the rule to what leaves the database.

Every figure that leaves `statistics` and `goals` has passed through here, so that a page, a chart, the API,
a download and an export all hide the same figures. The rule itself stands in the kernels.
"""

from dataclasses import replace
from decimal import Decimal

from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.rules import RULES
from samstyr.kernels.suppression import SUPPRESSED, suppress
from samstyr.kernels.texts import Text

PERSONS = "persons"
SMALLEST_COUNT_OF_PERSONS = int(RULES["smallest_shown_count_of_persons"].newest.value)


def min_count_of(*, unit: str, declared: int | None) -> int | None:
    """Return the smallest count that may be shown: the declared one, else that of persons, else any (None)."""
    if declared is not None:
        return declared
    return SMALLEST_COUNT_OF_PERSONS if unit == PERSONS else None


def is_about_few(*, value: Decimal, unit: str, declared: int | None) -> bool:
    """Return whether a value is about so few that it must not be shown."""
    return suppress(value, min_count_of(unit=unit, declared=declared)) == SUPPRESSED


def shown(figure: Figure, *, declared: int | None) -> Figure:
    """Return the figure, or the same figure suppressed."""
    few = figure.is_measured and is_about_few(value=figure.number, unit=figure.unit.code, declared=declared)
    return hidden(figure) if few else figure


def hidden(figure: Figure) -> Figure:
    """Return the figure suppressed, also without the words that could give it away."""
    place = Citation(figure.citation.source, figure.citation.place)
    return replace(figure, value=SUPPRESSED, citation=place, caveat=Text(""), steps=())
