"""What questions about plans are answered with."""

from collections.abc import Mapping
from dataclasses import dataclass

from samstyr.kernels.figures import Citation
from samstyr.kernels.texts import Text


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement about a plan. `date` is ISO as far as its precision goes; `when` says it in words."""

    id: str
    event: str
    event_label: Text
    status: str
    body: Text
    date: str
    precision: str
    when: Text
    printed: str
    preferred: bool
    contradicts: bool
    note: Text
    citation: Citation


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan with its statements, the preferred one first; `status` and dates are the preferred one's.

    `parts` are the plans that the register says are part of this one.
    """

    id: str
    title: Text
    type: str
    type_label: Text
    status: str
    status_label: Text
    contradiction: bool
    statements: tuple[Statement, ...]
    parts: tuple["Plan", ...] = ()

    @property
    def preferred(self) -> Statement:
        """Return the statement that the register goes by."""
        return self.statements[0]


@dataclass(frozen=True, slots=True)
class PlanGroup:
    """The plans of one type, at one level of the hierarchy."""

    type: str
    label: Text
    level: int
    plans: tuple[Plan, ...]


@dataclass(frozen=True, slots=True)
class Register:
    """Every plan by type, from the planning strategy down; `by_status` counts plans ('' = only mentioned)."""

    groups: tuple[PlanGroup, ...]
    by_status: Mapping[str, int]
    plans: int
