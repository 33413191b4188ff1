"""The order in which outcomes are tried, as tables that both engines read: the first case that fits is the answer."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Generic, TypeVar

from samstyr.kernels.assessment.outcomes import Attainment, Direction, Obstacle

Outcome = TypeVar("Outcome", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Case(Generic[Outcome]):
    """An outcome and the facts that must be so for it; without facts it is what is left."""

    outcome: Outcome
    facts: Mapping[str, bool]


ATTAINMENT: Final = (
    Case(Attainment.NO_DATA, {"has_figure": False}),
    Case(Attainment.OVER, {"gives_verdict": False, "is_above": True}),
    Case(Attainment.UNDER, {"gives_verdict": False, "is_below": True}),
    Case(Attainment.AT, {"gives_verdict": False}),
    Case(Attainment.MET_WITH_RESERVATION, {"holds": True, "has_caveat": True}),
    Case(Attainment.MET, {"holds": True}),
    Case(Attainment.NOT_DUE, {"is_due": False, "has_path": False}),
    Case(Attainment.ON_PATH, {"is_due": False, "is_ahead": True}),
    Case(Attainment.OFF_PATH, {"is_due": False}),
    Case(Attainment.NEAR, {"is_near": True}),
    Case(Attainment.MISSED_WITH_RESERVATION, {"has_caveat": True}),
    Case(Attainment.MISSED, {}),
)

OBSTACLE: Final = (
    Case(Obstacle.NO_FIGURE, {"has_latest": False}),
    Case(Obstacle.SINGLE_FIGURE, {"has_previous": False}),
    Case(Obstacle.METHOD_BREAK, {"has_break": True}),
    Case(Obstacle.NOT_COMPARABLE, {"is_unlike": True}),
    Case(Obstacle.CAVEAT, {"has_caveat": True}),
    Case(Obstacle.NEUTRAL, {"is_neutral": True}),
)

DIRECTION: Final = (
    Case(Direction.UNKNOWN, {"has_obstacle": True}),
    Case(Direction.UNCHANGED, {"is_within_band": True}),
    Case(Direction.IMPROVING, {"rose": True, "higher_is_better": True}),
    Case(Direction.IMPROVING, {"rose": False, "higher_is_better": False}),
    Case(Direction.WORSENING, {}),
)


def decide(cases: tuple[Case[Outcome], ...], facts: Mapping[str, bool]) -> Outcome | None:
    """Return the outcome of the first case whose facts are so, None when none fits.

    >>> decide(DIRECTION, {"has_obstacle": False, "is_within_band": True, "rose": True, "higher_is_better": True})
    <Direction.UNCHANGED: 'unchanged'>
    """
    for case in cases:
        if all(facts[name] is wanted for name, wanted in case.facts.items()):
            return case.outcome
    return None
