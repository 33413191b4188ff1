"""A focus area: its goals with their counts, its fiscal rules, every key figure, and what else belongs to it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samstyr.goals.queries import overview as overviews
from samstyr.goals.queries import promises as every_promise
from samstyr.goals.queries.values import FocusAreaStanding, GoalStanding, Standing
from samstyr.kernels.targets import TargetRole
from samstyr.look.parts import FigureRow, GoalRow, KeyItem, Link, Multiple, PromiseRow, Sdg, Words
from samstyr.portal import links, wording
from samstyr.portal.frame import Head, home_crumb
from samstyr.portal.pages.common import SourceLine, figure_row, goal_row, source_line
from samstyr.portal.pages.fiscal_rules import multiple, multiples_key
from samstyr.portal.pages.promises import promise_row
from samstyr.portal.pages.read_about import read_about
from samstyr.portal.sdgs import sdgs
from samstyr.portal.visit import Visit
from samstyr.statistics.queries import sources as every_source
from samstyr.statistics.queries import tables


@dataclass(frozen=True, slots=True)
class MainGoal:
    """A main goal with its sub-goals."""

    id: str
    overline: str
    title: Words
    lead: str
    goals: tuple[GoalRow, ...]
    link: Link


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """The key figures of one goal."""

    id: str
    title: Words
    rows: tuple[FigureRow, ...]


@dataclass(frozen=True, slots=True)
class FocusAreaPage:
    """Everything that stands on a focus area's page, from the top."""

    head: Head
    overline: str
    title: Words
    lead: str
    sdgs: tuple[Sdg, ...]
    reports: tuple[Link, ...]
    mains: tuple[MainGoal, ...]
    rules_title: str
    rules_lead: str
    multiples: tuple[Multiple, ...]
    key: tuple[KeyItem, ...]
    rules_link: Link
    figures_title: str
    figures_lead: str
    figures: tuple[FigureGroup, ...]
    promises_title: str
    promises_lead: str
    promises: tuple[PromiseRow, ...]
    tables: Link
    sources: tuple[SourceLine, ...]


def build(area_id: str, visit: Visit) -> FocusAreaPage | None:
    """Return a focus area's page, or None where there is no such area."""
    package = visit.package
    area = overviews.focus_area(id=area_id, as_of=package.reference_date, area=package.municipality)
    if area is None:
        return None
    sources = every_source.sources()
    promised = every_promise.promises(focus_area=area_id).promises
    title, lead = visit.say(area.focus_area.title), wording.standing(area.counts, visit.language)
    return FocusAreaPage(
        head=Head(title, f"{title}. {lead}", "goals", (home_crumb(),), area.focus_area.title),
        overline=_("Focus area"),
        title=area.focus_area.title,
        lead=lead,
        sdgs=sdgs(area.focus_area.sdgs),
        reports=tuple(read_about(area.focus_area.title, visit)),
        mains=_mains(area),
        rules_title=_("The fiscal rules"),
        rules_lead=_(
            "A fiscal rule is a limit that the municipality has set for itself, so that its economy holds over time."
        ),
        multiples=tuple(multiple(one, visit) for one in area.standings if _has_rule(one)),
        key=multiples_key(),
        rules_link=Link(_("See the rules year by year"), links.to("fiscal_rules")),
        figures_title=_("Key figures"),
        figures_lead=wording.measured_by(area.counts.indicators),
        figures=_figures(area, visit),
        promises_title=_("What was promised"),
        promises_lead=_("Promises that belong to this focus area, and what came of them in our reading."),
        promises=tuple(promise_row(promise, sources, visit) for promise in promised),
        tables=_tables(area_id),
        sources=(source_line(area.focus_area.citation, sources, visit),),
    )


def _has_rule(standing: Standing) -> bool:
    return any(target.role is TargetRole.FISCAL_RULE for target in standing.targets)


def _mains(area: FocusAreaStanding) -> tuple[MainGoal, ...]:
    return tuple(_main(goal, area) for goal in area.goals if goal.goal.is_main)


def _main(main: GoalStanding, area: FocusAreaStanding) -> MainGoal:
    below = [goal for goal in area.goals if goal.goal.parent == main.goal.id]
    parts = ngettext(
        "The main goal has %(number)s sub-goal.", "The main goal is divided into %(number)s sub-goals.", len(below)
    )
    said = parts % {"number": wording.in_words(len(below))}
    how = _("We count how the key figures stand, and never take the average of unlike things.")
    return MainGoal(
        id=f"mal-{main.goal.id}",
        overline=_("Main goal"),
        title=main.goal.title,
        lead=f"{said} {how}",
        goals=tuple(goal_row(goal) for goal in below) or (goal_row(main),),
        link=Link(_("More about the main goal"), links.to("goal", main.goal.id)),
    )


def _figures(area: FocusAreaStanding, visit: Visit) -> tuple[FigureGroup, ...]:
    groups = []
    for goal in area.goals:
        own = [one for one in area.standings if one.indicator.goal == goal.goal.id]
        if own:
            rows = tuple(figure_row(one, visit) for one in own)
            groups.append(FigureGroup(f"tall-{goal.goal.id}", goal.goal.title, rows))
    return tuple(groups)


def _tables(area_id: str) -> Link:
    """Return the way to the tables of the focus area's chapter, or to all tables where it has none."""
    if any(table.chapter == area_id for table in tables.summaries()):
        return Link(_("Tables of the same chapter"), links.to("tables", anchor=f"kapittel-{area_id}"))
    return Link(_("All tables"), links.to("tables"))
