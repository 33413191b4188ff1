"""A target: what a figure is held against, in which role, and from when to when."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from samstyr.kernels.figures import Citation
from samstyr.kernels.texts import Text


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


@dataclass(frozen=True, slots=True)
class Target:
    """A target on one indicator, in the indicator's unit (in percent for `change_since_base`).

    `value_2` is the upper end of `between`; `tolerance` is what `=` and `near` allow, in the same unit;
    years are calendar years; `valid_from` and `valid_to` are the first and last year it is in force.
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
    note: Text = Text("")
    citation: Citation = Citation("", "")
