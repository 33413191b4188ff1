"""What was chosen for a statement: the measures that it may be about, and how well they fit."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from samstyr.kernels.claims.linking.measures import Measure
from samstyr.kernels.claims.stating.values import StatedFigure, Way


class Fit(StrEnum):
    """How a choice ended."""

    ONE = "one"
    TWO = "two"
    NONE = "none"
    NO_AREA = "no_area"
    NO_UNIT = "no_unit"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A measure that a statement may be about: how well it fits, and what its figures are multiplied by.

    `is_rest` says that the statement is of what the measure's share leaves.
    """

    measure: Measure
    fit: float
    said: float
    explained: float
    factor: Decimal
    is_rest: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen for a statement; the candidates are the best, or the two that both fit.

    `beside` are the candidates for what it is compared with, where that is another thing that is measured. `quotient`
    says that the first candidate is the one in parts of the other: UP where what is compared is the part, DOWN where
    it is the whole. `each` are those of all of which it is said at once. `others` are the next likely ones.
    """

    stated: StatedFigure
    fit: Fit
    candidates: tuple[Candidate, ...] = ()
    beside: tuple[Candidate, ...] = ()
    quotient: Way | None = None
    each: tuple[Candidate, ...] = ()
    is_sure: bool = True
    others: tuple[Candidate, ...] = ()
