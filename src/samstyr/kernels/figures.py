"""A figure that can answer "says who?"."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from samstyr.kernels.missing import Missing
from samstyr.kernels.period import Period
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.kernels.units import Unit


class NotANumber(ValueError):
    """Said of a value that is no finite number."""

    def __init__(self, value: Decimal, period: Period) -> None:
        """Say which value it was, and of which period."""
        super().__init__(
            f"The value {value} for {period} is no number that can be compared. "
            "Give the number, or a missing value with its reason."
        )


class NotMeasured(ValueError):
    """Said when the number of a missing figure is asked for."""

    def __init__(self, reason: str, period: Period) -> None:
        """Say why the figure is missing, and of which period."""
        super().__init__(
            f"The figure for {period} is missing ({reason}), so it has no number. Ask whether it is measured first."
        )


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a figure stands: the source, the place in it, and the figure as printed there."""

    source: str
    place: str
    printed: str = ""


NO_CITATION: Final = Citation("", "")


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure with all that makes it answerable.

    `value` is exact and keeps the decimals it was published with; `area` is an area's id;
    `as_of` is the day the figure was read in; `comparable_with` is a key: figures with different keys
    must not be compared; `steps` says in words how a derived figure was made.
    Raises NotANumber for a value that is infinite or not a number.
    """

    value: Decimal | Missing
    unit: Unit
    period: Period
    area: str
    citation: Citation
    as_of: date
    caveat: Text = NO_TEXT
    comparable_with: str = ""
    steps: tuple[Text, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what cannot be compared."""
        if isinstance(self.value, Decimal) and not self.value.is_finite():
            raise NotANumber(self.value, self.period)

    @property
    def is_measured(self) -> bool:
        """Return whether there is a number."""
        return isinstance(self.value, Decimal)

    @property
    def number(self) -> Decimal:
        """Return the number; raises NotMeasured when the figure is missing."""
        if isinstance(self.value, Missing):
            raise NotMeasured(self.value.reason.value, self.period)
        return self.value
