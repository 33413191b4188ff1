"""A figure that can answer "says who?"."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from samstyr.kernels.missing import Missing
from samstyr.kernels.period import Period
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a figure stands: the source, the place in it, and the figure as printed there."""

    source: str
    place: str
    printed: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure with all that makes it answerable.

    `value` is exact and keeps the decimals it was published with; `area` is an area's id;
    `as_of` is the day the figure was read in; `comparable_with` is a key: figures with different keys
    must not be compared; `steps` says in words how a derived figure was made.
    """

    value: Decimal | Missing
    unit: Unit
    period: Period
    area: str
    citation: Citation
    as_of: date
    caveat: Text = Text("")
    comparable_with: str = ""
    steps: tuple[Text, ...] = ()
