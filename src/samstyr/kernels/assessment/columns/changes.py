"""Latest figure, change and its direction, one row for an indicator in an area."""

from datetime import date

import polars as pl

from samstyr.kernels.assessment.changes import PARTING_OBSTACLES
from samstyr.kernels.assessment.columns.decide import decide_column
from samstyr.kernels.assessment.columns.inputs import GROUP
from samstyr.kernels.assessment.decisions import DIRECTION, OBSTACLE
from samstyr.kernels.assessment.held import PERCENT
from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.assessment.rules import KINDS_WITH_PERCENT, Thresholds, outdated_before
from samstyr.kernels.period import MONTHS_A_YEAR


def changes_frame(
    keys: pl.DataFrame, measured: pl.DataFrame, indicators: pl.DataFrame, rules: Thresholds, as_of: date
) -> pl.DataFrame:
    """Return the change of each (indicator, area) in `keys`; what cannot be said is null, with its obstacle.

    Added for what is worth a look: `has_turned` and `is_largest_move`.
    """
    latest = (
        measured.with_columns(
            step_before=pl.when(pl.col("run") == pl.col("run").shift(2)).then(pl.col("step").shift(1)),
            previous_units=pl.col("units") - pl.col("step"),
        )
        .filter("is_latest")
        .join(_runs(measured), on="run")
        .select(
            *GROUP,
            *("kind", "first", "last", "value", "units", "previous_units", "month", "run", "run_length"),
            *("has_previous", "has_break", "is_unlike", "reserved", "step", "step_months", "step_before", "fastest"),
        )
    )
    return (
        keys.join(indicators, on="indicator")
        .join(latest, on=GROUP, how="left")
        .with_columns(obstacle=decide_column(OBSTACLE, _obstacle_facts()))
        .with_columns(
            direction=decide_column(DIRECTION, _direction_facts()),
            absolute=pl.col("step") / _scale(),
            years=pl.col("step_months") / MONTHS_A_YEAR,
            percent=pl.when(_has_percent()).then(pl.col("step") * PERCENT / pl.col("previous_units")),
            outdated=(pl.col("last") < outdated_before(as_of, rules.outdated_after_years)).fill_null(False),
            has_turned=_has_turned().fill_null(False),
            is_largest_move=_is_largest_move(rules).fill_null(False),
        )
    )


def _runs(measured: pl.DataFrame) -> pl.DataFrame:
    """Return the length of each run of comparable figures, and the fastest yearly move before its last."""
    is_inner_step = (pl.col("run") == pl.col("run").shift(1)) & ~pl.col("is_latest")
    return (
        measured.with_columns(inner=pl.when(is_inner_step).then(_yearly_move()))
        .group_by("run")
        .agg(run_length=pl.len(), fastest=pl.col("inner").max())
    )


def _yearly_move() -> pl.Expr:
    return pl.col("step").abs() / pl.col("step_months")


def _scale() -> pl.Expr:
    return pl.lit(10, pl.Int64).pow(pl.col("decimals"))


def _obstacle_facts() -> dict[str, pl.Expr]:
    return {
        "has_latest": pl.col("units").is_not_null(),
        "has_previous": pl.col("has_previous"),
        "has_break": pl.col("has_break"),
        "is_unlike": pl.col("is_unlike"),
        "has_caveat": pl.col("reserved"),
        "is_neutral": pl.col("polarity") == Polarity.NEUTRAL.value,
    }


def _is_within_band(step: str) -> pl.Expr:
    return pl.col(step).abs() <= pl.col("band_units")


def _direction_facts() -> dict[str, pl.Expr]:
    return {
        "has_obstacle": pl.col("obstacle").is_not_null(),
        "is_within_band": _is_within_band("step"),
        "rose": pl.col("step") > 0,
        "higher_is_better": pl.col("polarity") == Polarity.HIGHER.value,
    }


def _has_percent() -> pl.Expr:
    parting = pl.col("obstacle").is_in([obstacle.value for obstacle in PARTING_OBSTACLES]).fill_null(False)
    has_meaning = pl.col("unit_kind").is_in([kind.value for kind in KINDS_WITH_PERCENT])
    return has_meaning & ~parting & (pl.col("previous_units") > 0)


def _has_turned() -> pl.Expr:
    opposite = (pl.col("step") > 0) != (pl.col("step_before") > 0)
    return opposite & ~_is_within_band("step") & ~_is_within_band("step_before")


def _is_largest_move(rules: Thresholds) -> pl.Expr:
    enough = pl.col("run_length") > rules.earlier_figures_for_largest_move
    return enough & ~_is_within_band("step") & (_yearly_move() > pl.col("fastest"))
