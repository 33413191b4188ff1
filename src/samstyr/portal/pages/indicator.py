"""A key figure: the answer first, in words; then the chart, the table, the sums, comparison, and who says."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from samstyr.goals.queries import indicator as indicators
from samstyr.goals.queries.charts import path_chart, trend_chart
from samstyr.goals.queries.values import IndicatorPage as Found
from samstyr.goals.queries.values import Standing
from samstyr.kernels.assessment.words.explanation import Explanation, explain
from samstyr.kernels.targets import TargetRole
from samstyr.kernels.texts import Text
from samstyr.look.parts import ChartFrame, Fact, FigureRow, KeyItem, Link, Step, Words
from samstyr.look.parts import Table as Shown
from samstyr.organisation.queries import bodies
from samstyr.portal import charts, links, wording
from samstyr.portal.frame import Head, home_crumb
from samstyr.portal.pages.answer import Answer, answer
from samstyr.portal.pages.common import Nothing, Remark, SourceLine, figure_row, note_remark, source_line
from samstyr.portal.pages.comparison import Comparison, comparisons, related_tables
from samstyr.portal.pages.figure_tables import path_table, printed, revised, stated, years
from samstyr.portal.pages.from_sources import FromSources, described, disagreements, section
from samstyr.portal.pages.indicator_facts import facts, files
from samstyr.portal.pages.peers import PeerSection
from samstyr.portal.pages.peers import section as peer_section
from samstyr.portal.visit import Visit
from samstyr.statistics.queries import sources as every_source
from samstyr.statistics.queries import tables as every_table
from samstyr.statistics.queries.sources import Source
from samstyr.statistics.queries.values import Table

MOST_SIBLINGS = 8


@dataclass(frozen=True, slots=True)
class PathSection:
    """The way to a target with a base year and a deadline."""

    title: str
    chart: ChartFrame
    table: Shown


@dataclass(frozen=True, slots=True)
class IndicatorPage:
    """Everything that stands on a key figure's page, from the top."""

    head: Head
    overline: str
    title: Words
    tail: Words
    lead: Words
    answer: Answer
    source: SourceLine
    remarks: tuple[Remark, ...]
    chart: ChartFrame | None
    no_chart: Nothing
    jumps: tuple[Link, ...]
    table: Shown
    path: PathSection | None
    steps: tuple[Step, ...]
    rules_link: Link
    notes: tuple[Remark, ...]
    peers: PeerSection | None
    comparisons: tuple[Comparison, ...]
    no_comparison: Nothing
    related: tuple[Link, ...]
    says_who: str
    source_notes: tuple[Words, ...]
    from_sources: FromSources | None
    printed: Shown
    stated: Shown | None
    revisions: Shown | None
    siblings: tuple[FigureRow, ...]
    facts: tuple[Fact, ...]
    files: tuple[Link, ...]
    address: str
    embed: str


def build(indicator_id: str, visit: Visit, address: str) -> IndicatorPage | None:
    """Return a key figure's page, or None where there is no such key figure.

    `address` is where the site lies on the web, for what is copied from the page and used elsewhere.
    """
    found = _found(indicator_id, visit)
    if found is None:
        return None
    standing, indicator = found.standing, found.standing.indicator
    sources, tables = described(every_source.sources(), found.said), _linked_tables(found, visit)
    explanation = explain(standing.assessment, decided_by=deciders(standing))
    return IndicatorPage(
        head=_head(found, explanation, visit),
        overline=_("Key figure"),
        title=wording.head(indicator.title),
        tail=wording.tail(indicator.title),
        lead=indicator.definition,
        answer=answer(standing, visit),
        source=_source(standing, sources, visit),
        remarks=remarks(standing, explanation) + disagreements(found.said, standing.series.measured[-1:], visit),
        chart=chart_frame(found, visit),
        no_chart=_no_chart(found),
        jumps=_jumps(found),
        table=years(standing, found.year_verdicts, visit),
        path=_path(standing, visit),
        steps=tuple(Step(step.title, step.sentence, visit.say(step.arithmetic)) for step in explanation.steps),
        rules_link=Link(_("The rules we work by"), links.to("about", anchor="regler")),
        notes=tuple(note_remark(note, visit) for note in found.notes),
        peers=peer_section(found.peers, indicator, sources, visit),
        comparisons=comparisons(found.tables, tables, sources, visit),
        no_comparison=_no_comparison(visit),
        related=related_tables(found.tables, tables),
        says_who=_says_who(standing, visit),
        source_notes=(indicator.note,) if indicator.note else (),
        from_sources=section(found.said, standing, visit),
        printed=printed(standing, sources, visit),
        stated=stated(standing.stated_changes, sources, visit),
        revisions=revised(found.revisions, visit),
        siblings=tuple(figure_row(one, visit) for one in found.siblings[:MOST_SIBLINGS]),
        facts=facts(found, visit),
        files=files(indicator.id, drawn=standing.series.latest is not None),
        address=f"{address}{short_address(standing)}",
        embed=_embed(found, visit, address),
    )


def _found(indicator_id: str, visit: Visit) -> Found | None:
    package = visit.package
    return indicators.indicator_page(id=indicator_id, as_of=package.reference_date, area=package.municipality)


