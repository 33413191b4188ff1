"""What goes into the column engine: a long frame of figures, and small frames of indicators, targets and changes.

Comparisons are made in whole numbers (units of the last published decimal, and fractions of them), so that
a float never decides a verdict.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import Final

import polars as pl

from samstyr.kernels.assessment.bounds import bounds_of
from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.assessment.rules import Thresholds
from samstyr.kernels.figures import Figure
from samstyr.kernels.period import MONTHS_A_YEAR
from samstyr.kernels.rounding import round_half_up
from samstyr.kernels.series import Series
from samstyr.kernels.targets import StatedChange, Target, TargetMeasure
from samstyr.kernels.units import UnitKind

FigureRow = tuple[str, str, str, date, date, float | None, str, bool]

GROUP: Final = ["indicator", "area"]

FIGURES_SCHEMA: Final[Mapping[str, pl.DataType]] = {
    "indicator": pl.String(),
    "area": pl.String(),
    "kind": pl.String(),
    "first": pl.Date(),
    "last": pl.Date(),
    "value": pl.Float64(),
    "comparable_with": pl.String(),
    "has_caveat": pl.Boolean(),
}


@dataclass(frozen=True, slots=True)
class IndicatorRules:
    """What the rules must know of an indicator."""

    id: str
    unit_kind: UnitKind
    decimals: int
    polarity: Polarity
    band: Decimal | None = None
    break_years: tuple[int, ...] = ()


def figures_frame(series: Iterable[Series], decimals: Mapping[str, int]) -> pl.DataFrame:
    """Return series as one long frame, one row a figure; a missing figure has a null value.

    Here exact figures become float64, rounded half up to the decimals of their indicator.
    """
    rows = [figure_row(one, figure, decimals) for one in series for figure in one.figures]
    return pl.DataFrame(rows, schema=dict(FIGURES_SCHEMA), orient="row")


def figure_row(one: Series, figure: Figure, decimals: Mapping[str, int]) -> FigureRow:
    """Return a figure of a series as a row of `FIGURES_SCHEMA`."""
    return (
        one.indicator,
        one.area,
        figure.period.kind.value,
        figure.period.first,
        figure.period.last,
        float(round_half_up(figure.number, decimals[one.indicator])) if figure.is_measured else None,
        figure.comparable_with,
        bool(figure.caveat),
    )


def indicators_frame(indicators: Sequence[IndicatorRules], rules: Thresholds) -> pl.DataFrame:
    """Return one row an indicator, with its band in units of the last published decimal."""
    rows = [
        {
            "indicator": indicator.id,
            "unit_kind": indicator.unit_kind.value,
            "decimals": indicator.decimals,
            "polarity": indicator.polarity.value,
            "band": float(band := _band(indicator, rules)),
            "band_units": float(band.scaleb(indicator.decimals)),
            "break_years": sorted(set(indicator.break_years)),
        }
        for indicator in indicators
    ]
    schema = {
        "indicator": pl.String(),
        "unit_kind": pl.String(),
        "decimals": pl.Int64(),
        "polarity": pl.String(),
        "band": pl.Float64(),
        "band_units": pl.Float64(),
        "break_years": pl.List(pl.Int64()),
    }
    return pl.DataFrame(rows, schema=schema)


def _band(indicator: IndicatorRules, rules: Thresholds) -> Decimal:
    return rules.band(indicator.unit_kind, indicator.decimals) if indicator.band is None else indicator.band


def _over(fraction: Fraction | None, scale: int) -> int | None:
    return None if fraction is None else int(fraction * scale)


def _target_row(order: int, target: Target) -> dict[str, object]:
    bounds = bounds_of(target)
    base = None if target.base_value is None else Fraction(target.base_value)
    parts = (bounds.low, bounds.high, bounds.margin, bounds.named_low, bounds.named_high)
    scale = lcm(*(part.denominator for part in parts if part is not None))
    has_path = target.base_year is not None and target.deadline is not None
    years = (target.deadline or 0) - (target.base_year or 0)
    return {
        "indicator": target.indicator,
        "target": target.id,
        "order": order,
        "gives_verdict": target.role.gives_verdict,
        "is_change": target.measure is TargetMeasure.CHANGE_SINCE_BASE,
        "window": target.window.years,
        "scale": scale,
        "low": _over(bounds.low, scale),
        "high": _over(bounds.high, scale),
        "strict": bounds.strict,
        "margin": _over(bounds.margin, scale),
        "named_low": _over(bounds.named_low, scale),
        "named_high": _over(bounds.named_high, scale),
        "base_year": target.base_year,
        "stated_base": None if base is None else base.numerator,
        "stated_base_scale": None if base is None else base.denominator,
        "due_month": None if target.deadline is None else _december(target.deadline),
        "base_month": None if target.base_year is None else _december(target.base_year),
        "path_months": years * MONTHS_A_YEAR if has_path else None,
        "valid_from": target.valid_from,
        "valid_to": target.valid_to,
    }


_TARGET_TYPES: Final[Mapping[str, pl.DataType]] = {
    "indicator": pl.String(),
    "target": pl.String(),
    "order": pl.Int64(),
    "gives_verdict": pl.Boolean(),
    "is_change": pl.Boolean(),
    "window": pl.Int64(),
    "strict": pl.Boolean(),
    **dict.fromkeys(("base_year", "due_month", "base_month", "path_months", "valid_from", "valid_to"), pl.Int64()),
    **dict.fromkeys(
        ("scale", "low", "high", "margin", "named_low", "named_high", "stated_base", "stated_base_scale"), pl.Int128()
    ),
}


def targets_frame(targets: Sequence[Target]) -> pl.DataFrame:
    """Return one row a target, with its bounds as whole numbers over `scale`."""
    rows = [_target_row(order, target) for order, target in enumerate(targets)]
    return pl.DataFrame(rows, schema=dict(_TARGET_TYPES))


def stated_frame(stated_changes: Mapping[str, Sequence[StatedChange]], as_of: date) -> pl.DataFrame:
    """Return the newest stated change of each area, indicator and base year, as a whole number over a scale.

    `stated_changes` are by area; a year that begins after the reference date does not count.
    """
    newest: dict[tuple[str, str, int], StatedChange] = {}
    for area, changes in stated_changes.items():
        for change in sorted(changes, key=lambda change: change.year, reverse=True):
            if date(change.year, 1, 1) <= as_of and change.unit.kind is UnitKind.SHARE:
                newest.setdefault((change.indicator, area, change.base_year), change)
    rows = [
        (indicator, area, base_year, change.year, _december(change.year), *change.value.as_integer_ratio())
        for (indicator, area, base_year), change in newest.items()
    ]
    schema = {
        "indicator": pl.String(),
        "area": pl.String(),
        "base_year": pl.Int64(),
        "stated_year": pl.Int64(),
        "stated_month": pl.Int64(),
        "stated_num": pl.Int128(),
        "stated_den": pl.Int128(),
    }
    return pl.DataFrame(rows, schema=schema, orient="row")


def _december(year: int) -> int:
    return year * MONTHS_A_YEAR + MONTHS_A_YEAR - 1
