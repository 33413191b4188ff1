"""Why a figure is not there. Missing is a value with a reason: never 0, never NaN."""

from dataclasses import dataclass
from enum import StrEnum


class MissingReason(StrEnum):
    """The six reasons that a figure can be missing for (DESIGN §4)."""

    NOT_MEASURED = "not_measured"
    PENDING = "pending"
    IN_DEVELOPMENT = "in_development"
    SUPPRESSED = "suppressed"
    NOT_APPLICABLE = "not_applicable"
    NOT_AVAILABLE = "not_available"


@dataclass(frozen=True, slots=True)
class Missing:
    """A figure that is not there, and why.

    >>> Missing(MissingReason.PENDING).reason.value
    'pending'
    """

    reason: MissingReason
