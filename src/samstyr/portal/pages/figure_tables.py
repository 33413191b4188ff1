"""The tables of a key figure's page: its years, the figures as printed, what sources state, and corrections."""

from collections.abc import Iterable, Mapping, Sequence

from django.utils.translation import gettext as _

from samstyr.goals.queries.values import Revision, Standing, YearVerdict
from samstyr.kernels.assessment.comparability import are_parted
from samstyr.kernels.assessment.outcomes import Attainment, Verdict
from samstyr.kernels.assessment.words.quoting import PERCENT
from samstyr.kernels.figures import Figure
from samstyr.kernels.missing import Missing
from samstyr.kernels.numbers import format_number, format_signed, format_value
from samstyr.kernels.period import Period
from samstyr.kernels.targets import StatedChange
from samstyr.kernels.texts import Language
from samstyr.look.parts import Cell, Column, Row, Table, Words
from samstyr.portal import wording
from samstyr.portal.pages.answer import big_figure
from samstyr.portal.pages.common import source_line
from samstyr.portal.visit import Visit
from samstyr.statistics.queries.sources import Source


def years(standing: Standing, verdicts: Sequence[YearVerdict], visit: Visit) -> Table:
    """Return each period with its figure, the change from the one before, and how it stood against the target."""
    attained = {one.figure.period: one.attainment for one in reversed(verdicts)}
    unit = _unit(standing, visit.language)
    columns = [Column(_("Period")), Column(_("Value, %(unit)s") % {"unit": unit} if unit else _("Value"), numeric=True)]
    columns.append(Column(_("Change"), numeric=True))
    if attained:
        columns.append(Column(_("Target")))
    rows = tuple(_year(figure, standing, attained, visit.language) for figure in standing.series.figures)
    caption = _("%(title)s. The change is from the measurement before.") % {
        "title": visit.say(standing.indicator.title)
    }
    return Table(caption, tuple(columns), rows, fits=True)


def _unit(standing: Standing, language: Language) -> str:
    latest = standing.series.latest
    return big_figure(latest, language).unit if latest else ""


def _year(figure: Figure, standing: Standing, attained: Mapping[Period, Attainment], language: Language) -> Row:
    cells = [_value(figure, language), _change(figure, standing, language)]
    if attained:
        verdict = attained.get(figure.period)
        cells.append(Cell("", verdict) if verdict else Cell("–", quiet=True))
    return Row(Cell(figure.period.label), tuple(cells), id=f"p-{figure.period}")


def _value(figure: Figure, language: Language) -> Cell:
    if isinstance(figure.value, Missing):
        return Cell(figure.value.reason.label, quiet=True)
    return Cell(format_number(figure.value, None, language), note=(figure.caveat and _("with a reservation")) or "")


def _change(figure: Figure, standing: Standing, language: Language) -> Cell:
    before = next((one for one in reversed(standing.series.measured) if one.period < figure.period), None)
    if not figure.is_measured or before is None:
        return Cell("–", quiet=True)
    if standing.series.breaks_between(before, figure):
        return Cell(_("new method"), quiet=True)
    if are_parted(standing.series, before, figure):
        return Cell(_("not comparable"), quiet=True)
    return Cell(format_signed(figure.number - before.number, standing.indicator.decimals, language))


def printed(standing: Standing, sources: Mapping[str, Source], visit: Visit) -> Table:
    """Return the figures as they are printed in the source, with the line."""
    columns = (
        Column(_("Period")),
        Column(_("As printed")),
        Column(_("Source"), extra=True),
        Column(_("Line"), numeric=True),
    )
    rows = tuple(
        Row(
            Cell(figure.period.label),
            (
                Cell(wording.quoted(figure.citation.printed) if figure.citation.printed else "–", note=figure.caveat),
                Cell(source_line(figure.citation, sources, visit).title),
                Cell(figure.citation.place or "–"),
            ),
        )
        for figure in standing.series.figures
    )
    return Table(_("The figures as they stand in the source"), columns, rows, fits=True, caption_hidden=True)


def stated(changes: Iterable[StatedChange], sources: Mapping[str, Source], visit: Visit) -> Table | None:
    """Return the changes that sources state without the level; where they disagree, all are shown."""
    rows = tuple(_stated(change, sources, visit) for change in changes)
    if not rows:
        return None
    columns = (Column(_("From and to")), Column(_("Change"), numeric=True), Column(_("Source")))
    return Table(_("Changes as the sources state them"), columns, rows, fits=True, caption_hidden=True)


def _stated(change: StatedChange, sources: Mapping[str, Source], visit: Visit) -> Row:
    source = source_line(change.citation, sources, visit)
    value = format_value(change.value, change.unit, None, visit.language)
    said = f"{source.title}, {source.place}" if source.place else source.title
    return Row(Cell(f"{change.base_year}–{change.year}"), (Cell(value), Cell(said, note=change.note)))


def revised(revisions: Sequence[Revision], visit: Visit) -> Table | None:
    """Return what the figures said before they were corrected: what, when, why and in which load."""
    if not revisions:
        return None
    columns = (
        Column(_("Period")),
        Column(_("Said before")),
        Column(_("Corrected")),
        Column(_("Why")),
        Column(_("Load")),
    )
    rows = tuple(
        Row(
            Cell(one.period.label),
            (
                Cell(wording.shown(one.before, visit.language)),
                Cell(visit.day(one.at.date())),
                Cell(one.why or "–"),
                Cell(str(one.load)),
            ),
        )
        for one in revisions
    )
    return Table(_("Corrections"), columns, rows, folds=True, caption_hidden=True)


def path_table(verdict: Verdict, changes: Iterable[StatedChange], visit: Visit) -> Table:
    """Return the figures behind the chart of the way to a target."""
    target, path = verdict.target, verdict.path
    rows = (
        [(str(target.base_year), _("base year"), format_value(path.start, PERCENT, 0, visit.language))] if path else []
    )
    rows += [
        (str(change.year), _("stated change"), format_value(change.value, PERCENT, None, visit.language))
        for change in changes
        if change.base_year == target.base_year
    ]
    if path:
        rows.append(
            (
                visit.say(path.period.label),
                _("the straight line"),
                format_value(path.expected, PERCENT, 1, visit.language),
            )
        )
        rows.append((str(target.deadline), _("target"), format_value(path.end, PERCENT, 0, visit.language)))
    columns: tuple[Column, ...] = (
        Column(_("Year")),
        Column(_("What")),
        Column(_("Change since the base year"), numeric=True),
    )
    body = tuple(Row(Cell(year), (Cell(what), Cell(value))) for year, what, value in sorted(rows))
    caption: Words = _("The way to the target")
    return Table(caption, columns, body, fits=True)
