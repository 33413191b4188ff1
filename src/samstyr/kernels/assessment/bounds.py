"""The range of figures that meets a target. The operators are turned into bounds here, once, for both engines."""

from dataclasses import dataclass
from fractions import Fraction

from samstyr.kernels.targets import Operator, Target


@dataclass(frozen=True, slots=True)
class Bounds:
    """The figures that meet a target, in the target's own measure.

    `low` and `high` are the ends, None where there is none; `strict` says that the end itself is outside;
    `margin` is how far outside still counts as near, None where nothing is near;
    `named_low` and `named_high` are the values that the distance is counted from.
    """

    low: Fraction | None
    high: Fraction | None
    strict: bool
    margin: Fraction | None
    named_low: Fraction
    named_high: Fraction

    def holds(self, held: Fraction) -> bool:
        """Return whether a figure meets the target.

        >>> above_three = Bounds(Fraction(3), None, True, None, Fraction(3), Fraction(3))
        >>> above_three.holds(Fraction(3)), above_three.holds(Fraction("3.1"))
        (False, True)
        """
        if self.strict and held in (self.low, self.high):
            return False
        return self._outside_by(held) == 0

    def is_near(self, held: Fraction) -> bool:
        """Return whether a figure is within the target's tolerance."""
        return self.margin is not None and self._outside_by(held) <= self.margin

    def distance(self, held: Fraction) -> Fraction:
        """Return how far a figure is from the value that the target names, signed; 0 inside a range."""
        return held - min(max(held, self.named_low), self.named_high)

    def _outside_by(self, held: Fraction) -> Fraction:
        below = self.low - held if self.low is not None else Fraction(0)
        above = held - self.high if self.high is not None else Fraction(0)
        return max(below, above, Fraction(0))

    def end_of_path(self, start: Fraction) -> Fraction:
        """Return where the straight way from a start leads: to the value named, or to the nearest end of a range."""
        return min(max(start, self.named_low), self.named_high)

    def better_sign(self, start: Fraction) -> int:
        """Return which way is better on the path from a start: 1 up, -1 down, 0 to stay where one is."""
        if self.high is None or self.low is None:
            return 1 if self.high is None else -1
        end = self.end_of_path(start)
        return (end > start) - (end < start)


def bounds_of(target: Target) -> Bounds:
    """Return the range of figures that meets a target.

    `>` and `<` are strict. The tolerance widens `=`; for the other operators it says what is near.
    """
    value = Fraction(target.value)
    tolerance = Fraction(target.tolerance) if target.tolerance is not None else None
    if target.operator is Operator.EQUAL:
        allowed = tolerance or Fraction(0)
        return Bounds(value - allowed, value + allowed, False, None, value, value)
    if target.operator is Operator.BETWEEN:
        upper = Fraction(target.value_2 if target.value_2 is not None else target.value)
        return Bounds(value, upper, False, tolerance, value, upper)
    strict = target.operator in (Operator.ABOVE, Operator.BELOW)
    if target.operator in (Operator.ABOVE, Operator.AT_LEAST):
        return Bounds(value, None, strict, tolerance, value, value)
    return Bounds(None, value, strict, tolerance, value, value)
