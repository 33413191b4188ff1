from datetime import date

import polars as pl

from samstyr.kernels.missing import Missing, MissingReason
from samstyr.kernels.municipalities.columns.combining import joined_frame
from samstyr.kernels.municipalities.columns.engine import COUNTS_THEN, placed_frame
from samstyr.kernels.municipalities.columns.inputs import cells_frame, rules_frame, times_frame
from tests.code_history import COVERAGE, MEDIAN, POPULATION, code_series, three_places

SUPPRESSED = Missing(MissingReason.SUPPRESSED)
RULES = [POPULATION, COVERAGE, MEDIAN]


def joined(rule, values, weights=()):
    series = [code_series(code, {"2019": value}, rule) for code, value in values.items()]
    series += [code_series(code, {"2019": value}) for code, value in dict(weights).items()]
    figures = cells_frame(series, {"population": 0, "coverage": 1, "median": 0})
    placed = placed_frame(figures, times_frame(three_places(), ["3203"])).filter(COUNTS_THEN)
    found = joined_frame(placed, figures, rules_frame(RULES)).filter(pl.col("indicator") == rule.indicator)
    return found.select("value", "missing", "codes", "last").rows()


DAY = date(2019, 12, 31)


def test_counts_are_summed():
    assert joined(POPULATION, {"0220": "1", "0627": "2", "0628": "4"}) == [(7.0, None, 3, DAY)]


def test_a_part_that_is_not_there_or_missing_leaves_nothing_to_sum():
    assert joined(POPULATION, {"0220": "1", "0627": "2"}) == [(None, "not_available", 3, DAY)]
    assert joined(POPULATION, {"0220": "1", "0627": SUPPRESSED}) == [(None, "suppressed", 3, DAY)]


def test_rates_are_weighted_and_rounded_half_up():
    rates = {"0220": "4.0", "0627": "4.1", "0628": "4.1"}
    assert joined(COVERAGE, rates, {"0220": "2", "0627": "1", "0628": "1"}) == [(4.1, None, 3, DAY)]
    assert joined(COVERAGE, rates, {"0220": "1", "0627": "1"}) == [(None, "not_available", 3, DAY)]
    assert joined(COVERAGE, rates, {"0220": "0", "0627": "0", "0628": "0"}) == [(None, "not_applicable", 3, DAY)]
    assert joined(COVERAGE, rates, {"0220": "-1", "0627": "3", "0628": "3"}) == [(None, "not_applicable", 3, DAY)]


def test_what_is_not_joined_gives_nothing():
    assert joined(MEDIAN, {"0220": "1", "0627": "2", "0628": "4"}) == []
