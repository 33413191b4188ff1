"""How everything stands: what the front page, the status command and the search need, in a fixed number of queries."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache

from samstyr.goals.queries.newest_load import NewestLoad, newest_load
from samstyr.goals.queries.register import aims
from samstyr.goals.queries.standings import standings
from samstyr.goals.queries.values import FocusArea, FocusAreaStanding, Goal, GoalStanding, Overview, Standing
from samstyr.kernels.assessment.goals import goal_counts
from samstyr.kernels.assessment.outcomes import Counts, Reason

# The municipality's own overview, and a few of those that people ask for by another reference date.
KEPT = 4
WEIGHT = {reason: weight for weight, reason in enumerate(Reason)}


def overview(*, as_of: date, area: str) -> Overview:
    """Return how every indicator, goal and focus area stands in an area on a reference date.

    Six queries; one where it was asked for before and no load has come since.
    """
    load = newest_load(default=as_of)
    # Without a load nothing says when the data changes, so nothing is kept.
    return _kept(load, as_of, area) if load.version else _found(load, as_of, area)


@lru_cache(maxsize=KEPT)
def _kept(load: NewestLoad, as_of: date, area: str) -> Overview:
    return _found(load, as_of, area)


def _found(load: NewestLoad, as_of: date, area: str) -> Overview:
    every = standings(as_of=as_of, area=area, read_in=load.day)
    all_focus_areas, all_goals = aims()
    return Overview(
        as_of=as_of,
        area=area,
        focus_areas=tuple(focus_area_standing(one, all_goals, every) for one in all_focus_areas),
        standings=every,
        counts=counts(every),
        worth_a_look=worth_a_look(every),
    )


def focus_area(*, id: str, as_of: date, area: str) -> FocusAreaStanding | None:
    """Return how one focus area stands."""
    found = overview(as_of=as_of, area=area).focus_areas
    return next((one for one in found if one.focus_area.id == id), None)


def focus_area_standing(
    focus_area: FocusArea, every_goal: Sequence[Goal], every: Sequence[Standing]
) -> FocusAreaStanding:
    """Return how a focus area stands, with its goals in order."""
    own = tuple(one for one in every if one.indicator.focus_area == focus_area.id)
    its_goals = (goal for goal in every_goal if goal.focus_area == focus_area.id)
    return FocusAreaStanding(
        focus_area=focus_area,
        goals=tuple(goal_standing(goal, every_goal, every) for goal in its_goals),
        standings=own,
        counts=counts(own),
    )


def goal_standing(goal: Goal, every_goal: Iterable[Goal], every: Iterable[Standing]) -> GoalStanding:
    """Return how a goal stands: by its own indicators, and a main goal by its sub-goals' too."""
    ids = {goal.id} | {other.id for other in every_goal if other.parent == goal.id}
    own = tuple(one for one in every if one.indicator.goal in ids)
    return GoalStanding(goal, own, counts(own))


def counts(every: Iterable[Standing]) -> Counts:
    """Return how many indicators stand how."""
    return goal_counts(one.assessment for one in every)


def worth_a_look(every: Iterable[Standing]) -> tuple[Standing, ...]:
    """Return what is worth a look, the weightiest reason first, otherwise in the package's order."""
    found = [one for one in every if one.assessment.worth_a_look]
    return tuple(sorted(found, key=lambda one: [WEIGHT[reason] for reason in one.assessment.worth_a_look][:1]))
