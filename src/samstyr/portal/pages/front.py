"""The front page: how it stands in one glance, the focus areas, what is worth a look, where to go."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samstyr.goals.queries import overview as overviews
from samstyr.goals.queries import promises as every_promise
from samstyr.goals.queries.values import FocusAreaStanding, Overview, Promises, Standing
from samstyr.kernels.assessment.outcomes import Direction
from samstyr.kernels.figures import Citation
from samstyr.kernels.targets import TargetRole
from samstyr.look.parts import AreaCard, Count, FigureRow, Glance, Link, Mover, MoverColumn
from samstyr.portal import charts, links, wording
from samstyr.portal.frame import Head
from samstyr.portal.pages.common import (
    SourceLine,
    attainment_counts,
    direction_counts,
    figure_row,
    source_line,
    statuses,
)
from samstyr.portal.pages.reports import ReportCard, newest_card
from samstyr.portal.sdgs import sdgs
from samstyr.portal.visit import Visit
from samstyr.statistics.queries import sources as every_source

MOVERS_A_COLUMN = 4
TRIES = {
    "nb": ("gjeld", "barnehage", "klimagassutslipp", "boliger"),
    "en": ("debt", "kindergarten", "emissions", "dwellings"),
}


@dataclass(frozen=True, slots=True)
class PromisesTeaser:
    """What came of the promises, in marks and counts."""

    title: str
    lead: str
    statuses: tuple[str, ...]
    counts: tuple[Count, ...]
    link: Link


@dataclass(frozen=True, slots=True)
class AboutPart:
    """A few words about the figures, and where to read more."""

    title: str
    text: str
    link: Link


@dataclass(frozen=True, slots=True)
class FrontPage:
    """Everything that stands on the front page, from the top."""

    head: Head
    overline: str
    title: str
    lead: str
    search: str
    tries: tuple[Link, ...]
    glance: Glance
    areas_title: str
    areas_lead: str
    areas: tuple[AreaCard, ...]
    worth_title: str
    worth_lead: str
    worth: tuple[MoverColumn, ...]
    sources: tuple[SourceLine, ...]
    rules_title: str
    rules: tuple[FigureRow, ...]
    rules_link: Link
    promises: PromisesTeaser | None
    report: ReportCard | None
    about: tuple[AboutPart, ...]


def build(visit: Visit) -> FrontPage:
    """Return the front page."""
    package = visit.package
    now = overviews.overview(as_of=package.reference_date, area=package.municipality)
    rules = tuple(one for one in now.standings if any(t.role is TargetRole.FISCAL_RULE for t in one.targets))
    title = _("How %(place)s is doing") % {"place": visit.place}
    lead = _(
        "%(goals)s goals and %(figures)s key figures tell how it is going. "
        "Every figure says where it comes from, and you can check the sums yourself."
    ) % {"goals": _goals(now.focus_areas), "figures": now.counts.indicators}
    return FrontPage(
        head=Head(title=title, description=lead),
        overline=_("Goals and results"),
        title=title,
        lead=lead,
        search=links.to("search"),
        tries=tries(visit),
        glance=_glance(now, visit),
        areas_title=_areas_title(len(now.focus_areas)),
        areas_lead=_(
            "The goals are gathered in focus areas. Each builds on one or more of the UN's goals for sustainable "
            "development. One mark is one key figure."
        ),
        areas=tuple(_area_card(area) for area in now.focus_areas),
        worth_title=_("Worth a look"),
        worth_lead=_(
            "Figures that crossed their target, that miss it and got worse, that turned, or that moved further than in "
            "any earlier year. We never rank unlike things by percent."
        ),
        worth=_worth(now.worth_a_look, visit),
        sources=_sources(now, visit),
        rules_title=_rules_title(len(rules)),
        rules=tuple(_rule(rule, visit) for rule in rules),
        rules_link=Link(_("See the rules year by year"), links.to("fiscal_rules")),
        promises=_promises(every_promise.promises()),
        report=newest_card(visit),
        about=_about(now),
    )


def tries(visit: Visit) -> tuple[Link, ...]:
    """Return some words to try in the search."""
    return tuple(Link(word, links.to("search", query=f"q={word}")) for word in TRIES[visit.language])


def _goals(areas: Iterable[FocusAreaStanding]) -> int:
    return sum(len(area.goals) for area in areas)


def _areas_title(number: int) -> str:
    title = ngettext("%(number)s focus area", "%(number)s focus areas", number)
    return title % {"number": wording.in_words(number, capital=True)}


def _rules_title(number: int) -> str:
    title = ngettext("%(number)s fiscal rule", "%(number)s fiscal rules", number)
    return title % {"number": wording.in_words(number, capital=True)}


def _glance(now: Overview, visit: Visit) -> Glance:
    moved = now.counts.by_direction
    targets = attainment_counts(now.standings)
    held = sum(count.number for count in targets)
    lead = _("%(better)s key figures have got better, %(worse)s worse.") % {
        "better": moved[Direction.IMPROVING],
        "worse": moved[Direction.WORSENING],
    }
    title = ngettext("%(number)s of the %(all)s has a target", "%(number)s of the %(all)s have a target", held)
    return Glance(
        title=_("How it stood on %(day)s") % {"day": visit.day(now.as_of)},
        lead=lead,
        statuses=statuses(now.standings),
        counts=direction_counts(now.counts),
        target_title=title % {"number": wording.in_words(held, capital=True), "all": now.counts.indicators},
        target_counts=targets,
    )


def _area_card(area: FocusAreaStanding) -> AreaCard:
    moved = direction_counts(area.counts)
    return AreaCard(
        title=area.focus_area.title,
        href=links.to("focus_area", area.focus_area.id),
        facts=wording.goals_and_figures(len(area.goals), area.counts.indicators),
        statuses=statuses(area.standings),
        changes=tuple(count for count in moved if count.status in (Direction.IMPROVING, Direction.WORSENING)),
        targets=attainment_counts(area.standings),
        sdgs=sdgs(area.focus_area.sdgs),
    )


def _worth(found: Iterable[Standing], visit: Visit) -> tuple[MoverColumn, ...]:
    ways = (
        (Direction.IMPROVING, _("For the better"), _("No figure stands out.")),
        (Direction.WORSENING, _("For the worse"), _("No figure stands out.")),
    )
    chosen = {way: [one for one in found if one.assessment.change.direction is way] for way, *_words in ways}
    return tuple(
        MoverColumn(way, title, tuple(_mover(one, visit) for one in chosen[way][:MOVERS_A_COLUMN]), nothing)
        for way, title, nothing in ways
    )


def _mover(standing: Standing, visit: Visit) -> Mover:
    change = standing.assessment.change
    return Mover(
        title=standing.indicator.title,
        href=links.to("indicator", standing.indicator.id),
        why=wording.worth_a_look(standing.assessment, visit.language),
        moved=wording.from_to(change, visit.language),
        arrow=wording.arrow(change),
        spark=charts.spark(standing, visit.language),
    )


def _sources(now: Overview, visit: Visit) -> tuple[SourceLine, ...]:
    """Return the documents that the latest figures come from; the line of each stands on its own page."""
    sources = every_source.sources()
    latest = [one.assessment.latest for one in now.standings if one.assessment.latest]
    found = {figure.citation.source: figure for figure in latest}
    return tuple(
        source_line(Citation(figure.citation.source, ""), sources, visit, figure.as_of) for figure in found.values()
    )


def _rule(standing: Standing, visit: Visit) -> FigureRow:
    row = figure_row(standing, visit)
    return replace(
        row, title=wording.head(standing.indicator.title), note=wording.target_note(standing, visit.language)
    )


def _promises(found: Promises) -> PromisesTeaser | None:
    judged = [promise for promise in found.promises if promise.judged]
    if not judged:
        return None
    counts = tuple(
        Count(status, number)
        for status, number in found.by_status.items()
        if number and status != every_promise.NOT_JUDGED
    )
    title = ngettext(
        "%(number)s promise, and what came of it", "%(number)s promises, and what came of them", len(judged)
    )
    return PromisesTeaser(
        title=title % {"number": len(judged)},
        lead=_("What was promised when the municipalities agreed to become one. What came of it is our reading."),
        statuses=tuple(count.status for count in counts for _each in range(count.number)),
        counts=counts,
        link=Link(_("Read the promises and what happened"), links.to("promises")),
    )


def _about(now: Overview) -> tuple[AboutPart, ...]:
    figures = [figure for standing in now.standings for figure in standing.series.figures]
    measured = sum(figure.is_measured for figure in figures)
    return (
        AboutPart(
            _("Who says?"),
            _("Every figure has a source and a line. On its page you see how it was worked out, so you can check it."),
            Link(_("The sources"), links.to("about", anchor="kilder")),
        ),
        AboutPart(
            _("When figures are missing"),
            _("%(measured)s of %(all)s figures are in place. For the rest we write why, and never put in zero.")
            % {"measured": measured, "all": len(figures)},
            Link(_("What is missing, and why"), links.to("about", anchor="mangler")),
        ),
        AboutPart(
            _("Take the figures with you"),
            _("Everything can be downloaded and used freely, as a spreadsheet, as data or as a picture."),
            Link(_("Open data and API"), links.to("api")),
        ),
    )
