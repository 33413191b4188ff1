"""What several pages say in the same way: sources, counts, rows of key figures, and that there is nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from samstyr.goals.queries.values import AssessmentNote, GoalStanding, Standing
from samstyr.kernels.assessment.outcomes import Attainment, Counts, Direction
from samstyr.kernels.figures import Citation
from samstyr.look.parts import Count, FigureRow, GoalRow, Link, Words
from samstyr.portal import links, wording
from samstyr.portal.visit import Visit
from samstyr.statistics.queries.sources import Source

# The kind of a source that figures were fetched from.
SNAPSHOT = "snapshot"
# A figure to plan with or compare with is no target: nothing is met or missed.
VERDICTS = tuple(
    one
    for one in Attainment
    if one not in (Attainment.OVER, Attainment.UNDER, Attainment.AT, Attainment.NO_TARGET, Attainment.NO_DATA)
)


@dataclass(frozen=True, slots=True)
class Remark:
    """A few words that the reader needs in order to read the page rightly."""

    title: Words
    text: Words


@dataclass(frozen=True, slots=True)
class Nothing:
    """That there is nothing to show, and where to go instead."""

    title: str
    text: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Where something comes from: which document, where in it, and when it was read in."""

    title: Words
    place: str = ""
    read_in: str = ""
    href: str = ""


def source_line(
    citation: Citation, sources: Mapping[str, Source], visit: Visit, read_in: date | None = None
) -> SourceLine:
    """Return where something comes from. A source that the package does not describe is named by its code."""
    source = sources.get(citation.source)
    return SourceLine(
        title=source_title(source, visit) if source else citation.source,
        place=_place(citation, source),
        read_in=visit.day(read_in) if read_in else "",
        href=links.to("about", anchor="kilder"),
    )


def _place(citation: Citation, source: Source | None) -> str:
    """Return the place in a document by its line; in a table that was fetched, the codes say it."""
    if source is not None and source.kind == SNAPSHOT:
        return citation.place
    return _("line %(line)s") % {"line": citation.place} if citation.place else ""


def source_title(source: Source, visit: Visit) -> str:
    """Return a source's title with its publisher, once."""
    title = visit.say(source.title)
    return title if source.publisher in title else f"{title}, {source.publisher}"


def statuses(standings: Iterable[Standing]) -> tuple[str, ...]:
    """Return one direction for each key figure, in the order that they are drawn in."""
    order = list(Direction)
    return tuple(sorted((one.assessment.change.direction for one in standings), key=order.index))


def direction_counts(counts: Counts) -> tuple[Count, ...]:
    """Return how many key figures moved which way; ways that none moved are left out."""
    return tuple(Count(way, counts.by_direction[way]) for way in Direction if counts.by_direction[way])


def attainment_counts(standings: Iterable[Standing]) -> tuple[Count, ...]:
    """Return how many key figures stand how against a target that they can meet or miss."""
    found = [one.assessment.attainment for one in standings]
    return tuple(Count(verdict, found.count(verdict)) for verdict in VERDICTS if verdict in found)


def figure_row(standing: Standing, visit: Visit) -> FigureRow:
    """Return a key figure as a line in a list."""
    assessment = standing.assessment
    latest = assessment.latest
    return FigureRow(
        status=assessment.attainment,
        title=standing.indicator.title,
        href=links.to("indicator", standing.indicator.id),
        figure=wording.shown(latest, visit.language) if latest else _("no figures"),
        note=wording.row_note(standing, visit.language),
    )


def goal_row(goal: GoalStanding) -> GoalRow:
    """Return a goal with its counts."""
    return GoalRow(
        title=goal.goal.title,
        href=links.to("goal", goal.goal.id),
        attainments=attainment_counts(goal.standings),
        changes=direction_counts(goal.counts),
        note=goal_note(goal),
        in_development=goal.goal.in_development,
    )


def goal_note(goal: GoalStanding) -> str:
    """Return how a goal is measured, or why it is not."""
    if goal.goal.in_development and not goal.standings:
        return _("The municipality has not made key figures for this goal yet. So we cannot say how it is going.")
    return wording.measured_by(len(goal.standings))


def note_remark(note: AssessmentNote, visit: Visit) -> Remark:
    """Return what a person has written, with who it was by role and when, never by name."""
    by = _("%(role)s, %(day)s:") % {"role": note.role, "day": visit.day(note.date)}
    return Remark(by, note.text)
