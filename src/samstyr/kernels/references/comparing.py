"""Changes, differences and shares: two figures, by the rules of assessment (DESIGN §5.5)."""

from decimal import Decimal
from fractions import Fraction
from typing import Final

from samstyr.kernels.assessment.changes import PARTING_OBSTACLES, change_of
from samstyr.kernels.assessment.comparability import are_unlike
from samstyr.kernels.assessment.held import PERCENT as HUNDRED
from samstyr.kernels.assessment.outcomes import Change
from samstyr.kernels.assessment.rules import KINDS_WITH_PERCENT
from samstyr.kernels.assessment.words.change_words import obstacle_words
from samstyr.kernels.assessment.words.quoting import PERCENT
from samstyr.kernels.claims.grounds import Grounds, grounds_of
from samstyr.kernels.figures import Figure
from samstyr.kernels.findings.catalogue import fault
from samstyr.kernels.missing import Missing, missing_together
from samstyr.kernels.period import Period
from samstyr.kernels.references.choosing import CannotResolve, Chosen, choose, unlike
from samstyr.kernels.references.expressions import Expression, FigureName, Year
from samstyr.kernels.references.flags import flags_of
from samstyr.kernels.references.material import Material
from samstyr.kernels.references.outcomes import MOST_EXACT, Flag, Flagged, Outcome
from samstyr.kernels.references.steps import minus_step, parts, percent_step, share_step
from samstyr.kernels.rounding import decimal_of
from samstyr.kernels.series import Series
from samstyr.kernels.targets import StatedChange
from samstyr.kernels.texts import Text
from samstyr.kernels.units import Unit, UnitKind, can_be_added

# A change in percent is no share: another such change is not said in percentage points.
PERCENT_CHANGE: Final = Unit("percent", UnitKind.OTHER, Text("%", "%"), Text("prosent", "percent"), 1)

NOT_ABOVE_ZERO: Final = Text("det det regnes fra, er ikke over null", "what it is counted from is not above zero")
_KIND: Final = Text(
    "enheten ({unit}) er en andel, en indeks, en skala eller en plassering",
    "the unit ({unit}) is a share, an index, a scale or a rank",
)


def change(expression: Expression, material: Material) -> Outcome:
    """Return the change between two figures of one indicator in one area."""
    later, earlier = _two(expression, material)
    if isinstance(later.figure.value, Missing) or isinstance(earlier.figure.value, Missing):
        return _missing(later, earlier, material)
    return _absolute(later, earlier, step_between(later, earlier), material)


def percent_change(expression: Expression, material: Material) -> Outcome:
    """Return the same change in percent. Raises CannotResolve where that has no meaning."""
    later, earlier = _two(expression, material)
    if isinstance(later.figure.value, Missing) or isinstance(earlier.figure.value, Missing):
        return _missing(later, earlier, material)
    found = step_between(later, earlier)
    if found.percent is None:
        raise CannotResolve(
            fault(
                "no-percent",
                expression.start,
                expression.end,
                why=_why_no_percent(found, later),
                example=_as_change(expression),
            )
        )
    return _in_percent(later, earlier, found.percent, material)


def since(expression: Expression, material: Material) -> Outcome:
    """Return the change since a year: in percent where that has a meaning, also where only the change is published."""
    later, year = later_and_year(expression, material)
    base = later.subject.by_period.get(Period.of_year(year.year))
    if base is None or not base.is_measured:
        stated = stated_since(later, year.year)
        if stated is not None:
            return _as_stated(later, stated, material)
    name = expression.figures[0]
    earlier = choose(FigureName(name.id, Period.of_year(year.year), None, name.area, year.start, year.end), material)
    _refuse_wrong_order(expression, later, earlier)
    if isinstance(later.figure.value, Missing) or isinstance(earlier.figure.value, Missing):
        return _missing(later, earlier, material)
    found = step_between(later, earlier)
    if found.percent is not None:
        return _in_percent(later, earlier, found.percent, material)
    return _absolute(later, earlier, found, material)


