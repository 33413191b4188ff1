"""The same numbers in vectorised pandas: no loops over areas, indicators or years."""

import numpy as np
import pandas as pd

from bench import norway_cells as norway
from samstyr.kernels.assessment.outcomes import Polarity

SERIES = ["indicator", "area"]
FIELD = ["indicator", "group", "year"]
LOWER = {name for name, one in norway.POLARITIES.items() if one is Polarity.LOWER}
NEUTRAL = {name for name, one in norway.POLARITIES.items() if one is Polarity.NEUTRAL}


def run(cells: pd.DataFrame, codes: pd.DataFrame, groups: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Return figures, group levels, standings and assessments; `cells`: indicator, area, year, value (categories)."""
    figures = _stitch(cells, codes)
    figures = pd.concat([figures, _derive(figures)], ignore_index=True)
    measured = figures.dropna(subset="value")
    name = measured["indicator"].astype(str)
    measured = measured.assign(
        scale=np.where(name.str.startswith("c"), 1.0, 10.0),
        kind=name.str[:1].astype("category"),
        lower=name.isin(LOWER).to_numpy(),
        neutral=name.isin(NEUTRAL).to_numpy(),
    )
    measured["units"] = (measured["value"] * measured["scale"]).round()
    levels, standings = _compare(measured, groups)
    return {"figures": figures, "groups": levels, "areas": standings, "assessed": _assess(measured)}


def _stitch(cells: pd.DataFrame, codes: pd.DataFrame) -> pd.DataFrame:
    placed = cells.merge(codes[codes["is_whole"]], on="area")
    placed = placed[(placed["year"] >= placed["from_year"]) & (placed["year"] < placed["to_year"])]
    columns = ["indicator", "area", "year", "value"]
    alone = placed[placed["codes"] == 1].assign(area=lambda one: one["to_area"])[columns]
    several = placed[placed["codes"] > 1]
    name = several["indicator"].astype(str)
    people = several.loc[several["indicator"] == norway.POPULATION, ["area", "year", "value"]]
    people = people.rename(columns={"value": "people"})
    counts = several[name.str.startswith("c")].assign(part=lambda one: one["value"], people=1.0)
    rates = several[name.str.startswith("r")].merge(people, on=["area", "year"])
    rates["part"] = (rates["value"] * 10).round() * rates["people"]
    joined = []
    for one, scale in ((counts, 0), (rates, 10)):
        keys = one.groupby(["indicator", "to_area", "year"], observed=True)
        sums = keys.agg(
            part=("part", "sum"), people=("people", "sum"), measured=("part", "count"), codes=("codes", "first")
        ).reset_index()
        value = _half_up(sums["part"], sums["people"]) / scale if scale else sums["part"]
        sums["value"] = value.where(sums["measured"] == sums["codes"])
        joined.append(sums.rename(columns={"to_area": "area"})[columns])
    return pd.concat([alone, *joined], ignore_index=True)


def _derive(figures: pd.DataFrame) -> pd.DataFrame:
    used = norway.COUNTS[: len(norway.DERIVED) + 1]
    wide = figures[figures["indicator"].isin(used)].pivot(index=["area", "year"], columns="indicator", values="value")
    people = wide[norway.POPULATION]
    shares = {
        name: _half_up(wide[count] * 1000, people) / 10 for name, count in zip(norway.DERIVED, used[1:], strict=True)
    }
    long = pd.DataFrame(shares).reset_index().melt(id_vars=["area", "year"], var_name="indicator")
    long["indicator"] = long["indicator"].astype(figures["indicator"].dtype)
    return long[["indicator", "area", "year", "value"]]


def _compare(measured: pd.DataFrame, groups: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    people = measured.loc[measured["indicator"] == norway.POPULATION, ["area", "year", "value"]]
    people = people.rename(columns={"value": "people"})
    placed = measured.merge(people, on=["area", "year"], how="left").merge(groups, on="area")
    placed["weight"] = placed["people"].where(placed["kind"] == "r", 1.0)
    placed["part"] = placed["units"] * placed["weight"]
    placed["signed"] = placed["units"].where(~placed["lower"], -placed["units"])
    fields = placed.groupby(FIELD, observed=True)
    levels = fields.agg(
        measured=("units", "size"), lowest=("units", "min"), median=("units", "median"), highest=("units", "max"),
        num=("part", "sum"), den=("weight", "sum"), weighed=("weight", "count"),
        kind=("kind", "first"), scale=("scale", "first"),
    )  # fmt: skip
    quartiles = fields["units"].quantile([0.25, 0.75]).unstack()
    levels["lower_quartile"], levels["upper_quartile"] = quartiles[0.25], quartiles[0.75]
    is_mean = levels["kind"].isin(["c", "r"]) & (levels["weighed"] == levels["measured"])
    levels["level"] = _half_up(levels["num"], levels["den"]).where(is_mean, levels["median"])
    levels = levels.reset_index()
    placed["place"] = fields["signed"].rank("min", ascending=False)
    placed["tied"] = placed.groupby([*FIELD, "units"], observed=True)["units"].transform("size") - 1
    known = levels[[*FIELD, "level", "lower_quartile", "upper_quartile", "measured"]]
    standings = placed[[*FIELD, "area", "units", "scale", "place", "tied"]].merge(known, on=FIELD)
    standings["distance"] = (standings["units"] - standings["level"]) / standings["scale"]
    band = np.select(
        [standings["units"] < standings["lower_quartile"], standings["units"] > standings["upper_quartile"]],
        ["lowest_quarter", "highest_quarter"],
        "middle_half",
    )
    standings["band"] = np.where(standings["measured"] >= 5, band, None)
    levels["level"] /= levels["scale"]
    return levels, standings


def _assess(measured: pd.DataFrame) -> pd.DataFrame:
    known = measured.sort_values([*SERIES, "year"])
    series = known.groupby(SERIES, observed=True)
    known["previous"], known["years"] = series["units"].shift(), known["year"] - series["year"].shift()
    known["step"] = known["units"] - known["previous"]
    known["speed"] = known["step"].abs() / known["years"]
    series = known.groupby(SERIES, observed=True)
    known["step_before"], known["fastest"] = series["step"].shift(), series["speed"].cummax()
    known["fastest"] = known.groupby(SERIES, observed=True)["fastest"].shift()
    known["figures"] = series.cumcount() + 1
    latest = known.drop_duplicates(SERIES, keep="last").copy()
    step, before = latest["step"], latest["step_before"]
    moved, has_target = step.abs() > 2, latest["indicator"].isin([*norway.COUNTS, *norway.RATES][: norway.WITH_TARGET])
    goal = norway.TARGET_VALUE * 10
    met, met_before = latest["units"] >= goal, latest["previous"] >= goal
    latest["direction"] = np.select(
        [step.isna() | latest["neutral"], ~moved, (step > 0) != latest["lower"]],
        ["unknown", "unchanged", "improving"],
        "worsening",
    )
    has_percent = (latest["kind"] == "c") & (latest["previous"] > 0)
    latest["absolute"], latest["percent"] = step / latest["scale"], (step * 100 / latest["previous"]).where(has_percent)
    latest["outdated"] = latest["year"] < norway.AS_OF.year - 2
    latest["attainment"] = np.select([~has_target, met], ["no_target", "met"], "missed")
    latest["crossed"] = has_target & latest["previous"].notna() & (met != met_before)
    latest["missed_and_worsening"] = has_target & ~met & (latest["direction"] == "worsening")
    latest["turned"] = moved & (before.abs() > 2) & ((step > 0) != (before > 0))
    latest["largest"] = (latest["figures"] > 5) & moved & (latest["speed"] > latest["fastest"])
    return latest


def _half_up(num: pd.Series, den: pd.Series) -> pd.Series:
    return np.floor((num * 2 + den) / (den * 2))
