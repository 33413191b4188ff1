"""Series, targets and stated changes by chance, with every odd thing that figures have, to compare the engines on."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from random import Random

from samstyr.kernels.assessment.columns.inputs import IndicatorRules
from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.figures import Citation, Figure
from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.period import Period, PeriodKind
from samstyr.kernels.series import Series
from samstyr.kernels.targets import Operator, StatedChange, Target, TargetMeasure, TargetRole, TargetWindow
from samstyr.kernels.texts import NO_TEXT, Text
from samstyr.kernels.units import Unit, UnitKind

READ_IN = date(2023, 9, 1)
YEARS = range(2010, 2024)


@dataclass(frozen=True)
class Generated:
    """An indicator with its series in one or more areas, its targets and stated changes."""

    rules: IndicatorRules
    unit: Unit
    series: tuple[Series, ...]
    targets: tuple[Target, ...]
    stated: tuple[StatedChange, ...]


def generate(rng: Random, number: int) -> Generated:
    kind, decimals = rng.choice(list(UnitKind)), rng.randint(0, 2)
    unit = Unit(f"unit_{kind.value}", kind, NO_TEXT, NO_TEXT, decimals)
    breaks = tuple(rng.choices(YEARS, k=rng.choice([0, 0, 0, 1, 2])))
    band = rng.choice([None, None, None, Decimal(0), Decimal("1.5")])
    name = f"indicator_{number}"
    rules = IndicatorRules(name, kind, decimals, rng.choice(list(Polarity)), band, breaks)
    areas = [f"area_{area}" for area in range(rng.choice([1, 1, 1, 3]))]
    series = tuple(Series(name, area, tuple(_figures(rng, unit, area)), breaks) for area in areas)
    targets = tuple(_target(rng, name, order) for order in range(rng.choice([0, 1, 1, 2, 3])))
    stated = tuple(_stated(rng, name, unit) for _ in range(rng.choice([0, 0, 1, 3])))
    return Generated(rules, unit, series, targets, stated)


def _figures(rng: Random, unit: Unit, area: str) -> list[Figure]:
    kind = rng.choice([PeriodKind.YEAR] * 6 + [PeriodKind.TERTIAL, PeriodKind.RANGE])
    odd = rng.random() < 0.3
    period = Period.of_years(2010, 2011) if kind is PeriodKind.RANGE else Period.of(kind, rng.choice(YEARS[:8]))
    figures = []
    level = rng.randint(-20, 120) * 10**unit.decimals
    for _ in range(rng.randint(0, 14)):
        level += rng.choice([0, 0, 1, -1, 2, -2, 3, -3, 10, -10, 25])
        if rng.random() < 0.9:
            figures.append(_figure(rng, unit, area, period, Decimal(level).scaleb(-unit.decimals), odd=odd))
        period = period.next()
    if odd and figures and rng.random() < 0.3:
        figures.append(_figure(rng, unit, area, Period.of(PeriodKind.QUARTER, 2019, 2), Decimal(level), odd=odd))
    rng.shuffle(figures)
    return figures


def _figure(rng: Random, unit: Unit, area: str, period: Period, value: Decimal, *, odd: bool) -> Figure:
    missing = rng.random() < 0.12
    return Figure(
        value=Missing(rng.choice(list(MissingReason))) if missing else value,
        unit=unit,
        period=period,
        area=area,
        citation=Citation("001", "1"),
        as_of=READ_IN,
        caveat=Text("Forbehold.") if odd and rng.random() < 0.15 else NO_TEXT,
        comparable_with="other" if odd and rng.random() < 0.15 else "",
    )


def _number(rng: Random) -> Decimal:
    return Decimal(rng.randint(-300, 1300)).scaleb(-rng.randint(0, 2))


def _target(rng: Random, indicator: str, order: int) -> Target:
    value = _number(rng)
    measure = rng.choice([TargetMeasure.LEVEL, TargetMeasure.LEVEL, TargetMeasure.CHANGE_SINCE_BASE])
    has_base = measure is TargetMeasure.CHANGE_SINCE_BASE or rng.random() < 0.4
    valid = sorted(rng.choices(YEARS, k=2)) if rng.random() < 0.2 else [None, None]
    return Target(
        id=f"{indicator}_t{order}",
        indicator=indicator,
        role=rng.choice(list(TargetRole)),
        measure=measure,
        operator=rng.choice(list(Operator)),
        value=value,
        value_2=value + abs(_number(rng)),
        tolerance=rng.choice([None, None, Decimal(0), Decimal("2.5"), Decimal(10)]),
        base_year=rng.choice(YEARS[:6]) if has_base else None,
        base_value=rng.choice([None, None, _number(rng)]),
        deadline=rng.choice([None, 2018, 2022, 2030]),
        window=rng.choice([*TargetWindow, TargetWindow.YEAR, TargetWindow.YEAR]),
        valid_from=valid[0],
        valid_to=valid[1],
    )


def _stated(rng: Random, indicator: str, unit: Unit) -> StatedChange:
    percent = Unit("percent", UnitKind.SHARE, NO_TEXT, NO_TEXT, 1)
    counted_in = rng.choice([percent, percent, unit])
    return StatedChange(
        indicator, rng.choice(YEARS[6:]), rng.choice(YEARS[:6]), _number(rng), counted_in, Citation("001", "1")
    )
