"""The stretch of time a figure counts for."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PeriodKind(StrEnum):
    """The lengths of time that the governance year knows."""

    YEAR = "year"
    HALF_YEAR = "half_year"
    TERTIAL = "tertial"
    QUARTER = "quarter"
    MONTH = "month"
    RANGE = "range"


class NotAPeriod(ValueError):
    """Said of a text that is no period."""

    def __init__(self, text: str) -> None:
        """Say which text it was and what a period looks like."""
        super().__init__(
            f"{text!r} is not a period. Write a year (2022), a half-year (2022-H1), a tertial (2022-T1), "
            "a quarter (2022-Q1), a month (2022-01) or a range of years (2021-2022)."
        )


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time from its first to its last day, both included.

    Text forms: `2022`, `2022-H1`, `2022-T2`, `2022-Q3`, `2022-09`, `2018-2019`.
    """

    kind: PeriodKind
    first: date
    last: date
