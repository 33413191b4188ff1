"""One goal, with what stands above and below it and what people have written about it."""

from datetime import date

from django.db.models import Q

from samstyr.goals.models import AssessmentNote as AssessmentNoteRow
from samstyr.goals.queries.newest_load import newest_load
from samstyr.goals.queries.overview import goal_standing
from samstyr.goals.queries.register import focus_areas, goals
from samstyr.goals.queries.standings import standings
from samstyr.goals.queries.values import AssessmentNote, GoalPage
from samstyr.kernels.figures import Citation
from samstyr.kernels.texts import Text


def goal_page(*, id: str, as_of: date, area: str) -> GoalPage | None:
    """Return everything about a goal, or None where there is no such goal."""
    every_goal = goals()
    goal = next((one for one in every_goal if one.id == id), None)
    if goal is None:
        return None
    sub_goals = [one for one in every_goal if one.parent == id]
    measured_by = Q(goal__in=[id, *(one.id for one in sub_goals)])
    every = standings(as_of=as_of, area=area, read_in=newest_load(default=as_of).day, which=measured_by)
    return GoalPage(
        focus_area=next(one for one in focus_areas() if one.id == goal.focus_area),
        parent=next((one for one in every_goal if one.id == goal.parent), None),
        standing=goal_standing(goal, every_goal, every),
        sub_goals=tuple(goal_standing(one, every_goal, every) for one in sub_goals),
        notes=notes(about=Q(goal=id)),
    )


def notes(*, about: Q) -> tuple[AssessmentNote, ...]:
    """Return what people have written, the newest first, in one query."""
    return tuple(
        AssessmentNote(
            id=row.id,
            text=Text(row.text_nb, row.text_en),
            reason=Text(row.reason_nb, row.reason_en),
            role=row.role,
            date=row.date,
            citation=Citation(row.source, row.line),
        )
        for row in AssessmentNoteRow.objects.filter(about, retired=None).order_by("-date", "id")
    )
