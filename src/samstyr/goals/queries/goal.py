"""One goal, with what stands above and below it and what people have written about it."""

from datetime import date

from django.db.models import Q

from samstyr.goals.queries.newest_load import newest_load
from samstyr.goals.queries.notes import notes
from samstyr.goals.queries.overview import goal_standing
from samstyr.goals.queries.register import aims
from samstyr.goals.queries.standings import standings
from samstyr.goals.queries.values import GoalPage


def goal_page(*, id: str, as_of: date, area: str) -> GoalPage | None:
    """Return everything about a goal, or None where there is no such goal."""
    focus_areas, every_goal = aims()
    goal = next((one for one in every_goal if one.id == id), None)
    if goal is None:
        return None
    sub_goals = [one for one in every_goal if one.parent == id]
    measured_by = Q(goal__in=[id, *(one.id for one in sub_goals)])
    every = standings(as_of=as_of, area=area, read_in=newest_load(default=as_of).day, which=measured_by)
    return GoalPage(
        focus_area=next(one for one in focus_areas if one.id == goal.focus_area),
        parent=next((one for one in every_goal if one.id == goal.parent), None),
        standing=goal_standing(goal, every_goal, every),
        sub_goals=tuple(goal_standing(one, every_goal, every) for one in sub_goals),
        notes=notes(about=Q(goal=id)),
    )
