"""Figures given under codes that did not count then: they stand in for what is missing, or must agree."""

from collections.abc import Sequence
from decimal import Decimal

import polars as pl

from samstyr.kernels.municipalities.columns.combining import WHOLE
from samstyr.kernels.municipalities.history import History
from samstyr.kernels.municipalities.joining import JoiningRule
from samstyr.kernels.municipalities.stitching import Conflict, OverlappingFiguresDisagree
from samstyr.kernels.period import Period, PeriodKind
from samstyr.kernels.rounding import round_half_up

_CELL = [name for name in WHOLE if name != "era"]


def settled_frame(
    right: pl.DataFrame, others: pl.DataFrame, rules: Sequence[JoiningRule], history: History
) -> pl.DataFrame:
    """Return the figures of the right codes, and of the newest others where those have none.

    Both frames have the columns that `joined_frame` gives; all others have a value.
    Raises OverlappingFiguresDisagree.
    """
    newest = others.sort("era").unique(_CELL, keep="first", maintain_order=True)
    measured = right.join(others, on=_CELL, how="semi").filter(pl.col("value").is_not_null())
    stand_in = newest.join(measured, on=_CELL, how="anti")
    chosen = pl.concat([measured, stand_in])
    _refuse_conflicts(others.join(chosen, on=_CELL, suffix="_chosen"), rules, history)
    return pl.concat([right.join(stand_in, on=_CELL, how="anti"), stand_in])


def _refuse_conflicts(pairs: pl.DataFrame, rules: Sequence[JoiningRule], history: History) -> None:
    """Hold each other figure against the chosen one; what a filter finds apart is looked at exactly."""
    apart = pairs.filter(pl.col("value") != pl.col("value_chosen")).sort("indicator", "to_area", "last", "era")
    by_indicator = {rule.indicator: rule for rule in rules}
    conflicts = [
        conflict
        for row in apart.iter_rows(named=True)
        if (conflict := _conflict(row, by_indicator[row["indicator"]], history)) is not None
    ]
    if conflicts:
        raise OverlappingFiguresDisagree(conflicts)


def _conflict(row: dict[str, object], rule: JoiningRule, history: History) -> Conflict | None:
    value, other_value = _decimal(row["value_chosen"], rule.decimals), _decimal(row["value"], rule.decimals)
    eras = history.eras(str(row["to_area"]))
    codes, other_codes = eras[int(str(row["era_chosen"]))].codes, eras[int(str(row["era"]))].codes
    apart = abs(value - other_value).scaleb(rule.decimals) * 2
    if apart <= rule.doubled_slack(len(codes), len(other_codes)):
        return None
    return Conflict(rule.indicator, str(row["to_area"]), _period(row), codes, value, other_codes, other_value)


def _decimal(value: object, decimals: int) -> Decimal:
    return round_half_up(Decimal(str(value)), decimals)


def _period(row: dict[str, object]) -> str:
    return str(Period(PeriodKind(str(row["kind"])), row["first"], row["last"]))  # type: ignore[arg-type]  # dates
