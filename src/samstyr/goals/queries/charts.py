"""A key figure as a chart: what is to be drawn, with every word and number ready, in one language.

Pages draw it for the screen and downloads draw it as a file, so that both show the same.
"""

from collections.abc import Sequence
from decimal import Decimal

from samstyr.goals.queries.chart_findings import finding
from samstyr.goals.queries.values import Standing, YearVerdict
from samstyr.goals.values import SaidSeam
from samstyr.kernels.assessment.comparability import are_parted
from samstyr.kernels.assessment.outcomes import Attainment, Verdict
from samstyr.kernels.assessment.words.labels import ATTAINMENT_LABELS, ROLE_LABELS
from samstyr.kernels.assessment.words.phrases import sentence
from samstyr.kernels.assessment.words.quoting import PERCENT
from samstyr.kernels.assessment.words.target_words import target_words
from samstyr.kernels.figures import Figure
from samstyr.kernels.missing import Missing
from samstyr.kernels.municipalities.joining import Joint
from samstyr.kernels.numbers import format_figure, format_number, format_value
from samstyr.kernels.period import MONTHS_A_YEAR, Period, PeriodKind
from samstyr.kernels.targets import Operator, StatedChange, Target, TargetMeasure
from samstyr.kernels.texts import Language, Text
from samstyr.look.charts.inputs import Break, Mark, PathChart, Point, Side, TargetLine, TrendChart

TARGET = Text("Måltall", "Target")
NEW_METHOD = Text("Ny metode", "New method")
ON_THE_LINE = Text("linjen: {}", "the line: {}")
SINCE = Text("Endring siden {}, i prosent", "Change since {}, in per cent")
AHEAD = Text("Foran den rette linjen i {}", "Ahead of the straight line in {}")
BEHIND = Text("Bak den rette linjen i {}", "Behind the straight line in {}")
NEW_BORDERS = Text("nye kommunegrenser", "new municipal borders")
SIDES: dict[Operator, Side] = {
    Operator.ABOVE: "above",
    Operator.AT_LEAST: "above",
    Operator.BELOW: "below",
    Operator.AT_MOST: "below",
    Operator.BETWEEN: "between",
}


def trend_chart(
    standing: Standing,
    years: Sequence[YearVerdict],
    *,
    language: Language,
    source: str = "",
    seams: Sequence[SaidSeam] = (),
) -> TrendChart | None:
    """Return a key figure through time, or None where nothing has been measured.

    `seams` are the years in which the area got other codes; only where its borders changed is that a break to the eye.
    """
    if standing.series.latest is None:
        return None
    return TrendChart(
        title=finding(standing, years).in_language(language),
        subtitle=_subtitle(standing, language),
        points=_points(standing, years, language),
        source=source,
        target=_target_line(standing, language),
        breaks=_breaks(standing, seams, language),
        path=_level_path(standing, language),
        language=language,
    )


def path_chart(standing: Standing, *, language: Language, source: str = "") -> PathChart | None:
    """Return the way to a target on a change since a base year, or None where there is no such target or way."""
    verdict = _on_a_way(standing)
    if verdict is None or verdict.path is None:
        return None
    target, path = verdict.target, verdict.path
    base, deadline, ahead = target.base_year or 0, target.deadline or 0, path.ahead_by >= 0
    stated = [one for one in standing.stated_changes if one.base_year == base]
    expected = format_value(path.expected, PERCENT, 1, language)
    return PathChart(
        title=(AHEAD if ahead else BEHIND).in_language(language).format(path.period.label.in_language(language)),
        subtitle=SINCE.in_language(language).format(base),
        base=_percent_mark(base, path.start, language),
        deadline=_percent_mark(deadline, path.end, language),
        expected=Mark(place_of(path.period), float(path.expected), ON_THE_LINE.in_language(language).format(expected)),
        stated=tuple(_stated(one, language) for one in stated if not one.note),
        others=tuple(_stated(one, language) for one in stated if one.note),
        ahead=ahead,
        source=source,
        language=language,
    )


