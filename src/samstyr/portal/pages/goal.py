"""A goal: how its key figures stand, each of them, what people have written, and the goals around it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from samstyr.goals.queries import goal as goals
from samstyr.goals.queries.values import GoalPage as Found
from samstyr.look.parts import Count, FigureRow, GoalRow, Link, Sdg, Words
from samstyr.portal import links, wording
from samstyr.portal.frame import Head, home_crumb
from samstyr.portal.pages.common import (
    Nothing,
    Remark,
    SourceLine,
    attainment_counts,
    direction_counts,
    figure_row,
    goal_note,
    goal_row,
    note_remark,
    source_line,
)
from samstyr.portal.sdgs import sdgs
from samstyr.portal.visit import Visit
from samstyr.statistics.queries import sources as every_source


@dataclass(frozen=True, slots=True)
class GoalPage:
    """Everything that stands on a goal's page, from the top."""

    head: Head
    overline: str
    title: Words
    lead: str
    sdgs: tuple[Sdg, ...]
    tags: tuple[Count, ...]
    changes: tuple[Count, ...]
    sub_goals_title: str
    sub_goals_lead: str
    sub_goals: tuple[GoalRow, ...]
    figures_title: str
    figures_lead: str
    figures: tuple[FigureRow, ...]
    nothing: Nothing
    notes_title: str
    notes_lead: str
    notes: tuple[Remark, ...]
    source: SourceLine
    neighbours_title: str
    neighbours: tuple[Link, ...]


def build(goal_id: str, visit: Visit) -> GoalPage | None:
    """Return a goal's page, or None where there is no such goal."""
    package = visit.package
    found = goals.goal_page(id=goal_id, as_of=package.reference_date, area=package.municipality)
    if found is None:
        return None
    goal, standing = found.standing.goal, found.standing
    title = visit.say(goal.title)
    lead = wording.standing(standing.counts, visit.language) if standing.standings else goal_note(standing)
    return GoalPage(
        head=Head(title, f"{title}. {lead}", "goals", _crumbs(found), goal.title),
        overline=_("Main goal") if goal.is_main else _("Sub-goal"),
        title=goal.title,
        lead=lead,
        sdgs=sdgs(found.focus_area.sdgs),
        tags=attainment_counts(standing.standings),
        changes=direction_counts(standing.counts) if standing.standings else (),
        sub_goals_title=_("Sub-goals"),
        sub_goals_lead=_("A main goal is measured through its sub-goals."),
        sub_goals=tuple(goal_row(sub) for sub in found.sub_goals),
        figures_title=_("Key figures"),
        figures_lead=wording.measured_by(len(standing.standings)),
        figures=tuple(figure_row(one, visit) for one in standing.standings),
        nothing=_nothing(found),
        notes_title=_("What people have written"),
        notes_lead=_("Assessments in words, beside what is computed."),
        notes=tuple(note_remark(note, visit) for note in found.notes),
        source=source_line(goal.citation, every_source.sources(), visit),
        neighbours_title=_("Where the goal belongs"),
        neighbours=_neighbours(found),
    )


def _crumbs(found: Found) -> tuple[Link, ...]:
    above = [Link(found.focus_area.title, links.to("focus_area", found.focus_area.id))]
    if found.parent:
        above.append(Link(found.parent.title, links.to("goal", found.parent.id)))
    return (home_crumb(), *above)


def _nothing(found: Found) -> Nothing:
    return Nothing(
        _("No key figures yet."),
        _("The municipality has not made key figures for this goal. So we cannot say how it is going."),
        (Link(found.focus_area.title, links.to("focus_area", found.focus_area.id)),),
    )


def _neighbours(found: Found) -> tuple[Link, ...]:
    area = Link(found.focus_area.title, links.to("focus_area", found.focus_area.id), note=_("focus area"))
    if found.parent is None:
        return (area,)
    return (area, Link(found.parent.title, links.to("goal", found.parent.id), note=_("main goal")))
