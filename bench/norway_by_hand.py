"""The same numbers written straight in Polars, as one would for this one occasion: no rules, no reasons, no checks."""

from datetime import date

import polars as pl

from bench import norway_cells as norway
from samstyr.kernels.assessment.outcomes import Polarity

SERIES = ["indicator", "area"]
FEWEST = 5


def run(cells: pl.DataFrame, codes: pl.DataFrame, groups: pl.DataFrame) -> dict[str, pl.DataFrame]:
    """Return figures, group levels, standings and assessments.

    `codes`: area, to_area, from_year, to_year, codes (how many there are together), is_whole. `groups`: area, group.
    """
    figures = stitch(cells, codes)
    figures = pl.concat([figures, derive(figures)])
    levels, standings = compare(figures, groups)
    return {"figures": figures, "groups": levels, "areas": standings, "assessed": assess(figures)}


def stitch(cells: pl.DataFrame, codes: pl.DataFrame) -> pl.DataFrame:
    year = pl.col("last").dt.year()
    placed = cells.join(codes, on="area").filter(
        pl.col("is_whole"), year >= pl.col("from_year"), year < pl.col("to_year")
    )
    alone = placed.filter(pl.col("codes") == 1).select("indicator", pl.col("to_area").alias("area"), "last", "value")
    several = placed.filter(pl.col("codes") > 1)
    name = pl.col("indicator").cast(pl.String)
    counts = (
        several.filter(name.str.starts_with("c"))
        .group_by("indicator", "to_area", "last")
        .agg(pl.col("value").sum(), measured=pl.col("value").count(), codes=pl.col("codes").first())
    )
    people = several.filter(pl.col("indicator") == norway.POPULATION).select("area", "last", people="value")
    rates = (
        several.filter(name.str.starts_with("r"))
        .join(people, on=["area", "last"])
        .with_columns(part=(pl.col("value") * 10).round() * pl.col("people"))
        .group_by("indicator", "to_area", "last")
        .agg(pl.col("part", "people").sum(), measured=pl.col("part").count(), codes=pl.col("codes").first())
        .with_columns(value=_half_up(pl.col("part"), pl.col("people")) / 10)
    )
    whole = pl.when(pl.col("measured") == pl.col("codes")).then(pl.col("value"))
    joined = [one.select("indicator", pl.col("to_area").alias("area"), "last", value=whole) for one in (counts, rates)]
    return pl.concat([alone, *joined])


def derive(figures: pl.DataFrame) -> pl.DataFrame:
    used = norway.COUNTS[: len(norway.DERIVED) + 1]
    wide = figures.filter(pl.col("indicator").is_in(used)).pivot(on="indicator", index=["area", "last"], values="value")
    share = [
        (_half_up(pl.col(count) * 1000, pl.col(norway.POPULATION)) / 10).alias(name)
        for name, count in zip(norway.DERIVED, used[1:], strict=True)
    ]
    long = wide.select("area", "last", *share).unpivot(index=["area", "last"], variable_name="indicator")
    return long.select(pl.col("indicator").cast(figures.schema["indicator"]), "area", "last", "value")