def _breaks(standing: Standing, seams: Sequence[SaidSeam], language: Language) -> tuple[Break, ...]:
    why = {seam.year: NEW_BORDERS for seam in seams if seam.kind is not Joint.SAME_AREA}
    why |= dict.fromkeys(standing.series.break_years, NEW_METHOD)
    return tuple(Break(float(year), why[year].in_language(language)) for year in sorted(why))


def place_of(period: Period) -> float:
    """Return a period's place on an axis of years: 2022, and 2022.5 for the second half of it."""
    if period.kind in (PeriodKind.YEAR, PeriodKind.RANGE):
        return float(period.year)
    return period.year + (period.first.month - 1) / MONTHS_A_YEAR


def _subtitle(standing: Standing, language: Language) -> str:
    figures = standing.series.figures
    first, last = figures[0].period.first.year, figures[-1].period.year
    years = str(last) if first == last else f"{first}–{last}"
    return f"{standing.indicator.title.in_language(language)}, {years}"


def _points(standing: Standing, years: Sequence[YearVerdict], language: Language) -> tuple[Point, ...]:
    attained = {
        year.figure.period: year.verdict.attainment
        for year in reversed(years)
        if year.verdict.target.role.gives_verdict
    }
    points, before = [], None
    for figure in standing.series.figures:
        points.append(_point(figure, attained.get(figure.period), _joins(standing, before, figure), language))
        before = figure if figure.is_measured else before
    return tuple(points)


def _point(figure: Figure, attained: Attainment | None, joined: bool, language: Language) -> Point:
    at, label = place_of(figure.period), figure.period.label.in_language(language)
    if isinstance(figure.value, Missing):
        return Point(at, label, None, note=figure.value.reason.label.in_language(language), joined=joined)
    status = attained or Attainment.NO_TARGET
    text = format_number(figure.value, None, language)
    said = f"{label}: {format_figure(figure, language)}"
    if attained:
        said = f"{said}, {ATTAINMENT_LABELS[attained].in_language(language)}"
    return Point(at, label, float(figure.value), text, status.value, joined=joined, said=said)


def _joins(standing: Standing, before: Figure | None, figure: Figure) -> bool:
    if before is None or not figure.is_measured:
        return True
    return not (are_parted(standing.series, before, figure))


def _target_line(standing: Standing, language: Language) -> TargetLine | None:
    target = next((one for one in standing.targets if one.measure is TargetMeasure.LEVEL), None)
    if target is None:
        return None
    name = TARGET if target.role.gives_verdict else sentence(ROLE_LABELS[target.role])
    words = target_words(target, standing.indicator.unit).in_language(language)
    return TargetLine(
        value=float(target.value),
        words=f"{name.in_language(language)}: {words}",
        side=SIDES.get(target.operator, "") if target.role.gives_verdict else "",
        upper=None if target.value_2 is None else float(target.value_2),
    )


def _level_path(standing: Standing, language: Language) -> tuple[Mark, Mark] | None:
    for verdict in standing.assessment.verdicts:
        if verdict.path is not None and verdict.target.measure is TargetMeasure.LEVEL:
            return _ends(verdict.target, verdict, standing, language)
    return None


def _ends(target: Target, verdict: Verdict, standing: Standing, language: Language) -> tuple[Mark, Mark] | None:
    if verdict.path is None or target.base_year is None or target.deadline is None:
        return None
    unit = standing.indicator.unit
    start, end = verdict.path.start, verdict.path.end
    return (
        Mark(float(target.base_year), float(start), format_value(start, unit, None, language), str(target.base_year)),
        Mark(float(target.deadline), float(end), format_value(end, unit, None, language), str(target.deadline)),
    )


def _on_a_way(standing: Standing) -> Verdict | None:
    for verdict in standing.assessment.verdicts:
        if verdict.path is not None and verdict.target.measure is TargetMeasure.CHANGE_SINCE_BASE:
            return verdict
    return None


def _percent_mark(year: int, value: Decimal, language: Language) -> Mark:
    whole = value.normalize() if value else Decimal(0)
    return Mark(float(year), float(value), format_value(Decimal(f"{whole:f}"), PERCENT, None, language), str(year))


def _stated(change: StatedChange, language: Language) -> Mark:
    text = format_value(change.value, PERCENT, None, language)
    return Mark(float(change.year), float(change.value), text, str(change.year))