def difference(expression: Expression, material: Material) -> Outcome:
    """Return the first figure minus the second: one period, one unit."""
    first, second = _two_alike(expression, material)
    if first.subject is second.subject:
        raise CannotResolve(fault("same-figure", expression.start, expression.end, example=_as_change(expression)))
    if isinstance(first.figure.value, Missing) or isinstance(second.figure.value, Missing):
        return _missing(first, second, material)
    result = first.figure.number - second.figure.number
    unlike = are_unlike(first.figure, second.figure)
    return _outcome(
        result,
        first.subject.unit,
        max(first.subject.decimals, second.subject.decimals),
        (first, second),
        material,
        is_difference=True,
        step=minus_step(first.figure.number, second.figure.number, result),
        flags=(Flagged(Flag.PARTED, (("why", _UNLIKE),)),) if unlike else (),
    )


_UNLIKE: Final = Text("De to tallene gjelder ulike ting.", "The two figures count different things.")


def share(expression: Expression, material: Material) -> Outcome:
    """Return the first figure in percent of the second: one period, one unit that can be added."""
    first, second = _two_alike(expression, material)
    if not can_be_added(first.subject.unit):
        raise CannotResolve(
            fault("not-for-unit", expression.start, expression.end, function="share", unit=first.subject.unit.label)
        )
    if isinstance(first.figure.value, Missing) or isinstance(second.figure.value, Missing):
        return _missing(first, second, material)
    part, whole = first.figure.number, second.figure.number
    if whole <= 0:
        example = f"difference({expression.arguments[0]}, {expression.arguments[1]})"
        raise CannotResolve(fault("no-percent", expression.start, expression.end, why=NOT_ABOVE_ZERO, example=example))
    result = decimal_of(Fraction(part) / Fraction(whole) * HUNDRED, MOST_EXACT)
    step = share_step(part, whole, result)
    return _outcome(result, PERCENT, PERCENT.decimals, (first, second), material, is_difference=False, step=step)


def step_between(later: Chosen, earlier: Chosen) -> Change:
    """Return the change between two figures of one subject, by the rules of assessment."""
    subject = later.subject
    return change_of(_pair(later, earlier), polarity=subject.polarity, kind=subject.unit.kind, band=subject.band)


def grounds_between(later: Chosen, earlier: Chosen) -> Grounds:
    """Return what can be said of the step between two figures of one subject, with the verdicts on the later one."""
    subject = later.subject
    return grounds_of(
        _pair(later, earlier),
        polarity=subject.polarity,
        kind=subject.unit.kind,
        band=subject.band,
        verdicts=subject.verdicts_in(later.figure.period),
    )


def _pair(later: Chosen, earlier: Chosen) -> Series:
    series = later.subject.series
    return Series(series.indicator, series.area, (earlier.figure, later.figure), series.break_years)


def stated_since(later: Chosen, year: int) -> StatedChange | None:
    """Return the published change since a year to the year of a figure, where there is one; the last if several."""
    fitting = [
        one
        for one in later.subject.stated_changes
        if one.base_year == year and one.year == later.figure.period.year and one.unit.kind is UnitKind.SHARE
    ]
    return fitting[-1] if fitting else None


def _two(expression: Expression, material: Material) -> tuple[Chosen, Chosen]:
    """Return two figures of one subject, the later first. Raises CannotResolve."""
    names = expression.figures
    later, earlier = choose(names[0], material), choose(names[1], material)
    if later.subject is not earlier.subject:
        example = f"difference({names[0]}, {names[1]})"
        raise CannotResolve(
            fault("not-one-series", expression.start, expression.end, function=expression.function, example=example)
        )
    _refuse_wrong_order(expression, later, earlier)
    return later, earlier


def _refuse_wrong_order(expression: Expression, later: Chosen, earlier: Chosen) -> None:
    if later.figure.period <= earlier.figure.period:
        raise CannotResolve(
            fault(
                "wrong-order",
                expression.start,
                expression.end,
                first=later.figure.period.label,
                second=earlier.figure.period.label,
            )
        )