def embedded(indicator_id: str, visit: Visit, address: str) -> IndicatorPage | None:
    """Return the page as it stands inside another: without the interactive chart, which may not be framed."""
    page = build(indicator_id, visit, address)
    if page is None or page.chart is None:
        return page
    return replace(page, chart=replace(page.chart, interactive=""))


def _linked_tables(found: Found, visit: Visit) -> dict[str, Table]:
    """Return the tables with the same or a related measure; asks only where there are such."""
    if not found.tables:
        return {}
    latest = found.standing.series.latest
    read_in = latest.as_of if latest else visit.package.reference_date
    linked = every_table.tables(ids=[one.table_id for one in found.tables], as_of=read_in)
    return {table.summary.id: table for table in linked}


def remarks(standing: Standing, explanation: Explanation) -> tuple[Remark, ...]:
    """Return what the reader must know before using the figure: that it is old, or that a newer one is to come."""
    if not standing.assessment.outdated and not standing.assessment.pending:
        return ()
    return (Remark("", explanation.latest),)


def chart_frame(found: Found, visit: Visit) -> ChartFrame | None:
    """Return the figures through time in two widths, or None where nothing has been measured."""
    seams = found.said.seams if found.said else ()
    chart = trend_chart(found.standing, found.year_verdicts, language=visit.language, seams=seams)
    if chart is None:
        return None
    key = charts.trend_key(chart, visit.language)
    return charts.framed(chart, key, links.to("interactive", found.standing.indicator.id))


def deciders(standing: Standing) -> Mapping[str, Text]:
    """Return the names of the bodies that decided the fiscal rules; asks only where there are such."""
    if not any(target.decided_by and target.role is TargetRole.FISCAL_RULE for target in standing.targets):
        return {}
    # In the middle of a sentence, so without a capital in Norwegian: «vedtatt av kommunestyret».
    return {id: Text(name.nb[:1].lower() + name.nb[1:], name.en) for id, name in bodies.names().items()}


def short_address(standing: Standing) -> str:
    """Return the permanent address of the latest figure, or of the key figure where there is none."""
    latest = standing.series.latest
    if latest is None:
        return links.to("indicator", standing.indicator.id)
    return links.to("figure", standing.indicator.id, str(latest.period))


def crumbs(found: Found) -> tuple[Link, ...]:
    """Return the way down to a key figure."""
    return (
        home_crumb(),
        Link(found.focus_area.title, links.to("focus_area", found.focus_area.id)),
        Link(found.goal.title, links.to("goal", found.goal.id)),
    )


def _head(found: Found, explanation: Explanation, visit: Visit) -> Head:
    title = visit.say(found.standing.indicator.title)
    said = f"{visit.say(explanation.headline)} {visit.say(explanation.latest)}"
    return Head(title, f"{title}. {said}", "goals", crumbs(found), wording.head(found.standing.indicator.title))


def _source(standing: Standing, sources: Mapping[str, Source], visit: Visit) -> SourceLine:
    latest = standing.series.latest
    if latest is None:
        return source_line(standing.indicator.citation, sources, visit)
    return source_line(latest.citation, sources, visit, latest.as_of)


def _no_chart(found: Found) -> Nothing:
    return Nothing(
        _("Nothing to draw yet."),
        _("This has not been measured, so there is no chart. The table below says why, period by period."),
        (Link(found.goal.title, links.to("goal", found.goal.id)),),
    )


def _jumps(found: Found) -> tuple[Link, ...]:
    jumps = [
        Link(_("The figures"), "#tallene"),
        Link(_("How we work it out"), "#slik-regner-vi"),
        Link(_("Comparison"), "#sammenligning"),
        Link(_("Who says?"), "#hvem-sier-det"),
    ]
    if found.siblings:
        jumps.append(Link(_("More key figures"), "#flere"))
    return tuple(jumps)


def _path(standing: Standing, visit: Visit) -> PathSection | None:
    chart = path_chart(standing, language=visit.language)
    if chart is None:
        return None
    verdict = next(one for one in standing.assessment.verdicts if one.path is not None)
    key = (
        KeyItem("line", _("Straight line to the target")),
        KeyItem("filled", _("Stated change")),
        *((KeyItem("hollow", _("From another edition of the accounts")),) if chart.others else ()),
    )
    return PathSection(
        title=_("The way to %(year)s") % {"year": verdict.target.deadline},
        chart=charts.framed(chart, key),
        table=path_table(verdict, standing.stated_changes, visit),
    )


def _no_comparison(visit: Visit) -> Nothing:
    text = _("The data package does not have this figure for other municipalities or for parts of %(place)s.")
    return Nothing(
        _("Nothing to compare with."), text % {"place": visit.place}, (Link(_("All tables"), links.to("tables")),)
    )


def _says_who(standing: Standing, visit: Visit) -> str:
    first = _("Here the figures stand as they are printed, with the line in the text.")
    latest = standing.series.latest
    return f"{first} {_('Read in %(day)s.') % {'day': visit.day(latest.as_of)}}" if latest else first


def _embed(found: Found, visit: Visit, address: str) -> str:
    title = visit.say(found.standing.indicator.title).replace('"', "&quot;")
    where = f"{address}{links.to('embed', found.standing.indicator.id)}"
    return f'<iframe src="{where}" title="{title}" width="100%" height="640" loading="lazy"></iframe>'
