from datetime import date
from random import Random

import polars as pl
import pytest

from samstyr.kernels.assessment.columns.engine import assess_columns
from samstyr.kernels.assessment.columns.inputs import IndicatorRules
from samstyr.kernels.assessment.outcomes import Polarity
from samstyr.kernels.municipalities.columns.engine import stitch_columns
from samstyr.kernels.municipalities.columns.inputs import CELLS_SCHEMA, cells_frame
from samstyr.kernels.municipalities.stitching import OverlappingFiguresDisagree, stitch
from samstyr.kernels.units import UnitKind
from tests.code_history import (
    COST,
    COVERAGE,
    MEDIAN,
    POPULATION,
    code_series,
    random_history,
    random_series,
    three_places,
)
from tests.norway import national_history, needs_norway, read, residents_in_borders_of_the_year

RULES = [POPULATION, COST, COVERAGE, MEDIAN]
DECIMALS = {rule.indicator: rule.decimals for rule in RULES}
NOW = date(2026, 1, 1)


def by_scalar(given, areas, history):
    """Every figure by (indicator, area, year), and every conflict, as the explaining engine has them."""
    figures, conflicts = {}, []
    for rule in RULES:
        for area in areas:
            try:
                stitched = stitch(
                    given[rule.indicator], area=area, history=history, rule=rule, weights=given["population"]
                )
            except OverlappingFiguresDisagree as error:
                conflicts += error.conflicts
            else:
                figures |= {
                    (rule.indicator, area, figure.period.first): said(figure) for figure in stitched.series.figures
                }
    return figures, conflicts


def said(figure):
    value, reason = (float(figure.number), None) if figure.is_measured else (None, figure.value.reason.value)
    return value, reason, figure.comparable_with, bool(figure.caveat)


@pytest.mark.parametrize("seed", range(120))
def test_both_engines_say_the_same(seed):
    rng = Random(seed)
    history = random_history(rng)
    codes = [code for code in history.lives if rng.random() < 0.95]
    given = {rule.indicator: {code: random_series(rng, code, rule, history) for code in codes} for rule in RULES}
    areas = history.codes_on(NOW)
    expected, conflicts = by_scalar(given, areas, history)
    figures = cells_frame((one for by_code in given.values() for one in by_code.values()), DECIMALS)
    if conflicts:
        with pytest.raises(OverlappingFiguresDisagree) as raised:
            stitch_columns(figures, history=history, areas=areas, rules=RULES)
        assert set(raised.value.conflicts) == set(conflicts)
        return
    found = stitch_columns(figures, history=history, areas=areas, rules=RULES)
    rows = found.select("indicator", "area", "first", "value", "missing", "comparable_with", "has_caveat").rows()
    assert len(rows) == len(expected)
    assert {row[:3]: row[3:] for row in rows} == expected


def test_texts_may_be_categories_and_the_answer_can_be_assessed():
    history = three_places()
    series = [
        code_series("0220", {"2019": "4.0"}, COVERAGE),
        code_series("3025", {"2020": "5.0"}, COVERAGE),
        code_series("3203", {"2024": "6.0"}, COVERAGE),
        code_series("3203", {"2024": "99000"}),
    ]
    plain = cells_frame(series, DECIMALS)
    categories = plain.with_columns(pl.col("area", "indicator").cast(pl.Categorical))
    found = [stitch_columns(frame, history=history, areas=["3203"], rules=RULES) for frame in (plain, categories)]
    assert found[0].rows() == found[1].rows()
    assert found[0].schema == pl.Schema(CELLS_SCHEMA)
    rules = [
        IndicatorRules("coverage", UnitKind.SHARE, 1, Polarity.HIGHER),
        IndicatorRules("population", UnitKind.COUNT, 0, Polarity.HIGHER),
    ]
    assessed = assess_columns(found[0], indicators=rules, targets=[], as_of=NOW).indicators
    assert assessed.select("indicator", "direction", "absolute").rows() == [
        ("coverage", "improving", 1.0), ("population", "unknown", None),
    ]  # fmt: skip


@needs_norway
def test_the_whole_country_is_put_together_as_others_have_done():
    history = national_history()
    areas = history.codes_on(NOW)
    stitched = stitch_columns(residents_in_borders_of_the_year(2017), history=history, areas=areas, rules=[POPULATION])
    published = read("population/population_totals_2005_2026.csv").filter(
        pl.col("quality") == "exact", pl.col("year").is_in(["2017", "2018", "2019", "2020", "2021"])
    )
    compared = published.select(
        area="municipality", year=pl.col("year").cast(pl.Int32), total=pl.col("total").cast(pl.Float64)
    ).join(stitched.with_columns(year=pl.col("last").dt.year()), on=["area", "year"], how="left")
    apart = compared.filter(pl.col("value").ne_missing(pl.col("total")))
    # Parts of Snillfjord and Tysfjord went to several: those five begin in 2020, and we sum nothing for them before.
    cut = {"1806", "1875", "5055", "5056", "5059"}
    assert set(apart["area"]) <= cut
    assert compared.height - apart.height > 1700