def _two_alike(expression: Expression, material: Material) -> tuple[Chosen, Chosen]:
    """Return two figures in one unit for one period. Raises CannotResolve."""
    first, second = (choose(name, material) for name in expression.figures)
    refuse_unlike(expression, first, second)
    return first, second


def refuse_unlike(expression: Expression, first: Chosen, second: Chosen) -> None:
    """Raise CannotResolve unless two figures are in one unit and for one period."""
    if first.subject.unit.code != second.subject.unit.code:
        raise unlike("units-differ", expression, first.subject.unit.label, second.subject.unit.label)
    if first.figure.period != second.figure.period:
        raise unlike("periods-differ", expression, first.figure.period.label, second.figure.period.label)


def later_and_year(expression: Expression, material: Material) -> tuple[Chosen, Year]:
    """Return the figure and the year of `since`. Raises CannotResolve."""
    later = choose(expression.figures[0], material)
    year = next(one for one in expression.arguments if isinstance(one, Year))
    return later, year


def _why_no_percent(found: Change, later: Chosen) -> Text:
    if found.obstacle in PARTING_OBSTACLES:
        return obstacle_words(found)
    unit = later.subject.unit
    return NOT_ABOVE_ZERO if unit.kind in KINDS_WITH_PERCENT else _KIND.filled(unit=unit.label)


def _as_change(expression: Expression) -> str:
    first, second = expression.arguments
    return f"change({first}, {second})"


def _absolute(later: Chosen, earlier: Chosen, found: Change, material: Material) -> Outcome:
    result = later.figure.number - earlier.figure.number
    is_parted = found.obstacle in PARTING_OBSTACLES
    return _outcome(
        result,
        later.subject.unit,
        later.subject.decimals,
        (later, earlier),
        material,
        is_difference=True,
        step=minus_step(later.figure.number, earlier.figure.number, result),
        flags=(Flagged(Flag.PARTED, (("why", obstacle_words(found)),)),) if is_parted else (),
    )


def _in_percent(later: Chosen, earlier: Chosen, percent: Decimal, material: Material) -> Outcome:
    step = percent_step(later.figure.number, earlier.figure.number, percent)
    return _outcome(
        percent, PERCENT_CHANGE, PERCENT_CHANGE.decimals, (later, earlier), material, is_difference=True, step=step
    )


def _as_stated(later: Chosen, stated: StatedChange, material: Material) -> Outcome:
    figure = Figure(
        stated.value,
        stated.unit,
        Period.of_year(stated.year),
        later.figure.area,
        stated.citation,
        material.as_of,
        caveat=stated.note,
    )
    decimals = max(0, -int(stated.value.as_tuple().exponent))
    flags = flags_of((figure,), material.period, material.unrevised)
    return Outcome(stated.value, PERCENT_CHANGE, decimals, True, (figure,), flags=flags)


def _missing(first: Chosen, second: Chosen, material: Material) -> Outcome:
    absent = [one.figure.value for one in (first, second) if isinstance(one.figure.value, Missing)]
    figures = (first.figure, second.figure)
    return Outcome(
        value=missing_together(absent),
        unit=first.subject.unit,
        decimals=first.subject.decimals,
        is_difference=True,
        figures=figures,
        steps=tuple(parts((first, second))),
        flags=flags_of(figures, material.period, material.unrevised),
    )


def _outcome(
    value: Decimal,
    unit: Unit,
    decimals: int,
    chosen: tuple[Chosen, ...],
    material: Material,
    *,
    is_difference: bool,
    step: Text,
    flags: tuple[Flagged, ...] = (),
) -> Outcome:
    figures = tuple(one.figure for one in chosen)
    return Outcome(
        value=value,
        unit=unit,
        decimals=decimals,
        is_difference=is_difference,
        figures=figures,
        steps=(*parts(chosen), step),
        flags=(*flags_of(figures, material.period, material.unrevised), *flags),
    )
