"""Figures in, derived figures out: one row for each area and period that a formula has something to say about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest
from typing import Final

import polars as pl

from samstyr.kernels.formulas.columns.arithmetic import Given, value_of
from samstyr.kernels.formulas.definitions import Formula
from samstyr.kernels.missing import PRECEDENCE, MissingReason
from samstyr.kernels.missing_columns import of_rank, rank

# One cell of a table of areas and periods, and one figure in it.
PLACE: Final = ["area", "kind", "first", "last"]
COLUMNS: Final = ["indicator", *PLACE, "value", "comparable_with", "has_caveat", "missing"]

_NOT_AVAILABLE: Final = pl.lit(PRECEDENCE.index(MissingReason.NOT_AVAILABLE), pl.UInt8)
_NOT_APPLICABLE: Final = pl.lit(PRECEDENCE.index(MissingReason.NOT_APPLICABLE), pl.UInt8)


@dataclass(frozen=True, slots=True)
class Derivation:
    """A formula at work: the indicator it makes, and the series that its names stand for."""

    indicator: str
    formula: Formula
    given: Mapping[str, Given]


def derive_columns(figures: pl.DataFrame, derivations: Sequence[Derivation]) -> pl.DataFrame:
    """Return the derived figures, as `derive` would say of each of them, in any order of rows.

    `figures` has the columns `indicator`, `area`, `kind`, `first`, `last`, `value`, `comparable_with`, `has_caveat`
    and `missing`, one row for a figure at most, with values rounded as they are published; so has the answer. There is
    a figure wherever one of a formula's series has a row, also where another lacks.
    """
    uses = _uses_frame(derivations, figures.schema["indicator"])
    given = figures.join(uses.select("input").unique(), left_on="indicator", right_on="input", how="semi")
    if given.is_empty():
        return given.select(COLUMNS)
    wide = given.pivot(on="indicator", index=PLACE, values="value", on_columns=uses["input"].unique().sort())
    values = wide.select(*PLACE, *(_value(one).alias(one.indicator) for one in derivations)).unpivot(
        index=PLACE, variable_name="indicator", value_name="value"
    )
    derived = values.with_columns(pl.col("indicator").cast(figures.schema["indicator"]))
    found = derived.filter(pl.col("value").is_not_null()).with_columns(missing=of_rank(pl.lit(None, pl.UInt8)))
    lacking = _reasons(derived.filter(pl.col("value").is_null()), given, uses)
    return _marked(pl.concat([found, lacking.select(found.columns)]), given, uses).select(COLUMNS)


def _value(derivation: Derivation) -> pl.Expr:
    """Return the value by the version in force on the period's last day, null before the first."""
    value = pl.lit(None, pl.Float64)
    for version in derivation.formula.versions:
        said = value_of(version.expression, derivation.given, derivation.formula.decimals)
        value = pl.when(pl.col("last") >= version.starts).then(said).otherwise(value)
    return value


def _uses_frame(derivations: Sequence[Derivation], kind: pl.DataType) -> pl.DataFrame:
    """Return one row for each series that a version of a formula uses, with the days the version is in force."""
    rows = [
        (one.indicator, one.given[name].indicator, version.starts, following.starts if following else date.max)
        for one in derivations
        for version, following in zip_longest(one.formula.versions, one.formula.versions[1:])
        for name in version.inputs
    ]
    types = {"indicator": kind, "input": kind, "starts": pl.Date(), "ends": pl.Date()}
    return pl.DataFrame(rows, schema=types, orient="row")


def _reasons(lacking: pl.DataFrame, given: pl.DataFrame, uses: pl.DataFrame) -> pl.DataFrame:
    """Return the figures without a value, with why; those that none of their series has a row for are left out."""
    in_force = (pl.col("starts") <= pl.col("last")) & (pl.col("last") < pl.col("ends"))
    cells = given.select(
        *PLACE,
        pl.col("indicator").alias("input"),
        is_there=pl.lit(True),
        lacks=pl.when(pl.col("value").is_null()).then(pl.coalesce(rank(), _NOT_AVAILABLE)),
    )
    asked = lacking.join(uses, on="indicator").join(cells, on=[*PLACE, "input"], how="left")
    reasons = asked.group_by("indicator", *PLACE).agg(
        is_there=pl.col("is_there").any(),
        has_version=in_force.any(),
        lacks=pl.when(pl.col("is_there").is_null())
        .then(_NOT_AVAILABLE)
        .otherwise(pl.col("lacks"))
        .filter(in_force)
        .min(),
    )
    why = pl.when(pl.col("has_version")).then(pl.coalesce("lacks", _NOT_APPLICABLE)).otherwise(_NOT_AVAILABLE)
    said = reasons.filter("is_there").select("indicator", *PLACE, missing=of_rank(why))
    return said.with_columns(value=pl.lit(None, pl.Float64))


def _marked(derived: pl.DataFrame, given: pl.DataFrame, uses: pl.DataFrame) -> pl.DataFrame:
    """Return the figures with the reservations and keys of what they are made of."""
    odd = given.filter(pl.col("has_caveat") | (pl.col("comparable_with") != ""))
    if odd.is_empty():
        return derived.with_columns(comparable_with=pl.lit(""), has_caveat=pl.lit(False))
    in_force = (pl.col("starts") <= pl.col("last")) & (pl.col("last") < pl.col("ends"))
    beside = given.join(odd.select(PLACE).unique(), on=PLACE, how="semi").rename({"indicator": "input"})
    marks = (
        beside.join(uses, on="input")
        .filter(in_force)
        .group_by("indicator", *PLACE)
        .agg(pl.col("comparable_with").unique().sort().str.join("+"), pl.col("has_caveat").any())
    )
    return derived.join(marks, on=["indicator", *PLACE], how="left").with_columns(
        pl.col("comparable_with").fill_null(""), pl.col("has_caveat").fill_null(False)
    )
