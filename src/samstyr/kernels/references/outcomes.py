"""What a reference comes to: a value with all that it was made from, as it is shown, and what to know of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from samstyr.kernels.figures import Figure
from samstyr.kernels.missing import Missing
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.kernels.units import Unit

# Quotients are worked out to so many decimals, like those of the rules of assessment.
MOST_EXACT: Final = 4


class Flag(StrEnum):
    """What a reader should know of a figure."""

    MISSING = "figure-missing"
    SUPPRESSED = "figure-suppressed"
    CAVEAT = "figure-has-caveat"
    PRELIMINARY = "figure-preliminary"
    OLDER = "figure-older"
    PARTED = "figures-parted"
    THIN_FIELD = "thin-field"


@dataclass(frozen=True, slots=True)
class Flagged:
    """A flag with the words that fill it in."""

    flag: Flag
    fields: tuple[tuple[str, Text], ...] = ()

    @property
    def by_name(self) -> Mapping[str, Text]:
        """Return the words by field."""
        return dict(self.fields)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A reference worked out.

    `value` is exact to four decimals at least, `decimals` those that it is shown with; `is_difference` says that it is
    a change or a difference, shown by its size. `figures` are what it was made from, in the order they are named, and
    `steps` how; `words` stand for the number where it is said in words (a target). A number of some is so many of
    `wholes`, from all of the kind to those that fit every word but the last.
    """

    value: Decimal | Missing
    unit: Unit
    decimals: int
    is_difference: bool
    figures: tuple[Figure, ...]
    steps: tuple[Text, ...] = ()
    flags: tuple[Flagged, ...] = ()
    words: Text = NO_TEXT
    wholes: tuple[int, ...] = ()

    @property
    def years(self) -> frozenset[int]:
        """Return the calendar years that its figures speak of."""
        return frozenset(
            year for figure in self.figures for year in (figure.period.first.year, figure.period.last.year)
        )
