"""Why a figure is not there. Missing is a value with a reason: never 0, never NaN."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from samstyr.kernels.texts import Text


class MissingReason(StrEnum):
    """The six reasons that a figure can be missing for (DESIGN §4)."""

    NOT_MEASURED = "not_measured"
    PENDING = "pending"
    IN_DEVELOPMENT = "in_development"
    SUPPRESSED = "suppressed"
    NOT_APPLICABLE = "not_applicable"
    NOT_AVAILABLE = "not_available"

    @property
    def label(self) -> Text:
        """Return the reason in words that can stand in a table cell.

        >>> MissingReason.SUPPRESSED.label.nb
        'prikket'
        """
        return _LABELS[self]

    @property
    def explanation(self) -> Text:
        """Return the reason as a sentence."""
        return _EXPLANATIONS[self]


_LABELS: Final = {
    MissingReason.NOT_MEASURED: Text("ikke målt", "not measured"),
    MissingReason.PENDING: Text("tall kommer", "figure to come"),
    MissingReason.IN_DEVELOPMENT: Text("under utvikling", "in development"),
    MissingReason.SUPPRESSED: Text("prikket", "suppressed"),
    MissingReason.NOT_APPLICABLE: Text("ikke aktuelt", "not applicable"),
    MissingReason.NOT_AVAILABLE: Text("ikke tilgjengelig", "not available"),
}
_EXPLANATIONS: Final = {
    MissingReason.NOT_MEASURED: Text("Dette ble ikke målt.", "This was not measured."),
    MissingReason.PENDING: Text(
        "Tallet er ikke publisert ennå, men det kommer.", "The figure is not published yet, but it will be."
    ),
    MissingReason.IN_DEVELOPMENT: Text(
        "Kommunen arbeider med hvordan dette skal måles.", "The municipality is working out how to measure this."
    ),
    MissingReason.SUPPRESSED: Text(
        "Tallet gjelder så få personer at vi ikke viser det. Det kan være et annet tall enn null.",
        "The figure is about so few people that we do not show it. It need not be zero.",
    ),
    MissingReason.NOT_APPLICABLE: Text(
        "Her gir det ikke mening å måle dette.", "Measuring this here would have no meaning."
    ),
    MissingReason.NOT_AVAILABLE: Text(
        "Tallet finnes kanskje, men vi har det ikke.", "The figure may exist, but we do not have it."
    ),
}


@dataclass(frozen=True, slots=True)
class Missing:
    """A figure that is not there, and why.

    >>> Missing(MissingReason.PENDING).reason.value
    'pending'
    """

    reason: MissingReason


# What a figure made from several lacks, when they lack different things. What must not be shown comes first, so that
# no sum gives it away; what only needs waiting comes before what will never be.
PRECEDENCE: Final = (
    MissingReason.SUPPRESSED,
    MissingReason.PENDING,
    MissingReason.IN_DEVELOPMENT,
    MissingReason.NOT_MEASURED,
    MissingReason.NOT_AVAILABLE,
    MissingReason.NOT_APPLICABLE,
)


def missing_together(parts: Iterable[Missing]) -> Missing:
    """Return why a figure that is made from several, of which these are missing, is missing itself.

    Raises ValueError when none is missing.

    >>> missing_together([Missing(MissingReason.PENDING), Missing(MissingReason.SUPPRESSED)]).reason.value
    'suppressed'
    """
    return min(parts, key=lambda part: PRECEDENCE.index(part.reason))
