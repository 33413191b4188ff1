"""The engine for millions of cells: long frames in, one row for an indicator in an area out (DESIGN §4-5)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

import polars as pl

from samstyr.kernels.assessment.attention import MISSED
from samstyr.kernels.assessment.columns.changes import changes_frame
from samstyr.kernels.assessment.columns.inputs import (
    GROUP,
    IndicatorRules,
    indicators_frame,
    stated_frame,
    targets_frame,
)
from samstyr.kernels.assessment.columns.measured import measured_frame
from samstyr.kernels.assessment.columns.verdicts import verdicts_frame
from samstyr.kernels.assessment.outcomes import Attainment, Direction, Reason
from samstyr.kernels.assessment.rules import thresholds
from samstyr.kernels.targets import StatedChange, Target

NOTHING_STATED: Final[Mapping[str, Sequence[StatedChange]]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class AssessedColumns:
    """How all indicators stand in all areas.

    `indicators`, a row for an (indicator, area): kind, first, last, value (of the latest figure), outdated, attainment,
    direction, obstacle, absolute, percent, years, band, and reasons (a list, in order of weight).
    `verdicts`, a row for an (indicator, area) and a target in force: order, target, attainment, held, distance,
    expected (on the straight way, null without one), crossed.
    Outcomes are the values of the enums of `outcomes`; what is not known is null.
    """

    indicators: pl.DataFrame
    verdicts: pl.DataFrame


def assess_columns(
    figures: pl.DataFrame,
    *,
    indicators: Sequence[IndicatorRules],
    targets: Sequence[Target],
    stated_changes: Mapping[str, Sequence[StatedChange]] = NOTHING_STATED,
    as_of: date,
) -> AssessedColumns:
    """Return how each indicator stands in each area, as `assess` would say of each of them.

    `figures` has the columns of FIGURES_SCHEMA, in any order of rows, one row for a period at most, with values
    rounded as they are published; its texts may be categories; `stated_changes` are by area. Targets count in every
    area of their indicator. Raises RuleNotInForce for a date before all rules.
    """
    rules = thresholds(as_of)
    # Texts may be categories; what they are joined with must then be the same.
    indicator, area = (pl.col(name).cast(figures.schema[name]) for name in GROUP)
    known = indicators_frame(indicators, rules).with_columns(indicator)
    asked = targets_frame(targets).with_columns(indicator)
    stated = stated_frame(stated_changes, as_of).with_columns(indicator, area)
    keys = figures.select(GROUP).unique().sort(GROUP)
    measured = measured_frame(figures, known, as_of)
    changes = changes_frame(keys, measured, known, rules, as_of)
    verdicts = verdicts_frame(keys, measured, asked, stated, as_of)
    verdicts = verdicts.sort(*GROUP, "order")
    standing = (
        changes.join(_summed(verdicts), on=GROUP, how="left")
        .with_columns(attainment=_attainment(), reasons=_reasons())
        .select(
            *GROUP,
            *("kind", "first", "last", "value", "outdated", "attainment", "direction", "obstacle"),
            *("absolute", "percent", "years", "band", "reasons"),
        )
        .sort(GROUP)
    )
    return AssessedColumns(standing, verdicts.drop("gives_verdict"))


def _summed(verdicts: pl.DataFrame) -> pl.DataFrame:
    """Return the first verdict of each series, and whether any target was crossed or missed."""
    missed = [attainment.value for attainment in MISSED]
    return verdicts.group_by(GROUP, maintain_order=True).agg(
        first_verdict=pl.col("attainment").filter(pl.col("gives_verdict")).first(),
        any_crossed=pl.col("crossed").any(),
        any_missed=pl.col("attainment").is_in(missed).any(),
    )


def _attainment() -> pl.Expr:
    without = pl.when(pl.col("value").is_null()).then(pl.lit(Attainment.NO_DATA.value))
    return pl.coalesce("first_verdict", without.otherwise(pl.lit(Attainment.NO_TARGET.value)))


def _reasons() -> pl.Expr:
    worsening = pl.col("direction") == Direction.WORSENING.value
    found = {
        Reason.CROSSED_TARGET: pl.col("any_crossed"),
        Reason.MISSED_AND_WORSENING: worsening & pl.col("any_missed"),
        Reason.TURNED: pl.col("has_turned"),
        Reason.LARGEST_MOVE: pl.col("is_largest_move"),
    }
    named = [pl.when(so.fill_null(False)).then(pl.lit(reason.value)) for reason, so in found.items()]
    return pl.concat_list(named).list.drop_nulls()