def compare(figures: pl.DataFrame, groups: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    field = ["indicator", "group", "last"]
    name = pl.col("indicator").cast(pl.String)
    measured = figures.drop_nulls("value").with_columns(units=(pl.col("value") * _scale()).round())
    people = measured.filter(pl.col("indicator") == norway.POPULATION).select("area", "last", people="value")
    placed = measured.join(people, on=["area", "last"], how="left").join(groups, on="area")
    units, weight = pl.col("units"), pl.when(name.str.starts_with("r")).then("people").otherwise(1.0)
    levels = (
        placed.with_columns(weight=weight)
        .group_by(field)
        .agg(
            measured=pl.len(),
            lowest=units.min(),
            lower_quartile=units.quantile(0.25, "linear"),
            median=units.median(),
            upper_quartile=units.quantile(0.75, "linear"),
            highest=units.max(),
            num=(units * pl.col("weight")).sum(),
            den=pl.col("weight").sum(),
            weighed=pl.col("weight").count(),
        )
    )
    kind = name.str.head(1)
    is_mean = kind.is_in(["c", "r"]) & (pl.col("weighed") == pl.col("measured"))
    level = pl.when(is_mean).then(_half_up(pl.col("num"), pl.col("den"))).otherwise(pl.col("median"))
    levels = levels.with_columns(level=level)
    signed = pl.when(_lower_is_better()).then(-units).otherwise(units)
    place = signed.rank("min", descending=True).over(field)
    tied = pl.len().over([*field, "units"]) - 1
    known = levels.select(*field, "level", "lower_quartile", "upper_quartile", "measured")
    standings = (
        placed.select(*field, "area", "units", place=place, tied=tied)
        .join(known, on=field)
        .with_columns(distance=(units - pl.col("level")) / _scale(), band=_band())
    )
    return levels.with_columns(pl.col("median", "level") / _scale()), standings


def assess(figures: pl.DataFrame) -> pl.DataFrame:
    known = (
        figures.drop_nulls("value")
        .sort(*SERIES, "last")
        .with_columns(units=(pl.col("value") * _scale()).round(), year=pl.col("last").dt.year())
        .with_columns(step=pl.col("units").diff().over(SERIES), years=pl.col("year").diff().over(SERIES))
    )
    speed = pl.col("step").abs() / pl.col("years")
    latest = known.group_by(SERIES).agg(
        pl.col("units", "last", "value", "step", "years").last(),
        previous=pl.col("units").get(-2, null_on_oob=True),
        step_before=pl.col("step").get(-2, null_on_oob=True),
        fastest=speed.slice(0, pl.len() - 1).max(),
        figures=pl.len(),
    )
    step, before = pl.col("step"), pl.col("step_before")
    moved, neutral = step.abs() > 2, pl.col("indicator").is_in(_named(Polarity.NEUTRAL))
    better = (step > 0) != _lower_is_better()
    goal = norway.TARGET_VALUE * 10
    has_target = pl.col("indicator").is_in([*norway.COUNTS, *norway.RATES][: norway.WITH_TARGET])
    met = pl.col("units") >= goal
    direction = (
        pl.when(step.is_null() | neutral).then(pl.lit("unknown")).when(~moved).then(pl.lit("unchanged"))
        .when(better).then(pl.lit("improving")).otherwise(pl.lit("worsening"))
    )  # fmt: skip
    missed = has_target & ~met
    return latest.with_columns(direction=direction).select(
        *SERIES, "last", "value", "direction", "years",
        absolute=step / _scale(),
        percent=pl.when(pl.col("indicator").cast(pl.String).str.starts_with("c") & (pl.col("previous") > 0)).then(
            step * 100 / pl.col("previous")
        ),
        outdated=pl.col("last") < date(norway.AS_OF.year - 2, norway.AS_OF.month, norway.AS_OF.day),
        attainment=pl.when(~has_target).then(pl.lit("no_target")).when(met).then(pl.lit("met")).otherwise(pl.lit("missed")),
        crossed=(has_target & (met != (pl.col("previous") >= goal))).fill_null(False),
        missed_and_worsening=missed & (pl.col("direction") == "worsening"),
        turned=(moved & (before.abs() > 2) & ((step > 0) != (before > 0))).fill_null(False),
        largest=((pl.col("figures") > 5) & moved & (step.abs() / pl.col("years") > pl.col("fastest"))).fill_null(False),
    )  # fmt: skip


def _band() -> pl.Expr:
    units = pl.col("units")
    band = (
        pl.when(units < pl.col("lower_quartile"))
        .then(pl.lit("lowest_quarter"))
        .when(units > pl.col("upper_quartile"))
        .then(pl.lit("highest_quarter"))
        .otherwise(pl.lit("middle_half"))
    )
    return pl.when(pl.col("measured") >= FEWEST).then(band)


def _scale() -> pl.Expr:
    return pl.when(pl.col("indicator").cast(pl.String).str.starts_with("c")).then(1.0).otherwise(10.0)


def _named(polarity: Polarity) -> list[str]:
    return [name for name, one in norway.POLARITIES.items() if one is polarity]


def _lower_is_better() -> pl.Expr:
    return pl.col("indicator").is_in(_named(Polarity.LOWER))


def _half_up(num: pl.Expr, den: pl.Expr) -> pl.Expr:
    return ((num * 2 + den) / (den * 2)).floor()
