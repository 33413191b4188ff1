"""A target: what a figure is held against, in which role, and from when to when."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from samstyr.kernels.figures import NO_CITATION, Citation
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.kernels.units import Unit


class ImpossibleTarget(ValueError):
    """Said of a target that no figure could be held against."""

    def __init__(self, target: str, fault: str) -> None:
        """Say which target and what is wrong with it."""
        super().__init__(f"The target {target} cannot be used: {fault}")


class TargetRole(StrEnum):
    """What a target is for. Only the first four give a verdict (DESIGN §5.3)."""

    FISCAL_RULE = "fiscal_rule"
    TARGET = "target"
    THRESHOLD = "threshold"
    AMBITION = "ambition"
    PLANNING_FIGURE = "planning_figure"
    REFERENCE = "reference"

    @property
    def gives_verdict(self) -> bool:
        """Return whether a figure can meet or miss a target in this role."""
        return self not in (TargetRole.PLANNING_FIGURE, TargetRole.REFERENCE)


class Operator(StrEnum):
    """How a figure is held against a target's value. `>` and `<` are strict."""

    ABOVE = ">"
    AT_LEAST = ">="
    BELOW = "<"
    AT_MOST = "<="
    EQUAL = "="
    BETWEEN = "between"


class TargetMeasure(StrEnum):
    """What the target's value speaks of: the level itself, or its change in percent since a base year."""

    LEVEL = "level"
    CHANGE_SINCE_BASE = "change_since_base"


class TargetWindow(StrEnum):
    """Whether one year is held against the target, or the mean of the last years."""

    YEAR = "year"
    MEAN_3 = "mean_3"
    MEAN_4 = "mean_4"

    @property
    def years(self) -> int:
        """Return how many years are looked at."""
        return {TargetWindow.YEAR: 1, TargetWindow.MEAN_3: 3, TargetWindow.MEAN_4: 4}[self]


@dataclass(frozen=True, slots=True)
class Target:
    """A target on one indicator, in the indicator's unit (in percent for `change_since_base`).

    `value_2` is the upper end of `between`; `tolerance` is what `=` and `near` allow, in the same unit;
    years are calendar years; `valid_from` and `valid_to` are the first and last year it is in force.
    Raises ImpossibleTarget when its parts contradict each other.
    """

    id: str
    indicator: str
    role: TargetRole
    measure: TargetMeasure
    operator: Operator
    value: Decimal
    value_2: Decimal | None = None
    tolerance: Decimal | None = None
    base_year: int | None = None
    base_value: Decimal | None = None
    deadline: int | None = None
    window: TargetWindow = TargetWindow.YEAR
    valid_from: int | None = None
    valid_to: int | None = None
    decided_by: str = ""
    note: Text = NO_TEXT
    citation: Citation = NO_CITATION

    def __post_init__(self) -> None:
        """Refuse a target whose parts contradict each other."""
        for is_wrong, fault in self._faults():
            if is_wrong:
                raise ImpossibleTarget(self.id, fault)

    def _faults(self) -> tuple[tuple[bool, str], ...]:
        between = self.operator is Operator.BETWEEN
        base, deadline = self.base_year, self.deadline
        return (
            (between and self.value_2 is None, "`between` needs value_2, the upper end."),
            (between and self.value_2 is not None and self.value_2 < self.value, "value_2 is smaller than value."),
            (self.tolerance is not None and self.tolerance < 0, "the tolerance is negative."),
            (self.measure is TargetMeasure.CHANGE_SINCE_BASE and base is None, "a change needs a base year."),
            (base is not None and deadline is not None and deadline <= base, "the deadline must come after the base."),
            (
                self.valid_from is not None and self.valid_to is not None and self.valid_to < self.valid_from,
                "it ends before it begins.",
            ),
        )

    def is_in_force(self, year: int) -> bool:
        """Return whether the target counts for figures of a year."""
        begun = self.valid_from is None or self.valid_from <= year
        return begun and (self.valid_to is None or year <= self.valid_to)


@dataclass(frozen=True, slots=True)
class StatedChange:
    """A change that is published without the level it is counted from, such as "44 per cent less than in 2009".

    `value` is signed and in `unit` (percent); `year` and `base_year` are calendar years.
    """

    indicator: str
    year: int
    base_year: int
    value: Decimal
    unit: Unit
    citation: Citation
    note: Text = NO_TEXT
