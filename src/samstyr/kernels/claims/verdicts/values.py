"""What is said of a stated figure when it has been held against the figures."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from samstyr.kernels.claims.linking.measures import Held, Measure
from samstyr.kernels.claims.stating.values import StatedFigure, Way
from samstyr.kernels.texts import NO_TEXT, Text


class Verdict(StrEnum):
    """How a stated figure stands."""

    AGREES = "agrees"
    AGREES_ROUNDED = "agrees_rounded"
    CONTRADICTS = "contradicts"
    WRONG_DIRECTION = "wrong_direction"
    TWO_READINGS = "two_readings"
    UNCHECKABLE = "uncheckable"

    @property
    def is_alarm(self) -> bool:
        """Return whether somebody should look at it before it is published."""
        return self in (Verdict.CONTRADICTS, Verdict.WRONG_DIRECTION)


@dataclass(frozen=True, slots=True)
class Link:
    """A figure that a statement was held against."""

    measure: Measure
    held: Held


@dataclass(frozen=True, slots=True)
class Worked:
    """What the figures give in the statement's own unit, and how it was worked out.

    `value` is None where only a way is known. `slack` is how far the published figures' own rounding can have moved it.
    """

    links: tuple[Link, ...]
    arithmetic: Text
    value: Decimal | None = None
    way: Way | None = None
    slack: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Mark:
    """A stated figure with its verdict, the reason, what it was held against and the arithmetic."""

    stated: StatedFigure
    verdict: Verdict
    reason: Text
    links: tuple[Link, ...] = ()
    arithmetic: Text = NO_TEXT


# What the figures give, or why they give nothing.
Answer = Worked | Text
